"""What recording a change costs, and how fast the log is looked through."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from uuid import UUID, uuid4

import asyncpg
import psutil

from benchmarks.bus.report import Row, show
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import (
    Command,
    CreateSession,
    Document,
    Event,
    ObjectRef,
    OpenJob,
    ParseResume,
    Principal,
    pack_command,
    session_key,
)
from hirewire_common.metrics import EndedBy
from hirewire_storage.audit import verify
from hirewire_storage.database import Database
from hirewire_storage.dispatch import Dispatch
from hirewire_storage.handlers import Jobs, Sessions
from hirewire_storage.outages import Outages
from hirewire_storage.removal import Removal
from hirewire_storage.rows import audit as rows
from hirewire_testing.servers import Database as Address

ROUNDS, TIMES = 9, 100
RECORDS = 200_000

_MANY = (
    "select count(hirewire.audit_append(md5('user' || n)::uuid, 'user', 'job.opened', 'job',"
    " md5('job' || n), 'done', '{\"kind\":\"parser.parse\"}', '203.0.113.7'))"
    " from generate_series(1, 1000) n"
)


class Nothing:
    """The bus, the object store and the counter of ends, which opening a job asks nothing of."""

    def note(self, kind: str, by: EndedBy) -> None:
        raise NotImplementedError

    async def publish(self, message: Command | Event) -> None:
        raise NotImplementedError

    async def say(self, news: Event) -> None:
        raise NotImplementedError

    async def delete(self, key: str) -> None:
        raise NotImplementedError

    async def clear(self, prefix: str) -> int:
        raise NotImplementedError

    async def forget_session(self, session: str) -> int:
        raise NotImplementedError


@dataclass
class Opener:
    """Opens one job after another, for some owners in turn."""

    database: Database
    owners: list[Principal]
    keys: dict[UUID, str] = field(default_factory=dict)
    count: int = 0

    @classmethod
    async def of(cls, database: Database, tenants: int) -> "Opener":
        owners = [Principal(owner=uuid4(), label=f"{n}") for n in range(tenants)]
        made = cls(database, owners)
        for owner in owners:
            made.keys[owner.owner] = session_key(uuid4())
            ask = CreateSession(key=made.keys[owner.owner], principal=owner)
            await Sessions(database, Removal(database, Nothing(), Nothing())).create_session(ask)
        return made

    async def open(self) -> None:
        self.count += 1
        owner = self.owners[self.count % len(self.owners)]
        key, job = self.keys[owner.owner], uuid4()
        content = ObjectRef(key=f"uploads/{owner.owner}/{key}/{job}.pdf", sha256="a" * 64, size=3)
        document = Document(name="cv.pdf", media_type="application/pdf", content=content)
        command = ParseResume(job=job, session=key, principal=owner, document=document)
        nothing = Nothing()
        jobs = Jobs(
            self.database, nothing, nothing, Outages(), Dispatch(nothing, Repeats(nothing)), nothing
        )
        ask = OpenJob(principal=owner, command=pack_command(command), origin="203.0.113.7")
        await jobs.open_job(ask)


@contextmanager
def unrecorded() -> Iterator[None]:
    """The handlers as they were without a log."""
    kept = rows.record
    rows.record = _nothing
    try:
        yield
    finally:
        rows.record = kept


async def _nothing(*_: object, **__: object) -> None:
    return


async def milliseconds(opener: Opener, at_once: int) -> float:
    """From the first of TIMES openings to the last, for each."""
    left = iter(range(TIMES))

    async def some() -> None:
        for _ in left:
            await opener.open()

    began = time.perf_counter()
    await asyncio.gather(*(some() for _ in range(at_once)))
    return (time.perf_counter() - began) / TIMES * 1e3


async def opening(address: Address, what: str, *, tenants: int, at_once: int, bound: float) -> Row:
    """In turns with and without the log; the figure is the median of the rounds' ratios."""
    database = Database(address.app_url)
    opener = await Opener.of(database, tenants)
    await milliseconds(opener, at_once)  # warm
    pairs = []
    for _ in range(ROUNDS):
        recorded = await milliseconds(opener, at_once)
        with unrecorded():
            pairs.append((recorded, await milliseconds(opener, at_once)))
    await database.close()
    mine, peer = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    return Row(what, f"{mine:.2f} ms", f"{peer:.2f} ms", ratio, "<=", bound)


async def verifying(address: Address) -> Row:
    """Records a second, of a log that is long enough for a steady rate."""
    connection = await asyncpg.connect(address.plain_url())
    await connection.execute("set role hirewire_system")
    for _ in range(RECORDS // 1000):
        await connection.execute(_MANY, timeout=60)
    await connection.close()
    before = resident()
    verdict = await verify(address.owner_url)
    grown = (resident() - before) / (1 << 20)
    assert verdict.sound
    rate = verdict.records / verdict.seconds
    what = f"looking through {verdict.records:,}"
    return Row(what, f"{rate:,.0f}/s", f"+{grown:.0f} MiB", rate, ">=", 10_000)


def resident() -> int:
    return int(psutil.Process().memory_info().rss)


async def cost(address: Address) -> None:
    show(
        "audit log: opening a job, against the same without the log",
        [
            await opening(address, "one after another", tenants=64, at_once=1, bound=1.6),
            await opening(address, "16 at once, 64 tenants", tenants=64, at_once=16, bound=1.6),
            await opening(address, "16 at once, one tenant", tenants=1, at_once=16, bound=3.0),
        ],
    )
    show("audit log: looking through it, and what it needs of memory", [await verifying(address)])
