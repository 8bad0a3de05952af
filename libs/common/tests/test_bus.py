"""The rules of delivery, over the real server and with its real permissions."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import nats
import nats.errors
import pytest
from nats.aio.msg import Msg
from nats.js.api import PubAck
from structlog.testing import capture_logs

from hirewire_common.bus import Bus, attempt, publishing
from hirewire_common.bus.answering import AT_ONCE
from hirewire_common.contracts import (
    Event,
    FinishJob,
    GetJob,
    JobFailed,
    LlmConfig,
    ModelTried,
    ParseResume,
    Principal,
    Query,
    ResumeParsed,
    SessionModel,
    StartJob,
    TryModel,
    pack_command,
    pack_event,
    read_event,
    session_key,
)
from hirewire_common.errors import NotFound, NotPermitted, NotYet, Refused, TryAgain
from hirewire_common.origin import coming_from
from hirewire_testing.fakes import FakeLedger, a_command, parsed, progress
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers

Handler = Callable[[ParseResume], Awaitable[Event]]


@dataclass
class Rig:
    """A gateway's, a parser's and a storage's end of one bus, and what was heard of one command."""

    server: NatsServer
    gateway: Bus
    parser: Bus
    storage: Bus
    ledger: FakeLedger
    heard: list[Event] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def on_event(self, msg: Msg) -> None:
        event = read_event(msg.subject, msg.data)
        assert event is not None
        self.heard.append(event)
        if event.terminal:
            self.ended.set()

    async def send(self, command: ParseResume) -> Event:
        """Publish the command and give the event that ended it."""
        self.ended.clear()
        subscription = await self.gateway.listen(command.session, self.on_event)
        await self.gateway.publish(command)
        await asyncio.wait_for(self.ended.wait(), 15)
        await subscription.unsubscribe()
        return self.heard[-1]

    async def dead_letters(self) -> list[bytes]:
        client = await nats.connect(self.server.url("debug"), inbox_prefix=b"_INBOX_debug")
        js = client.jetstream()
        state = (await js.stream_info("DEAD")).state
        found = [
            (await js.get_msg("DEAD", seq)).data or b""
            for seq in range(state.first_seq, state.last_seq + 1)
        ]
        await client.close()
        return found


@asynccontextmanager
async def rig(
    server: NatsServer,
    handler: Handler,
    *,
    concurrency: int = 1,
    answers: dict[type[Query[Any]], Any] | None = None,
    tidy: Callable[[ParseResume], Awaitable[None]] | None = None,
) -> AsyncIterator[Rig]:
    gateway, parser, storage = (
        Bus(server.url(n), n, grace=1) for n in ("gateway", "parser", "storage")
    )
    ledger = FakeLedger()
    ledger.serve_on(storage)
    parser.handle(ParseResume, handler, concurrency=concurrency, tidy=tidy)
    for query, answer in (answers or {}).items():
        parser.answer(query, answer)
    buses = (storage, gateway, parser)
    for bus in buses:
        await bus.start()
    try:
        yield Rig(server, gateway, parser, storage, ledger)
    finally:
        for bus in reversed(buses):
            await bus.stop()


async def read(command: ParseResume) -> Event:
    return parsed(command)


async def test_a_command_is_carried_out_recorded_announced_and_gone(bus_server: NatsServer) -> None:
    async with rig(bus_server, read) as r:
        command = a_command()
        event = await r.send(command)

        assert isinstance(event, ResumeParsed)
        assert event.name == "Jane Roe"
        assert r.ledger.jobs[command.job].state == "succeeded"
        await until(lambda: r.ledger.announced == [command.job])
        await until_none_outstanding(r)


async def test_a_refusal_ends_the_job_with_its_code_and_is_not_tried_again(
    bus_server: NatsServer,
) -> None:
    calls: list[ParseResume] = []

    async def refuse(command: ParseResume) -> Event:
        calls.append(command)
        raise Refused("encrypted", "The PDF is protected by a password.")

    async with rig(bus_server, refuse) as r:
        event = await r.send(a_command())

        assert isinstance(event, JobFailed)
        assert (event.fault.code, event.fault.kind) == ("encrypted", "refused")
        assert len(calls) == 1
        assert await r.dead_letters() == []


