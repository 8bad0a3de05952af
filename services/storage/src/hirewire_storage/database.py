"""The way to the tables: every transaction says first on whose behalf it runs, and the database enforces it."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import asyncpg
from sqlalchemy import event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool, PoolResetState

from hirewire_common.contracts import Principal
from hirewire_common.errors import TryAgain

_ENTER = text(
    "select set_config('role', :role, true), set_config('request.jwt.claims', :claims, true),"
    " set_config('statement_timeout', '5s', true), set_config('lock_timeout', '3s', true),"
    " set_config('idle_in_transaction_session_timeout', :idle, true)"
)
"""Local to the transaction, hence safe behind a pooler too."""
_CLAIMS = text("select current_setting('request.jwt.claims')")
_CLAIM = text("select set_config('request.jwt.claims', :claims, true)")

_SEES_ALL = text("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")

_PASSING = re.compile(r"^(08|28|53|57|55P03|40001|40P01)")
"""SQLSTATEs of connections, resources, shutdowns, time limits, lock waits and deadlocks: another time it may work."""

UNREACHABLE = (OSError, SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What keeps an operator's command from the tables; asyncpg's own errors come when it connects, and aren't wrapped."""
_ANSWERS_WITHIN = 10
"""Seconds to connect in; a server that hangs is connected to, and says nothing."""

_DETAIL = "\nDETAIL:"
_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


class Database:
    """One pool. Every way in raises TryAgain while the database does not answer; none waits for more than seconds."""

    def __init__(self, url: str, *, pool: int = 8, overflow: int = 8) -> None:
        self._engine = create_async_engine(
            driver_url(url),
            pool_size=pool,
            max_overflow=overflow,
            pool_timeout=3,
            pool_reset_on_return=None,  # `_forget` does it
            connect_args={"timeout": 3, "command_timeout": 6},
            json_serializer=to_json,
            hide_parameters=True,
        )
        _forget_on_return(self._engine)

    @asynccontextmanager
    async def acting_as(self, principal: Principal) -> AsyncIterator[AsyncConnection]:
        """One transaction in which only this principal's rows exist, only its session's if it holds just that."""
        async with self._transaction("authenticated", _claims(principal)) as connection:
            yield connection

    @asynccontextmanager
    async def bearing(self, key: str) -> AsyncIterator[AsyncConnection]:
        """One transaction for someone who has shown a session's id: that session's row, to read, is all there is."""
        async with self._transaction("anon", {"role": "anon", "session": key}) as connection:
            yield connection

    @asynccontextmanager
    async def system(self, *, idle: str = "30s") -> AsyncIterator[AsyncConnection]:
        """One transaction across all owners, for what the reconciler may do."""
        async with self._transaction("hirewire_system", {}, idle) as connection:
            yield connection

    @asynccontextmanager
    async def alone(self, work: str) -> AsyncIterator[bool]:
        """True to one holder at a time in all replicas, until it leaves or its connection ends."""
        async with self.system(idle="10min") as connection:
            lock = text("select pg_try_advisory_xact_lock(hashtextextended(:work, 0))")
            yield bool(await connection.scalar(lock, {"work": work}))

    async def check(self) -> None:
        """Raises TryAgain when the database does not answer, or is not set up."""
        try:
            async with self.system():
                return
        except SQLAlchemyError as error:
            raise TryAgain(log=f"database: {error!r}") from error

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def _transaction(
        self, role: str, claims: dict[str, str], idle: str = "30s"
    ) -> AsyncIterator[AsyncConnection]:
        values = {"role": role, "claims": json.dumps(claims) if claims else "", "idle": idle}
        with _told_as_try_again():
            async with self._engine.connect() as connection:
                await _enter(connection, values)
                yield connection
                await connection.commit()


def by_hand(owner_url: str) -> AsyncEngine:
    """For one command of an operator's."""
    return create_async_engine(
        driver_url(owner_url),
        poolclass=NullPool,
        connect_args={"timeout": _ANSWERS_WITHIN},
        json_serializer=to_json,
        hide_parameters=True,
    )


@asynccontextmanager
async def owning(owner_url: str) -> AsyncIterator[AsyncConnection]:
    """One transaction across all owners, for what an operator does by hand. PermissionError for who can't see all rows."""
    engine = by_hand(owner_url)
    try:
        async with engine.begin() as connection:
            if not await connection.scalar(_SEES_ALL):
                raise PermissionError("row level security binds this user: it needs BYPASSRLS")
            yield connection
    finally:
        await engine.dispose()


