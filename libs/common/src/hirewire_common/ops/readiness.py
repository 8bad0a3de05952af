"""Whether everything is there that a service's work needs."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog

from hirewire_common.errors import HirewireError

log = structlog.get_logger()

WITHIN = 2.0
"""Seconds that one part may take to answer; all are asked at once. A probe should wait a second longer."""

Check = Callable[[], Awaitable[object]]
"""Comes to an end when the part is there, raises HirewireError when not."""


class Readiness:
    def __init__(self, checks: Mapping[str, Check], *, within: float = WITHIN) -> None:
        self._checks = checks
        self.within = within
        self._known: tuple[str, ...] = ()

    async def parts(self) -> dict[str, bool]:
        """Of each part, by name, whether it is there."""
        found = await asyncio.gather(*(self._there(check) for check in self._checks.values()))
        told = dict(zip(self._checks, found, strict=True))
        self._tell(tuple(name for name, there in told.items() if not there))
        return told

    async def _there(self, check: Check) -> bool:
        try:
            async with asyncio.timeout(self.within):
                await check()
        except (HirewireError, TimeoutError):
            return False
        return True

    def _tell(self, missing: tuple[str, ...]) -> None:
        """Once for each change: probes come every few seconds."""
        if missing == self._known:
            return
        self._known = missing
        if missing:
            log.warning("not ready", missing=list(missing))
        else:
            log.info("ready")
