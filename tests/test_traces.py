"""One job can be followed through all services, and no trace of it opens its session."""

import json
from typing import Any
from uuid import UUID, uuid5

import httpx
import pytest
from tests import papers
from tests.flow import System, accepted, ended, eventually, new_session, next_frame, socket, upload

from hirewire_common import topology
from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def _lines(system: System) -> list[dict[str, Any]]:
    """Every line that a service has logged; each must be JSON."""
    logs = [service.log for service in system.fleet.services]
    return [json.loads(line) for log in logs for line in log.read_text().splitlines()]


async def _lines_of(system: System, job: str) -> list[dict[str, Any]]:
    """What was logged of the job, once both its request and its work have been."""

    async def look() -> list[dict[str, Any]]:
        return [line for line in _lines(system) if line.get("job") == job]

    return await eventually(
        look, lambda lines: {"gateway", "parser"} <= {line["service"] for line in lines}
    )


@pytest.mark.parametrize("file", ["read", "refused"])
async def test_all_lines_of_one_job_carry_its_ids_in_every_service(
    system: System, one: httpx.AsyncClient, file: str
) -> None:
    session = await new_session(one)
    data = papers.TXT if file == "read" else papers.encrypted()
    told = await accepted(one, data, session=session, name="cv.txt", headers={"traceparent": TRACE})
    await ended(one, told["job_id"])
    lines = await _lines_of(system, told["job_id"])
    assert {line.get("session") for line in lines} == {session_key(session)}
    asked = {line["event"] for line in lines if line["service"] == "gateway"}
    assert asked == {"request"}
    assert {line.get("trace") for line in lines} == {TRACE}


async def test_an_incoming_trace_goes_with_the_job_to_its_event(
    system: System, one: httpx.AsyncClient
) -> None:
    session = await new_session(one)
    answer = await upload(
        one, papers.TXT, "cv.txt", session=session, headers={"traceparent": TRACE}
    )
    job = answer.json()["job_id"]
    index = str(uuid5(UUID(job), "index"))

    async def told() -> dict[str, str]:
        stored = await system.stored("EVENTS", f"hw.evt.{session_key(session)}.>")
        bodies = [json.loads(body) for _, body in stored]
        return {body["job"]: body["trace"] for body in bodies}

    # what was read is made ready for ranking, in a job of its own that the first one leads to
    traces = await eventually(told, lambda traces: index in traces)
    assert traces == {job: TRACE, index: TRACE}


@pytest.mark.parametrize("header", ["", "nonsense", "00-short-00f067aa0ba902b7-01", "x" * 5000])
async def test_a_trace_that_is_none_is_replaced(
    system: System, one: httpx.AsyncClient, header: str
) -> None:
    headers = {"traceparent": header, "X-Request-ID": header}
    answer = await one.get("/", headers=headers)
    assert answer.status_code == 200
    request = answer.headers["x-request-id"]

    async def logged() -> list[dict[str, Any]]:
        return [line for line in _lines(system) if line.get("request") == request]

    (line, *_) = await eventually(logged)
    assert line["trace"].startswith("00-")
    assert line["trace"] != header


async def test_a_client_s_request_id_is_kept(system: System, one: httpx.AsyncClient) -> None:
    answer = await one.get("/", headers={"X-Request-ID": "my-request.1"})
    assert answer.headers["x-request-id"] == "my-request.1"


async def test_no_log_row_message_or_object_name_holds_the_id_of_a_session(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient, guarded: httpx.AsyncClient
) -> None:
    sessions = []
    for http, who in ((one, {}), (guarded, {}), (guarded, system.bearer()), (two, {})):
        session = await new_session(http, who)
        sessions.append(session)
        url = str(http.base_url).rstrip("/")
        async with socket(url, session, f"?after=0&session_id={session}") as opened:
            await upload(http, papers.TXT, "cv.txt", session=session, headers=who)
            await next_frame(opened)
        bearer = {
            "Authorization": f"Bearer {session}",
            "Idempotency-Key": f"{session[:8]}-{'k' * 16}",
        }
        made = await upload(http, papers.encrypted(), headers=bearer)
        assert made.status_code == 422
        await http.get(f"/session/{session}", headers=who)
        await http.get(f"/api/v1/jobs/nonsense?session_id={session}")
        sessions.append((await upload(http, papers.TXT, "b.txt")).json()["session_id"])
    places = {**await _texts(system), "objects": "\n".join(system.objects(""))}
    assert len(places) > 10
    for place, text in places.items():
        assert [session for session in sessions if session in text] == [], place
        assert [session for session in sessions if session.replace("-", "") in text] == [], place
    assert session_key(sessions[0]) in places["table jobs"]


async def _texts(system: System) -> dict[str, str]:
    """All that is kept or said anywhere, by where."""
    found = {
        f"log {service.log.name}": service.log.read_text() for service in system.fleet.services
    }
    for log in system.fleet.servers.home.directory("logs").glob("*.log"):
        found[f"log {log.name}"] = log.read_text(errors="replace")
    tables = await system.rows("select tablename from pg_tables where schemaname = 'public'")
    for (table,) in tables:
        rows = await system.rows(f'select t::text as text from public."{table}" t')  # noqa: S608  # its own words
        found[f"table {table}"] = "\n".join(row["text"] for row in rows)
    for stream in topology.streams():
        messages = await system.stored(str(stream.name))
        found[f"stream {stream.name}"] = "\n".join(f"{on} {body!r}" for on, body in messages)
    return found
