"""A conversation as a piece of work: jobs, what a client can't reach by it, what is too much, and what is left at its end."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from tests import papers
from tests.flow import (
    System,
    client,
    ended,
    eventually,
    faulty,
    frames_until,
    new_session,
    settled,
    socket,
    upload,
)

from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]

ASYNC = {"Prefer": "respond-async"}
PARSED = {"personal_details": {"name": "Zoë Roe"}, "skills": ["Soups"]}
PREFIXES = ("uploads/", "processed/", "results/", "documents/", "photos/")
OF_A_SESSION = ("jobs", "files", "resumes", "messages", "drafts", "revisions")


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as opened:
        yield opened


async def say(
    http: httpx.AsyncClient, session: str, words: str, *files: dict[str, Any], **headers: str
) -> dict[str, Any]:
    body = {"session_id": session, "message": words, "attachments": list(files)}
    answer = await http.post("/chat", json=body, headers=headers)
    assert answer.status_code in (200, 202), answer.text
    told: dict[str, Any] = answer.json()
    return told


def attached(name: str, data: bytes) -> dict[str, str]:
    return {"filename": name, "content": base64.b64encode(data).decode()}


async def resume(http: httpx.AsyncClient, session: str) -> dict[str, Any]:
    answer = await http.get(f"/api/v1/drafts/{session}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["resume"]
    return found


async def well_used(system: System, http: httpx.AsyncClient, session: str, **headers: str) -> None:
    """With a draft of several revisions, a photo, a conversation and documents."""
    await say(http, session, "My name is Ana Ruiz", attached("me.png", papers.photo()), **headers)
    await say(http, session, "Add Go to my skills", attached("cv.txt", papers.TXT), **headers)
    shown = {"X-Session-ID": session, **headers}
    wanted = {"filetype": "md"}
    made = await http.post("/api/v1/generate_resume/", json=wanted, headers=shown)
    assert made.status_code == 200, made.text
    await settled(system, session)


# -- jobs ----------------------------------------------------------------------------------------------------


async def test_whoever_does_not_wait_finds_the_answer_at_the_job_s_address(
    http: httpx.AsyncClient,
) -> None:
    session = await new_session(http)
    told = await say(http, session, "My name is Ana Ruiz", **ASYNC)
    assert told["status"] == "accepted"
    assert told["events_url"] == f"/ws/{session}"
    job = await ended(http, told["job_id"])
    assert (job["kind"], job["status"]) == ("generator.chat", "succeeded")
    assert job["result"]["message"]
    assert job["result"]["revision"] == 1
    op = {"op": "replace", "path": "/resume/summary", "value": "Cooks."}
    path = f"/api/v1/drafts/{session}"
    answer = await http.patch(path, json={"patch": [op]}, headers=ASYNC)
    assert answer.headers["Location"] == answer.json()["status_url"]
    job = await ended(http, answer.json()["job_id"])
    assert (job["kind"], job["result"]["revision"]) == ("generator.edit", 2)
    answer = await http.patch(path, json={"patch": [op], "revision": 1}, headers=ASYNC)
    job = await ended(http, answer.json()["job_id"])
    assert (job["status"], job["error"]["code"]) == ("failed", "conflict")


@pytest.mark.parametrize(
    ("path", "body", "beginning"),
    [
        ("/generate-docx", {"markdown": "# Jane Roe\n\nCooks.\n"}, b"PK"),
        ("/api/v1/generate_resume/", {"parsed": PARSED, "filetype": "pdf"}, b"%PDF-"),
        ("/api/v1/generate_resume/", {"parsed": PARSED, "filetype": "png"}, b"\x89PNG"),
        ("/api/v1/cover_letter/", {"parsed": PARSED, "body": "First."}, b"%PDF-"),
    ],
)
async def test_a_document_that_nobody_waits_for_is_told_and_linked(
    system: System, http: httpx.AsyncClient, path: str, body: dict[str, Any], beginning: bytes
) -> None:
    session = await new_session(http)
    async with socket(system.one, session) as opened:
        shown = {"X-Session-ID": session, **ASYNC}
        answer = await http.post(path, json={"session_id": session, **body}, headers=shown)
        assert answer.status_code == 202, answer.text
        (*_, frame) = await frames_until(opened, 1, ("document_made",))
    job = await ended(http, answer.json()["job_id"])
    assert (frame["job_id"], frame["format"]) == (job["job_id"], job["result"]["filetype"])
    assert "base64" not in json.dumps(frame)
    async with httpx.AsyncClient(trust_env=False) as anyone:
        assert (await anyone.get(job["result"]["download_url"])).content.startswith(beginning)


async def test_a_turn_waits_as_queued_and_one_that_is_cancelled_lets_the_next_go(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    for parser in system.fleet.all("parser"):
        parser.stop()
    try:
        waiting = await say(http, session, "Read this", attached("a.txt", papers.TXT), **ASYNC)
        behind = await say(http, session, "My name is Ana Ruiz", **ASYNC)
        for told in (waiting, behind):
            shown = (await http.get(told["status_url"])).json()
            assert (shown["status"], shown["percent"]) == ("queued", 0)
        cancelled = (await http.delete(waiting["status_url"])).json()
        assert (cancelled["status"], cancelled["error"]["code"]) == ("cancelled", "cancelled")
        assert (await ended(http, behind["job_id"]))["status"] == "succeeded"
    finally:
        for parser in system.fleet.all("parser"):
            parser.start()
    await settled(system, session)
    assert (await resume(http, session))["profile"]["name"] == "Ana Ruiz"
    assert (await resume(http, session))["experience"] == []
    history = (await http.get(f"/session/{session}")).json()["chat_history"]
    assert [one["role"] for one in history] == ["user", "user", "assistant"]


async def test_a_session_that_is_removed_takes_its_waiting_turns_with_it(
    system: System, http: httpx.AsyncClient
) -> None:
    session, key = await new_session(http), ""
    for parser in system.fleet.all("parser"):
        parser.stop()
    try:
        held = await say(http, session, "Read this", attached("a.txt", papers.TXT), **ASYNC)
        key = session_key(session)
        async with client(system.two) as other:
            asked = asyncio.create_task(
                other.post("/chat", json={"session_id": session, "message": "My name is Ana"})
            )

            async def waiting() -> int:
                return await system.count(
                    "jobs where session_key = $1 and kind <> 'ranker.index'", key
                )

            await eventually(waiting, lambda number: number == 3)
            assert (await http.delete(f"/api/v1/session/{session}")).status_code == 200
            faulty(await asked, 410, "gone")
        faulty(await http.get(held["status_url"]), 404, "not_found")
    finally:
        for parser in system.fleet.all("parser"):
            parser.start()

    async def commands() -> list[tuple[str, bytes]]:
        return [one for one in await system.stored("COMMANDS") if key.encode() in one[1]]

    await eventually(commands, lambda found: not found)
    await eventually(lambda: left(system, key), lambda found: not found)


async def left(system: System, key: str) -> list[str]:
    """What there is of a session, in tables, in the object store and on the bus."""
    tables = ("sessions where key = $1", *(f"{one} where session_key = $1" for one in OF_A_SESSION))
    found = [table for table in tables if await system.count(table, key)]
    objects = [name for one in PREFIXES for name in system.objects(one) if key in name]
    return [
        *found,
        *objects,
        *(name for name, _ in await system.stored("EVENTS", f"hw.evt.{key}.>")),
    ]


@pytest.mark.parametrize("way", ["removed", "expired", "not among the newest"])
async def test_a_session_that_ends_leaves_nothing_of_its_conversation(
    system: System, http: httpx.AsyncClient, way: str
) -> None:
    who = {"X-User-Id": f"{uuid4().hex}@example.com"}
    name = (await http.post("/api/sessions/create", headers=who)).json()["session_id"]
    (row,) = await system.rows("select key from sessions where owner_label = $1", who["X-User-Id"])
    key = row["key"]
    await say(http, name, "My name is Ana Ruiz", attached("me.png", papers.photo()), **who)
    await say(http, name, "Add Go to my skills", attached("cv.txt", papers.TXT), **who)

    async def under_way() -> int:
        return await system.count(
            "jobs where session_key = $1 and outcome is null and kind <> 'ranker.index'", key
        )

    await eventually(under_way, lambda number: number == 0)
    before = await left(system, key)
    assert {f"{one} where session_key = $1" for one in OF_A_SESSION} <= set(before)
    assert {one.split("/")[0] for one in before if "/" in one} >= {"documents", "photos", "uploads"}
    if way == "removed":
        assert (await http.delete(f"/api/sessions/{name}", headers=who)).status_code == 200
    elif way == "expired":
        past = "update sessions set expires_at = now() - interval '1 second' where key = $1"
        await system.rows(past, key)
        assert (await http.post("/api/v1/session/cleanup", headers=who)).status_code == 200
    else:
        for _ in range(5):
            assert (await http.post("/api/sessions/create", headers=who)).status_code == 200
    assert await eventually(lambda: left(system, key), lambda found: not found) == []


# -- what is the session's résumé -------------------------------------------------------------------------------


async def test_the_session_s_resume_is_the_one_that_was_changed_last(
    http: httpx.AsyncClient,
) -> None:
    session = await new_session(http)
    shown = {"X-Session-ID": session}

    async def current() -> tuple[str, int]:
        text, whole = [
            (await http.get(path)).json() for path in (f"/resume/{session}", f"/session/{session}")
        ]
        assert text["resume_markdown"] == whole["resume_markdown"]
        assert text["revision"] == whole["revision"]
        return whole["user_data"]["name"], whole["revision"]

    async def uploaded(name: str) -> Any:
        data = papers.RESUME.replace("Jane Roe", name).encode()
        return (await upload(http, data, session=session)).json()["resume_id"]

    assert await current() == ("", 0)
    first = await uploaded("Jane Roe")
    assert await current() == ("Jane Roe", 0)
    await say(http, session, "Change my name to Ana Ruiz")
    assert await current() == ("Ana Ruiz", 1)
    second = await uploaded("Bob Ray")
    assert await current() == ("Bob Ray", 0)
    sections = (await http.get("/api/v1/resume_sections/", headers=shown)).json()
    assert (sections["personal_details"]["name"], sections["resume_id"]) == ("Bob Ray", second)
    assert sections["total_resumes_in_session"] == 2
    await say(http, session, "Add Go to my skills")
    assert await current() == ("Ana Ruiz", 2)
    listed = (await http.get("/api/v1/session/resumes/", headers=shown)).json()["resumes"]
    assert {one["resume_id"] for one in listed} == {first, second}
    sections = (await http.get("/api/v1/resume_sections/", headers=shown)).json()
    assert sections["resume_id"] == second


# -- what a client can't reach ------------------------------------------------------------------------------------


async def photo_of(system: System, session: str) -> dict[str, Any]:
    (row,) = await system.rows(
        "select draft from drafts where session_key = $1", session_key(session)
    )
    found: dict[str, Any] = json.loads(row["draft"])["photo"]
    return found


@pytest.mark.parametrize("op", ["add", "replace"])
@pytest.mark.parametrize("path", ["/photo", "/photo/key", ""])
async def test_no_patch_names_a_stored_object(
    system: System, http: httpx.AsyncClient, op: str, path: str
) -> None:
    other, mine = await new_session(http), await new_session(http)
    await say(http, other, "", attached("me.png", papers.photo()))
    await say(http, mine, "My name is Ana Ruiz")
    theirs = await photo_of(system, other)
    value = theirs["key"] if path == "/photo/key" else theirs if path else {"photo": theirs}
    patch = [{"op": op, "path": path, "value": value}]
    answer = await http.patch(f"/api/v1/drafts/{mine}", json={"patch": patch})
    faulty(answer, 400, "bad_request")
    assert await photo_of(system, mine) is None


async def test_where_a_photo_lies_is_told_nobody(system: System, http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz", attached("me.png", papers.photo()))
    key, path = (await photo_of(system, session))["key"], f"/api/v1/drafts/{session}"
    for op in ("copy", "move"):
        for source in ("/photo/key", "/photo"):
            patch = [{"op": op, "from": source, "path": "/resume/summary"}]
            faulty(await http.patch(path, json={"patch": patch}), 400, "bad_request")
    gone = await http.patch(path, json={"patch": [{"op": "remove", "path": "/photo"}]})
    assert gone.status_code == 200, gone.text
    assert (await http.post(f"{path}/undo")).status_code == 200
    assert (await photo_of(system, session))["key"] == key
    calls = ("", "/revisions", "/revisions/1", "/revisions/2", "/revisions/3")
    for call in calls:
        answer = await http.get(f"{path}{call}")
        assert answer.status_code == 200
        assert "photos/" not in answer.text
    assert "photos/" not in (await http.get(f"/session/{session}")).text


async def test_fields_of_commands_that_a_client_makes_up_are_not_read(
    system: System, http: httpx.AsyncClient
) -> None:
    """Jobs, objects, drafts and sessions of others, under every name that a command has for them."""
    other, mine = await new_session(http), await new_session(http)
    await well_used(system, http, other)
    theirs = await photo_of(system, other)
    (read,) = await system.rows(
        "select id from jobs where session_key = $1 and kind = 'parser.parse' limit 1",
        session_key(other),
    )
    foreign = {
        "job": str(read["id"]),
        "session": session_key(other),
        "stored": theirs,
        "draft": {"photo": theirs, "design": {"photo": "round"}},
        "photo": theirs,
        "follows": str(read["id"]),
        "after": [str(read["id"])],
        "principal": {"owner": str(UUID(int=0))},
        "live": True,
        "revision": 1,
    }
    file: dict[str, Any] = {**attached("a.txt", b"Bob Ray\nbob@ray.dev"), **foreign}
    said = await say(http, mine, "My name is Cy Lee", file, **{"X-Session-ID": mine})
    assert said["session_id"] == mine
    shown = {"X-Session-ID": mine}
    for path in ("/api/v1/generate_resume/", "/api/v1/cover_letter/"):
        body = {**foreign, "filetype": "pdf", "parsed": {**PARSED, "photo": theirs}}
        answer = await http.post(path, json=body, headers=shown)
        assert answer.status_code == 200, answer.text
    for call, body in (
        ("", {"patch": [{"op": "test", "path": "/photo", "value": None}], **foreign}),
        ("/undo", foreign),
    ):
        method = "PATCH" if not call else "POST"
        await http.request(method, f"/api/v1/drafts/{mine}{call}", json=body)
    await settled(system, mine)
    known = await system.rows(
        "select object_key from files where session_key = $1", session_key(mine)
    )
    assert all(session_key(mine) in row["object_key"] for row in known)
    draft = await system.rows(
        "select draft::text from drafts where session_key = $1", session_key(mine)
    )
    assert session_key(other) not in draft[0]["draft"]
    assert "Jane Roe" not in (await http.get(f"/session/{mine}")).text
    ours = await system.rows(
        "select command::text from jobs where session_key = $1 and kind <> 'ranker.index'",
        session_key(mine),
    )
    assert not [row for row in ours if str(read["id"]) in row["command"]]


# -- what is too much ---------------------------------------------------------------------------------------------


async def test_what_is_too_much_for_one_step_is_said_to_be(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz")
    path, shown = f"/api/v1/drafts/{session}", {"X-Session-ID": session}
    for size in (40_000, 100_000, 200_000, 2_000_000):
        op = {
            "op": "add",
            "path": "/resume/custom/-",
            "value": {"title": "x", "lines": ["é" * size]},
        }
        faulty(await http.patch(path, json={"patch": [op]}), 413, "too_large")
    faulty(
        await http.patch(path, json={"patch": [{**op, "value": "x" * 200_000}]}), 413, "too_large"
    )
    letter = {"body": "\n\n".join(["漢" * 3000] * 40)}
    faulty(await http.post("/api/v1/cover_letter/", json=letter, headers=shown), 400, "bad_request")
    address = {"body": "First.", "recipient": ["x" * 300_000]}
    faulty(
        await http.post("/api/v1/cover_letter/", json=address, headers=shown), 400, "bad_request"
    )
    assert (await resume(http, session))["custom"] == []


@pytest.mark.parametrize("text", ["漢" * 60_000, "x " * 40_000, "# Jane\n\n" + "\u0001" * 50_000])
async def test_a_text_that_is_too_long_for_a_word_file_is_no_success(
    http: httpx.AsyncClient, text: str
) -> None:
    session = await new_session(http)
    answer = await http.post("/generate-docx", json={"session_id": session, "markdown": text})
    told = answer.json()
    assert (answer.status_code, told["success"], told["docx_base64"]) == (200, False, None), told
    assert told["error"]


async def test_a_resume_that_is_ten_times_too_large_is_refused_and_not_half_made(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    job = {"company": "Acme " * 20, "position": "Cook", "description": ["Soups of all kinds"] * 40}
    body = {"parsed": {**PARSED, "work_experience": [job] * 150}, "filetype": "pdf"}
    answer = await http.post(
        "/api/v1/generate_resume/", json=body, headers={"X-Session-ID": session}
    )
    assert answer.status_code in (200, 413, 422), answer.text
    if answer.status_code != 200:
        key = session_key(session)
        assert await system.count("files where session_key = $1", key) == 0
        assert not [name for name in system.objects("documents/") if key in name]