def said_by(error: Exception) -> str:
    """What may be told of an error: of SQLAlchemy's not their own words, which may hold the address with its password.

    The server's are told but for their details, which may hold rows.
    """
    servers = error.orig.__cause__ if isinstance(error, DBAPIError) and error.orig else error
    if isinstance(servers, asyncpg.PostgresError):
        return str(servers).partition("\n")[0]
    if isinstance(error, TimeoutError):
        return f"the database doesn't answer within {_ANSWERS_WITHIN} s"
    if isinstance(error, ArgumentError):
        return "its address is no address"
    return str(error) if isinstance(error, OSError) else type(error).__name__


async def claim(connection: AsyncConnection, principal: Principal) -> None:
    """From here on this transaction is on behalf of somebody; for the audit log, when it has no other way in."""
    await connection.execute(_CLAIM, {"claims": json.dumps(_claims(principal))})


async def _enter(connection: AsyncConnection, values: dict[str, str]) -> None:
    """The transaction's first statement; a pooled connection that has died meanwhile is replaced once."""
    try:
        await connection.execute(_ENTER, values)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        await connection.rollback()
        await connection.execute(_ENTER, values)


@asynccontextmanager
async def as_account(connection: AsyncConnection, account: Principal) -> AsyncIterator[None]:
    """For a while in this transaction on behalf of a user himself, for what goes into an account together with the rest.

    After an error inside the transaction is of no use any more, so nothing is put back then.
    """
    before = await connection.scalar(_CLAIMS)
    await connection.execute(_CLAIM, {"claims": json.dumps(_claims(account))})
    yield
    await connection.execute(_CLAIM, {"claims": before})


def _claims(principal: Principal) -> dict[str, str]:
    claims = {"sub": str(principal.owner), "role": "authenticated", "via": "storage"}
    return {**claims, "session": principal.session} if principal.session else claims


def _forget_on_return(engine: AsyncEngine) -> None:
    """Undo whatever was set for the session of a returned connection: a `SET` survives a commit, and the pool."""

    def forget(connection: Any, _record: object, state: PoolResetState) -> None:
        if state.asyncio_safe and not state.terminate_only:
            connection.rollback()
            connection.run_async(lambda driver: driver.execute("reset role; reset all"))

    event.listen(engine.sync_engine, "reset", forget)


@contextmanager
def _told_as_try_again() -> Iterator[None]:
    try:
        yield
    except (PoolTimeout, OSError) as error:  # OSError: refused connections, and time limits
        raise TryAgain(log=f"database: {error!r}") from error
    except StatementError as error:
        _forget_values(error)
        if passing(error):
            raise TryAgain(log=f"database: {error.orig!r}") from error
        raise


def _forget_values(error: StatementError) -> None:
    """An error goes into logs, where nothing of anybody belongs: PostgreSQL quotes the row behind `DETAIL`, and the driver's
    error stands behind SQLAlchemy's. Parameters SQLAlchemy hides itself."""
    one: BaseException | None = error
    while one is not None:
        one.args = tuple(str(arg).partition(_DETAIL)[0] for arg in one.args)
        if hasattr(one, "detail") and not isinstance(one, StatementError):
            one.detail = None
        one = one.__cause__


def passing(error: StatementError) -> bool:
    """True for a fault of the connection or the moment, False for one of the statement."""
    if not isinstance(error, DBAPIError):
        return isinstance(error.orig, OSError)  # no connection came about
    state = getattr(error.orig, "sqlstate", None)
    if state:
        return bool(_PASSING.match(state))
    return error.connection_invalidated or isinstance(error, InterfaceError | OperationalError)


def driver_url(url: str) -> URL:
    """The address as our driver wants it, whatever driver it names and however it spells TLS."""
    parsed = make_url(url).set(drivername="postgresql+asyncpg")
    query = dict(parsed.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    return parsed.set(query=query)


def to_json(value: object) -> str:
    """JSON that PostgreSQL takes: it refuses the NUL characters that some documents hold."""
    written = json.dumps(value, ensure_ascii=False)
    return _NUL.sub(r"\1", written) if "\\u0000" in written else written
