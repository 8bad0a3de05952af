"""A recorded answer becomes an analysis, once, whatever happens to the worker meanwhile."""

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import nats
import pytest
from nats.aio.msg import Msg
from tests.filming import film_of
from tests.flow import Ground, System, eventually

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Analysis,
    AnalyzeRecording,
    CancelJob,
    Event,
    JobFailed,
    JobProgress,
    OpenJob,
    Principal,
    RecordingAnalyzed,
    RecordingTranscribed,
    Uploaded,
    pack_command,
    read_event,
    session_key,
)
from hirewire_common.contracts.analyzing import upload_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]
STAGES = ["coach", "extract", "faces", "metrics", "probe", "transcribe"]
QUESTION = "Tell me about a project that you led."


@pytest.fixture(scope="module")
def system(ground: Ground) -> Iterator[System]:
    """One interview-analyzer that nobody else asks anything, so that it may be killed."""
    with ground.system(("storage", {}), ("interview-analyzer", {})) as running:
        yield running


@dataclass
class Order:
    """A command on its way, and what was said of it since."""

    command: AnalyzeRecording
    system: System
    heard: list[Event] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, msg: Msg) -> None:
        event = read_event(msg.subject, msg.data)
        assert event is not None
        self.heard.append(event)
        if event.terminal:
            self.ended.set()

    async def end(self) -> Event:
        await asyncio.wait_for(self.ended.wait(), 90)
        return next(one for one in self.heard if one.terminal)

    async def stages(self) -> list[Any]:
        return await self.system.rows(
            "select * from analysis_stages where job_id = $1 order by stage", self.command.job
        )

    async def until_done(self, stage: str) -> None:
        async def found() -> bool:
            return any(row["stage"] == stage and row["state"] == "done" for row in await self.stages())  # fmt: skip

        await eventually(found, bool)


@asynccontextmanager
async def ordered(system: System, recording: bytes) -> AsyncIterator[tuple[Order, Bus]]:
    """As a gateway orders it: an object, a job, a command."""
    key = session_key(uuid4())
    principal = Principal(owner=uuid4(), session=key)
    s3, name = system.store.client(), upload_key(principal, key, "webm")
    put = s3.put_object(
        bucket_name=system.store.bucket,
        object_name=name,
        data=io.BytesIO(recording),
        length=len(recording),
    )
    uploaded = Uploaded(key=name, size=len(recording), etag=str(put.etag))
    command = AnalyzeRecording(job=uuid4(), session=key, principal=principal, recording=uploaded, question=QUESTION)  # fmt: skip
    bus = Bus(system.nats.url("gateway"), "gateway")
    await bus.start()
    try:
        order = Order(command, system)
        await bus.listen(key, order.hear)
        packed = pack_command(command)
        await bus.ask(OpenJob(principal=principal, command=packed, new_session=True))
        await bus.publish(command)
        yield order, bus
    finally:
        await bus.stop()


def read(system: System, key: str) -> bytes:
    return system.store.client().get_object(bucket_name=system.store.bucket, object_name=key).read()


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
