"""What happens in the children: one document after another, each made of an order that may quote strangers."""

import os
import socket
from collections.abc import Callable
from typing import TypeVar

from pydantic import TypeAdapter

from hirewire_common.contracts.message import Data
from hirewire_common.sandbox.serving import Jobs, serve
from hirewire_generator import typst_pdf
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.orders import TypesetOrder
from hirewire_generator.parcels import packed, unpacked

Asked = TypeVar("Asked", bound=Data)
FONT_DIRS = TypeAdapter(tuple[str, ...])


def job(kind: type[Asked], do: Callable[[Asked], Data]) -> Callable[[bytes], bytes]:
    return lambda parcel: packed(do(unpacked(kind, parcel)))


JOBS: Jobs = {"typeset": job(TypesetOrder, typst_pdf.typeset)}


def prepare(order: str) -> None:
    """What every child needs of the fonts is read once, and shared by all."""
    typst_pdf.prepare(FONT_DIRS.validate_json(order))


def work_on(work: socket.socket, order: str) -> None:
    """Ready once a page was set: threads are started by then, which must not be before the fork."""
    os.environ["RAYON_NUM_THREADS"] = "1"  # children are what works side by side
    typst_pdf.typeset(TypesetOrder(sheet=Sheet(name="A"), font_dirs=FONT_DIRS.validate_json(order)))
    serve(work, JOBS)
