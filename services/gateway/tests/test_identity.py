"""The one identity rule."""

from uuid import UUID, uuid4

import pytest

from hirewire_gateway.domain.identity import GUESTS, Claim, Shown, read, user
from hirewire_gateway.domain.problems import Problem

SESSION = UUID("9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c")
TOKEN = "aaa.bbb.ccc"


@pytest.mark.parametrize(
    ("shown", "claim"),
    [
        (Shown(), Claim("guest")),
        (Shown(authorization=""), Claim("guest")),
        (Shown(authorization="Bearer "), Claim("guest")),
        (Shown(authorization=f"Bearer {TOKEN}"), Claim("token", token=TOKEN)),
        (Shown(authorization=f"bearer {TOKEN}", user_id="a@x"), Claim("token", token=TOKEN)),
        (Shown(user_id="a@example.com"), Claim("user", user_id="a@example.com")),
        (Shown(user_id="  "), Claim("guest")),
        (Shown(user_id="Guest"), Claim("guest")),
        (Shown(session_header=str(SESSION)), Claim("guest", session_id=SESSION)),
        (Shown(authorization=f"Bearer {SESSION}"), Claim("guest", session_id=SESSION)),
        (Shown(session_query=str(SESSION)), Claim("guest", session_id=SESSION)),
        (
            Shown(authorization=f"Bearer {TOKEN}", session_header=str(SESSION)),
            Claim("token", token=TOKEN, session_id=SESSION),
        ),
        (
            Shown(user_id="a@x", session_query=str(SESSION)),
            Claim("user", user_id="a@x", session_id=SESSION),
        ),
        (Shown(session_query="session_20260101_101010"), Claim("guest")),
        (Shown(session_header=""), Claim("guest")),
    ],
)
def test_what_a_request_shows_is_read_in_the_order_of_the_rule(shown: Shown, claim: Claim) -> None:
    assert read(shown, believe_user_id=True) == claim


@pytest.mark.parametrize("session", ["session_20260101_101010", "nonsense", f"{SESSION}x"])
def test_a_session_header_that_is_no_id_is_refused(session: str) -> None:
    with pytest.raises(Problem) as refused:
        read(Shown(session_header=session), believe_user_id=True)
    assert (refused.value.status, refused.value.code) == (401, "invalid_session")


def test_a_user_id_is_ignored_where_it_is_not_believed() -> None:
    assert read(Shown(user_id="a@x"), believe_user_id=False) == Claim("guest")


@pytest.mark.parametrize(
    "authorization",
    ["Basic YTpi", "Bearer nonsense", "Bearer session_20260101_101010", "Bearer a.b", "Token x"],
)
def test_a_bearer_that_is_nothing_is_refused_and_never_a_guest(authorization: str) -> None:
    with pytest.raises(Problem) as refused:
        read(Shown(authorization=authorization), believe_user_id=True)
    assert refused.value.status == 401


@pytest.mark.parametrize("user_id", ["a" * 300, "a\nb", "a\x00b"])
def test_a_user_id_that_is_no_name_is_refused(user_id: str) -> None:
    with pytest.raises(Problem) as refused:
        read(Shown(user_id=user_id), believe_user_id=True)
    assert refused.value.status == 400


def test_a_user_id_is_the_same_owner_however_it_is_written_and_nobody_else() -> None:
    assert user("Ada@Example.com").owner == user("ada@example.com").owner
    assert user("ada@example.com").owner != user("bob@example.com").owner
    assert user("guest").owner != GUESTS.owner


def test_a_token_is_not_taken_for_a_session_id() -> None:
    claim = read(Shown(authorization=f"Bearer {uuid4()}.x.y"), believe_user_id=True)
    assert claim.kind == "token"
    assert claim.session_id is None
