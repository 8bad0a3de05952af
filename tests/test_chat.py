"""A résumé that comes about in conversation, by the calls and frames of its clients."""

import asyncio
import base64
import io
import json
import zipfile
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.flow import Frame, System, client, faulty, frames_until, new_session, socket

pytestmark = [pytest.mark.servers, pytest.mark.stack]

HELLO = "I'm a senior software engineer with 5 years experience in React and Node.js"
MADE = ("resume_docx_update",)


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as opened:
        yield opened


async def say(
    http: httpx.AsyncClient, session: str, words: str, *files: dict[str, str], **headers: str
) -> httpx.Response:
    body = {"session_id": session, "message": words, "attachments": list(files)}
    return await http.post("/chat", json=body, headers=headers)


def attached(name: str, data: bytes, mime: str = "application/pdf") -> dict[str, str]:
    return {
        "filename": name,
        "file_type": "image" if mime.startswith("image/") else "pdf",
        "content": base64.b64encode(data).decode(),
        "mime_type": mime,
    }


async def draft(http: httpx.AsyncClient, session: str) -> dict[str, Any]:
    answer = await http.get(f"/api/v1/drafts/{session}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def told(
    system: System, http: httpx.AsyncClient, session: str, words: str, *files: dict[str, str]
) -> list[Frame]:
    """What a socket hears of a turn, up to its Word file."""
    async with socket(system.one, session) as opened:
        answer = await say(http, session, words, *files)
        assert answer.status_code == 200, answer.text
        revision = answer.json()["revision"]
        frames: list[Frame] = []
        while not frames or (frames[-1]["type"], frames[-1].get("revision")) != (*MADE, revision):
            frames += await frames_until(opened, 1, MADE)
        return frames


def kinds(frames: list[Frame]) -> list[str]:
    return [frame["type"] for frame in frames]


def one_of(frames: list[Frame], kind: str) -> Frame:
    (found,) = [frame for frame in frames if frame["type"] == kind]
    return found


async def test_a_sentence_becomes_a_resume_in_all_formats(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    async with socket(system.one, session) as opened:
        answer = await say(http, session, HELLO)
        assert answer.status_code == 200, answer.text
        frames = await frames_until(opened, 1, MADE)
    body = answer.json()
    assert set(body) >= {"message", "session_id", "timestamp"}
    assert (body["session_id"], body["provider_used"]) == (session, "builtin")
    assert one_of(frames, "chat_response")["message"] == body["message"]
    seqs = [frame["seq"] for frame in frames]
    assert seqs == sorted(set(seqs))
    assert kinds(frames) == [
        "chat_response",
        "resume_generation_started",
        "resume_generated",
        "resume_pdf_update",
        "resume_docx_update",
    ]
    pdf = one_of(frames, "resume_pdf_update")
    assert base64.b64decode(pdf["pdf_base64"], validate=True).startswith(b"%PDF-")
    assert "React" in pdf["resume_markdown"]
    assert "5 years" in pdf["resume_markdown"]
    assert pdf["modification_type"] == "major"
    assert pdf["readback"]["fields"] == pdf["readback"]["found"] > 2
    word = base64.b64decode(one_of(frames, "resume_docx_update")["docx_base64"], validate=True)
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(word)).namelist()


