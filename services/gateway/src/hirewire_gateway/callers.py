"""From what a request shows to the principal it acts as, and the session it may use."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID, uuid4

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    CurrentSession,
    FindNamedSession,
    FindSession,
    Principal,
    Session,
    session_key,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import identity
from hirewire_gateway.domain.addresses import Proxies
from hirewire_gateway.domain.identity import Claim, Shown, SignedIn
from hirewire_gateway.domain.places import Place, Workplace
from hirewire_gateway.domain.problems import invalid_session, missing_session, unknown_session


class Verifies(Protocol):
    async def verify(self, token: str) -> SignedIn: ...


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sends a request. `principal` is None for a guest of auth mode `jwt`, who owns nothing by itself.

    `user_id` is what the clients call it: what they sent, the token's `sub`, or `guest`.
    """

    principal: Principal | None
    session_id: UUID | None
    trace: str
    address: str = ""
    user_id: str = "guest"
    signed_in: bool = False
    """By a token that was verified."""
    full_name: str = ""
    """As that token has it."""

    @property
    def identified(self) -> bool:
        return self.principal is not None and self.principal.kind == "user"


@dataclass(frozen=True, slots=True)
class Callers:
    """`open_mode`: guests share an owner, and `X-User-Id` is believed from everyone."""

    bus: Asks
    tokens: Verifies
    open_mode: bool
    proxies: Proxies
    secret: bytes

    async def caller(self, shown: Shown, *, peer: str, address: str, trace: str) -> Caller:
        """Raises Problem 401 for a bad or expired token: never a silent fall-back to guest."""
        believed = self.open_mode or self.proxies.trusts(peer)
        claim = identity.read(shown, believe_user_id=believed)
        signed = await self.tokens.verify(claim.token) if claim.kind == "token" else None
        principal = signed.principal if signed else self._unsigned(claim)
        return Caller(
            principal,
            claim.session_id,
            trace,
            address,
            user_id=_called(claim, principal),
            signed_in=signed is not None,
            full_name=signed.full_name if signed else "",
        )

    def _unsigned(self, claim: Claim) -> Principal | None:
        if claim.kind == "user":
            return identity.user(claim.user_id)
        return identity.GUESTS if self.open_mode else None

    async def workplace(
        self, caller: Caller, session_id: UUID, *, expired_too: bool = False
    ) -> Workplace:
        """The session of this id. Raises NotFound when it isn't there, has expired, or is another user's."""
        session = await self._find(caller, session_key(session_id), expired_too=expired_too)
        return Workplace(Place(session.key, str(session_id)), _acting(caller, session), session)

    async def keyed_workplace(self, caller: Caller, key: str) -> Workplace:
        """The session of this key, for whoever was told it by something of his in there. Raises as `workplace`."""
        session = await self._find(caller, key)
        return Workplace(Place(key, session.name), _acting(caller, session), session)

    async def _find(self, caller: Caller, key: str, *, expired_too: bool = False) -> Session:
        asker = caller.principal if caller.identified else None
        return await self.bus.ask(
            FindSession(key=key, principal=asker, expired_too=expired_too, trace=caller.trace)
        )

    async def shown_workplace(self, caller: Caller) -> Workplace | None:
        """The session whose id came as a credential. Raises Problem 401 when it is none."""
        if caller.session_id is None:
            return None
        try:
            return await self.workplace(caller, caller.session_id)
        except NotFound as error:
            raise invalid_session() from error

    async def needed_workplace(self, caller: Caller) -> Workplace:
        """The same where a session must be shown."""
        shown = await self.shown_workplace(caller)
        if shown is None:
            raise missing_session()
        return shown

    async def named_workplace(
        self, caller: Caller, handle: str, *, expired_too: bool = False
    ) -> Workplace:
        """The session whose id, or whose name for its owner, stands in the path. Raises Problem 404 when it is none."""
        try:
            if identity.is_id(handle):
                return await self.workplace(caller, UUID(handle), expired_too=expired_too)
            return await self._named(caller, handle)
        except (NotFound, ValueError) as error:
            raise unknown_session() from error

    async def _named(self, caller: Caller, name: str) -> Workplace:
        """A name opens nothing: it only says which session of the caller's is meant."""
        if caller.principal is None:
            shown = await self.shown_workplace(caller)
            if shown and shown.session and shown.session.name == name:
                return shown
            raise unknown_session()
        if not identity.is_name(name):
            raise unknown_session()
        session = await self.bus.ask(
            FindNamedSession(name=name, principal=caller.principal, trace=caller.trace)
        )
        return Workplace(Place(session.key, name), caller.principal, session)

    async def current_workplace(self, caller: Caller) -> Workplace | None:
        """The session that was shown, else the caller's newest; None before the first."""
        shown = await self.shown_workplace(caller)
        if shown or caller.principal is None:
            return shown
        try:
            session = await self.bus.ask(
                CurrentSession(principal=caller.principal, trace=caller.trace)
            )
        except NotFound:
            return None
        return Workplace(Place(session.key, session.name), caller.principal, session)

    def new_workplace(self, caller: Caller, request_id: UUID | None = None) -> Workplace:
        """A session of the caller's that is to be made; a repetition of the same request gets the same one."""
        session_id = self._derived("session", request_id) if request_id else uuid4()
        guest = self._derived("guest", request_id) if request_id else uuid4()
        owner = caller.principal or identity.new_guest(guest)
        return Workplace(Place(session_key(session_id), str(session_id)), owner)

    def _derived(self, what: str, request_id: UUID) -> UUID:
        """An id that nobody can guess who doesn't know the secret, the same on every gateway."""
        digest = hmac.digest(self.secret, f"{what}:".encode() + request_id.bytes, hashlib.sha256)
        return UUID(bytes=digest[:16], version=4)


def _called(claim: Claim, principal: Principal | None) -> str:
    if claim.kind == "token" and principal:
        return str(principal.owner)
    return claim.user_id or "guest"


def _acting(caller: Caller, session: Session) -> Principal:
    """An owner acts with all rights; whoever only holds the id reaches this session and nothing else."""
    if caller.principal is not None and caller.principal.owner == session.owner:
        return caller.principal
    return Principal(
        owner=session.owner,
        label=session.owner_label,
        kind=session.owner_kind,
        session=session.key,
    )