async def test_a_refusal_is_logged_without_the_words_that_are_for_the_user(
    bus_server: NatsServer,
) -> None:
    """They may quote what the user has written."""

    async def refuse(command: ParseResume) -> Event:
        raise Refused("conflict", "Now this one is open: what did you do at Acme?", log="turn 2")

    with capture_logs() as lines:
        async with rig(bus_server, refuse) as r:
            event = await r.send(a_command())
    assert isinstance(event, JobFailed)
    assert "Acme" in event.fault.message
    (line,) = [one for one in lines if one["event"] == "refused"]
    assert (line["code"], line["why"]) == ("conflict", "turn 2")
    assert "Acme" not in str(lines)


async def test_a_job_that_failed_says_which_of_the_users_files_it_was_about(
    bus_server: NatsServer,
) -> None:
    async def refuse(command: ParseResume) -> Event:
        raise Refused("corrupt", "It is damaged.")

    async with rig(bus_server, refuse) as r:
        event = await r.send(a_command())

        assert isinstance(event, JobFailed)
        assert event.file == "cv.pdf"


async def test_a_bug_is_tried_four_times_then_fails_and_leaves_a_dead_letter(
    bus_server: NatsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "_LONGEST_PAUSE", 0.05)
    calls: list[ParseResume] = []

    async def broken(command: ParseResume) -> Event:
        calls.append(command)
        raise ZeroDivisionError

    async with rig(bus_server, broken) as r:
        command = a_command()
        event = await r.send(command)

        assert isinstance(event, JobFailed)
        assert (event.fault.code, event.fault.kind) == ("internal", "bug")
        assert len(calls) == attempt.ATTEMPTS
        assert [ParseResume.model_validate_json(body) for body in await r.dead_letters()] == [
            command
        ]


async def test_the_system_s_fault_is_waited_out_and_counts_for_nothing(
    bus_server: NatsServer,
) -> None:
    outages = [TryAgain(after=0.05), TryAgain(after=0.05)]

    async def hindered(command: ParseResume) -> Event:
        if outages:
            raise outages.pop()
        return parsed(command)

    async with rig(bus_server, hindered) as r:
        command = a_command()

        assert isinstance(await r.send(command), ResumeParsed)
        assert r.ledger.jobs[command.job].attempt == 1


async def test_what_has_waited_for_long_is_tried_often_all_the_same(
    bus_server: NatsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "PATIENCE", 0.0)
    monkeypatch.setattr(attempt, "TRIES", 3)
    monkeypatch.setattr(attempt, "_LONGEST_PAUSE", 0.05)
    tried = 0

    async def in_vain(_: ParseResume) -> Event:
        nonlocal tried
        tried += 1
        raise TryAgain(after=0.05)

    async with rig(bus_server, in_vain) as r:
        news = await r.send(a_command())
    assert isinstance(news, JobFailed)
    assert (news.fault.code, tried) == ("unavailable", 3)


async def test_what_never_ends_is_stopped_at_its_limit(
    bus_server: NatsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ParseResume, "time_limit", 0.1)

    async def endless(_: ParseResume) -> Event:
        await asyncio.Event().wait()
        raise AssertionError

    async with rig(bus_server, endless) as r:
        event = await r.send(a_command())

        assert isinstance(event, JobFailed)
        assert event.fault.code == "timeout"


async def test_the_queue_goes_on_behind_a_job_that_fails(bus_server: NatsServer) -> None:
    poison = a_command()

    async def sometimes(command: ParseResume) -> Event:
        if command.job == poison.job:
            raise ZeroDivisionError
        return parsed(command)

    async with rig(bus_server, sometimes) as r:
        await r.gateway.publish(poison)
        assert isinstance(await r.send(a_command()), ResumeParsed)


