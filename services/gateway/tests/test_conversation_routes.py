"""What the routes of the conversation answer, without any server."""

import asyncio
import base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.contracts import (
    Command,
    Draft,
    MakeDocument,
    StoredDraft,
    TakeTurn,
    session_key,
)
from hirewire_common.contracts.draft import LARGEST_DRAFT

if TYPE_CHECKING:
    from httpx import Response
    from services.gateway.tests.conftest import Rig

    Make = Callable[..., Rig]

PARSED = {"personal_details": {"name": "Jane Roe"}}


async def session_of(rig: "Rig") -> str:
    return str((await rig.http.post("/create-session")).json()["session_id"])


async def say(rig: "Rig", session: str, words: str, *files: Any, **headers: str) -> "Response":
    body = {"session_id": session, "message": words, "attachments": list(files)}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await rig.http.post("/chat", json=body, headers=named)


async def make(rig: "Rig", session: str, path: str, **headers: str) -> "Response":
    body = {"session_id": session, "markdown": "# Jane Roe", "parsed": PARSED, "body": "First."}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await rig.http.post(path, json=body, headers={"X-Session-ID": session, **named})


def with_a_draft(rig: "Rig", session: str) -> None:
    draft = StoredDraft(draft=Draft(), revision=1, updated_at=datetime.now(UTC))
    rig.bus.drafts[session_key(session)] = draft


async def test_a_turn_is_answered_and_its_files_are_read_first(gateway: "Rig") -> None:
    session = await session_of(gateway)
    files = [
        {"filename": "cv.txt", "content": base64.b64encode(b"Jane Roe").decode()},
        {"filename": "odd.txt", "content": "§"},
    ]
    told = (await say(gateway, session, "hello", *files)).json()
    assert (told["message"], told["session_id"]) == ("You said hello.", session)
    assert told["timestamp"].endswith("Z")
    read, turn = gateway.done
    assert isinstance(turn, TakeTurn)
    assert [one.job for one in turn.attachments] == [read.job, None]
    assert [bool(one.problem) for one in turn.attachments] == [False, True]
    assert turn.after == (read.job,)


async def test_a_turn_that_nobody_waits_for_is_202_with_its_address(gateway: "Rig") -> None:
    session = await session_of(gateway)
    answer = await say(gateway, session, "hello", Prefer="respond-async")
    told = answer.json()
    assert answer.status_code == 202
    assert answer.headers["Location"] == told["status_url"] == f"/api/v1/jobs/{told['job_id']}"
    job = (await gateway.http.get(told["status_url"])).json()
    assert (job["kind"], job["result"]["message"]) == ("generator.chat", "You said hello.")


@pytest.mark.parametrize(
    ("code", "status"),
    [("conflict", 409), ("gone", 410), ("too_large", 413), ("empty", 422), ("unavailable", 503)],
)
async def test_what_goes_wrong_with_a_turn_has_its_status(
    gateway: "Rig", code: str, status: int
) -> None:
    answer = await say(gateway, await session_of(gateway), f"bad {code}")
    assert (answer.status_code, answer.json()["error"]) == (status, code)


@pytest.mark.parametrize("repeatable", [False, True])
async def test_files_of_a_turn_that_is_refused_are_taken_back(
    gateway: "Rig",
    monkeypatch: pytest.MonkeyPatch,
    repeatable: bool,  # noqa: FBT001
) -> None:
    """Also when it may be repeated: then it is another turn, with other jobs."""
    session, publish = await session_of(gateway), gateway.bus.publish

    async def full(command: Command) -> None:
        if isinstance(command, TakeTurn):
            raise QueueFull(tenant=True)

    monkeypatch.setattr(gateway.bus, "publish", full)
    file = {"filename": "cv.txt", "content": base64.b64encode(b"Jane Roe").decode()}
    key = {"Idempotency_Key": str(uuid4())} if repeatable else {}
    answer = await say(gateway, session, "hello", file, **key)
    assert (answer.status_code, answer.json()["error"]) == (429, "queue_full")
    await asyncio.sleep(0.05)  # what is done later is begun
    states = {job.kind: job.state for job in gateway.bus.jobs.values()}
    assert states["generator.chat"] == "cancelled"
    assert states["parser.parse"] == "cancelled"
    monkeypatch.setattr(gateway.bus, "publish", publish)
    assert (await say(gateway, session, "hello", file, **key)).status_code == 200


async def test_a_word_file_that_cannot_be_made_is_no_success_and_no_error(
    gateway_with: "Make",
) -> None:
    gateway = gateway_with(max_body_bytes=1_000_000)
    session = await session_of(gateway)
    for text, good in (("# Jane", True), ("bad not_faithful", False), ("x" * 60_001, False)):
        body = {"session_id": session, "markdown": text}
        answer = await gateway.http.post("/generate-docx", json=body)
        told = answer.json()
        assert (answer.status_code, told["success"]) == (200, good)
        assert (told["error"] is None, told["docx_base64"] is None) == (good, not good)
    assert base64.b64decode((await make(gateway, session, "/generate-docx")).json()["docx_base64"])


async def test_a_document_is_told_with_a_link_and_its_theme(gateway: "Rig") -> None:
    session = await session_of(gateway)
    told = (await make(gateway, session, "/api/v1/generate_resume/")).json()
    assert (told["success"], told["session_id"], told["template"]) == (True, session, "modern")
    assert told["download_url"].startswith("http://files.test/documents/")
    order = gateway.done[-1]
    assert isinstance(order, MakeDocument)
    assert order.draft
    assert order.draft.resume.profile.name == "Jane Roe"


