"""Documents are made in child processes that reach nothing but fonts and themes; this side only asks, and kills.

It never imports a library that makes documents, and believes nothing that a child says without checking it.
"""

import sys
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeVar

from pydantic import TypeAdapter, ValidationError

from hirewire_common.contracts.message import Data
from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Fences, Files, Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_generator import refusals
from hirewire_generator.orders import (
    Report,
    ReportOrder,
    Typeset,
    TypesetOrder,
    Worded,
    WordOrder,
)
from hirewire_generator.parcels import packed, unpacked

Made = TypeVar("Made", bound=Data)

LIMITS = Limits(wall=15.0, cpu=5, memory=768, jobs=500)
"""A page takes 0.05 to 0.2 seconds of CPU; what takes more than 5 is no résumé."""
_THREADS = 2
"""Typst's own pool, and what it may start beside it."""
_LARGEST_ORDER = 4 << 20
_WORDS = Words(refusals.TOOK_TOO_LONG, refusals.TOO_LARGE, refusals.CRASHED)
_PDF = b"%PDF-"
_FONT_DIRS = TypeAdapter(tuple[str, ...])


class Typesetter:
    """A context, at whose end the processes are gone. `font_dirs` are those that orders may name.

    `child` names the module that does the work; a test puts a misbehaving one in its place.
    """

    def __init__(
        self,
        limits: Limits = LIMITS,
        *,
        at_once: int = 2,
        font_dirs: tuple[str, ...] = (),
        child: str = "hirewire_generator.child",
    ) -> None:
        modules = tuple(folder for folder in sys.path if folder)
        self._workers = Workers(
            child,
            replace(limits, threads=_THREADS),
            _WORDS,
            at_once=at_once,
            files=Files(readable=(*modules, *font_dirs)),
            order=_FONT_DIRS.dump_json(font_dirs).decode(),
        )

    async def __aenter__(self) -> Self:
        await self._workers.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._workers.__aexit__(kind, error, trace)

    @property
    def nursery_pid(self) -> int:
        """Of the process that children are forked from; 0 while there is none."""
        return self._workers.nursery_pid

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._workers.fences

    async def typeset(self, order: TypesetOrder) -> Typeset:
        """Refused with a code and a sentence for the user, as by `work`."""
        return await self._made("typeset", order, Typeset)

    async def word(self, order: WordOrder) -> Worded:
        """Raises as `typeset` does."""
        return await self._made("word", order, Worded)

    async def report(self, order: ReportOrder) -> Report:
        """Raises as `typeset` does."""
        made = await self._made("report", order, Report)
        if not made.content.startswith(_PDF):
            raise ChildBug("report: no PDF came back")
        return made

    async def _made(self, name: str, order: Data, kind: type[Made]) -> Made:
        parcel = await self.work(name, packed(order))
        try:
            return unpacked(kind, parcel)
        except (ValueError, ValidationError) as error:
            raise ChildBug(f"{name}: no document, {type(error).__name__}") from error

    async def work(self, name: str, payload: bytes) -> bytes:
        """Have a child do what stands under this name in its table.

        Waits for its turn; cancelling kills the child. Refused as by the work itself, or `timeout`, `too_large`,
        `worker_crashed`; ChildBug; TryAgain when no child can be had.
        """
        if len(payload) > _LARGEST_ORDER:
            raise Refused("too_large", refusals.TOO_LARGE, log=f"{name}: {len(payload)} bytes")
        return await self._workers.work(name, payload)
