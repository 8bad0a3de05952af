"""The PostgreSQL server of the stack: passwords for everybody, TCP on the loopback only."""

import asyncio
import concurrent.futures
import logging
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import psutil

from hirewire_local import postgres_place, unprivileged
from hirewire_local.home import Home
from hirewire_local.launch import Launch
from hirewire_local.postgres_place import Place
from hirewire_local.server import NotReady
from hirewire_local.unprivileged import Identity

log = logging.getLogger(__name__)

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "120",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "io_method": "sync",
    "jit": "off",
    "timezone": "UTC",
    "log_min_messages": "warning",
    "log_line_prefix": "%m %u ",
    "log_min_error_statement": "panic",  # a statement may hold what a log must not
    "log_error_verbosity": "terse",  # nor what a row holds
}

UNSYNCED = {"fsync": "off", "full_page_writes": "off"}
"""What was committed outlives the end of the server, however it comes, but not that of the machine."""

DATABASE = "hirewire"
SUPERUSER, OWNER, APP = "postgres", "hirewire_owner", "hirewire_app"

ROLES = {
    OWNER: "login createrole bypassrls nosuperuser nocreatedb",
    APP: "login noinherit nosuperuser nocreatedb nocreaterole nobypassrls",
}

VECTORS = f"""
do $$ begin
  if exists (select from pg_available_extensions where name = 'vector') then
    create schema if not exists extensions authorization {OWNER};
    create extension if not exists vector schema extensions;
  end if;
end $$
"""
"""pgvector is not for everybody to install, so that the migrations find it made; where there is none they do without."""


@dataclass(frozen=True)
class Postgres:
    """`choose` says who the server runs as; without `synced` it is as `UNSYNCED` says, and several times faster."""

    home: Home
    name: str = "postgres"
    stop_signal: str = "INT"  # TERM would wait for every client to leave
    patience: int = 25
    choose: Callable[[], Identity] = unprivileged.choose
    synced: bool = True
    _found: list[Place] = field(default_factory=list, repr=False, compare=False)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.home.kept_ports(self.name)[0]}"

    def url(self, role: str = APP, database: str = DATABASE, scheme: str = "postgresql") -> str:
        """Where `role` connects, password included."""
        return f"{scheme}://{role}:{self._password(role)}@{self.address}/{database}"

    @property
    def place(self) -> Place:
        if not self._found:
            self._found.append(postgres_place.find(self.home, self.choose()))
        return self._found[0]

    def data(self) -> Path:
        return self.place.data

    def prepare(self) -> Launch:
        (port,) = self.home.ports(self.name)
        if not (self.place.data / "PG_VERSION").exists():
            self._make_cluster()
        remove_stale_lock(self.place.data)
        settings = SETTINGS | ({} if self.synced else UNSYNCED) | {"port": str(port)}
        return self._launch(
            "postgres",
            *("-D", str(self.place.data)),
            *(word for item in settings.items() for word in ("-c", "=".join(item))),
        )

    def check(self) -> None:
        run(self._connect_once)

    def provision(self) -> None:
        run(self._bootstrap)

    def clear(self) -> None:
        """Nothing: what it leaves, it can use again."""

    def _launch(self, program: str, *arguments: str) -> Launch:
        place = self.place
        return Launch(
            (str(place.programs / program), *arguments),
            str(place.data.parent),
            environment={"LC_ALL": "C", "TZ": "UTC"},
            identity=place.identity,
        )

    def _make_cluster(self) -> None:
        """initdb beside the place and move it there: a cluster is whole or isn't there."""
        draft, secret = self.place.data.with_name("data.draft"), self.place.data.with_name("pw")
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(self.place.data, ignore_errors=True)
        self.place.write(secret, self._password(SUPERUSER))
        launch = self._launch(
            "initdb",
            *("-D", str(draft), "--username", SUPERUSER, "--pwfile", str(secret)),
            *("--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale"),
            *(() if self.synced else ("--no-sync",)),
        )
        command = launch.command(self.home.directory("run") / "initdb.json")
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            raise RuntimeError(f"initdb failed: {error.stderr.strip()}") from error
        finally:
            secret.unlink()
        draft.rename(self.place.data)

    async def _connect_once(self) -> None:
        try:
            connection = await asyncpg.connect(
                self.url(SUPERUSER, "postgres"), timeout=5, ssl=False
            )
        except (OSError, asyncpg.PostgresError, TimeoutError) as error:
            raise NotReady(str(error) or repr(error)) from error
        await connection.close()

    async def _bootstrap(self) -> None:
        async with self._as_superuser("postgres") as connection:
            for role, attributes in ROLES.items():
                if not await connection.fetchval("select 1 from pg_roles where rolname = $1", role):
                    await connection.execute(f"create role {role}")
                # our own words and hex digits only, so nothing to quote
                password = self._password(role)
                await connection.execute(f"alter role {role} {attributes} password '{password}'")
            exists = "select 1 from pg_database where datname = $1"
            if not await connection.fetchval(exists, DATABASE):
                await connection.execute(f"create database {DATABASE} owner {OWNER}")
        for database in ("template1", DATABASE):
            async with self._as_superuser(database) as connection:
                await connection.execute(VECTORS)

    @asynccontextmanager
    async def _as_superuser(self, database: str) -> "AsyncIterator[asyncpg.Connection]":
        connection = await asyncpg.connect(self.url(SUPERUSER, database), timeout=10, ssl=False)
        try:
            yield connection
        finally:
            await connection.close()

    def _password(self, role: str) -> str:
        return self.home.secret(f"postgres-{role}")


def remove_stale_lock(data: Path) -> None:
    """Remove the postmaster.pid of a server that was killed, also when its number now belongs to another program."""
    lock = data / "postmaster.pid"
    try:
        number = int(lock.read_text().split()[0])
    except (FileNotFoundError, IndexError, ValueError):
        lock.unlink(missing_ok=True)
        return
    if not _serves(number, data):
        log.info("removing the lock that a killed PostgreSQL left behind")
        lock.unlink(missing_ok=True)


def _serves(number: int, data: Path) -> bool:
    """Whether process `number` is a server on `data`: one always has its data as working directory."""
    try:
        return Path(psutil.Process(number).cwd()) == data.resolve()
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True


def run(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run to the end in a thread of its own, so that callers with and without a running loop may call."""
    with concurrent.futures.ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(work())).result()
