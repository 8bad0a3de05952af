"""Counting together: numbers kept by the bus, to which any number of processes add."""

import json
from typing import Any

import nats.errors
from nats.aio.msg import Msg

from hirewire_common.bus.connection import Connection
from hirewire_common.contracts import Tallies
from hirewire_common.errors import TryAgain

_BACK_WITHIN = 1.0
_ANSWER_WITHIN = 2.0
_NOT_FOUND = "404"

LONGEST = _BACK_WITHIN + _ANSWER_WITHIN
"""Seconds after which an addition has been answered or given up."""


class Counters:
    """One family of counters, by their names; see `Tallies`."""

    def __init__(self, connection: Connection, tallies: Tallies) -> None:
        self._connection = connection
        self._tallies = tallies

    async def add(self, name: str, by: int) -> int:
        """The counter's total with this addition. The bus puts all additions in one order, and each sees its own sum.

        Raises TryAgain within three seconds when there is no answer; then nobody knows whether it was counted, and
        to take it back could be once too often.
        """
        reply = await self._asked(self._tallies.subject(name), {"Nats-Incr": str(by)})
        return int(_told(reply)["val"])

    async def value(self, name: str) -> int:
        """The counter's total; 0 when nothing was added yet, or too long ago. Raises TryAgain like `add`."""
        subject = self._tallies.subject(name)
        reply = await self._asked(f"$JS.API.DIRECT.GET.{self._tallies.stream}.{subject}")
        status = (reply.headers or {}).get("Status")
        if status == _NOT_FOUND:
            return 0
        if status:
            raise TryAgain(log=f"counter {subject}: {status}")
        return int(_told(reply)["val"])

    async def _asked(self, subject: str, headers: dict[str, Any] | None = None) -> Msg:
        if not await self._connection.back(_BACK_WITHIN):
            raise TryAgain(log=f"no bus to count on {subject}")
        try:
            return await self._connection.request(
                subject, b"", within=_ANSWER_WITHIN, headers=headers
            )
        except (nats.errors.Error, OSError) as error:
            raise TryAgain(log=f"nobody counts on {subject}: {error!r}") from error


def _told(reply: Msg) -> dict[str, Any]:
    """Raises TryAgain when the stream refuses."""
    said: dict[str, Any] = json.loads(reply.data)
    if "error" in said:
        raise TryAgain(log=f"the stream does not count: {said['error']}")
    return said
