"""Clients of the session documents, in their own languages: the documents' examples as they stand, and pages of ours."""

import json
import re
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.filming import film_of
from tests.flow import System, new_session
from tests.nodejs import example, node, own, shell

from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]

MEDIA = "media-analysis.md"
STORAGE, MODELS, ACCOUNT = "session-storage.md", "session-llm-config.md", "interview-database.md"
BUILDER = "resume-builder-api.md"
BUILDING = ("createSession = ", "sendMessageWithFiles = ", "generateDocx = ", "onMessage) =>")
NAME = re.compile(r"^session_\d{8}_\d{6}(_\d+)?$")
PAGE = {"Origin": "http://localhost:3000"}


def somebody() -> str:
    return f"{uuid4().hex}@example.com"


def test_the_storage_examples_read_what_they_want(system: System, tmp_path: Path) -> None:
    me = somebody()
    with httpx.Client(base_url=system.one, headers={"X-User-Id": me}, trust_env=False) as http:
        kept = http.post("/api/resumes/upload", files={"file": ("a.txt", papers.TXT)}).json()
    steps = f"""
await startNewSession();
await loadSessionHistory();
await loadSession({json.dumps(kept["session_id"])});
"""
    code = example(STORAGE, "javascript", "startNewSession")
    seen = node(system.one, code + steps, tmp_path, user=me)
    ((words, made),) = seen.said
    assert (words, bool(NAME.match(made))) == ("New session:", True)
    assert [(name, count) for name, _, count in seen.sessions] == [
        (made, 0),
        (kept["session_id"], 2),
    ]
    assert all(created.startswith("20") for _, created, _ in seen.sessions)
    assert seen.files == ["processed/a.txt.txt", "raw_resumes/a.txt"]


def test_a_page_keeps_shows_fetches_and_removes_files(system: System, tmp_path: Path) -> None:
    seen = node(system.one, own("workspace.mjs"), tmp_path, user=somebody())
    begun, uploaded, linked, deleted = seen.said
    session = begun[1]
    assert NAME.match(session)
    assert uploaded == ["uploaded", "bob.txt", session]
    assert linked[:2] == ["linked", 200]
    assert linked[2].startswith("Bob Stone")
    assert [(name, count) for name, _, count in seen.sessions] == [(session, 4)]
    assert seen.files == ["raw_resumes/bob.txt", "raw_resumes/jané.txt"]
    assert deleted == ["deleted", 4, 0]


def test_the_commands_with_an_ollama_that_is_not_there_work(system: System, tmp_path: Path) -> None:
    (tmp_path / "resume.pdf").write_bytes(papers.pdf())
    create, upload, *_ = re.split(r"^# \d\..*$", example(MODELS, "bash", "curl"), flags=re.M)[1:]
    made = json.loads(shell(system.one, create, tmp_path))
    assert made["status"] == "created"
    read = json.loads(shell(system.one, upload, tmp_path, **{"abc-123": made["session_id"]}))
    assert read["session_id"] == made["session_id"]
    assert read["personal_details"]["name"]
    assert {"education", "work_experience", "projects", "skills", "resume_id"} <= set(read)


def test_a_page_brings_a_model_that_is_not_there(system: System, tmp_path: Path) -> None:
    seen = node(system.one, own("model.mjs"), tmp_path)
    assert seen.said == [
        ["tried", False, {"provider": "ollama", "model": "gemma2:2b"}],
        ["read", "Bob Stone", True],
        ["changed", ["Go"], True],
        ["info", "ollama", False, 1],
        ["listed", 1],
        ["valid", False],
    ]


@pytest.mark.parametrize("gateway", ["one", "jwt"])
def test_the_accounts_upload_example_saves_for_a_user_only(
    system: System, gateway: str, tmp_path: Path
) -> None:
    url = getattr(system, gateway)
    block = example(ACCOUNT, "typescript", "formData.append")
    code = f"async function uploaded() {{\n{block}\n  return result;\n}}\n"
    show = "const result = await uploaded();\nseen.files = [result.saved_to_database, result.data.name];"
    guest = node(url, code + show, tmp_path)
    user = node(url, code + show, tmp_path, token=system.token())
    assert (guest.files, guest.said, guest.kept) == ([False, "Bob Stone"], [], {})
    assert user.files == [True, "Bob Stone"]
    assert user.said == [["Resume saved! ID:", user.kept["resume_id"]]]


