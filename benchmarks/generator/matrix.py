"""Drawn résumés in every theme, language and format: each is made, read back, and read by our own parser."""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args

from benchmarks.generator.drawing import SIZES, drawn
from benchmarks.generator.truth import truth
from benchmarks.parsing.canonical import canonical
from hirewire_common.contracts import Design, Draft, Theme
from hirewire_common.contracts.design import Locale
from hirewire_common.errors import HirewireError
from hirewire_common.markdown import to_markdown
from hirewire_generator.docx_document import write_docx
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.readback import Found, check, check_pages
from hirewire_generator.orders import TypesetOrder, WordOrder
from hirewire_generator.readback import pages_of_pdf, text_of_docx
from hirewire_generator.reading_order import visible
from hirewire_generator.themes import theme
from hirewire_generator.typst_pdf import typeset
from hirewire_parser.documents import read_document

THEMES: tuple[Theme, ...] = get_args(Theme)
ATS_SAFE = tuple(theme for theme in THEMES if theme != "sidebar")
Kind = Literal["pdf", "docx", "md"]
_FORMS = ("auto", "auto", "short", "long", "numeric", "iso", "year")
_PAPERS = ("auto", "a4", "letter")
_DENSITIES = ("auto", "auto", "compact", "roomy")


@dataclass(frozen=True, slots=True)
class Case:
    theme: Theme
    locale: Locale
    number: int
    kind: Kind = "pdf"

    @property
    def id(self) -> str:
        return f"{self.theme}-{self.locale}-{self.number:02}.{self.kind}"

    @property
    def draft(self) -> Draft:
        """Looks vary with the number, so that every theme meets all of them."""
        design = Design.model_validate(
            {
                "theme": self.theme,
                "locale": self.locale,
                "date_format": _FORMS[self.number % len(_FORMS)],
                "paper": _PAPERS[self.number % len(_PAPERS)],
                "density": _DENSITIES[self.number % len(_DENSITIES)],
                "embed_source": False,
            }
        )
        return Draft(resume=drawn(self.locale, self.number), design=design)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`prediction` is the parser's reading; `trouble` says why there is no document."""

    case: Case
    found: Found
    prediction: dict[str, Any]
    size: int = 0
    pages: int = 0
    trouble: str = ""

    @property
    def faithful(self) -> bool:
        return not self.trouble and not self.found.lost


def cases(
    themes: Iterable[Theme], locales: Iterable[Locale], numbers: Iterable[int], kind: Kind = "pdf"
) -> list[Case]:
    return [Case(*one, kind) for one in product(themes, locales, list(numbers))]


def outcomes(wanted: list[Case], processes: int = 2) -> Iterator[Outcome]:
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(outcome, wanted, chunksize=8)


def outcome(case: Case) -> Outcome:
    try:
        content, found, pages = _MADE[case.kind](case.draft)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is a document that was not made
        return Outcome(case, Found(1, ("everything",)), {}, trouble=repr(error)[:300])
    return Outcome(case, found, _read(content), len(content), pages)


def _read(content: bytes) -> dict[str, Any]:
    try:
        return canonical(read_document(content).resume)
    except HirewireError:
        return {}


def _pdf(draft: Draft) -> tuple[bytes, Found, int]:
    made = typeset(TypesetOrder(sheet=sheet_of(draft)))
    found = check_pages(made.fields, pages_of_pdf(made.content), beside=made.beside)
    return made.content, found, made.fit.pages


def _docx(draft: Draft) -> tuple[bytes, Found, int]:
    sheet = sheet_of(draft)
    content = write_docx(WordOrder(sheet=sheet))
    fields = visible(sheet, None, theme(sheet.design.theme), columns=False)
    return content, check(fields, text_of_docx(content)), 0


def _md(draft: Draft) -> tuple[bytes, Found, int]:
    return to_markdown(draft.resume).encode(), Found(0), 0


_MADE = {"pdf": _pdf, "docx": _docx, "md": _md}


def documents(made: Iterable[Outcome], folder: Path) -> list[dict[str, Any]]:
    """As a manifest has them, their truth written into the folder."""
    return [_document(one.case, folder) for one in made]


def _document(case: Case, folder: Path) -> dict[str, Any]:
    draft = case.draft
    seen = (
        draft.design.model_copy(update={"date_format": "auto"})
        if case.kind == "md"
        else draft.design
    )
    path = folder / f"{case.id}.json"
    path.write_text(json.dumps(truth(draft.resume, seen), ensure_ascii=False), encoding="utf-8")
    size = SIZES[case.number % len(SIZES)]
    return {
        "id": case.id,
        "truth": path.name,
        "theme": case.theme,
        "person": case.locale,
        "choices": {"size": size, "dates": draft.design.date_format, "format": case.kind},
    }
