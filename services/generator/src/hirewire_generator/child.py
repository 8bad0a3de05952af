"""What happens in the children: one document after another, each made of an order that may quote strangers."""

import os
import socket
from collections.abc import Callable
from typing import TypeVar

from pydantic import TypeAdapter

from hirewire_common.contracts.message import Data
from hirewire_common.sandbox.serving import Jobs, serve
from hirewire_generator import typst_pdf
from hirewire_generator.docx_document import remarks, write_docx
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.orders import ReportOrder, Typeset, TypesetOrder, Worded, WordOrder
from hirewire_generator.parcels import packed, unpacked
from hirewire_generator.readback import pages_of_pdf, text_of_docx
from hirewire_generator.report import set_report

Asked = TypeVar("Asked", bound=Data)
FONT_DIRS = TypeAdapter(tuple[str, ...])


def job(kind: type[Asked], do: Callable[[Asked], Data]) -> Callable[[bytes], bytes]:
    return lambda parcel: packed(do(unpacked(kind, parcel)))


def typeset_and_read(order: TypesetOrder) -> Typeset:
    made = typst_pdf.typeset(order)
    if order.format != "pdf":
        return made
    pages = tuple(tuple(page) for page in pages_of_pdf(made.content))
    return made.model_copy(update={"pages": pages})


def write_and_read(order: WordOrder) -> Worded:
    content = write_docx(order)
    return Worded(content=content, text=text_of_docx(content), warnings=remarks(order))


JOBS: Jobs = {
    "typeset": job(TypesetOrder, typeset_and_read),
    "word": job(WordOrder, write_and_read),
    "report": job(ReportOrder, set_report),
}


def prepare(order: str) -> None:
    """What every child needs of the fonts is read once, and shared by all."""
    typst_pdf.prepare(FONT_DIRS.validate_json(order))


def work_on(work: socket.socket, order: str) -> None:
    """Ready once a page was set: threads are started by then, which must not be before the fork."""
    os.environ["RAYON_NUM_THREADS"] = "1"  # children are what works side by side
    typst_pdf.typeset(TypesetOrder(sheet=Sheet(name="A"), font_dirs=FONT_DIRS.validate_json(order)))
    serve(work, JOBS)
