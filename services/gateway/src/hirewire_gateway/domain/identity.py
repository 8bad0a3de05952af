"""Who is asking: the one identity rule, from what a request shows, before anything is looked up.

In this order: a JWT; `X-User-Id` where it is believed; a session's id; otherwise a guest.
"""

import re
from dataclasses import dataclass
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from hirewire_common.contracts import Principal
from hirewire_gateway.domain.problems import Problem, bad_token, invalid_session

_OWNERS = uuid5(NAMESPACE_URL, "https://hirewire.dev/owners")
_UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", re.IGNORECASE)
_NAME = re.compile(r"^session_[0-9]{8}_[0-9]{6}(?:_[0-9]{1,6})?$")
_LONGEST_USER_ID = 254


@dataclass(frozen=True, slots=True)
class Shown:
    """What a request brought along about who sends it; None where it said nothing."""

    authorization: str | None = None
    user_id: str | None = None
    session_header: str | None = None
    session_query: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What `Shown` amounts to. `token` still has to be verified, `session_id` still has to be found."""

    kind: Literal["token", "user", "guest"]
    token: str = ""
    user_id: str = ""
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whom a verified token is of; `full_name` is empty where it says none."""

    principal: Principal
    full_name: str = ""


def read(shown: Shown, *, believe_user_id: bool) -> Claim:
    """The claim that counts. Raises Problem 401 for a bearer that is neither a token nor a session's id."""
    bearer = _bearer(shown.authorization)
    bearer_is_token = bearer is not None and bearer.count(".") == 2
    if bearer and not bearer_is_token and not _UUID.match(bearer):
        raise bad_token("is not a token")
    if shown.session_header and not _UUID.match(shown.session_header.strip()):
        raise invalid_session()  # a typo must not look like a new session
    session = _first_uuid(
        shown.session_header, None if bearer_is_token else bearer, shown.session_query
    )
    if bearer and bearer_is_token:
        return Claim("token", token=bearer, session_id=session)
    user_id = (shown.user_id or "").strip()
    if user_id and believe_user_id and user_id.casefold() != GUESTS.label:
        return Claim("user", user_id=_plain(user_id), session_id=session)
    return Claim("guest", session_id=session)


def is_id(handle: str) -> bool:
    """Whether it has the form of a session's id, which opens the session, and not of its name."""
    return bool(_UUID.match(handle))


def is_name(handle: str) -> bool:
    return bool(_NAME.match(handle))


def _bearer(authorization: str | None) -> str | None:
    """The credential; None for a missing or an empty header, which a signed-out front end sends too."""
    scheme, _, credential = (authorization or "").strip().partition(" ")
    if not scheme or (scheme.lower() == "bearer" and not credential.strip()):
        return None
    if scheme.lower() != "bearer":
        raise bad_token("must come as 'Authorization: Bearer <token>'")
    return credential.strip()


def _first_uuid(*candidates: str | None) -> UUID | None:
    """A session's name is no credential, so what isn't an id counts for nothing here."""
    for candidate in candidates:
        if candidate and _UUID.match(candidate.strip()):
            return UUID(candidate.strip())
    return None


def _plain(user_id: str) -> str:
    if len(user_id) > _LONGEST_USER_ID or not user_id.isprintable():
        raise Problem(
            400, "bad_request", "X-User-Id must be a printable name of at most 254 characters."
        )
    return user_id


def user(user_id: str) -> Principal:
    """The owner behind an `X-User-Id`: the same name is the same owner, on every gateway."""
    return Principal(owner=uuid5(_OWNERS, f"user:{user_id.casefold()}"), label=user_id, kind="user")


GUESTS = Principal(owner=uuid5(_OWNERS, "guest"), label="guest", kind="guest")
"""All guests of auth mode `open` together."""


def new_guest(owner: UUID) -> Principal:
    """A guest of auth mode `jwt`, alone with the session that is made for it."""
    return Principal(owner=owner, label="guest", kind="guest")
