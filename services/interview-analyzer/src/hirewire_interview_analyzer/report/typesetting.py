"""The report as a PDF, set by Typst: tagged, A4. Runs in the child only."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import typst

from hirewire_interview_analyzer.report.orders import Files

_PAGES = Path(__file__).parent / "pages"
_FAMILIES = (
    ("fontpkg_ibm_plex_sans", "IBM Plex Sans"),
    ("fontpkg_ibm_plex_sans_arabic", "IBM Plex Sans Arabic"),
    ("fontpkg_assistant", "Assistant"),
    ("noto_cjk_sans_jp_regular", "Noto Sans CJK JP"),
    ("noto_cjk_sans_jp_bold", "Noto Sans CJK JP"),
)
"""Where they are installed; a character is taken from the first that has it."""


def set_report(order: bytes) -> bytes:
    """By PDF/UA where that can be; tagged in any case. The same order gives the same bytes."""
    told = Files.validate_json(order)
    files = {name: text.encode() for name, text in told.items()}
    files["fonts.json"] = _names().encode()
    files["main.typ"] = (_PAGES / "report.typ").read_bytes()
    try:
        return _compiled(files, "ua-1")
    except typst.TypstError:
        # the standard wants every character to be shown, and no font has all that transcripts have
        return _compiled(files, None)


def _compiled(files: dict[str, bytes], standard: Literal["ua-1"] | None) -> bytes:
    nowhere = str(_PAGES / "packages")
    compiler = typst.Compiler(
        files,  # type: ignore[type-var]  # the stubs don't know yet that there may be several
        root=str(_PAGES),
        font_paths=fonts(),
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )
    made = compiler.compile(format="pdf", pdf_standards=standard, timestamp=0)
    if not isinstance(made, bytes):
        raise TypeError("typst gave no document back")
    return made


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=sorted({str(home) for home, _ in _installed()}),
    )


def _names() -> str:
    return json.dumps([*dict.fromkeys(family for _, family in _installed()), "Libertinus Serif"])


def _installed() -> Iterable[tuple[Path, str]]:
    for module, family in _FAMILIES:
        spec = find_spec(module)
        if spec and spec.origin:
            yield Path(spec.origin).parent, family
