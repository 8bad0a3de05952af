"""What an operator does with jobs by hand: sees where they are, reads dead letters, has failed jobs done once more."""

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from uuid import uuid4

import asyncpg
import nats
import pytest

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Command,
    CreateSession,
    Document,
    Event,
    GetJob,
    Job,
    ObjectRef,
    OpenJob,
    ParseResume,
    Principal,
    ReadResume,
    Resume,
    pack_command,
    session_key,
)
from hirewire_common.errors import HirewireError
from hirewire_local import letters, operating
from hirewire_local.__main__ import parser
from hirewire_local.doctoring import work
from hirewire_local.doctoring.findings import Finding
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.permissions import inbox
from hirewire_local.reaching import CommandError, Reach
from hirewire_testing import fakes
from hirewire_testing.servers import Database, NatsServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

SOON = {
    "HIREWIRE_RECONCILE_EVERY": "0.2",
    "HIREWIRE_LOST_AFTER": "0.2",
}


class Parser:
    """A worker that can't do its work until it is mended."""

    def __init__(self, url: str) -> None:
        self.bus, self.mended = Bus(url, "parser"), False
        self.bus.handle(ParseResume, self.parse)

    async def parse(self, command: ParseResume) -> Event:
        if not self.mended:
            raise HirewireError("internal", "Something went wrong.", log="api_key=hunter2")
        reading = ReadResume(resume=Resume())
        return fakes.parsed(command, "Ada").model_copy(update={"reading": reading})


class Operator:
    """The command line against these very servers, and a gateway's end of the bus."""

    def __init__(self, reach: Reach, gateway: Bus, out: pytest.CaptureFixture[str]) -> None:
        self._reach, self.gateway, self._out = reach, gateway, out
        self.me = Principal(owner=uuid4())

    async def does(self, *arguments: str) -> tuple[int, str]:
        """The exit code, and what was said."""
        asked = parser().parse_args(arguments)
        self._out.readouterr()
        code = await asyncio.to_thread(operating.run, asked, self._reach)
        return code, "".join(self._out.readouterr())

    async def finds(self) -> dict[str, Finding]:
        """What the doctor says of the work in hand."""
        return {one.about: one for one in await work.examine(self._reach)}

    async def orders(self) -> ParseResume:
        session = session_key(uuid4())
        await self.gateway.ask(CreateSession(key=session, principal=self.me))
        job = uuid4()
        content = ObjectRef(
            key=f"uploads/{self.me.owner}/{session}/{job}.pdf", sha256="0" * 64, size=1
        )
        document = Document(name="cv.pdf", media_type="application/pdf", content=content)
        order = ParseResume(job=job, session=session, principal=self.me, document=document)
        await self.gateway.ask(OpenJob(principal=self.me, command=pack_command(order)))
        await self.gateway.publish(order)
        return order

    async def until(self, order: Command, state: str) -> Job:
        async def ended() -> Job | None:
            job = await self.gateway.ask(GetJob(id=order.job, principal=self.me))
            return job if job.state == state and job.announced else None

        return await eventually(ended)

    async def told(self, order: Command) -> list[str]:
        """The kinds of all news of this job, as a client that replays its session gets them."""
        return [
            live.subject.split(".", 3)[3]
            async for live in self.gateway.replay(order.session, 0)
            if json.loads(live.body)["job"] == str(order.job)
        ]


async def eventually(look: Callable[[], Awaitable[Job | None]]) -> Job:
    async with asyncio.timeout(30):
        while not (found := await look()):
            await asyncio.sleep(0.05)
    return found


@pytest.fixture
async def operator(
    stack: Fleet, bus_server: NatsServer, database: Database, capfd: pytest.CaptureFixture[str]
) -> AsyncIterator[Operator]:
    await asyncio.to_thread(stack.start, SOON, storage=1)
    gateway = Bus(bus_server.url("gateway"), "gateway")
    await gateway.start()
    named = os.environ | {"HIREWIRE_DATABASE_OWNER_URL": database.owner_url}
    yield Operator(Reach(stack.servers.home, named), gateway, capfd)
    await gateway.stop()


@pytest.fixture
async def worker(bus_server: NatsServer) -> AsyncIterator[Parser]:
    worker = Parser(bus_server.url("parser"))
    await worker.bus.start()
    yield worker
    await worker.bus.stop()


