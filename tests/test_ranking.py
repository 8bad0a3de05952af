"""Ranking as clients have it done: from uploads to answers, reports, news, changed requirements and searches."""

import asyncio
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.flow import (
    Frame,
    System,
    eventually,
    faulty,
    frames_until,
    new_session,
    socket,
    subject,
    upload,
)

from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]

JOB = "Software engineer. Required: Python and PostgreSQL. Experience with Kubernetes is a plus."
COOK = papers.RESUME.replace("Jane Roe", "John Doe").replace("Python", "Baking").encode()


def somebody() -> dict[str, str]:
    return {"X-User-Id": f"{uuid4().hex}@example.com"}


async def filled(
    http: httpx.AsyncClient, who: dict[str, str], *more: tuple[str, bytes], session: str = ""
) -> str:
    """A session with two résumés, and more; its name."""
    files = [("file", one) for one in (("a.txt", papers.TXT), ("b.txt", COOK), *more)]
    query = f"?session_id={session}" if session else ""
    answer = await http.post(f"/api/resumes/upload{query}", files=files, headers=who)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["session_id"])


async def ranked(
    http: httpx.AsyncClient, who: dict[str, str], path: str = "/api/rank", **sent: Any
) -> httpx.Response:
    return await http.post(path, json={"job_description": JOB, **sent}, headers=who)


async def indexed(system: System, number: int, owner: dict[str, str]) -> None:
    """When so many résumés of this owner have their features."""

    async def look() -> int:
        query = (
            "resume_features f join sessions s on s.key = f.session_key where s.owner_label = $1"
        )
        return await system.count(query, owner["X-User-Id"])

    await eventually(look, lambda found: found == number)


async def test_a_session_is_ranked_and_the_reports_lie_in_it(one: httpx.AsyncClient) -> None:
    me = somebody()
    session = await filled(one, me, ("broken.pdf", b"%PDF-1.7 nothing"))
    answer = await ranked(one, me)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["status"], told["session_id"]) == ("success", session)
    assert sorted(found["filename"] for found in told["ranked_resumes"]) == ["a.txt", "b.txt"]
    assert [found["rank"] for found in told["ranked_resumes"]] == [1, 2]
    assert [missing["filename"] for missing in told["not_ranked"]] == ["broken.pdf"]
    assert told["not_ranked"][0]["reason"]
    files = (await one.get(f"/api/sessions/{session}/files", headers=me)).json()
    assert set(told["report_paths"].values()) <= set(files["files"])
    links = {file["path"]: file["url"] for file in files["details"]}
    async with httpx.AsyncClient(trust_env=False) as outside:
        report = await outside.get(links[told["report_path"]])
    assert report.json()["ranking_id"] == told["ranking_id"]