async def test_the_session_shows_what_was_said_and_what_came_of_it(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz and my email is ana@ruiz.dev")
    shown = (await http.get(f"/session/{session}")).json()
    assert shown["user_data"]["name"] == "Ana Ruiz"
    assert shown["user_data"]["email"] == "ana@ruiz.dev"
    assert [one["role"] for one in shown["chat_history"]] == ["user", "assistant"]
    assert shown["resume_markdown"].startswith("# Ana Ruiz")
    text = (await http.get(f"/resume/{session}")).json()
    assert set(text) >= {"session_id", "resume_markdown", "last_updated"}
    assert text["resume_markdown"] == shown["resume_markdown"]


async def test_turns_at_once_all_count_in_the_order_of_their_acceptance(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    async with client(system.two) as other:
        said = [f"My headline is Engineer {number}" for number in range(6)]
        skills = [f"Add Skill{number} to my skills" for number in range(6)]
        answers = await asyncio.gather(
            *(
                say(gateway, session, words)
                for gateway in (http, other)
                for words in (*said, *skills)
            )
        )
    assert {answer.status_code for answer in answers} == {200}
    found = await draft(http, session)
    keywords = [word for group in found["resume"]["skills"] for word in group["keywords"]]
    assert sorted(keywords) == [f"Skill{number}" for number in range(6)]
    history = (await http.get(f"/session/{session}")).json()["chat_history"]
    last = [
        one["content"] for one in history if one["role"] == "user" and "headline" in one["content"]
    ]
    assert found["resume"]["profile"]["headline"] == last[-1].removeprefix("My headline is ")


async def test_files_are_read_and_merged_but_what_was_said_stays(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    await told(system, http, session, "My email is ana@ruiz.dev")
    frames = await told(
        system,
        http,
        session,
        "Here is my old résumé",
        attached("old.pdf", papers.pdf()),
        attached("more.txt", papers.TXT, "text/plain"),
        attached("word.docx", papers.docx(), "application/octet-stream"),
    )
    read = [frame for frame in frames if frame["type"] == "chat_response"]
    assert read[0]["message"] == "📎 Processed 3 files successfully!"
    found = (await draft(http, session))["resume"]
    assert found["profile"]["email"] == "ana@ruiz.dev"
    assert found["profile"]["name"] == "Jane Roe"
    assert [job["company"] for job in found["experience"]] == ["Acme Systems Inc", "Beta Labs"]
    history = (await http.get(f"/session/{session}")).json()["chat_history"]
    sent = history[2]["attachments"]
    assert [one["filename"] for one in sent] == ["old.pdf", "more.txt", "word.docx"]
    assert sent[0] == {"filename": "old.pdf", "file_type": "pdf", "mime_type": "application/pdf"}


async def test_a_file_that_cannot_be_used_is_told_by_name_and_the_rest_is_done(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    frames = await told(
        system,
        http,
        session,
        "My name is Ana Ruiz",
        attached("locked.pdf", papers.encrypted()),
        {"filename": "odd.pdf", "file_type": "pdf", "content": "§§§", "mime_type": ""},
        attached("tool.exe", b"MZ12"),
    )
    errors = {
        frame["message"].split("'")[1]: frame["message"]
        for frame in frames
        if frame["type"] == "error"
    }
    assert set(errors) == {"locked.pdf", "odd.pdf", "tool.exe"}
    assert all(one.startswith("Failed to process file '") for one in errors.values())
    assert "base64" in errors["odd.pdf"]
    assert (await draft(http, session))["resume"]["profile"]["name"] == "Ana Ruiz"


async def test_small_changes_keep_the_page_and_are_told_as_minor(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    await told(system, http, session, "Take this", attached("old.pdf", papers.pdf()))
    frames = await told(system, http, session, "Change my phone to +1 617 555 0199")
    assert "resume_generation_started" not in kinds(frames)
    update = one_of(frames, "resume_pdf_update")
    assert update["modification_type"] == "minor"
    assert update["fit"]["fits"]


async def test_what_was_done_can_be_taken_back_and_done_again(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz")
    await say(http, session, "Change my name to Bob Ray")
    for words, name in (("undo", "Ana Ruiz"), ("redo", "Bob Ray"), ("undo", "Ana Ruiz")):
        await say(http, session, words)
        assert (await draft(http, session))["resume"]["profile"]["name"] == name
    undone = await http.post(f"/api/v1/drafts/{session}/undo", json={"steps": 5})
    assert undone.status_code == 200, undone.text
    assert (await draft(http, session))["resume"]["profile"]["name"] == ""
    faulty(await http.post(f"/api/v1/drafts/{session}/undo"), 409, "conflict")
    restored = await http.post(f"/api/v1/drafts/{session}/restore", json={"revision": 2})
    assert restored.status_code == 200, restored.text
    assert (await draft(http, session))["resume"]["profile"]["name"] == "Bob Ray"
    told = (await http.get(f"/api/v1/drafts/{session}/revisions")).json()
    assert [one["revision"] for one in told["revisions"]] == list(range(told["total"], 0, -1))
    step = (await http.get(f"/api/v1/drafts/{session}/revisions/1")).json()
    assert step["patch"]
    assert step["inverse"]


async def test_a_patch_by_hand_is_done_whole_or_not_at_all(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz")
    good = {"op": "add", "path": "/resume/experience/-", "value": {"company": "Acme"}}
    bad = {"op": "replace", "path": "/resume/nothing", "value": 1}
    path = f"/api/v1/drafts/{session}"
    faulty(await http.patch(path, json={"patch": [good, bad]}), 400, "bad_request")
    assert (await draft(http, session))["resume"]["experience"] == []
    answer = await http.patch(path, json={"patch": [good], "revision": 1})
    assert answer.json()["revision"] == 2, answer.text
    faulty(await http.patch(path, json={"patch": [good], "revision": 1}), 409, "conflict")
    photo = {
        "op": "replace",
        "path": "/photo",
        "value": {"key": "x", "sha256": "0" * 64, "size": 1},
    }
    faulty(await http.patch(path, json={"patch": [photo]}), 400, "bad_request")
    styled = await http.patch(f"{path}/design", json={"theme": "classic", "paper": "a4"})
    assert styled.json()["modification_type"] == "major"
    faulty(await http.patch(f"{path}/design", json={"theme": "neon"}), 400, "bad_request")


async def test_the_same_turn_sent_twice_is_taken_once(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    key = {"Idempotency-Key": str(uuid4())}
    first, second = [await say(http, session, "Add Go to my skills", **key) for _ in range(2)]
    assert first.json()["message"] == second.json()["message"]
    assert len((await http.get(f"/session/{session}")).json()["chat_history"]) == 2


async def test_turns_that_say_nothing_too_much_or_nowhere_are_refused(
    http: httpx.AsyncClient,
) -> None:
    session = await new_session(http)
    faulty(await say(http, session, "   "), 400, "bad_request")
    faulty(await say(http, session, "a" * 60_000), 413, "too_large")
    faulty(await say(http, str(uuid4()), "hello"), 404, "not_found")
    answer = await http.post("/chat", json={"session_id": session, "message": 7})
    faulty(answer, 400, "bad_request")
    assert (await http.get(f"/session/{session}")).json()["chat_history"] == []


async def test_words_are_told_while_they_come_only_to_those_who_want_them(
    system: System, http: httpx.AsyncClient
) -> None:
    """Without a model nothing is told before the whole answer."""
    session = await new_session(http)
    async with socket(system.one, session, "?stream=1") as opened:
        await say(http, session, HELLO)
        frames = await frames_until(opened, 1, MADE)
    assert "chat_delta" not in kinds(frames)


async def test_markdown_becomes_a_word_file_or_a_reason_why_not(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    text = (
        "# John Smith\n\n## Experience\n\n### Engineer @ Acme\n\n- Built {{ 7*7 }} #eval things\n"
    )
    answer = await http.post("/generate-docx", json={"session_id": session, "markdown": text})
    told = answer.json()
    assert (answer.status_code, told["success"], told["error"]) == (200, True, None), told
    word = zipfile.ZipFile(io.BytesIO(base64.b64decode(told["docx_base64"], validate=True)))
    assert b"{{ 7*7 }} #eval" in word.read("word/document.xml")
    for nothing in ("", "   \n", "#\n\n##\n"):
        answer = await http.post(
            "/generate-docx", json={"session_id": session, "markdown": nothing}
        )
        told = answer.json()
        assert (answer.status_code, told["success"], told["docx_base64"]) == (200, False, None), (
            told
        )
        assert told["error"]
    unknown = {"session_id": str(uuid4()), "markdown": text}
    faulty(await http.post("/generate-docx", json=unknown), 404, "not_found")


@pytest.mark.parametrize("kind", ["docx", "pdf", "md", "json"])
async def test_a_resume_is_generated_as_a_file_behind_a_link(
    http: httpx.AsyncClient, kind: str
) -> None:
    session = await new_session(http)
    shown = {"X-Session-ID": session}
    wanted = {"template": "classic", "filetype": kind}
    faulty(
        await http.post("/api/v1/generate_resume/", json=wanted, headers=shown), 404, "not_found"
    )
    parsed = {
        "personal_details": {"name": "Zoë Ångström"},
        "work_experience": [{"company": "Acme", "position": "Cook", "start_date": "2020"}],
        "skills": ["Soups"],
    }
    answer = await http.post(
        "/api/v1/generate_resume/", json={**wanted, "parsed": parsed}, headers=shown
    )
    told = answer.json()
    assert answer.status_code == 200, told
    assert told["success"] is True
    assert (told["session_id"], told["template"], told["filetype"]) == (session, "classic", kind)
    async with httpx.AsyncClient(trust_env=False) as anyone:
        file = await anyone.get(told["download_url"])
    assert file.status_code == 200
    assert "Zo%C3%AB" in file.headers["content-disposition"]
    if kind == "json":
        assert json.loads(file.content)["basics"]["name"] == "Zoë Ångström"
    if kind == "md":
        assert "Zoë Ångström" in file.text
    listed = (await http.get(f"/api/sessions/{session}/files")).json()["files"]
    assert [one for one in listed if one.startswith("generated/")]


async def test_a_letter_is_written_out_of_the_resume_or_set_as_it_is(
    http: httpx.AsyncClient,
) -> None:
    session = await new_session(http)
    shown = {"X-Session-ID": session}
    await say(http, session, "My name is Ana Ruiz. I worked at Acme as a cook from 2019 to 2022")
    for more in ({"company": "Soup Ltd", "role": "Head cook"}, {"body": "First.\n\nSecond."}):
        answer = await http.post("/api/v1/cover_letter/", json=more, headers=shown)
        told = answer.json()
        assert answer.status_code == 200, told
        assert told["filename"] == "Ana Ruiz - Cover letter.pdf"
        assert told["readback"]["fields"] == told["readback"]["found"]


async def test_themes_are_listed_with_pictures(http: httpx.AsyncClient) -> None:
    told = (await http.get("/api/v1/templates")).json()
    names = [one["name"] for one in told["templates"]]
    assert names == ["classic", "modern", "ledger", "compact", "executive", "sidebar"]
    assert [one["name"] for one in told["templates"] if not one["ats_safe"]] == ["sidebar"]
    for one in told["templates"]:
        for address in (one["preview_url"], one["letter_preview_url"]):
            picture = await http.get(address)
            assert picture.content.startswith(b"\x89PNG")
    faulty(await http.get("/api/v1/templates/neon/preview.png"), 404, "not_found")


async def test_a_socket_that_was_away_gets_what_it_missed(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    first = await told(system, http, session, "My name is Ana Ruiz")
    await say(http, session, "My email is ana@ruiz.dev")
    async with socket(system.two, session, f"?after={first[-1]['seq']}") as opened:
        missed = await frames_until(opened, 1, MADE)
    assert one_of(missed, "resume_pdf_update")["pdf_base64"]
    assert min(frame["seq"] for frame in missed) > first[-1]["seq"]


async def test_a_turn_is_done_although_its_worker_is_killed(
    system: System, http: httpx.AsyncClient
) -> None:
    session = await new_session(http)
    asked = [
        asyncio.create_task(say(http, session, f"Add Skill{number} to my skills"))
        for number in range(8)
    ]
    await asyncio.sleep(0.15)
    for service in system.fleet.all("generator"):
        service.kill()
        service.start()
    answers = await asyncio.gather(*asked)
    assert {answer.status_code for answer in answers} == {200}
    resume = (await draft(http, session))["resume"]
    words = [word for group in resume["skills"] for word in group["keywords"]]
    assert sorted(words) == [f"Skill{number}" for number in range(8)]
