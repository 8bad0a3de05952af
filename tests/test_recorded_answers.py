"""A recorded answer becomes an analysis, once, whatever happens to the worker meanwhile."""

from collections.abc import Iterator

import nats
import pytest
from tests.filming import film_of
from tests.flow import Ground, System, eventually
from tests.ordering import ordered, read

from hirewire_common.contracts import (
    Analysis,
    AnalyzeRecording,
    CancelJob,
    JobFailed,
    JobProgress,
    RecordingAnalyzed,
    RecordingTranscribed,
)

pytestmark = [pytest.mark.servers, pytest.mark.stack]
STAGES = ["coach", "extract", "faces", "metrics", "probe", "transcribe"]


@pytest.fixture(scope="module")
def system(ground: Ground) -> Iterator[System]:
    """One interview-analyzer that nobody else asks anything, so that it may be killed."""
    with ground.system(("storage", {}), ("interview-analyzer", {}), ("generator", {})) as running:
        yield running


async def in_hand(system: System) -> int:
    """Analyses that a worker has taken and not ended."""
    client = await nats.connect(system.nats.url("debug"), inbox_prefix=b"_INBOX_debug")
    try:
        queue = AnalyzeRecording.queue()
        return (await client.jetstream().consumer_info("COMMANDS", queue)).num_ack_pending or 0
    finally:
        await client.close()


async def test_a_recording_becomes_an_analysis_with_its_reports(system: System) -> None:
    async with ordered(system, film_of()) as (order, _):
        news = await order.end()
    assert isinstance(news, RecordingAnalyzed), news
    analysis = Analysis.model_validate_json(read(system, news.analysis.key))
    assert analysis.id == order.command.job
    assert analysis.transcript is not None
    assert "three months" in analysis.transcript.text
    assert analysis.metrics.visual is not None
    assert analysis.metrics.visual.face == 0
    assert analysis.scores.content is not None
    assert set(analysis.timings) >= {"probe", "extract", "transcribe", "faces", "metrics"}
    assert news.pdf is not None
    assert read(system, news.pdf.key).startswith(b"%PDF-")
    assert analysis.coaching.summary.split()[0].encode() in read(system, news.html.key)
    assert [row["stage"] for row in await order.stages()] == STAGES
    (said,) = [one for one in order.heard if isinstance(one, RecordingTranscribed)]
    assert said.text == analysis.transcript.text
    told = [one.percent for one in order.heard if isinstance(one, JobProgress)]
    assert told == sorted(told)


async def test_after_the_worker_died_it_goes_on_with_what_was_not_done_yet(system: System) -> None:
    (worker,) = system.fleet.all("interview-analyzer")
    async with ordered(system, film_of(6)) as (order, _):
        await order.until_done("extract")
        before = {row["stage"]: row for row in await order.stages()}
        worker.kill()
        worker.start()
        news = await order.end()
        after = {row["stage"]: row for row in await order.stages()}
    assert isinstance(news, RecordingAnalyzed), news
    assert "transcribe" not in before
    assert {name: after[name] for name in before} == before
    assert sorted(after) == STAGES
    assert len([one for one in order.heard if one.terminal]) == 1
    (row,) = await system.rows("select state, attempt from jobs where id = $1", order.command.job)
    assert row["state"] == "succeeded"


async def test_one_that_is_cancelled_stops_within_seconds(system: System) -> None:
    async with ordered(system, film_of(12)) as (order, bus):
        await order.until_done("extract")
        await bus.ask(CancelJob(id=order.command.job, principal=order.command.principal))
        news = await order.end()
        assert isinstance(news, JobFailed)
        assert news.fault.code == "cancelled"
        await eventually(lambda: in_hand(system), lambda number: number == 0, 8)
    assert "transcribe" not in [row["stage"] for row in await order.stages()]


async def test_what_is_no_recording_ends_with_words_for_its_owner(system: System) -> None:
    async with ordered(system, b"<!doctype html><p>Not found</p>" * 100) as (order, _):
        news = await order.end()
    assert isinstance(news, JobFailed)
    assert news.fault.code == "unsupported_type"
    assert news.fault.kind == "refused"
