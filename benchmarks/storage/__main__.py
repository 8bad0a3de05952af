"""`python -m benchmarks.storage`: what row security costs a query, and the audit log a change."""

import asyncio
import logging
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import structlog
import uvloop
from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from benchmarks.bus.report import Row, show
from benchmarks.storage import auditing
from benchmarks.storage.filling import fill, someone
from hirewire_common.contracts import Principal
from hirewire_local.home import Home
from hirewire_local.postgres import OWNER, Postgres
from hirewire_storage.database import Database
from hirewire_storage.rows import contents, jobs, profiles, sessions
from hirewire_storage.tables import interview_sessions, interview_statistics, resumes
from hirewire_storage.tables import sessions as session_table
from hirewire_testing.servers import Database as Address
from hirewire_testing.servers import PostgresServer, migrate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BOUND = 1.6
ROUNDS, TIMES = 9, 60
Ask = Callable[[AsyncConnection], Awaitable[object]]
Way = Callable[[], AbstractAsyncContextManager[AsyncConnection]]


def reading(query: Select[tuple[object, ...]]) -> Ask:
    async def ask(connection: AsyncConnection) -> object:
        return (await connection.execute(query)).all()

    return ask


async def questions(url: str) -> tuple[Principal, dict[str, Ask]]:
    owner, session, job = await someone(url)
    mine = resumes.c.user_id == owner
    newest = resumes.c.created_at.desc()
    return Principal(owner=owner, label="x", kind="user"), {
        "one job": lambda c: jobs.find(c, job),
        "a session by its key": lambda c: sessions.find(c, session),
        "the newest session": lambda c: sessions.newest(c, owner),
        "what is in a session": lambda c: contents.resumes_of(c, session),
        "list of sessions": reading(
            select(session_table)
            .where(session_table.c.user_id == owner)
            .order_by(session_table.c.created_at.desc(), session_table.c.name.desc())
        ),
        "list of 50 résumés": reading(select(resumes).where(mine).order_by(newest).limit(50)),
        "list of 10 interviews": reading(
            select(interview_sessions)
            .where(interview_sessions.c.user_id == owner)
            .order_by(interview_sessions.c.created_at.desc())
            .limit(10)
        ),
        "statistics": reading(
            select(interview_statistics).where(interview_statistics.c.user_id == owner)
        ),
        "no profile yet": lambda c: profiles.find(c, owner),
    }


async def inside(way: Way, ask: Ask) -> float:
    """Microseconds of the statement in a transaction that has begun."""
    async with way() as connection:
        await ask(connection)
        began = time.perf_counter()
        for _ in range(TIMES):
            await ask(connection)
        return (time.perf_counter() - began) / TIMES * 1e6


async def whole(way: Way, ask: Ask) -> float:
    """Microseconds from taking a connection to giving it back."""
    began = time.perf_counter()
    for _ in range(TIMES):
        async with way() as connection:
            await ask(connection)
    return (time.perf_counter() - began) / TIMES * 1e6


Measure = Callable[[Way, Ask], Awaitable[float]]


async def against(measure: Measure, what: str, ask: Ask, ours: Way, peer: Way) -> Row:
    """In turns, so that what else the machine does hits both; the figure is the median of the rounds' ratios."""
    for way in (ours, peer):
        await measure(way, ask)  # warm
    pairs = [(await measure(ours, ask), await measure(peer, ask)) for _ in range(ROUNDS)]
    mine, others = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    return Row(what, f"{mine:.0f} µs", f"{others:.0f} µs", ratio, "<=", BOUND)


class Unbound(Database):
    """The same way in, as a role that bypasses row security."""

    @asynccontextmanager
    async def acting_as(self, principal: Principal) -> "AsyncIterator[AsyncConnection]":
        async with self._transaction(
            OWNER, {"sub": str(principal.owner)}
        ) as connection:  # to be the same but for the role
            yield connection


async def row_security(address: Address) -> None:
    principal, asks = await questions(address.plain_url())
    ours, peer = Database(address.app_url, pool=1), Unbound(address.owner_url, pool=1)
    engine = create_async_engine(address.owner_url)

    @asynccontextmanager
    async def plain() -> "AsyncIterator[AsyncConnection]":
        async with engine.connect() as connection:
            yield connection
            await connection.commit()

    def bound() -> AbstractAsyncContextManager[AsyncConnection]:
        return ours.acting_as(principal)

    def unbound() -> AbstractAsyncContextManager[AsyncConnection]:
        return peer.acting_as(principal)

    for title, measure, other, most in (
        ("the statement, against a role that bypasses row security", inside, unbound, BOUND),
        ("the transaction, against a role that bypasses row security", whole, unbound, BOUND),
        ("the transaction, against one that says nothing of whom it is for", whole, plain, 2.0),
    ):
        rows = [await against(measure, what, ask, bound, other) for what, ask in asks.items()]
        show(title, [replace(row, bound=most) for row in rows])
    await ours.close()
    await peer.close()
    await engine.dispose()


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as directory:
        server = PostgresServer(Postgres(Home(Path(directory))))
        server.start()
        try:
            address = server.create("benchmark")
            migrate(address)
            asyncio.run(fill(address.plain_url()))
            uvloop.run(row_security(address))
            uvloop.run(auditing.cost(address))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