@pytest.mark.parametrize("gateway", ["one", "jwt"])
def test_a_signed_out_front_end_is_a_guest(system: System, gateway: str, tmp_path: Path) -> None:
    url = getattr(system, gateway)
    guest = node(url, own("resume.mjs"), tmp_path)
    user = node(url, own("resume.mjs"), tmp_path, token=system.token())
    assert guest.said == [
        ["parsed", True, "Bob Stone", False],
        ["mine", 401, "Not authenticated"],
    ]
    assert user.said == [["parsed", True, "Bob Stone", True], ["mine", 200, [True]]]


def test_the_accounts_commands_answer_as_the_document_says(system: System, tmp_path: Path) -> None:
    (tmp_path / "test_resume.pdf").write_bytes(papers.pdf())
    upload = example(ACCOUNT, "bash", "test_resume.pdf")
    parsed = json.loads(shell(system.one, upload, tmp_path))
    assert (parsed["success"], parsed["filename"]) == (True, "test_resume.pdf")
    assert parsed["saved_to_database"] is False
    status = json.loads(shell(system.one, example(ACCOUNT, "bash", "# Should be"), tmp_path))
    assert (status["status"], status["database"]) == ("operational", "connected")
    refused = example(ACCOUNT, "bash", "Not authenticated")
    assert json.loads(shell(system.one, refused, tmp_path))["detail"] == "Not authenticated"
    mine = example(ACCOUNT, "bash", "Get user's resumes").split("\n\n")[0]
    assert json.loads(shell(system.one, mine, tmp_path, **{"{token}": system.token()})) == []


def interviewing() -> str:
    """The document's own snippets of an interview, each as a function of what it takes for granted."""
    parts = (
        ("uploaded", "", "formData.append", "result"),
        ("begun", "userId, parsedResume, selectedRole", "create-conversational", "response"),
        ("summed", "sessionId", "// Fetch summary with auth", "result"),
        ("looked", "", "dashboard.statistics", "dashboard"),
    )
    return "".join(
        f"async function {name}({taken}) {{\n{example(ACCOUNT, 'typescript', words)}\n  return {given};\n}}\n"
        for name, taken, words, given in parts
    )


@pytest.mark.parametrize("gateway", ["one", "jwt"])
def test_the_accounts_examples_hold_an_interview(
    system: System, gateway: str, tmp_path: Path
) -> None:
    url, code = getattr(system, gateway), f"{interviewing()}\n{own('interview.mjs')}"
    guest = {str(words): rest for words, *rest in node(url, code, tmp_path).said}
    user = {str(words): rest for words, *rest in node(url, code, tmp_path, token=system.token()).said}  # fmt: skip
    for seen in (guest, user):
        assert seen["begun"] == [True, "conversational", 10, 1, 10]
        assert seen["said"] == [True, True]
        assert seen["questions"] == [True, True]
        assert seen["skipped"] == [True]
    assert guest["summary"] == [True, "number", True, False, "undefined"]
    assert guest["dashboard"] == [401, "Not authenticated"]
    assert user["summary"] == [True, "number", True, True, "string"]
    (row,) = user["Interview saved! DB Session ID:"]
    assert user["dashboard"] == [1, True, "Data Engineer", row, 1, 1]
    assert user["record"] == [True, True]


