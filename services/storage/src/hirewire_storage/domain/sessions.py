"""How a session is named, and who may use it."""

from collections.abc import Collection
from datetime import datetime

from hirewire_common.contracts import Principal, Session


def base_name(at: datetime) -> str:
    return f"session_{at:%Y%m%d_%H%M%S}"


def next_name(at: datetime, taken: Collection[str]) -> str:
    """The first of `session_…`, `session_…_2`, `session_…_3` after all that the owner has of this second."""
    base = base_name(at)
    numbers = [_number(name, base) for name in taken if name == base or name.startswith(f"{base}_")]
    last = max(numbers, default=0)
    return base if last == 0 else f"{base}_{last + 1}"


def _number(name: str, base: str) -> int:
    suffix = name[len(base) + 1 :]
    return int(suffix) if suffix.isdecimal() else 1


def expired(session: Session, at: datetime) -> bool:
    return session.expires_at is not None and session.expires_at <= at


def may_use(session: Session, principal: Principal | None) -> bool:
    """Whoever has shown the id may; an identified user only when it is their own or a guest's."""
    if principal is None:
        return True
    if principal.session not in (None, session.key):
        return False
    return session.owner == principal.owner or session.owner_kind == "guest"


def reaching(session: Session) -> Principal:
    """On whose behalf the session is read once it is clear that the caller may use it: that session, no more."""
    return Principal(
        owner=session.owner,
        label=session.owner_label,
        kind=session.owner_kind,
        session=session.key,
    )
