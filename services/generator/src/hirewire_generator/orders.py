"""What is asked of the typesetting and what comes back: plain data, so that the asking side needs no typesetter."""

from typing import Literal

from pydantic import ConfigDict, Field

from hirewire_common.contracts import Fit, Letter
from hirewire_common.contracts.message import Data
from hirewire_generator.domain.sheet import Sheet


class _Carried(Data):
    """May travel as JSON, with its bytes as base64."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


class TypesetOrder(_Carried):
    sheet: Sheet
    letter: Letter | None = None
    """A cover letter of the sheet's person, in the place of the résumé."""
    photo: bytes | None = None
    """A JPEG; shown if the design says so."""
    hint: float | None = Field(default=None, ge=0, le=1)
    """The `Fit.k` of the version before, kept while it fits and fills the page."""
    source: bytes | None = None
    """The résumé as JSON in UTF-8, to be put into the PDF."""
    format: Literal["pdf", "png"] = "pdf"
    ppi: float = Field(default=96.0, gt=0, le=300)
    """Of a picture, which shows the first page."""
    font_dirs: tuple[str, ...] = ()
    """Where there are more fonts than the installed ones."""


class Typeset(_Carried):
    content: bytes
    fit: Fit
    fields: tuple[str, ...]
    """Every visible text, in the order in which a program meets them that reads the document again."""
    beside: int = 0
    """So many of the last of them stand in a second column."""
    warnings: tuple[str, ...] = ()
    """For the user: what didn't fit, what could not be shown."""
    pages: tuple[tuple[str, ...], ...] = ()
    """The lines of a PDF as they are read in it."""


class ReportOrder(Data):
    """Texts of files by their names, `report.json` and its plots."""

    files: dict[str, str]
    font_dirs: tuple[str, ...] = ()


class Report(_Carried):
    content: bytes
    """A PDF."""


class WordOrder(_Carried):
    """`source` is the JSON to be embedded. With a letter, the sheet only lends its head."""

    sheet: Sheet
    letter: Letter | None = None
    photo: bytes | None = None
    """A JPEG; shown if the design says so."""
    source: bytes | None = None
    k: float | None = Field(default=None, ge=0, le=1)
    """The PDF's `Fit.k`, so that both look alike."""


class Worded(_Carried):
    content: bytes
    text: str
    """As it is read in it."""
    warnings: tuple[str, ...] = ()
    """For the user: what could not be shown."""