async def test_a_redriven_job_is_done_once_more_and_tells_one_new_result(
    operator: Operator, worker: Parser
) -> None:
    order = await operator.orders()
    await operator.until(order, "failed")

    _, listed = await operator.does("dead", "list")
    (number,) = re.findall(rf"^(\d+) .* parser.parse .* {order.job}  failed ", listed, re.M)
    assert f'"job": "{order.job}"' in (await operator.does("dead", "show", number))[1]

    worker.mended = True
    code, said = await operator.does("dead", "redrive", "--all")
    assert (code, str(order.job) in said) == (0, True), said
    assert (await operator.until(order, "succeeded")).attempt == 1
    assert await operator.told(order) == ["job.failed", "resume.parsed"]

    code, said = await operator.does("dead", "redrive", number)
    assert (code, "It has succeeded" in said) == (1, True)

    _, life = await operator.does("jobs", "show", str(order.job))
    stations = (
        "job.opened",
        "dead letter",
        "event: job.failed",
        "job.reopened",
        "a worker took it, most recently",
        "event: resume",
    )
    places = [life.index(words) for words in stations]
    assert places == sorted(places), life


async def test_the_doctor_tells_of_a_dead_letter_until_its_job_is_done(
    operator: Operator, worker: Parser
) -> None:
    order = await operator.orders()
    await operator.until(order, "failed")
    assert (await operator.finds())["dead letters"].state == "notice"

    worker.mended = True
    assert (await operator.does("dead", "redrive", str(order.job)))[0] == 0
    await operator.until(order, "succeeded")
    assert (await operator.finds())["dead letters"].state == "ok"


async def test_the_doctor_tells_of_open_jobs_without_news(
    operator: Operator, database: Database
) -> None:
    order = await operator.orders()
    assert (await operator.finds())["open jobs"].state == "ok"

    connection = await asyncpg.connect(database.plain_url())
    silence = "update jobs set updated_at = now() - interval '100 s' where id = $1"
    await connection.execute(silence, order.job)
    await connection.close()
    found = await operator.finds()
    assert found["jobs parser.parse"].state == "notice"
    assert found["queue parser.parse"].state == "wrong"


async def test_a_job_that_nobody_takes_is_shown_on_the_bus(operator: Operator) -> None:
    order = await operator.orders()
    _, listed = await operator.does("jobs", "--kind", "parser.parse")
    assert re.search(rf"{order.job}  parser.parse  queued .* on the bus, for parser", listed)


async def test_without_any_stack_it_is_said_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reach = Reach(Home(tmp_path), {})
    assert await asyncio.to_thread(operating.run, parser().parse_args(["dead", "list"]), reach) == 1
    assert "no stack has ever run" in capsys.readouterr().err


def test_what_is_no_job_id_is_said_without_asking_anybody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = parser().parse_args(["jobs", "show", "abc"])
    assert operating.run(asked, Reach(Home(tmp_path), {})) == 1
    assert capsys.readouterr().err.startswith("hirewire: 'abc' is no job id: `hirewire jobs ")


async def test_a_letter_that_names_no_job_says_when_it_goes_and_its_reason_is_short_in_the_list(
    worker: Parser, bus_server: NatsServer, capfd: pytest.CaptureFixture[str]
) -> None:
    client = await nats.connect(bus_server.url("gateway"), inbox_prefix=inbox("gateway").encode())
    missing = {f"field_{number}": number for number in range(20)}
    body = json.dumps(missing).encode()
    await client.jetstream().publish(f"hw.cmd.parser.parse.{uuid4()}", body)
    await client.close()
    reach = Reach(bus_server.server.home, {})
    async with asyncio.timeout(30):
        while not (buried := await letters.read(reach.best_line("debug"))):
            await asyncio.sleep(0.05)
    (letter,) = buried
    assert (letter.job, len(letter.reason) > 2 * letters.LONGEST) == (None, True)

    capfd.readouterr()
    await asyncio.to_thread(letters.list_letters, reach)
    listed = capfd.readouterr().out
    assert letter.reason[: letters.LONGEST - 1] in listed
    assert letter.reason not in listed
    assert f"Letter {letter.number} names no job" in listed
    with pytest.raises(CommandError, match="goes by itself two weeks after it came"):
        await asyncio.to_thread(letters.redrive, reach, [str(letter.number)])


@pytest.mark.parametrize("older", ["nan", "-5", "inf", "1e300"])
def test_what_no_job_can_be_old_is_refused_at_once(older: str) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["jobs", "--older", older])
