"""Searching all résumés that a caller has."""

import asyncio
from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.contracts import Hits, Principal, SearchResumes
from hirewire_common.errors import NotFound
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.problems import missing_session


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose résumés are searched; with `session` only those in it."""

    principal: Principal
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Searches:
    bus: Asks
    callers: Callers

    async def reach(self, caller: Caller, handle: str | None) -> Reach:
        """The named session, else all that the caller may see. Raises Problem 401 for who neither is nor shows anybody."""
        if handle:
            place = await self.callers.named_workplace(caller, handle)
            return Reach(place.principal, place.key)
        shown = await self.callers.shown_workplace(caller)
        principal = shown.principal if shown else caller.principal
        if principal is None:
            raise missing_session()
        return Reach(principal)

    async def search(self, caller: Caller, reach: Reach, query: str, most: int) -> Hits:
        return await self.bus.ask(
            SearchResumes(
                principal=reach.principal,
                session=reach.session,
                query=query,
                most=most,
                trace=caller.trace,
            )
        )

    async def names(self, caller: Caller, hits: Hits) -> dict[str, str]:
        """What the sessions of the found are called, by their keys; those that ended meanwhile are not among them."""
        keys = sorted({hit.session for hit in hits.hits})
        found = await asyncio.gather(*(self._name(caller, key) for key in keys))
        return {key: name for key, name in zip(keys, found, strict=True) if name}

    async def _name(self, caller: Caller, key: str) -> str:
        try:
            return (await self.callers.keyed_workplace(caller, key)).name
        except NotFound:
            return ""