async def test_a_job_that_has_ended_is_announced_again_but_not_done_again(
    bus_server: NatsServer,
) -> None:
    calls: list[ParseResume] = []

    async def once(command: ParseResume) -> Event:
        calls.append(command)
        return parsed(command)

    async with rig(bus_server, once) as r:
        command = a_command()
        first = await r.send(command)
        bus_server.purge()  # the bus forgets what it has seen, so that the event can be heard again
        r.server.apply_topology()
        await r.gateway.connection.js.publish(command.subject, command.model_dump_json().encode())
        await until(lambda: len(r.ledger.announced) == 2)

        assert len(calls) == 1
        assert isinstance(first, ResumeParsed)


async def test_whose_job_ended_between_two_tries_is_given_to_be_tidied_and_not_done(
    bus_server: NatsServer,
) -> None:
    begun, tidied = asyncio.Event(), asyncio.Event()
    cleared: list[ParseResume] = []

    async def waits(command: ParseResume) -> Event:
        begun.set()
        raise NotYet(0.2, "somebody else is at it")

    async def tidy(command: ParseResume) -> None:
        cleared.append(command)
        tidied.set()

    async with rig(bus_server, waits, tidy=tidy) as r:
        command = a_command()
        await r.gateway.publish(command)
        await asyncio.wait_for(begun.wait(), 15)
        assert cleared == []
        r.ledger.end(command, parsed(command))
        await asyncio.wait_for(tidied.wait(), 15)
        await until(lambda: r.ledger.announced == [command.job])
        assert cleared == [command]
        await until_none_outstanding(r)


@dataclass
class Tidier:
    """Puts in order what a handler has begun; the first `busy` times it can't yet."""

    busy: int = 0
    calls: list[UUID] = field(default_factory=list)

    async def __call__(self, command: ParseResume) -> None:
        self.calls.append(command.job)
        if len(self.calls) <= self.busy:
            raise NotYet(0.1, "it still runs")


async def test_what_can_not_be_tidied_yet_is_tidied_later_and_nothing_is_told_twice(
    bus_server: NatsServer,
) -> None:
    begun, tidier = asyncio.Event(), Tidier(busy=2)

    async def waits(_: ParseResume) -> Event:
        begun.set()
        raise NotYet(0.2, "somebody else is at it")

    async with rig(bus_server, waits, tidy=tidier) as r:
        command = a_command()
        await r.gateway.publish(command)
        await asyncio.wait_for(begun.wait(), 15)
        r.ledger.end(command, parsed(command), announced=True)
        await until(lambda: len(tidier.calls) == 3)
        await until_none_outstanding(r)
        assert r.ledger.announced == []
        assert set(tidier.calls) == {command.job}


@pytest.mark.parametrize("end", ["refused", "out of time", "given up"])
async def test_whose_handler_came_to_no_good_end_is_tidied(
    bus_server: NatsServer, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ParseResume, "time_limit", 0.1)
    tidier = Tidier(busy=1)

    async def fails(_: ParseResume) -> Event:
        if end == "refused":
            raise Refused("corrupt", "It can't be read.")
        if end == "given up":
            raise NotPermitted("a right is missing")
        await asyncio.Event().wait()
        raise AssertionError

    async with rig(bus_server, fails, tidy=tidier) as r:
        command = a_command()
        assert isinstance(await r.send(command), JobFailed)
        await until(lambda: len(tidier.calls) == 2)
        await until_none_outstanding(r)


async def test_whose_handler_came_to_a_good_end_has_tidied_itself(bus_server: NatsServer) -> None:
    tidier = Tidier()
    async with rig(bus_server, read, tidy=tidier) as r:
        await r.send(a_command())
        await until_none_outstanding(r)
        assert tidier.calls == []


async def test_of_a_session_that_was_removed_it_is_tidied_and_nobody_is_told(
    bus_server: NatsServer,
) -> None:
    tidier = Tidier(busy=1)
    async with rig(bus_server, read, tidy=tidier) as r:
        command = a_command()
        r.ledger.gone.add(command.job)
        await r.gateway.publish(command)
        await until(lambda: len(tidier.calls) == 2)
        await until_none_outstanding(r)
        assert r.ledger.announced == []
        assert await r.dead_letters() == []


