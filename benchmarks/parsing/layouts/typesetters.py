"""The programs that make PDFs of pages: Typst from its wheel, LaTeX and LibreOffice where they are installed."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import typst

from benchmarks.parsing.layouts import latex_source, typst_source, word_file
from benchmarks.parsing.layouts.plan import Page

Pages = Mapping[str, Page]
"""By the name of the file to make."""
_SECONDS = 60
_AT_ONCE = 20
"""Word files for one start of LibreOffice."""


def at_hand() -> tuple[str, ...]:
    """Typst three times: it is the fastest and draws every choice."""
    return (
        "typst",
        "typst",
        "typst",
        *(["latex"] if _latex() else []),
        *(["word"] if _office() else []),
    )


def render(documents: Mapping[str, tuple[str, Page]], folder: Path) -> None:
    """Writes a file for each name; one that a program refuses to make is left out."""
    for setter, write in _WRITE.items():
        write({name: page for name, (used, page) in documents.items() if used == setter}, folder)


def _latex() -> str | None:
    return shutil.which("pdflatex")


def _office() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _typst(pages: Pages, folder: Path) -> None:
    for name, page in pages.items():
        written = typst.compile(typst_source.source(page).encode())
        (folder / name).write_bytes(written)


def _by_latex(pages: Pages, folder: Path) -> None:
    for name, page in pages.items():
        with tempfile.TemporaryDirectory() as place:
            (Path(place) / "page.tex").write_text(latex_source.source(page), encoding="utf-8")
            _run(str(_latex()), "-interaction=batchmode", "page.tex", where=Path(place))
            _move(Path(place) / "page.pdf", folder / name)


def _by_office(pages: Pages, folder: Path) -> None:
    """Through Word files, which stay beside the PDFs."""
    for some in _portions(list(pages)):
        with tempfile.TemporaryDirectory() as place:
            words = [folder / f"{name.removesuffix('.pdf')}.docx" for name in some]
            for name, path in zip(some, words, strict=True):
                path.write_bytes(word_file.written(pages[name]))
            profile = f"-env:UserInstallation=file://{place}/profile"
            files = [str(path.resolve()) for path in words]
            order = ["--headless", "--convert-to", "pdf", "--outdir", place, *files]
            _run(str(_office()), profile, *order, where=Path(place))
            for name in some:
                _move(Path(place) / name, folder / name)


def _run(*command: str, where: Path) -> None:
    subprocess.run(command, cwd=where, capture_output=True, timeout=_SECONDS, check=False)


def _move(made: Path, to: Path) -> None:
    if made.exists():
        shutil.move(made, to)


def _portions(names: list[str]) -> Iterator[list[str]]:
    yield from (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))


_WRITE: dict[str, Callable[[Pages, Path], None]] = {
    "typst": _typst,
    "latex": _by_latex,
    "word": _by_office,
}
