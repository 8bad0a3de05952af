"""How often something may be said or made in one session, counted by all gateways together."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from uuid import uuid4

import httpx
import pytest
from tests.flow import Ground, System, client, faulty, new_session

pytestmark = [pytest.mark.servers, pytest.mark.stack]

MINUTE = 60
LIMITS = {
    "HIREWIRE_MESSAGES_PER_MINUTE": "10",
    "HIREWIRE_GENERATIONS_PER_MINUTE": "5",
    "HIREWIRE_EDITS_PER_MINUTE": "6",
}
ASYNC = {"Prefer": "respond-async"}


@pytest.fixture(scope="module")
def system(ground: Ground) -> Iterator[System]:
    """Nobody works: what is accepted stays where it is."""
    with ground.system(("storage", {}), ("gateway", LIMITS), ("gateway", LIMITS)) as running:
        yield running


@pytest.fixture
async def both(system: System) -> AsyncIterator[Sequence[httpx.AsyncClient]]:
    async with client(system.one) as one, client(system.two) as two:
        yield one, two


async def not_at_a_border() -> None:
    """Where two windows meet a crowd is never larger than the limit, but it may be smaller."""
    left = MINUTE - time.time() % MINUTE
    if left < 10:
        await asyncio.sleep(left)


async def crowd(
    both: Sequence[httpx.AsyncClient], number: int, path: str, body: object, session: str
) -> list[httpx.Response]:
    """All at once, at either gateway."""
    headers = {**ASYNC, "X-Session-ID": session}
    asked = (both[n % 2].post(path, json=body, headers=headers) for n in range(number))
    return list(await asyncio.gather(*asked))


def statuses(answers: Sequence[httpx.Response]) -> Counter[int]:
    return Counter(answer.status_code for answer in answers)


def refused_for_a_while(answers: Sequence[httpx.Response]) -> None:
    for answer in answers:
        if answer.status_code == 429:
            faulty(answer, 429, "rate_limited")
            assert 1 <= int(answer.headers["Retry-After"]) <= 2 * MINUTE


async def test_of_40_messages_at_two_gateways_exactly_10_are_taken(
    system: System, both: Sequence[httpx.AsyncClient]
) -> None:
    session, other = await new_session(both[0]), await new_session(both[0])
    await not_at_a_border()
    told = {"session_id": session, "message": "Add Go to my skills"}
    answers = await crowd(both, 40, "/chat", told, session)
    assert statuses(answers) == {202: 10, 429: 30}
    refused_for_a_while(answers)
    history = (await both[1].get(f"/session/{session}")).json()["chat_history"]
    assert len(history) == 10  # what was refused was never said
    elsewhere = await crowd(both, 1, "/chat", {**told, "session_id": other}, other)
    assert statuses(elsewhere) == {202: 1}


async def test_documents_of_all_kinds_are_counted_together(
    system: System, both: Sequence[httpx.AsyncClient]
) -> None:
    session = await new_session(both[0])
    parsed = {"skills": ["Go"]}
    calls = (
        ("/generate-docx", {"session_id": session, "markdown": "# Jane Roe\n"}),
        ("/api/v1/generate_resume/", {"parsed": parsed, "filetype": "pdf"}),
        ("/api/v1/cover_letter/", {"parsed": parsed, "body": "First."}),
    )
    await not_at_a_border()
    asked = (crowd(both, 8, path, body, session) for path, body in calls)
    answers = [one for each in await asyncio.gather(*asked) for one in each]
    assert statuses(answers) == {202: 5, 429: 19}
    refused_for_a_while(answers)
    made = await system.count("jobs where kind = 'generator.document' and outcome is null")
    assert made == 5


async def test_changes_by_hand_of_all_kinds_are_counted_together(
    system: System, both: Sequence[httpx.AsyncClient]
) -> None:
    session, other = await new_session(both[0]), await new_session(both[0])
    path = f"/api/v1/drafts/{session}"
    await not_at_a_border()
    steps = {"steps": 1}
    calls = (("undo", steps), ("redo", steps), ("restore", {"revision": 1}))
    asked = (crowd(both, 8, f"{path}/{call}", body, session) for call, body in calls)
    answers = [one for each in await asyncio.gather(*asked) for one in each]
    assert statuses(answers) == {202: 6, 429: 18}
    refused_for_a_while(answers)
    op = {"op": "replace", "path": "/resume/summary", "value": "Cooks."}
    faulty(await both[1].patch(path, json={"patch": [op]}), 429, "rate_limited")
    assert await system.count("jobs where kind = 'generator.edit' and outcome is null") == 6
    elsewhere = await crowd(both, 1, f"/api/v1/drafts/{other}/undo", steps, other)
    assert statuses(elsewhere) == {202: 1}


async def test_a_repetition_is_no_other_message_and_no_other_document(
    both: Sequence[httpx.AsyncClient],
) -> None:
    session = await new_session(both[0])
    await not_at_a_border()
    for path, body, most in (
        ("/chat", {"session_id": session, "message": "Add Go to my skills"}, 10),
        ("/generate-docx", {"session_id": session, "markdown": "# Jane Roe\n"}, 5),
    ):
        key = {**ASYNC, "Idempotency-Key": str(uuid4())}
        again = [await both[n % 2].post(path, json=body, headers=key) for n in range(most + 3)]
        assert statuses(again) == {202: most + 3}
        assert len({answer.json()["job_id"] for answer in again}) == 1
        rest = await crowd(both, most, path, body, session)
        assert statuses(rest) == {202: most - 1, 429: 1}
        faulty(await both[0].post(path, json={**body, "more": 1, "markdown": "x", "message": "y"}, headers=key), 422, "idempotency_mismatch")  # fmt: skip


async def test_what_is_wrong_by_itself_does_not_count(both: Sequence[httpx.AsyncClient]) -> None:
    session = await new_session(both[0])
    await not_at_a_border()
    shown = {"X-Session-ID": session, **ASYNC}
    for _ in range(6):
        empty = {"session_id": session, "message": " "}
        faulty(await both[0].post("/chat", json=empty), 400, "bad_request")
        nothing = await both[0].post("/api/v1/generate_resume/", json={}, headers=shown)
        faulty(nothing, 404, "not_found")
    answers = await crowd(
        both, 6, "/api/v1/generate_resume/", {"parsed": {"skills": ["Go"]}}, session
    )
    assert statuses(answers) == {202: 5, 429: 1}