async def test_a_fault_while_tidying_is_the_end_of_it(bus_server: NatsServer) -> None:
    calls: list[ParseResume] = []

    async def refuses(_: ParseResume) -> Event:
        raise Refused("corrupt", "It can't be read.")

    async def stumbles(command: ParseResume) -> None:
        calls.append(command)
        raise ZeroDivisionError

    async with rig(bus_server, refuses, tidy=stumbles) as r:
        assert isinstance(await r.send(a_command()), JobFailed)
        await until_none_outstanding(r)
        assert len(calls) == 1


async def test_a_body_that_is_no_command_becomes_a_dead_letter(bus_server: NatsServer) -> None:
    async with rig(bus_server, read) as r:
        await r.gateway.connection.js.publish(a_command().subject, b'{"v":1}')
        while not (dead := await r.dead_letters()):
            await asyncio.sleep(0.02)

        assert dead == [b'{"v":1}']
        assert isinstance(await r.send(a_command()), ResumeParsed)


async def test_a_job_that_the_ledger_does_not_know_is_failed_and_kept_for_a_person(
    bus_server: NatsServer,
) -> None:
    async with rig(bus_server, read) as r:
        command = a_command()
        r.ledger.unknown.add(command.job)
        event = await r.send(command)

        assert isinstance(event, JobFailed)
        assert event.fault.code == "not_found"
        assert len(await r.dead_letters()) == 1


async def test_a_worker_that_stops_hands_its_job_to_another(bus_server: NatsServer) -> None:
    started = asyncio.Event()

    async def slow(_: ParseResume) -> Event:
        started.set()
        await asyncio.Event().wait()
        raise AssertionError

    async with rig(bus_server, slow) as r:
        command = a_command()
        subscription = await r.gateway.listen(command.session, r.on_event)
        await r.gateway.publish(command)
        await asyncio.wait_for(started.wait(), 5)
    await asyncio.sleep(0)
    del subscription
    async with rig(bus_server, read) as second:
        await second.gateway.listen(command.session, second.on_event)
        await asyncio.wait_for(second.ended.wait(), 5)

        assert isinstance(second.heard[-1], ResumeParsed)
    assert [release.counts for release in r.ledger.released] == [False]


async def test_the_same_command_twice_is_stored_once(bus_server: NatsServer) -> None:
    async with rig(bus_server, read) as r:
        command = a_command()
        first = await r.gateway.publish(command)
        second = await r.gateway.publish(command)

        assert not first.duplicate
        assert second.duplicate


async def test_a_missing_right_is_heard_at_once_and_by_name(bus_server: NatsServer) -> None:
    async with rig(bus_server, read) as r:
        command = a_command()
        with pytest.raises(NotPermitted, match=r"hw\.evt\."):
            await asyncio.wait_for(r.gateway.publish(parsed(command)), 1)
        with pytest.raises(NotPermitted, match=r"hw\.qry\.job\.finish"):
            await asyncio.wait_for(r.gateway.ask(finish(command)), 1)


async def test_a_service_that_may_not_subscribe_never_starts(bus_server: NatsServer) -> None:
    """Again and again: whether the server has said so by then was once a matter of luck."""
    for _ in range(20):
        intruder = Bus(bus_server.url("parser"), "parser")
        FakeLedger().serve_on(intruder)
        with pytest.raises(NotPermitted, match="subscribe"):
            await intruder.start()
        await intruder.stop()


async def test_a_question_that_nobody_answers_is_the_system_s_fault(bus_server: NatsServer) -> None:
    gateway = Bus(bus_server.url("gateway"), "gateway")
    await gateway.start()
    with pytest.raises(TryAgain):
        await gateway.ask(GetJob(id=uuid4(), principal=Principal(owner=uuid4())))
    await gateway.stop()


async def test_a_question_that_a_lost_bus_did_not_take_is_not_put_later(
    nats_server: NatsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "BACK_WITHIN", 0.3)
    async with rig(nats_server, read) as r:
        command = a_command()
        nats_server.kill()
        await until(lambda: not r.parser.up)
        with pytest.raises(TryAgain):
            await r.parser.ask(start(command))
        nats_server.start()
        nats_server.apply_topology()
        await until(lambda: r.parser.up and r.storage.up)
        await r.storage.connection.client.flush()  # the server knows again who answers
        await r.parser.ask(start(a_command()))
        assert command.job not in r.ledger.jobs


