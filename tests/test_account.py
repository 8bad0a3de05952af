"""The account of a signed-in user: a profile at first sight, its résumés, everything given out, everything erased."""

import base64
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from tests import papers
from tests.flow import System, faulty, new_session, settled, upload

from hirewire_storage.audit import verify

pytestmark = [pytest.mark.servers, pytest.mark.stack]

PREFIXES = ("uploads/", "processed/", "results/", "documents/", "photos/", "features/", "reports/")
NOT_SIGNED_IN = ("GET /api/db/resumes", "POST /api/db/resumes/upload")


def signed_in(system: System) -> tuple[UUID, dict[str, str]]:
    user = uuid4()
    return user, system.bearer(user, email=f"{user.hex}@example.com")


async def kept(http: httpx.AsyncClient, who: dict[str, str], data: bytes = papers.TXT) -> Any:
    answer = await http.post(
        "/api/db/resumes/upload", files={"file": ("cv.txt", data)}, headers=who
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("call", NOT_SIGNED_IN)
async def test_a_guest_and_a_mere_name_and_a_mere_session_are_not_signed_in(
    one: httpx.AsyncClient, guarded: httpx.AsyncClient, call: str
) -> None:
    method, path = call.split()
    session = (await one.post("/create-session")).json()["session_id"]
    for header in (
        {},
        {"Authorization": ""},
        {"X-User-Id": "jane@example.com"},
        {"X-Session-ID": session},
    ):
        for http in (one, guarded):
            body = (await http.request(method, path, headers=header)).json()
            assert (body["detail"], body["status_code"]) == ("Not authenticated", 401)
    bad = await guarded.request(method, path, headers={"Authorization": "Bearer a.b.c"})
    faulty(bad, 401, "bad_token")


async def test_a_profile_is_made_at_first_sight(guarded: httpx.AsyncClient, system: System) -> None:
    user, who = signed_in(system)
    assert await system.count("user_profiles where user_id = $1", user) == 0
    assert (await guarded.get("/api/db/resumes", headers=who)).json() == []
    (row,) = await system.rows("select email from user_profiles where user_id = $1", user)
    assert row["email"] == f"{user.hex}@example.com"


async def test_a_resume_is_kept_and_listed_with_a_link_that_expires(
    guarded: httpx.AsyncClient, system: System
) -> None:
    user, who = signed_in(system)
    row = await kept(guarded, who)
    assert (row["success"], row["user_id"], row["file_name"]) == (True, str(user), "cv.txt")
    other = (await upload(guarded, papers.TXT, "other.txt", headers=who)).json()
    assert other["saved_to_database"] is True
    rows = (await guarded.get("/api/db/resumes", headers=who)).json()
    assert [one["id"] for one in rows] == [other["resume_id"], row["resume_id"]]
    assert rows[1]["parsed_json"]["name"] == "Jane Roe"
    assert rows[1]["file_size_bytes"] == len(papers.TXT)
    async with httpx.AsyncClient(trust_env=False) as outside:
        assert (await outside.get(rows[1]["file_url"])).content == papers.TXT
    stranger = (await guarded.get("/api/db/resumes", headers=system.bearer())).json()
    assert stranger == []


async def test_everything_is_given_out_to_its_owner_alone(
    guarded: httpx.AsyncClient, system: System
) -> None:
    _, who = signed_in(system)
    row = await kept(guarded, who)
    await guarded.post("/api/v1/session/create", json={"device_id": "laptop"}, headers=who)
    answer = await guarded.get("/api/v1/account", headers=who)
    told = answer.json()
    assert answer.headers["content-disposition"] == 'attachment; filename="account.json"'
    assert told["account"]["email"].endswith("@example.com")
    assert len(told["sessions"]) == 2
    assert {one["device_id"] for one in told["sessions"]} == {"", "laptop"}
    assert [one["id"] for one in told["resumes"]] == [row["id"]]
    assert told["resumes"][0]["parsed_json"]["resume"]["profile"]["name"] == "Jane Roe"
    assert {link["path"] for link in told["links"]} == {
        "raw_resumes/cv.txt",
        "processed/cv.txt.txt",
    }
    assert told["audit_details"]
    for hidden in ("object_key", "sealed_key", "command", "digest", "salt"):
        assert f'"{hidden}"' not in answer.text
    stranger = await guarded.get("/api/v1/account", headers=system.bearer())
    assert "Jane Roe" not in stranger.text


async def conversed(http: httpx.AsyncClient, system: System, who: dict[str, str]) -> str:
    """A session with a draft, a photo and documents; its id."""
    session = await new_session(http, who)
    photo = base64.b64encode(papers.photo()).decode()
    turns: tuple[dict[str, Any], ...] = (
        {
            "message": "My name is Ana Ruiz",
            "attachments": [{"filename": "me.png", "content": photo}],
        },
        {"message": "Add Go to my skills"},
    )
    for turn in turns:
        said = await http.post("/chat", json={"session_id": session, **turn}, headers=who)
        assert said.status_code == 200, said.text
    await settled(system, session)
    return session


async def test_a_conversation_is_given_out_with_all_that_came_of_it(
    guarded: httpx.AsyncClient, system: System
) -> None:
    _, who = signed_in(system)
    await conversed(guarded, system, who)
    answer = await guarded.get("/api/v1/account", headers=who)
    told = answer.json()
    assert [one["role"] for one in told["messages"]] == ["user", "assistant"] * 2
    assert told["messages"][0]["content"] == "My name is Ana Ruiz"
    (draft,) = told["drafts"]
    assert draft["draft"]["resume"]["profile"]["name"] == "Ana Ruiz"
    assert [one["number"] for one in told["revisions"]] == [1, 2]
    assert all(one["patch"] and one["inverse"] for one in told["revisions"])
    paths = {link["path"] for link in told["links"]}
    assert paths >= {"photos/me.png", "generated/resume.pdf", "generated/resume.docx"}
    for link in told["links"]:
        async with httpx.AsyncClient(trust_env=False) as outside:
            assert (await outside.get(link["url"])).status_code == 200, link
    assert set(draft["draft"]["photo"]) == {"sha256", "size"}
    assert '"key": "photos/' not in answer.text
    assert '"key":"photos/' not in answer.text


async def test_an_erased_account_leaves_nothing_but_a_whole_audit_log(
    guarded: httpx.AsyncClient, system: System
) -> None:
    user, who = signed_in(system)
    _, other = signed_in(system)
    theirs = await kept(guarded, other)
    row = await kept(guarded, who)
    await conversed(guarded, system, who)
    await system.rows(
        "insert into interview_sessions (id, user_id, job_role, total_questions, completed_at)"
        " values (gen_random_uuid(), $1, 'Engineer', 0, now())",
        user,
    )
    sessions = await system.rows("select key from sessions where user_id = $1", user)
    erased = (await guarded.delete("/api/v1/account", headers=who)).json()
    assert erased["status"] == "erased"
    assert erased["rows"] > 20
    assert erased["objects"] >= 6
    tables = await system.rows(
        "select table_name from information_schema.columns"
        " where column_name = 'user_id' and table_schema = 'public'"
    )
    assert len(tables) >= 11
    for table in tables:
        assert await system.count(f"{table['table_name']} where user_id = $1", user) == 0
    for prefix in PREFIXES:
        assert system.objects(f"{prefix}{user}/") == set()
    for one in sessions:
        assert await system.stored("EVENTS", f"hw.evt.{one['key']}.>") == []
    assert await system.stored("COMMANDS", f"hw.cmd.*.*.{user}") == []
    assert (await verify(system.database.owner_url)).sound
    async with httpx.AsyncClient(trust_env=False) as outside:
        assert (await outside.get(row["file_url"])).status_code == 404
    again = await guarded.delete("/api/v1/account", headers=who)
    assert again.status_code == 200
    assert [one["id"] for one in (await guarded.get("/api/db/resumes", headers=other)).json()] == [
        theirs["id"]
    ]


async def test_a_guest_has_no_account(one: httpx.AsyncClient, guarded: httpx.AsyncClient) -> None:
    session = (await one.post("/create-session")).json()["session_id"]
    for http in (one, guarded):
        for method in ("GET", "DELETE"):
            for header in ({}, {"X-Session-ID": session}):
                answer = await http.request(method, "/api/v1/account", headers=header)
                assert answer.status_code == 401
    assert (await one.get(f"/session/{session}")).status_code == 200


async def test_an_account_of_many_sessions_is_given_out_whole(
    guarded: httpx.AsyncClient, system: System
) -> None:
    user, who = signed_in(system)
    await system.rows(
        "insert into sessions (key, user_id, owner_label, owner_kind, name, metadata, created_at)"
        " select md5($1::uuid::text || n), $1::uuid, 'x', 'user', 'session_20260101_000000_' || n,"
        " jsonb_build_object('n', n), now() - n * interval '1 second' from generate_series(0, 229) n",
        user,
    )
    told = (await guarded.get("/api/v1/account", headers=who)).json()
    assert sorted(one["metadata"]["n"] for one in told["sessions"]) == list(range(230))
    listed = (await guarded.get("/api/sessions/list", headers=who)).json()
    assert listed["total"] == 230


async def test_who_did_what_from_where_is_in_the_log(
    guarded: httpx.AsyncClient, system: System
) -> None:
    user, who = signed_in(system)
    row = await kept(guarded, who)
    session = (await guarded.get("/api/sessions/list", headers=who)).json()["sessions"][0]
    await guarded.delete(f"/api/sessions/{session['session_id']}", headers=who)
    log = await system.rows(
        "select l.action, l.object_id, d.origin from audit_log l join audit_details d"
        " using (shard, seq) where d.user_id = $1 order by l.seq",
        user,
    )
    actions = [one["action"] for one in log]
    assert set(actions) >= {
        "profile.made",
        "session.created",
        "job.opened",
        "resume.stored",
        "session.deleted",
    }
    assert row["id"] in {one["object_id"] for one in log}
    asked = [one for one in log if one["action"] in ("session.created", "session.deleted")]
    assert {one["origin"] for one in asked} == {"127.0.0.1"}