@pytest.mark.parametrize("gateway", ["one", "jwt"])
def test_the_recordings_example_ends_in_a_whole_analysis(
    system: System, gateway: str, tmp_path: Path
) -> None:
    (tmp_path / "answer.webm").write_bytes(film_of())
    show = "\nconsole.log(file_key, videoBlob.size, analysis);"
    code = f"{own('recording.mjs')}\n{example(MEDIA, 'javascript', 'videoBlob')}{show}"
    ((file_key, size, analysis),) = node(getattr(system, gateway), code, tmp_path).said
    session = re.fullmatch(r"uploads/video/([0-9a-f-]{36})\.webm", file_key)
    assert session
    found = system.store.client().list_objects(
        bucket_name=system.store.bucket, prefix="recordings/", recursive=True
    )
    mine = [one for one in found if session_key(session[1]) in str(one.object_name)]
    assert size in [one.size for one in mine if str(one.object_name).endswith("/upload.webm")]
    assert (analysis["status"], analysis["file_key"]) == ("completed", file_key)
    said, seen = analysis["transcript_analysis"], analysis["facial_analysis"]
    assert "three months" in said["full_text"]
    assert said["segments"][0]["end_time"] > said["segments"][0]["start_time"] >= 0
    assert (said["filler_hits"], said["mumble_score"] is None) == (0, False)
    assert seen == dict.fromkeys(seen), "there was nobody in the picture"
    assert analysis["coaching_advice"]["tip"]
    assert analysis["coaching_advice"]["recommendations"]
    assert analysis["processing_time_ms"] > 0


@pytest.mark.parametrize("gateway", ["one", "jwt"])
def test_an_account_is_given_out_whole_and_erased(
    system: System, gateway: str, tmp_path: Path
) -> None:
    told = {"email": "jane@example.com", "user_metadata": {"full_name": "Jane Roe"}}
    seen = node(
        getattr(system, gateway), own("account.mjs"), tmp_path, token=system.token(None, **told)
    )
    assert seen.said == [
        ["account", "jane@example.com", "Jane Roe", 1, 2],
        ["link", 200],
        ["erased", "erased", 2],
        ["link", 404],
        ["left", 0, 0],
    ]


async def test_a_page_of_another_origin_may_do_all_this(
    system: System, one: httpx.AsyncClient
) -> None:
    for method, path, header in [
        ("POST", "/api/sessions/create", "x-user-id"),
        ("DELETE", "/api/sessions/session_20260101_000000", "x-user-id"),
        ("PATCH", "/api/v1/resume_sections/", "x-session-id,content-type"),
        ("DELETE", "/api/v1/account", "authorization"),
    ]:
        asked = {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": header}
        answer = await one.options(path, headers={**PAGE, **asked})
        assert answer.status_code == 200, answer.text
        assert answer.headers["access-control-allow-origin"] == PAGE["Origin"]
        assert method in answer.headers["access-control-allow-methods"]
    session = await new_session(one)
    sent = {**PAGE, "X-Session-ID": session}
    upload = await one.post(
        "/api/resumes/upload", files={"file": ("a.txt", papers.TXT)}, headers=sent
    )
    async with httpx.AsyncClient(trust_env=False) as browser:
        file = await browser.get(upload.json()["url"], headers=PAGE)
        stranger = await browser.get(upload.json()["url"], headers={"Origin": "http://elsewhere"})
    assert file.content == papers.TXT
    assert file.headers["access-control-allow-origin"] == PAGE["Origin"]
    assert "access-control-allow-origin" not in stranger.headers


def test_the_builders_examples_make_a_resume(system: System, tmp_path: Path) -> None:
    code = "\n".join(example(BUILDER, "javascript", words) for words in BUILDING)
    seen = node(system.one, f"{code}\n{own('builder.mjs')}", tmp_path)
    said = {str(words): rest for words, *rest in seen.said}
    assert said["answered"] == said["said"] == [True]
    (markdown,) = said["markdown"]
    assert all(word in markdown for word in ("Bob Stone", "Data Engineer", "Python", "Rust"))
    assert said["pdf"] == ["%PDF", "major"]
    assert said["docx"] == ["PK\x03\x04"]
    assert said["word"] == [True, None, True, "PK\x03\x04"]
    assert said["none"] == [False, None, True]
    assert ["WebSocket connected"] in seen.said
