"""What a user can look at from outside: the state of the programs, the messages, the tables, the objects."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

import nats
import nats.errors
import psutil
from nats.aio.msg import Msg

from hirewire_local import tokens
from hirewire_local.connecting import connected
from hirewire_local.doctoring.objects import FAULTS, fault, store
from hirewire_local.doctoring.services import ops_ports
from hirewire_local.home import Home
from hirewire_local.reaching import CommandError, Line, Reach
from hirewire_local.supervision import Supervisor, SupervisorGone
from hirewire_local.tokens import Person
from hirewire_local.users_conf import variable

MIB = 1 << 20


def status(home: Home) -> int:
    """Print the programs with their memory and ops ports; exit code 1 when the stack isn't running."""
    try:
        states = Supervisor(home).states()
    except SupervisorGone:
        print(f"no stack is running in {home.path}")
        return 1
    memory = {state.name: memory_of(state.pid) for state in states}
    ops = dict(ops_ports(Reach(home, {})))
    for state in states:
        age = f"{time.time() - state.since:6.0f} s" if state.pid else ""
        size = memory[state.name] / MIB
        line = f"{state.name:<20} {state.state:<9} {state.pid or '':>7} {size:6.0f} MiB {age:<8}"
        print(f"{line}  {ops.get(state.name, '')}".rstrip())
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


def hear(reach: Reach, subject: str) -> int:
    """Print what the debug user hears, a line per message: its subject and its JSON."""
    line = reach.line("debug")
    if not line:
        raise CommandError(f"{variable('debug')} is missing: only that user may hear everything")
    return asyncio.run(_hear(line, subject))


async def _hear(line: Line, subject: str) -> int:
    async with connected(line):  # what can't be reached now is said at once; later it is waited for
        pass
    client = await nats.connect(
        line.url.split(","),
        user=line.instead[0] if line.instead else None,
        password=line.instead[1] if line.instead else None,
        inbox_prefix=line.inbox_prefix,
        error_cb=_show,
    )

    async def heard(message: Msg) -> None:
        print(message.subject, message.data.decode(errors="replace"), flush=True)

    try:
        await client.subscribe(subject, cb=heard)
    except nats.errors.Error as error:
        await client.close()
        raise CommandError(f"{subject} can't be listened on: {error}") from error
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


def psql(reach: Reach, arguments: Sequence[str]) -> int:
    """Become the psql of the wheel, as the owner of the tables."""
    url = urlsplit(reach.owner_url())
    connection = {
        "PGHOST": url.hostname or "",
        "PGPORT": str(url.port or 5432),
        "PGUSER": unquote(url.username or ""),
        "PGPASSWORD": unquote(url.password or ""),
        "PGDATABASE": url.path.removeprefix("/"),
    }
    program = str(reach.program("psql"))
    os.execve(program, [program, *arguments], os.environ | connection)  # noqa: S606


def objects(reach: Reach, prefix: str) -> int:
    """Print the keys and sizes of the stored objects."""
    end = store(reach, "admin")
    try:
        for item in end.client.list_objects(bucket_name=end.bucket, prefix=prefix, recursive=True):
            print(f"{item.size or 0:>10}  {item.object_name}")
    except FAULTS as error:
        raise CommandError(f"the object store {fault(error)}") from error
    return 0


def audit(reach: Reach, anchor: str | None) -> int:
    """Look through the audit log; exit code 1 when it isn't whole."""
    return reach.run("audit", *((anchor,) if anchor else ()))


def token(reach: Reach, person: Person, seconds: int) -> int:
    """Print a token, alone, and on stderr whose it is."""
    if not any(reach.elsewhere(name) for name in (*tokens.SECRETS, *tokens.ISSUERS)):
        reach.servers()  # whose home has a secret; else none is made that no gateway knows
    try:
        made = tokens.token(reach.home, reach.environment, person, seconds)
    except tokens.NoSecret as error:
        raise CommandError(str(error)) from error
    print(f"user {person.id}, {person.email}, for {seconds} seconds", file=sys.stderr)
    print(made)
    return 0
