"""Words and faces are found side by side, and neither keeps the other from going as far as it can."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from hirewire_common.errors import NotYet, TryAgain
from hirewire_interview_analyzer.analyses.course import Lacking

W = TypeVar("W")
F = TypeVar("F")


async def both(words: Awaitable[W], faces: Awaitable[F]) -> tuple[W | Lacking, F | Lacking]:
    """Each goes as far as it can; then what was raised by either, or that somebody has to be waited for, the soonest first."""
    heard = asyncio.ensure_future(_or_lacking(words))
    seen = asyncio.ensure_future(_or_lacking(faces))
    await asyncio.gather(heard, seen, return_exceptions=True)
    raised = [error for error in (heard.exception(), seen.exception()) if error]
    if raised:
        raise min(raised, key=_order)
    return heard.result(), seen.result()


async def _or_lacking(part: Awaitable[W]) -> W | Lacking:
    try:
        return await part
    except Lacking as lacking:
        return lacking


def _order(error: BaseException) -> tuple[bool, float]:
    """Faults before what only takes its time."""
    waits = isinstance(error, NotYet | TryAgain)
    return waits, error.after if isinstance(error, NotYet | TryAgain) else 0.0