async def test_a_fault_crosses_the_bus_as_what_it_is(bus_server: NatsServer) -> None:
    async def none_such(_: GetJob) -> Event:
        raise NotFound("This job")

    storage, gateway = (Bus(bus_server.url(n), n) for n in ("storage", "gateway"))
    storage.answer(GetJob, none_such)
    await storage.start()
    await gateway.start()
    with pytest.raises(NotFound, match="This job was not found"):
        await gateway.ask(GetJob(id=uuid4(), principal=Principal(owner=uuid4())))
    await gateway.stop()
    await storage.stop()


async def test_a_question_says_from_where_it_is_asked_and_only_while_it_is(
    bus_server: NatsServer,
) -> None:
    asked: list[str | None] = []

    async def note(ask: GetJob) -> Event:
        asked.append(ask.origin)
        raise NotFound("This job")

    storage, gateway = (Bus(bus_server.url(n), n) for n in ("storage", "gateway"))
    storage.answer(GetJob, note)
    await storage.start()
    await gateway.start()
    question = GetJob(id=uuid4(), principal=Principal(owner=uuid4()))
    for address in ("203.0.113.7", None, "x" * 46):
        with coming_from(address), pytest.raises(NotFound):
            await asyncio.create_task(gateway.ask(question))
    with pytest.raises(NotFound):
        await gateway.ask(question)
    assert asked == ["203.0.113.7", None, None, None]
    await gateway.stop()
    await storage.stop()


async def test_a_session_s_events_are_replayed_in_order_from_any_place(
    bus_server: NatsServer,
) -> None:
    parser, gateway = (Bus(bus_server.url(n), n) for n in ("parser", "gateway"))
    await parser.start()
    await gateway.start()
    command = a_command()
    for percent in range(30):
        await parser.publish(progress(command, percent))
        await parser.publish(progress(a_command(), percent))

    stored = [event async for event in gateway.replay(command.session, 0)]
    later = [event async for event in gateway.replay(command.session, stored[9].seq)]

    assert len(stored) == 30
    assert [event.seq for event in stored] == sorted(event.seq for event in stored)
    assert later == stored[10:]
    assert await gateway.last(command.session) == stored[-1].seq
    assert await gateway.last("0" * 32) == 0
    await parser.stop()
    await gateway.stop()


async def test_the_places_of_events_go_on_growing_when_the_store_is_lost(
    nats_server: NatsServer,
) -> None:
    parser = Bus(nats_server.url("parser"), "parser")
    await parser.start()
    before = await parser.publish(progress(a_command(), 1))
    nats_server.kill()
    nats_server.wipe()
    nats_server.start()
    nats_server.apply_topology()
    after = await publish_when_back(parser, progress(a_command(), 2))

    assert after.seq > before.seq
    await parser.stop()


async def test_a_service_stops_also_while_its_bus_is_away(nats_server: NatsServer) -> None:
    parser = Bus(nats_server.url("parser"), "parser")
    parser.handle(ParseResume, read)
    await parser.start()
    nats_server.kill()
    try:
        await until(lambda: parser.connection.client.is_reconnecting)
        await parser.stop()
        assert parser.connection.client.is_closed
    finally:
        nats_server.start()


async def test_a_stream_that_is_not_there_is_no_empty_replay(nats_server: NatsServer) -> None:
    gateway = Bus(nats_server.url("gateway"), "gateway")
    nats_server.wipe()
    nats_server.start()
    await gateway.start()
    with pytest.raises(TryAgain):
        assert [event async for event in gateway.replay(a_command().session, 0)]
    nats_server.apply_topology()
    assert [event async for event in gateway.replay(a_command().session, 0)] == []
    await gateway.stop()


