"""Making sessions, looking at them, ending them."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    CreateSession,
    DeleteSession,
    GetSessionContents,
    ListedSession,
    ListSessions,
    NewSession,
    Principal,
    Removed,
    RemoveExpired,
    Session,
    SessionContents,
)
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.handlers.requests import Requests

_ANY = NewSession()
_PAGE = 200
FOR_FILES = NewSession(purpose="storage")


class Limits(Protocol):
    """Raises Problem 429 when this address has made too many."""

    async def new_work_session(self, address: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Sessions:
    bus: Asks
    callers: Callers
    requests: Requests
    limits: Limits

    async def create(
        self, caller: Caller, idempotency_key: str | None, wanted: NewSession = _ANY
    ) -> tuple[Workplace, Session]:
        digest = wanted.model_dump_json()
        request = await self.requests.begin(caller, "create-session", idempotency_key, digest)
        return await self.create_for(caller, request, wanted)

    async def create_for(
        self, caller: Caller, request: UUID | None, wanted: NewSession
    ) -> tuple[Workplace, Session]:
        return await self.make(caller, self.callers.new_workplace(caller, request), wanted)

    async def make(
        self, caller: Caller, place: Workplace, wanted: NewSession
    ) -> tuple[Workplace, Session]:
        """A new workplace becomes a session."""
        session = await self.bus.ask(
            CreateSession(
                key=place.key, principal=place.principal, wanted=wanted, trace=caller.trace
            )
        )
        return Workplace(place.place, place.principal, session), session

    async def current(self, caller: Caller) -> tuple[Workplace, Session]:
        """The caller's newest session; it is made when there is none yet."""
        place = await self.callers.current_workplace(caller)
        if place and place.session:
            return place, place.session
        return await self.first(caller, None)

    async def first(self, caller: Caller, request: UUID | None) -> tuple[Workplace, Session]:
        """One for files, made because there is none. Only now is it known that one is made, so here it counts."""
        await self.limits.new_work_session(caller.address)
        return await self.create_for(caller, request, FOR_FILES)

    async def listed(self, caller: Caller, *, device_id: str | None = None) -> list[ListedSession]:
        """All of the caller's own, newest first; to a guest who owns nothing the one that it shows."""
        principal = caller.principal
        if principal is None:
            shown = await self.callers.shown_workplace(caller)
            if shown is None:
                return []
            principal = shown.principal
        return await self.of(principal, device_id=device_id)

    async def of(
        self, principal: Principal, *, device_id: str | None = None
    ) -> list[ListedSession]:
        """In its reach, newest first."""

        async def before(last: ListedSession | None) -> Page[ListedSession]:
            at = last.session.created_at if last else None
            page = await self.bus.ask(
                ListSessions(principal=principal, device_id=device_id, before=at)
            )
            return page.sessions, page.more

        return await whole(before)

    async def contents(self, place: Workplace, *, messages: int = 0) -> SessionContents:
        """With so many of its newest messages."""
        ask = GetSessionContents(key=place.key, principal=place.principal, messages=messages)
        return await self.bus.ask(ask)

    async def conversation(self, place: Workplace) -> SessionContents:
        """With all its messages, in the order they were said."""
        contents = await self.contents(place, messages=_PAGE)
        said = contents.messages
        while contents.earlier is not None:
            ask = GetSessionContents(
                key=place.key, principal=place.principal, messages=_PAGE, before=contents.earlier
            )
            contents = await self.bus.ask(ask)
            said = (*contents.messages, *said)
        return contents.model_copy(update={"messages": said})

    async def delete(self, caller: Caller, handle: str) -> tuple[Workplace, Removed]:
        place = await self.callers.named_workplace(caller, handle, expired_too=True)
        return place, await self.bus.ask(
            DeleteSession(key=place.key, principal=place.principal, trace=caller.trace)
        )

    async def remove_expired(self, caller: Caller) -> Removed:
        """Of the caller's own; of a guest who owns nothing, none: what it shows has not expired."""
        if caller.principal is None:
            await self.callers.shown_workplace(caller)
            return Removed()
        return await self.bus.ask(RemoveExpired(principal=caller.principal, trace=caller.trace))
