"""What really happened, from the tables and the streams themselves, past all services."""

import asyncio
import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import asyncpg
import nats
from nats.js.errors import NotFoundError
from tests.chaos.load import Upload
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet
from hirewire_local.postgres import SUPERUSER

OPEN = ("queued", "running")

_JOBS = """
select j.id::text, j.state, j.attempt, j.crashes, j.command->'document'->>'name' as name,
       coalesce(j.outcome->'body'->'fault'->>'code', '') as code,
       (select count(*) from resumes r where r.job_id = j.id) as resumes,
       (select count(*) from files d where d.job_id = j.id and d.path like 'raw%') as documents
from jobs j where j.kind <> 'ranker.index'
"""


@dataclass(frozen=True)
class Row:
    """A job, with how many rows its result has."""

    id: str
    state: str
    attempt: int
    crashes: int
    name: str
    code: str
    resumes: int
    documents: int


@dataclass(frozen=True)
class Stored:
    """A message of a stream."""

    seq: int
    subject: str
    job: str


@dataclass(frozen=True)
class Truth:
    """The tables and the streams of one fleet."""

    fleet: Fleet

    def jobs(self) -> dict[str, Row]:
        async def read() -> dict[str, Row]:
            servers = self.fleet.servers
            url = servers.postgres.url(SUPERUSER, servers.database)
            connection = await asyncpg.connect(url, timeout=10)
            try:
                return {row["id"]: Row(**row) for row in await connection.fetch(_JOBS)}
            finally:
                await connection.close()

        return asyncio.run(read())

    def job(self, upload: Upload) -> Row:
        return self.jobs()[upload.job]

    def open_jobs(self) -> int:
        return sum(row.state in OPEN for row in self.jobs().values())

    def events(self, kind: str = "*.*") -> list[Stored]:
        return asyncio.run(self._stored("EVENTS", f"hw.evt.*.{kind}"))

    def dead(self) -> list[Stored]:
        return asyncio.run(self._stored("DEAD", "hw.dead.>"))

    def waiting_commands(self) -> int:
        return len(asyncio.run(self._stored("COMMANDS", "hw.cmd.>")))

    async def _stored(self, stream: str, subject: str) -> list[Stored]:
        client = await nats.connect(self.fleet.servers.nats.url("debug").split(","))
        js, found, last = client.jetstream(), list[Stored](), 0
        try:
            while True:
                message = await js.get_msg(
                    stream, seq=last + 1, subject=subject, direct=True, next=True
                )
                last = message.seq or 0
                body = json.loads(message.data or b"{}")
                found.append(Stored(last, message.subject or "", body.get("job", "")))
        except NotFoundError:
            return found
        finally:
            await client.close()

    def told(self) -> Counter[str]:
        """How many terminal events each job has."""
        ends = ("resume.parsed", "recording.analyzed", "job.failed")
        return Counter(event.job for event in self.events() if event.subject.endswith(ends))

    def drained(self, *, within: float = 60.0, forgotten: Collection[str] = ()) -> float:
        """Seconds until every job has ended and its end is told; the bus may have lost what was told of `forgotten`."""

        def all_told() -> bool:
            jobs = self.jobs()
            ended = not any(row.state in OPEN for row in jobs.values())
            return ended and jobs.keys() <= {*self.told(), *forgotten}

        return until(all_told, "every job has ended, and its news are told", within=within)


def assert_done_once(truth: Truth, jobs: Collection[str]) -> None:
    """Each of `jobs` succeeded, and left one event, one résumé and one document; no other job left more."""
    rows, told = truth.jobs(), truth.told()
    lost = [job for job in jobs if job not in rows or rows[job].state != "succeeded"]
    assert not lost, [rows.get(job, job) for job in lost]
    untold = [job for job in jobs if not told[job]]
    assert not untold, f"no event: {untold}"
    doubled = [row for row in rows.values() if told[row.id] > 1 or row.resumes > 1]
    assert not doubled
    incomplete = [row for job in jobs if (row := rows[job]).resumes + row.documents != 2]
    assert not incomplete


def assert_left_nothing(truth: Truth, refused: Sequence[Upload]) -> None:
    """None of these uploads has a result, or a job that still goes on."""
    by_name = {row.name: row for row in truth.jobs().values()}
    left = [row for upload in refused if (row := by_name.get(upload.name))]
    assert all(row.state == "cancelled" and not row.resumes for row in left), left
