"""Files grouped by session, as the clients that store uploads use them."""

import asyncio
import io
import re
import zipfile
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.flow import System, eventually, faulty, new_session

pytestmark = [pytest.mark.servers, pytest.mark.stack]

NAME = re.compile(r"^session_\d{8}_\d{6}(_\d+)?$")


def somebody() -> dict[str, str]:
    return {"X-User-Id": f"{uuid4().hex}@example.com"}


async def made(http: httpx.AsyncClient, who: dict[str, str]) -> dict[str, Any]:
    answer = await http.post("/api/sessions/create", headers=who)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def kept(
    http: httpx.AsyncClient, who: dict[str, str], *files: tuple[str, bytes], query: str = ""
) -> httpx.Response:
    parts = [("file", file) for file in files]
    return await http.post(f"/api/resumes/upload{query}", files=parts, headers=who)


async def paths(http: httpx.AsyncClient, who: dict[str, str], session: str) -> list[str]:
    answer = await http.get(f"/api/sessions/{session}/files", headers=who)
    assert answer.status_code == 200, answer.text
    found: list[str] = answer.json()["files"]
    assert answer.json()["total"] == len(found)
    return found


async def row_of(system: System, who: dict[str, str]) -> Any:
    """The one session of this owner."""
    query = "select key, user_id from sessions where owner_label = $1"
    (row,) = await system.rows(query, who["X-User-Id"])
    return row


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


async def test_a_session_is_made_named_and_listed(one: httpx.AsyncClient) -> None:
    me = somebody()
    session = await made(one, me)
    assert NAME.match(session["session_id"])
    assert session["status"] == "success"
    assert session["user_id"] == me["X-User-Id"]
    assert session["session_path"] == f"{me['X-User-Id']}/{session['session_id']}/"
    other = (await one.post("/api/resumes/new-session", headers=me)).json()
    listed = (await one.get("/api/sessions/list", headers=me)).json()
    assert (listed["status"], listed["user_id"], listed["total"]) == ("success", me["X-User-Id"], 2)
    names = [entry["session_id"] for entry in listed["sessions"]]
    assert names == [other["session_id"], session["session_id"]]
    assert all(entry["blob_count"] == 0 and entry["created"] for entry in listed["sessions"])


