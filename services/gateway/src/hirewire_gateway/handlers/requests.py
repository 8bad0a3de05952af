"""One key, one caller, one body: one piece of work."""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import BeginRequest, Principal
from hirewire_gateway.callers import Caller
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem

_UNGUESSABLE = 16


@dataclass(frozen=True, slots=True)
class Errand:
    """Work that is asked for: by whom, how many seconds they wait for its end, and how a repetition of it is known.

    `key` is the caller's own; `once` is what the request has in common with its repetitions, and with nothing else. Both
    are None when it is not to be repeated.
    """

    caller: Caller
    wait: float
    key: str | None
    once: str | None


@dataclass(frozen=True, slots=True)
class Requests:
    bus: Asks

    async def begin(self, caller: Caller, route: str, key: str | None, digest: str) -> UUID | None:
        """The id that all repetitions of this request share; None when it is not to be repeated."""
        if key is None:
            return None
        principal = caller.principal or _unnamed(caller, key)
        body = hashlib.sha256(f"{digest}:{caller.session_id or ''}".encode()).hexdigest()
        begun = await self.bus.ask(
            BeginRequest(principal=principal, route=route, key=key, digest=body, trace=caller.trace)
        )
        return begun.id


def _unnamed(caller: Caller, key: str) -> Principal:
    """A guest who owns nothing is told from others by its session's id, or else by its address.

    Several guests may share an address, so the key must then be one that nobody guesses.
    """
    if len(key) < _UNGUESSABLE:
        raise Problem(
            400,
            "bad_request",
            f"Without a sign-in an Idempotency-Key needs at least {_UNGUESSABLE} characters: use a UUID.",
        )
    mark = str(caller.session_id or caller.address)
    return Principal(owner=UUID(bytes=hashlib.sha256(f"guest:{mark}".encode()).digest()[:16]))


def about(place: Workplace, caller: Caller) -> dict[str, Any]:
    """A command's common fields; its job is put in when it is known."""
    return {
        "job": "00000000-0000-0000-0000-000000000000",
        "session": place.key,
        "principal": place.principal,
        "trace": caller.trace,
    }
