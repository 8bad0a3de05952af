"""Removing from a stream what somebody has the right to have forgotten."""

import json

import nats.errors

from hirewire_common.bus.connection import Connection
from hirewire_common.errors import TryAgain

_WITHIN = 5.0


async def forget(connection: Connection, stream: str, subject: str) -> int:
    """Purge what `subject` matches; how many messages that were. Raises TryAgain."""
    asked = json.dumps({"filter": subject}).encode()
    try:
        reply = await connection.request(f"$JS.API.STREAM.PURGE.{stream}", asked, within=_WITHIN)
    except (nats.errors.Error, OSError) as error:
        raise TryAgain(log=f"purge of {stream}: {error!r}") from error
    said = json.loads(reply.data)
    if "error" in said:
        raise TryAgain(log=f"purge of {stream}: {said['error'].get('description')}")
    return int(said.get("purged", 0))