async def test_a_worker_waits_quietly_while_there_is_no_stream(nats_server: NatsServer) -> None:
    """FastStream's pull loop asks again at once; without our pause each loop would burn a core."""
    async with rig(nats_server, read, concurrency=4) as r:
        nats_server.kill()
        nats_server.wipe()
        nats_server.start()
        await until(lambda: r.gateway.up)
        before = _cpu_seconds()
        await asyncio.sleep(2)
        spent = _cpu_seconds() - before
        nats_server.apply_topology()

        assert isinstance(await r.send(a_command()), ResumeParsed)
        assert spent < 1.0


def _cpu_seconds() -> float:
    return time.process_time()


def start(command: ParseResume) -> StartJob:
    return StartJob(id=command.job, principal=command.principal, command=pack_command(command))


def finish(command: ParseResume) -> FinishJob:
    return FinishJob(
        id=command.job, principal=command.principal, outcome=pack_event(parsed(command))
    )


async def publish_when_back(bus: Bus, event: Event) -> PubAck:
    async with asyncio.timeout(15):
        while True:
            try:
                return await bus.publish(event)
            except TryAgain:
                await asyncio.sleep(0.05)


async def until(true: Callable[[], bool], *, seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


async def until_none_outstanding(r: Rig) -> None:
    storage = Bus(r.server.url("storage"), "storage")
    await storage.start()
    async with asyncio.timeout(10):
        while await storage.commands_outstanding(ParseResume) != 0:
            await asyncio.sleep(0.02)
    await storage.stop()


def a_trial() -> TryModel:
    config = LlmConfig(provider="ollama", model_name="gemma2:2b")
    return TryModel(
        principal=Principal(owner=uuid4()),
        session=session_key(uuid4()),
        model=SessionModel(config=config),
    )


@dataclass
class Trial:
    """Answers when it may."""

    begun: int = 0
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, ask: TryModel) -> ModelTried:
        self.begun += 1
        await self.go_on.wait()
        return ModelTried(reachable=True, model=ask.model.config.model_name, seconds=1.0)


async def test_a_worker_answers_questions_of_its_own_and_its_commands_do_not_wait_for_them(
    nats_server: NatsServer,
) -> None:
    trial = Trial()
    async with rig(nats_server, read, answers={TryModel: trial.answer}) as r:
        asked = [asyncio.create_task(r.gateway.ask(a_trial())) for _ in range(AT_ONCE + 6)]
        await until(lambda: trial.begun == AT_ONCE)
        assert isinstance(await r.send(a_command()), ResumeParsed)
        trial.go_on.set()
        tried = await asyncio.gather(*asked)
        assert {one.model for one in tried} == {"gemma2:2b"}


async def heard(asking: Bus, subject: str) -> bool:
    """Whether the server knows anybody who listens."""
    with suppress(nats.errors.TimeoutError):
        try:
            await asking.connection.request(subject, b"", within=0.05)
        except nats.errors.NoRespondersError:
            return False
    return True


async def test_who_stops_answers_what_it_was_sent_be_it_in_work_or_not(
    nats_server: NatsServer,
) -> None:
    trial = Trial()
    async with rig(nats_server, read, answers={TryModel: trial.answer}) as r:
        asked = [asyncio.create_task(r.gateway.ask(a_trial())) for _ in range(2 * AT_ONCE)]
        await until(lambda: trial.begun == AT_ONCE)
        stopping = asyncio.create_task(r.parser.stop())
        while await heard(r.gateway, a_trial().subject):
            assert not stopping.done()
        trial.go_on.set()
        tried = await asyncio.gather(*asked)
        assert {one.model for one in tried} == {"gemma2:2b"}
        await stopping


async def test_each_question_is_waited_for_as_long_as_it_may_take(
    nats_server: NatsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_: TryModel) -> ModelTried:
        await asyncio.sleep(3600)
        raise AssertionError

    assert TryModel.time_limit > GetJob.time_limit
    monkeypatch.setattr(TryModel, "time_limit", 0.2)
    async with rig(nats_server, read, answers={TryModel: never}) as r:
        async with asyncio.timeout(GetJob.time_limit / 2):
            with pytest.raises(TryAgain, match="nobody answers"):
                await r.gateway.ask(a_trial())
