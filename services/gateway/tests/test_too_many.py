"""What clients are told that ask too often, or of whom too much is waiting."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.contracts import RATES
from hirewire_common.errors import TryAgain

if TYPE_CHECKING:
    from httpx import Response
    from services.gateway.tests.conftest import Rig

    Make = Callable[..., Rig]

FORM = {"detail", "status_code", "error", "request_id"}


async def create(rig: "Rig", **headers: str) -> "Response":
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await rig.http.post("/create-session", headers=named)


async def parse(rig: "Rig", session: str = "") -> "Response":
    headers = {"X-Session-ID": session} if session else {}
    file = {"file": ("cv.txt", b"Jane Roe\njane@example.com\n")}
    return await rig.http.post("/api/resume/parse", files=file, headers=headers)


async def test_the_eleventh_session_of_an_hour_is_429_and_says_how_long_to_wait(
    gateway: "Rig",
) -> None:
    assert [(await create(gateway)).status_code for _ in range(10)] == [200] * 10
    refused = await create(gateway)
    told = refused.json()
    assert refused.status_code == told["status_code"] == 429
    assert told.keys() == FORM
    assert told["error"] == "rate_limited"
    assert told["detail"].startswith("Too many new sessions from your address: at most 10 an hour.")
    assert 1 <= int(refused.headers["Retry-After"]) <= 2 * 3600
    assert len(gateway.bus.sessions) == 10


async def test_uploads_have_a_limit_of_their_own_that_counts_new_sessions_only(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(sessions_per_hour=1, work_sessions_per_hour=2)
    session = (await create(rig)).json()["session_id"]
    assert [(await parse(rig, session)).status_code for _ in range(4)] == [200] * 4
    assert [(await parse(rig)).status_code for _ in range(3)] == [200, 200, 429]
    assert (await create(rig)).status_code == 429
    assert (await parse(rig, session)).status_code == 200


async def test_a_session_s_name_is_no_way_around_the_limit(gateway_with: "Make") -> None:
    rig = gateway_with(work_sessions_per_hour=1)
    file = {"file": ("cv.txt", b"Jane Roe\njane@example.com\n")}
    named = "/api/resume/parse?session_id=session_20261121_103045"
    answers = [await rig.http.post(named, files=file) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]


async def test_a_limit_of_0_is_no_limit(gateway_with: "Make") -> None:
    rig = gateway_with(sessions_per_hour=0)
    assert {(await create(rig)).status_code for _ in range(30)} == {200}


async def test_a_repetition_is_answered_as_the_first_time_and_counts_nothing(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(sessions_per_hour=2)
    first = await create(rig, Idempotency_Key="a")
    again = [await create(rig, Idempotency_Key="a") for _ in range(4)]
    assert [answer.json() for answer in again] == [first.json()] * 4
    assert (await create(rig, Idempotency_Key="b")).status_code == 200
    for key in ("c", "c", "d"):
        assert (await create(rig, Idempotency_Key=key)).status_code == 429
    assert (await create(rig, Idempotency_Key="a")).json() == first.json()


async def test_a_key_used_by_another_is_no_repetition(gateway_with: "Make") -> None:
    rig = gateway_with(sessions_per_hour=1, trusted_proxies="127.0.0.1")
    key = {"Idempotency_Key": "a", "X_Forwarded_For": "198.51.100.7"}
    assert (await create(rig, **key, X_User_Id="ada")).status_code == 200
    assert (await create(rig, **key, X_User_Id="bob")).status_code == 429
    assert (await create(rig, **key)).status_code == 429
    assert (await create(rig, **key, X_User_Id="ada")).status_code == 200
    elsewhere = {**key, "X_Forwarded_For": "198.51.100.8", "X_User_Id": "ada"}
    assert (await create(rig, **elsewhere)).status_code == 200
    other = {**elsewhere, "Idempotency_Key": "b"}
    assert (await create(rig, **other)).status_code == 429


async def test_a_bad_token_costs_nothing(gateway: "Rig") -> None:
    for _ in range(11):
        assert (await create(gateway, Authorization="Bearer a.b.c")).status_code == 401
    assert (await create(gateway)).status_code == 200


async def test_when_nobody_can_count_nobody_is_let_in(gateway: "Rig") -> None:
    gateway.bus.counted[RATES.stream].down = True
    answer = await create(gateway)
    assert (answer.status_code, answer.json()["error"]) == (503, "unavailable")
    assert int(answer.headers["Retry-After"]) >= 1
    assert gateway.bus.sessions == {}


async def test_behind_a_trusted_proxy_each_client_has_its_own(gateway_with: "Make") -> None:
    rig = gateway_with(sessions_per_hour=1, trusted_proxies="127.0.0.0/8, ::1")
    one, other = "198.51.100.7", "198.51.100.8"
    assert (await create(rig, X_Forwarded_For=one)).status_code == 200
    assert (await create(rig, X_Forwarded_For=other)).status_code == 200
    assert (await create(rig, X_Forwarded_For=f"203.0.113.1, {one}")).status_code == 429
    assert (await create(rig, X_Forwarded_For=f"{one}:1234, 127.0.0.5")).status_code == 429


async def test_whoever_is_no_trusted_proxy_is_counted_as_itself_whatever_it_says(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(sessions_per_hour=1)
    said = [
        {"X_Forwarded_For": "198.51.100.7"},
        {"X_Forwarded_For": "198.51.100.8"},
        {"Forwarded": "for=198.51.100.9"},
        {"X_Real_IP": "198.51.100.10"},
    ]
    assert [(await create(rig, **headers)).status_code for headers in said] == [200, 429, 429, 429]


async def test_the_header_forwarded_counts_for_nothing(gateway_with: "Make") -> None:
    rig = gateway_with(sessions_per_hour=1, trusted_proxies="127.0.0.1")
    answers = [await create(rig, Forwarded=f"for=198.51.100.{n}") for n in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]


@pytest.mark.parametrize(
    ("tenant", "status", "text"),
    [(True, 429, "Too many of your requests"), (False, 503, "Too many requests are waiting")],
)
async def test_a_full_queue_is_429_for_whom_it_is_full_and_503_for_all(
    gateway: "Rig",
    monkeypatch: pytest.MonkeyPatch,
    tenant: bool,  # noqa: FBT001
    status: int,
    text: str,
) -> None:
    async def full(_: Any) -> None:
        raise QueueFull(tenant=tenant)

    monkeypatch.setattr(gateway.bus, "publish", full)
    answer = await parse(gateway)
    told = answer.json()
    assert (answer.status_code, told["error"], told["success"]) == (status, "queue_full", False)
    assert told["detail"].startswith(text)
    assert int(answer.headers["Retry-After"]) >= 1


async def test_retry_after_is_never_too_early(
    gateway: "Rig", monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(_: Any) -> None:
        raise TryAgain(after=1.2)

    monkeypatch.setattr(gateway.bus, "ask", busy)
    assert (await create(gateway)).headers["Retry-After"] == "2"


async def test_the_document_says_which_calls_answer_429_and_with_what(gateway: "Rig") -> None:
    paths = (await gateway.http.get("/openapi.json")).json()["paths"]
    for path in ("/create-session", "/api/resume/parse"):
        answer = paths[path]["post"]["responses"]["429"]
        assert "Retry-After" in answer["headers"]
        assert "rate_limited" in answer["content"]["application/json"]["examples"]
