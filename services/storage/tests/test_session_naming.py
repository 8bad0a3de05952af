"""How sessions are named, and who may use them."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import Principal, Session, session_key
from hirewire_storage.domain.sessions import may_use, next_name, reaching

AT = datetime(2026, 3, 5, 14, 7, 9, tzinfo=UTC)
BASE = "session_20260305_140709"


def session(owner: UUID, kind: str) -> Session:
    values = {"key": session_key(uuid4()), "owner": owner, "owner_label": "x", "owner_kind": kind}
    times = dict.fromkeys(("created_at", "updated_at", "last_accessed"), AT)
    return Session.model_validate(values | {"name": BASE} | times)


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ([], BASE),
        ([BASE], f"{BASE}_2"),
        ([BASE, f"{BASE}_2"], f"{BASE}_3"),
        ([BASE, f"{BASE}_9", f"{BASE}_10"], f"{BASE}_11"),
        # the first was deleted: its name is not given to a later one
        ([f"{BASE}_2"], f"{BASE}_3"),
        ([f"{BASE}0"], BASE),
    ],
)
def test_a_session_is_named_after_the_last_one_of_its_second(taken: list[str], name: str) -> None:
    assert next_name(AT, taken) == name


def test_a_users_session_is_for_that_user_and_whoever_has_shown_its_id() -> None:
    owner = uuid4()
    theirs = session(owner, "user")
    assert may_use(theirs, None)
    assert may_use(theirs, Principal(owner=owner, kind="user"))
    assert not may_use(theirs, Principal(owner=uuid4(), kind="user"))


def test_a_guests_session_is_for_whoever_knows_it() -> None:
    assert may_use(session(uuid4(), "guest"), Principal(owner=uuid4(), kind="user"))


def test_a_capability_is_for_its_own_session_only() -> None:
    owner = uuid4()
    first, second = session(owner, "guest"), session(owner, "guest")
    bearer = reaching(first)
    assert may_use(first, bearer)
    assert not may_use(second, bearer)