async def test_the_same_request_has_the_same_answer_whichever_gateway_is_asked(
    one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    me = somebody()
    session = await filled(one, me)
    first = await ranked(one, me, session_id=session)
    again = await ranked(two, me, "/api/resumes/rank", session_id=session)
    assert again.content == first.content
    await filled(one, me, session=session)
    more = await ranked(one, me, session_id=session)
    assert len(more.json()["ranked_resumes"]) == 4
    assert more.json()["ranking_id"] == first.json()["ranking_id"]


async def test_only_the_named_are_ranked(one: httpx.AsyncClient) -> None:
    me = somebody()
    await filled(one, me)
    answer = (await ranked(one, me, filenames=["b.txt"])).json()
    assert [found["filename"] for found in answer["ranked_resumes"]] == ["b.txt"]
    by_id = await ranked(one, me, resume_ids=[answer["ranked_resumes"][0]["resume_id"]])
    assert by_id.json() == answer


async def test_a_job_is_read_from_its_file(one: httpx.AsyncClient) -> None:
    me = somebody()
    session = await filled(one, me)
    file = {"jd_file": ("job.txt", JOB.encode())}
    answer = await one.post("/api/rank-from-file", files=file, headers=me)
    assert answer.status_code == 200, answer.text
    assert len(answer.json()["ranked_resumes"]) == 2
    files = (await one.get(f"/api/sessions/{session}/files", headers=me)).json()["files"]
    assert "raw_resumes/job.txt" not in files
    bad = {"jd_file": ("job.pdf", b"%PDF-1.7 nothing")}
    refused = await one.post("/api/rank-from-file", files=bad, headers=me)
    assert refused.status_code == 422, refused.text


async def test_changed_requirements_rank_again_and_the_first_are_still_there(
    one: httpx.AsyncClient,
) -> None:
    me = somebody()
    await filled(one, me)
    first = (await ranked(one, me)).json()
    path = f"/api/v1/rankings/{first['ranking_id']}"
    gone = first["requirements"]["items"][0]["id"]
    changes = {"seen": 1, "items": [{"id": gone, "remove": True}]}
    changed = await one.patch(path, json=changes, headers=me)
    assert changed.status_code == 200, changed.text
    told = changed.json()["requirements"]
    assert told["version"] == 2
    assert gone not in [item["id"] for item in told["items"]]
    faulty(await one.patch(path, json=changes, headers=me), 409, "conflict")
    newest = (await one.get(path, headers=me)).json()
    assert set(newest.pop("reports")) == {"json", "csv", "xlsx"}
    assert newest == changed.json()
    before = (await one.get(f"{path}?version=1", headers=me)).json()
    assert {**first, "reports": before["reports"]} == before
    again = await ranked(one, me)
    assert again.json()["requirements"]["version"] == 2
    faulty(await one.get(path, headers=somebody()), 404, "not_found")


async def test_sockets_hear_of_the_ranking_and_nothing_of_what_nobody_asked_for(
    one: httpx.AsyncClient, system: System
) -> None:
    session = await new_session(one)
    shown = {"X-Session-ID": session}
    async with socket(system.one, session) as opened:
        assert (await upload(one, papers.TXT, session=session)).status_code == 200
        answer = await ranked(one, shown)
        frames: list[Frame] = await frames_until(opened, 1, ("ranking_completed",))
    kinds = {frame["type"] for frame in frames}
    assert kinds <= {"progress", "resume_parsed", "ranking_completed"}
    news = frames[-1]
    assert news["ranking_id"] == answer.json()["ranking_id"]
    assert (news["ranked"], news["not_ranked"]) == (1, 0)
    assert news["best"] == [answer.json()["ranked_resumes"][0]["resume_id"]]
    assert news["report_path"] == answer.json()["report_path"]
    asked = {frame["job_id"] for frame in frames}
    quiet = await system.rows(
        "select id::text from jobs where session_key = $1 and kind = 'ranker.index'",
        session_key(session),
    )
    assert quiet
    assert not asked & {row["id"] for row in quiet}
    assert await system.stored("EVENTS", subject(session))


async def test_a_search_goes_over_all_sessions_of_the_caller_and_of_nobody_else(
    one: httpx.AsyncClient, system: System
) -> None:
    me, other = somebody(), somebody()
    await filled(one, other)
    sessions = set()
    for _ in range(2):
        name = (await one.post("/api/sessions/create", headers=me)).json()["session_id"]
        sessions.add(await filled(one, me, session=name))
    await indexed(system, 4, me)
    sent = {"query": "Python", "limit": 10}
    answer = await one.post("/api/v1/resumes/search", json=sent, headers=me)
    assert answer.status_code == 200, answer.text
    found = answer.json()["results"]
    assert {hit["session_id"] for hit in found} == sessions
    assert answer.json()["by"] == "index"
    within = {**sent, "session_id": min(sessions)}
    one_session = await one.post("/api/v1/resumes/search", json=within, headers=me)
    assert {hit["session_id"] for hit in one_session.json()["results"]} == {min(sessions)}


async def test_a_removed_session_leaves_nothing_of_its_rankings(
    one: httpx.AsyncClient, system: System
) -> None:
    me = somebody()
    session = await filled(one, me)
    await indexed(system, 2, me)
    told = (await ranked(one, me)).json()
    (row,) = await system.rows(
        "select key from sessions where owner_label = $1 and name = $2",
        *(me["X-User-Id"], session),
    )
    assert (await one.delete(f"/api/sessions/{session}", headers=me)).status_code == 200
    for table in ("resume_features", "resume_vectors", "rankings", "ranking_versions"):
        assert await system.count(f"{table} where session_key = $1", row["key"]) == 0
    faulty(await one.get(f"/api/v1/rankings/{told['ranking_id']}", headers=me), 404, "not_found")

    async def left() -> set[str]:
        places = ("features/", "reports/", "results/", "uploads/")
        return {key for place in places for key in system.objects(place) if row["key"] in key}

    await eventually(left, lambda found: not found)


async def test_many_rankings_at_once_are_done_one_after_the_other(one: httpx.AsyncClient) -> None:
    me = somebody()
    await filled(one, me)
    answers = await asyncio.gather(*(ranked(one, me, title=f"{n}") for n in range(4)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["ranking_id"] for answer in answers}) == 4
