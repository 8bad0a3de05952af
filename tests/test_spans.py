"""One upload is one trace, from the request to the frame on the socket, through processes of their own."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from tests import papers
from tests.flow import Ground, System, client, eventually, new_session, next_frame, socket, upload
from tests.test_traces import TRACE

from hirewire_common.contracts import session_key
from hirewire_testing.spans import Seen, Spans, spans_taken

pytestmark = [pytest.mark.servers, pytest.mark.stack]

NAME = "janes-secret-cv.txt"
PATHS = (
    ("gateway: POST /api/resume/parse", "gateway: ask job.open", "storage: answer job.open"),
    (
        "gateway: POST /api/resume/parse",
        "gateway: publish parser.parse",
        "parser: work parser.parse",
        "parser: publish resume.parsed",
        "gateway: frame resume.parsed",
    ),
    ("parser: work parser.parse", "parser: ask job.start", "storage: answer job.start"),
    ("parser: work parser.parse", "parser: ask job.finish", "storage: answer job.finish"),
)


@pytest.fixture(scope="module")
def spans() -> Iterator[Spans]:
    with spans_taken() as taken:
        yield taken


@pytest.fixture(scope="module")
def traced(ground: Ground, spans: Spans) -> Iterator[System]:
    """One of each that an upload needs, exporting to `spans`."""
    services = [(name, spans.environment) for name in ("storage", "parser", "gateway")]
    with ground.system(*services) as running:
        yield running


def called(span: Seen) -> str:
    return f"{span.service.removeprefix('hirewire-')}: {span.name}"


def lines_of(found: list[Seen]) -> set[tuple[str, str]]:
    """Who is below whom, by names."""
    by_id = {span.id: span for span in found}
    return {(called(by_id[span.parent]), called(span)) for span in found if span.parent in by_id}


async def test_one_upload_is_one_trace_through_all_processes(traced: System, spans: Spans) -> None:
    async with client(traced.one) as http:
        session = await new_session(http)
        async with socket(traced.one, session) as opened:
            headers = {"traceparent": TRACE}
            answer = await upload(http, papers.TXT, NAME, session=session, headers=headers)
            assert answer.status_code == 200
            await next_frame(opened)

    async def mine() -> list[Seen]:
        return [span for span in spans.seen if span.trace == TRACE[3:35]]

    wanted = {pair for path in PATHS for pair in pairwise(path)}
    found = await eventually(mine, lambda seen: wanted <= lines_of(seen))
    (request,) = [span for span in found if span.name == "POST /api/resume/parse"]
    assert request.parent == TRACE[36:52]
    (work,) = [span for span in found if span.name == "work parser.parse"]
    assert work.events == ("attempt", "ended")
    told = "".join(span.name + span.words for span in spans.seen)
    assert [one for one in (session, session_key(session), NAME, "Jane") if one in told] == []


async def test_a_request_without_a_trace_begins_one_that_its_logs_name(
    traced: System, spans: Spans
) -> None:
    async with client(traced.one) as http:
        answer = await http.get("/config")

    async def asked() -> list[Seen]:
        return spans.named("GET /config")

    (span,) = await eventually(asked)
    assert span.parent == ""
    log = traced.fleet.all("gateway")[0].log.read_text()
    (line,) = [one for one in log.splitlines() if answer.headers["x-request-id"] in one]
    assert f"00-{span.trace}-{span.id}-01" in line