async def test_without_a_session_the_current_one_is_made_and_stays_it(
    one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    me = somebody()
    first = (await one.get("/api/sessions/current", headers=me)).json()
    again = (await two.get("/api/sessions/current", headers=me)).json()
    assert first["session_id"] == again["session_id"]
    newer = await made(one, me)
    current = (await two.get("/api/sessions/current", headers=me)).json()
    assert current["session_id"] == newer["session_id"]


async def test_an_upload_is_kept_read_and_linked(one: httpx.AsyncClient) -> None:
    me = somebody()
    body = (await kept(one, me, ("Jané Roe.txt", papers.TXT))).json()
    session = body["session_id"]
    assert (body["status"], body["filename"]) == ("success", "Jané Roe.txt")
    assert body["session_path"] == f"{me['X-User-Id']}/{session}/"
    assert body["file_path"] == f"{body['session_path']}raw_resumes/Jané Roe.txt"
    assert await paths(one, me, session) == [
        "processed/Jané Roe.txt.txt",
        "raw_resumes/Jané Roe.txt",
    ]
    async with httpx.AsyncClient(trust_env=False) as outside:
        fetched = await outside.get(body["url"])
        assert fetched.content == papers.TXT
        assert "filename*=UTF-8''Jan%C3%A9%20Roe.txt" in fetched.headers["content-disposition"]
        changed = body["url"].replace("uploads/", "uploads/x", 1)
        assert (await outside.get(changed)).status_code == 403
        assert (await outside.get(body["url"].split("?")[0])).status_code == 403
    listed = (await one.get("/api/resumes/list", headers=me)).json()
    assert (listed["files"], listed["count"]) == (["raw_resumes/Jané Roe.txt"], 1)
    assert listed["session_id"] == session
    prefixed = await one.get(f"/api/sessions/{session}/files?prefix=processed/", headers=me)
    assert prefixed.json()["files"] == ["processed/Jané Roe.txt.txt"]


async def test_several_files_and_a_zip_of_them_come_in_one_request(one: httpx.AsyncClient) -> None:
    me = somebody()
    session = (await made(one, me))["session_id"]
    packed = zipped(
        **{
            "cvs/jane.txt": papers.TXT,
            "__MACOSX/cvs/._jane.txt": b"x",
            "photo.png": b"\x89PNG\r\n\x1a\n",
            "empty.txt": b"",
        }
    )
    answer = await kept(
        one,
        me,
        ("a.txt", papers.TXT),
        ("a.txt", papers.TXT + b"\nmore"),
        ("cvs.zip", packed),
        query=f"?session_id={session}",
    )
    assert answer.status_code == 200, answer.text
    told = {
        (file["filename"], (file["file_path"] or "").rsplit("/", 1)[-1]): file["status"]
        for file in answer.json()["files"]
    }
    names = {path.removeprefix("raw_resumes/") for path in await paths(one, me, session)}
    assert {"a.txt", "a_2.txt", "jane.txt"} <= names
    assert told["jane.txt", "jane.txt"] == "parsed"
    assert told["photo.png", ""] == told["empty.txt", ""] == "refused"
    assert sorted(file for _, file in told if file) == ["a.txt", "a_2.txt", "jane.txt"]


async def test_what_cannot_be_read_is_kept_and_told(one: httpx.AsyncClient, system: System) -> None:
    me = somebody()
    body = (await kept(one, me, ("broken.pdf", b"%PDF-1.7 nothing"))).json()
    (file,) = body["files"]
    assert (body["status"], file["status"]) == ("success", "unreadable")
    assert file["error"]
    assert file["detail"]
    assert await paths(one, me, body["session_id"]) == ["raw_resumes/broken.pdf"]
    async with httpx.AsyncClient(trust_env=False) as outside:
        assert (await outside.get(body["url"])).content == b"%PDF-1.7 nothing"


@pytest.mark.parametrize(
    ("name", "data"), [("cv.exe", b"MZ"), ("cv.pdf", b"\x89PNG\r\n\x1a\n"), ("cv", b"text")]
)
async def test_another_type_is_refused_before_anything_is_stored(
    one: httpx.AsyncClient, name: str, data: bytes
) -> None:
    me = somebody()
    session = (await made(one, me))["session_id"]
    answer = await kept(one, me, ("good.txt", papers.TXT), (name, data))
    assert name in faulty(answer, 400, "unsupported_type")["detail"]
    assert await paths(one, me, session) == []


async def test_a_file_above_the_limit_is_refused_with_those_beside_it(
    one: httpx.AsyncClient,
) -> None:
    me = somebody()
    large = ("large.txt", b"words " * 1_800_000)
    body = faulty(await kept(one, me, ("a.txt", papers.TXT), large), 413, "too_large")
    assert "'large.txt' is larger than 10 MiB" in body["detail"]
    listed = await one.get("/api/sessions/list", headers=me)
    assert listed.json()["total"] == 0


async def test_a_zip_that_is_none_and_one_without_documents_are_refused(
    one: httpx.AsyncClient,
) -> None:
    me = somebody()
    faulty(await kept(one, me, ("cvs.zip", b"PK nothing")), 422, "corrupt")
    faulty(await kept(one, me, ("cvs.zip", zipped(**{"a.exe": b"MZ"}))), 400, "unsupported_type")
    faulty(await kept(one, me, ("cvs.zip", zipped())), 422, "empty")
    large = b"x" * (10 * 1024 * 1024 + 1)
    faulty(await kept(one, me, ("large.txt", large)), 413, "too_large")
    bomb = zipped(**{"big.txt": b"\0" * (11 * 1024 * 1024)})
    faulty(await kept(one, me, ("cvs.zip", bomb)), 413, "too_large")


async def test_a_name_that_is_not_the_callers_is_not_there(one: httpx.AsyncClient) -> None:
    me, other = somebody(), somebody()
    session = (await made(one, me))["session_id"]
    for name in (session, "session_20200101_000000", "../etc", "%00", str(uuid4())):
        faulty(await one.get(f"/api/sessions/{name}/files", headers=other), 404, "not_found")
    faulty(await one.delete(f"/api/sessions/{session}", headers=other), 404, "not_found")
    faulty(
        await kept(one, other, ("a.txt", papers.TXT), query=f"?session_id={session}"),
        404,
        "not_found",
    )


async def test_a_deleted_session_leaves_nothing(one: httpx.AsyncClient, system: System) -> None:
    me = somebody()
    body = (await kept(one, me, ("cv.txt", papers.TXT))).json()
    session = body["session_id"]
    row = await row_of(system, me)
    below = f"{row['user_id']}/{row['key']}/"
    assert system.objects(f"uploads/{below}")
    assert system.objects(f"processed/{below}")
    assert await system.stored("EVENTS", f"hw.evt.{row['key']}.>")
    gone = await one.delete(f"/api/sessions/{session}", headers=me)
    assert gone.json() == {"status": "success", "session_id": session, "deleted_blobs": 2}
    for prefix in ("uploads/", "processed/", "results/"):
        assert system.objects(f"{prefix}{below}") == set()
    assert await system.stored("EVENTS", f"hw.evt.{row['key']}.>") == []
    for table in ("jobs", "files", "resumes"):
        assert await system.count(f"{table} where session_key = $1", row["key"]) == 0
    faulty(await one.get(f"/api/sessions/{session}/files", headers=me), 404, "not_found")
    async with httpx.AsyncClient(trust_env=False) as outside:
        assert (await outside.get(body["url"])).status_code == 404


async def test_a_session_deleted_under_a_workers_hands_is_gone_without_a_trace(
    one: httpx.AsyncClient, system: System
) -> None:
    me = somebody()
    session = (await made(one, me))["session_id"]
    row = await row_of(system, me)
    with system.paused("parser"):
        parts = [("file", ("cv.txt", papers.TXT))]
        answer = await one.post(
            "/api/resumes/upload", files=parts, headers={**me, "Prefer": "respond-async"}
        )
        assert answer.status_code == 202
        assert answer.json()["job_id"]
        assert (await one.delete(f"/api/sessions/{session}", headers=me)).status_code == 200

    async def left() -> list[tuple[str, bytes]]:
        return await system.stored("COMMANDS")

    await eventually(left, lambda found: not found)
    assert await system.stored("EVENTS", f"hw.evt.{row['key']}.>") == []
    assert [body for _, body in await system.stored("DEAD") if row["key"].encode() in body] == []


async def test_only_the_newest_five_sessions_for_files_stay(
    one: httpx.AsyncClient, system: System
) -> None:
    me = somebody()
    chat = await new_session(one, me)
    oldest = (await kept(one, me, ("cv.txt", papers.TXT), query=f"?session_id={chat}")).json()
    names = [(await made(one, me))["session_id"] for _ in range(7)]
    listed = (await one.get("/api/sessions/list", headers=me)).json()["sessions"]
    assert [entry["session_id"] for entry in listed] == [*reversed(names[2:]), oldest["session_id"]]


async def test_fifty_sessions_at_once_are_fifty_names_in_order(
    one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    me = somebody()
    made_ = await asyncio.gather(*((made(http, me)) for http in (one, two) for _ in range(25)))
    assert len({session["session_id"] for session in made_}) == 50


async def test_a_capability_reaches_its_session_and_no_name_of_another(
    guarded: httpx.AsyncClient, system: System
) -> None:
    owner = system.bearer()
    first, second = await made(guarded, owner), await made(guarded, owner)
    holder = {"X-Session-ID": first["id"]}
    listed = (await guarded.get("/api/sessions/list", headers=holder)).json()
    assert [entry["session_id"] for entry in listed["sessions"]] == [first["session_id"]]
    own = await guarded.get(f"/api/sessions/{first['session_id']}/files", headers=holder)
    assert own.status_code == 200
    other = await guarded.get(f"/api/sessions/{second['session_id']}/files", headers=holder)
    faulty(other, 404, "not_found")


async def test_a_guest_who_owns_nothing_keeps_files_by_the_id_that_it_is_given(
    guarded: httpx.AsyncClient,
) -> None:
    session = await made(guarded, {})
    assert session["user_id"] == "guest"
    shown = {"X-Session-ID": session["id"]}
    body = (await kept(guarded, shown, ("cv.txt", papers.TXT))).json()
    assert body["session_id"] == session["session_id"]
    assert (await guarded.get("/api/sessions/list")).json()["total"] == 0
    name = session["session_id"]
    faulty(await guarded.get(f"/api/sessions/{name}/files"), 404, "not_found")


async def test_the_same_upload_again_is_the_same_files(one: httpx.AsyncClient) -> None:
    me = {**somebody(), "Idempotency-Key": "upload-1"}
    first = await kept(one, me, ("a.txt", papers.TXT), ("b.txt", papers.TXT))
    again = await kept(one, me, ("a.txt", papers.TXT), ("b.txt", papers.TXT))
    assert first.status_code == again.status_code == 200

    def places(answer: httpx.Response) -> list[tuple[str, str]]:
        return [(file["file_path"], file["job_id"]) for file in answer.json()["files"]]

    assert places(first) == places(again)
    other = await kept(one, me, ("c.txt", papers.TXT))
    faulty(other, 422, "idempotency_mismatch")