async def test_a_large_resume_travels_by_the_object_store(gateway_with: "Make") -> None:
    rig = gateway_with(max_body_bytes=1_000_000)
    session = await session_of(rig)
    job = {"company": "Acme", "description": ["x" * 1000] * 100}
    body = {"parsed": {"work_experience": [job]}}
    shown = {"X-Session-ID": session}
    answer = await rig.http.post("/api/v1/generate_resume/", json=body, headers=shown)
    assert answer.status_code == 200, answer.text
    order = rig.done[-1]
    assert isinstance(order, MakeDocument)
    assert order.draft is None
    assert order.stored
    assert order.stored.key.startswith(f"results/{order.principal.tenant}/{order.session}/")


async def test_an_order_that_is_too_large_to_travel_is_413_and_no_job(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(max_body_bytes=1_000_000)
    session = await session_of(rig)
    op = {"op": "replace", "path": "/resume/summary", "value": "x" * 4 * LARGEST_DRAFT}
    answer = await rig.http.patch(f"/api/v1/drafts/{session}", json={"patch": [op]})
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
    assert rig.bus.jobs == {}


async def test_a_design_is_changed_in_what_was_sent_only(gateway: "Rig") -> None:
    session = await session_of(gateway)
    path = f"/api/v1/drafts/{session}/design"
    assert (await gateway.http.patch(path, json={"theme": "classic"})).status_code == 404
    with_a_draft(gateway, session)
    told = (await gateway.http.patch(path, json={"theme": "classic"})).json()
    assert (told["revision"], told["message"]) == (2, "Changed by hand")
    wrong = await gateway.http.patch(path, json={"theme": "classic", "colour": "red"})
    assert (wrong.status_code, wrong.json()["error"]) == (400, "bad_request")


async def test_messages_are_limited_by_session_and_repetitions_are_none(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(messages_per_minute=2)
    session, other = await session_of(rig), await session_of(rig)
    key = {"Idempotency_Key": str(uuid4())}
    again = [await say(rig, session, "hello", **key) for _ in range(5)]
    assert {answer.status_code for answer in again} == {200}
    assert len({answer.text for answer in again}) == 1
    assert (await say(rig, session, "more")).status_code == 200
    refused = await say(rig, session, "still more")
    assert (refused.status_code, refused.json()["error"]) == (429, "rate_limited")
    assert refused.json()["detail"].startswith("Too many messages in this session: at most 2 a")
    assert 1 <= int(refused.headers["Retry-After"]) <= 120
    assert len(rig.bus.jobs) == 2
    assert (await say(rig, other, "hello")).status_code == 200


async def test_one_key_in_two_sessions_is_two_messages(gateway_with: "Make") -> None:
    rig = gateway_with(messages_per_minute=1)
    key = {"Idempotency_Key": str(uuid4())}
    first, second = await session_of(rig), await session_of(rig)
    assert (await say(rig, first, "hello", **key)).status_code == 200
    assert (await say(rig, second, "hello")).status_code == 200
    assert (await say(rig, second, "hello", **key)).status_code == 429


async def test_documents_of_all_kinds_share_one_limit(gateway_with: "Make") -> None:
    rig = gateway_with(generations_per_minute=3)
    session = await session_of(rig)
    paths = ("/generate-docx", "/api/v1/generate_resume/", "/api/v1/cover_letter/")
    key = {"Idempotency_Key": str(uuid4())}
    for path in (paths[0], paths[0], paths[0]):
        assert (await make(rig, session, path, **key)).status_code == 200
    for path in paths[1:]:
        assert (await make(rig, session, path)).status_code == 200
    for path in paths:
        assert (await make(rig, session, path)).status_code == 429
    assert (await say(rig, session, "hello")).status_code == 200


async def test_changes_by_hand_of_all_kinds_share_one_limit(gateway_with: "Make") -> None:
    rig = gateway_with(edits_per_minute=5)
    session, other = await session_of(rig), await session_of(rig)
    with_a_draft(rig, session)
    kinds: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("PATCH", "", {"patch": [{"op": "replace", "path": "/resume/summary", "value": "x"}]}),
        ("PATCH", "/design", {"theme": "classic"}),
        ("POST", "/undo", {}),
        ("POST", "/redo", {}),
        ("POST", "/restore", {"revision": 1}),
    )

    async def edited(kind: tuple[str, str, dict[str, Any]], where: str) -> "Response":
        method, path, body = kind
        return await rig.http.request(method, f"/api/v1/drafts/{where}{path}", json=body)

    assert [(await edited(kind, session)).status_code for kind in kinds] == [200] * 5
    for kind in kinds:
        refused = await edited(kind, session)
        assert (refused.status_code, refused.json()["error"]) == (429, "rate_limited")
        assert "changes by hand in this session: at most 5 a" in refused.json()["detail"]
        assert 1 <= int(refused.headers["Retry-After"]) <= 120
    assert len(rig.bus.jobs) == 5
    assert (await edited(kinds[0], other)).status_code == 200
    assert (await say(rig, session, "hello")).status_code == 200


async def test_a_change_that_is_repeated_or_wrong_by_itself_does_not_count(
    gateway_with: "Make",
) -> None:
    rig = gateway_with(edits_per_minute=2)
    session = await session_of(rig)
    path, key = f"/api/v1/drafts/{session}/undo", {"Idempotency-Key": str(uuid4())}
    wrong = [await rig.http.post(path, json={"steps": "many"}) for _ in range(3)]
    assert {answer.status_code for answer in wrong} == {400}
    again = [await rig.http.post(path, headers=key) for _ in range(3)]
    assert {answer.status_code for answer in again} == {200}
    assert (await rig.http.post(path)).status_code == 200
    assert (await rig.http.post(path)).status_code == 429
