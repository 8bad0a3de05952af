"""What a user can look at from outside: the state of the programs, the messages, the tables, the objects."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

import nats
import psutil
from nats.aio.msg import Msg

from hirewire_local import tokens
from hirewire_local.home import Home
from hirewire_local.permissions import inbox
from hirewire_local.postgres import OWNER, Postgres
from hirewire_local.programs import Servers, python
from hirewire_local.seaweedfs import BUCKET
from hirewire_local.supervision import Supervisor, SupervisorGone
from hirewire_local.tokens import Person

MIB = 1 << 20
DATABASE_URL = "HIREWIRE_DATABASE_OWNER_URL"


def status(home: Home) -> int:
    """Print the programs with their memory; exit code 1 when the stack isn't running."""
    try:
        states = Supervisor(home).states()
    except SupervisorGone:
        print(f"no stack is running in {home.path}")
        return 1
    memory = {state.name: memory_of(state.pid) for state in states}
    for state in states:
        age = f"{time.time() - state.since:6.0f} s" if state.pid else ""
        size = memory[state.name] / MIB
        print(f"{state.name:<20} {state.state:<9} {state.pid or '':>7} {size:6.0f} MiB {age}")
    print(f"{'together':<20} {'':<9} {'':>7} {sum(memory.values()) / MIB:6.0f} MiB")
    return 0 if all(state.state == "RUNNING" for state in states) else 1


def memory_of(pid: int) -> int:
    """Bytes of a process and its descendants; what they share counts once (PSS), where the system tells."""
    if not pid:
        return 0
    try:
        process = psutil.Process(pid)
        return sum(_own(one) for one in (process, *process.children(recursive=True)))
    except psutil.NoSuchProcess:
        return 0


def _own(process: psutil.Process) -> int:
    try:
        details = process.memory_full_info()
        return int(getattr(details, "pss", details.rss))
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0


def hear(home: Home, subject: str) -> int:
    """Print what the debug user hears, a line per message: its subject and its JSON."""
    return asyncio.run(_hear((home.path / "nats-debug.url").read_text().strip(), subject))


async def _hear(url: str, subject: str) -> int:
    client = await nats.connect(url, inbox_prefix=inbox("debug").encode(), error_cb=_show)

    async def heard(message: Msg) -> None:
        print(message.subject, message.data.decode(errors="replace"), flush=True)

    await client.subscribe(subject, cb=heard)
    for _ in range(2):  # the first ping may be sent before the subscription
        await client.flush()
    print(f"listening on {subject}", flush=True)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    await client.close()
    return 0


async def _show(error: Exception) -> None:
    print(f"the bus says: {error}", flush=True)


def psql(home: Home, arguments: Sequence[str]) -> int:
    """Become the psql of the wheel, as the owner of the tables."""
    postgres = Postgres(home)
    url = urlsplit(postgres.url(OWNER))
    connection = {
        "PGHOST": url.hostname or "",
        "PGPORT": str(url.port),
        "PGUSER": url.username or "",
        "PGPASSWORD": url.password or "",
        "PGDATABASE": url.path.removeprefix("/"),
    }
    program = str(postgres.place.programs / "psql")
    os.execve(program, [program, *arguments], os.environ | connection)  # noqa: S606


def objects(home: Home, prefix: str) -> int:
    """Print the keys and sizes of the stored objects."""
    client = Servers.of(home).seaweedfs.client("admin")
    found = client.list_objects(bucket_name=BUCKET, prefix=prefix, recursive=True)
    for item in found:
        print(f"{item.size or 0:>10}  {item.object_name}")
    return 0


def audit(home: Home, anchor: str | None) -> int:
    """Look through the audit log of HIREWIRE_DATABASE_OWNER_URL, or of the home; exit code 1 when it isn't whole."""
    if os.environ.get(DATABASE_URL):
        launch = python("hirewire_storage.audit", {})
    else:
        launch = Servers.of(home).audit()
    return subprocess.run(
        (*launch.arguments, *((anchor,) if anchor else ())),
        env=os.environ | launch.environment,
        check=False,
    ).returncode


def token(home: Home, person: Person, seconds: int) -> int:
    """Print a token, alone, and on stderr whose it is."""
    try:
        made = tokens.token(home, os.environ, person, seconds)
    except tokens.NoSecret as error:
        print(f"hirewire: {error}", file=sys.stderr)
        return 1
    print(f"user {person.id}, {person.email}, for {seconds} seconds", file=sys.stderr)
    print(made)
    return 0
