"""From what a request shows to the principal it acts as, and the session it may use."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID, uuid4

from hirewire_common.contracts import (
    FindSession,
    Principal,
    Session,
    session_key,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.asking import Asks
from hirewire_gateway.domain import identity
from hirewire_gateway.domain.addresses import Proxies
from hirewire_gateway.domain.identity import Claim, Shown
from hirewire_gateway.domain.problems import invalid_session, unknown_session


class Verifies(Protocol):
    async def verify(self, token: str) -> Principal: ...


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sends a request. `principal` is None for a guest of auth mode `jwt`, who owns nothing by itself."""

    principal: Principal | None
    session_id: UUID | None
    trace: str
    address: str = ""

    @property
    def identified(self) -> bool:
        return self.principal is not None and self.principal.kind == "user"


@dataclass(frozen=True, slots=True)
class Workplace:
    """A session that the caller may use, by its id, and the principal that acts in it.

    A `new` one is there as soon as storage is asked to make it, alone or with its first job.
    """

    session_id: UUID
    key: str
    principal: Principal
    new: bool = False


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
        return Caller(await self._principal(claim), claim.session_id, trace, address)

    async def _principal(self, claim: Claim) -> Principal | None:
        if claim.kind == "token":
            return await self.tokens.verify(claim.token)
        if claim.kind == "user":
            return identity.user(claim.user_id)
        return identity.GUESTS if self.open_mode else None

    async def workplace(self, caller: Caller, session_id: UUID) -> Workplace:
        """The session of this id. Raises NotFound when it isn't there, or another user's."""
        asker = caller.principal if caller.identified else None
        session = await self.bus.ask(
            FindSession(key=session_key(session_id), principal=asker, trace=caller.trace)
        )
        return Workplace(session_id, session.key, _acting(caller, session))

    async def shown_workplace(self, caller: Caller) -> Workplace | None:
        """The session whose id came as a credential. Raises Problem 401 when it is none."""
        if caller.session_id is None:
            return None
        try:
            return await self.workplace(caller, caller.session_id)
        except NotFound as error:
            raise invalid_session() from error

    async def named_workplace(self, caller: Caller, session_id: str) -> Workplace:
        """The session whose id stands in the path. Raises Problem 404 when it is none."""
        try:
            return await self.workplace(caller, UUID(session_id))
        except (NotFound, ValueError) as error:
            raise unknown_session() from error

    def new_workplace(self, caller: Caller, request_id: UUID | None = None) -> Workplace:
        """A session of the caller's that is to be made; a repetition of the same request gets the same one."""
        session_id = self._derived("session", request_id) if request_id else uuid4()
        guest = self._derived("guest", request_id) if request_id else uuid4()
        owner = caller.principal or identity.new_guest(guest)
        return Workplace(session_id, session_key(session_id), owner, new=True)

    def _derived(self, what: str, request_id: UUID) -> UUID:
        """An id that nobody can guess who doesn't know the secret, the same on every gateway."""
        digest = hmac.digest(self.secret, f"{what}:".encode() + request_id.bytes, hashlib.sha256)
        return UUID(bytes=digest[:16], version=4)


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
