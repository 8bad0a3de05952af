"""The bus: whether it answers, has what is declared, and lets each service do what its role needs and no more."""

import asyncio
import contextlib
import re
import socket
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any
from urllib.parse import ParseResult

import nats.errors
from nats.js import JetStreamContext
from nats.js.api import ConsumerInfo, StreamConfig, StreamInfo
from nats.js.errors import APIError, NotFoundError

from hirewire_common import topology
from hirewire_common.contracts import COMMANDS, EVENTS, ROLES, Command, Event, Role
from hirewire_local.connecting import TRYING, connected
from hirewire_local.doctoring import clocks
from hirewire_local.doctoring.findings import Finding, ok, unknown, wrong
from hirewire_local.reaching import CommandError, Line, Reach
from hirewire_local.users_conf import variable

_APPLY = "run `hirewire topology apply` (on a cluster with `--replicas 3`)"
_START = "start it, or restart it if it hangs; look whether this is its address"
_LOGIN = "it runs, and has another password for that user: give that one here, or restart it if a home's was changed"
_RIGHTS = "give the server the users of this version, and have it read its configuration again"
_NOWHERE = {"Nats-Expected-Stream": "DOCTOR"}
"""A message with it is stored by no stream, for none is called so; whether it may be sent is judged before."""
_LAST = "doctor.forbidden.to.all"
_VIOLATION = re.compile(r'violation for (?:publish|subscription) to "([^"]+)"', re.IGNORECASE)


async def examine(reach: Reach) -> list[Finding]:
    found: list[Finding] = []
    try:
        async with connected(reach.best_line("admin")) as client:
            servers = await distinct(client.servers)
            found.append(ok("bus", f"answers, {servers} server(s)"))
            js = client.jetstream(timeout=5)
            found += [await _stream(js, stream, servers) for stream in topology.streams()]
            found += [await _durables(js), await clocks.of_bus(client)]
    except (CommandError, nats.errors.Error, APIError) as error:
        return [*found, wrong("bus", str(error) or repr(error), _remedy(error, _START))]
    return [*found, *[await user(reach, name, role) for name, role in ROLES.items()]]


async def distinct(servers: Iterable[ParseResult]) -> int:
    """How many they are: each is known by the name that we have said, and by the address that it tells itself."""
    found: list[set[tuple[Any, ...]]] = []
    for server in servers:
        with contextlib.suppress(OSError):  # of one that is away nobody may know the address
            loop = asyncio.get_running_loop()
            known = await loop.getaddrinfo(server.hostname, server.port, type=socket.SOCK_STREAM)
            addresses = {address[:2] for *_, address in known}
            if not any(addresses & others for others in found):
                found.append(addresses)
    return len(found)


async def _stream(js: JetStreamContext, declared: StreamConfig, servers: int) -> Finding:
    about = f"stream {declared.name}"
    try:
        info = await js.stream_info(str(declared.name))
    except NotFoundError:
        return wrong(about, "isn't there", _APPLY)
    if odd := differences(declared, info.config):
        return wrong(about, f"is not as declared: {', '.join(odd)}", _APPLY)
    return replicated(about, info, servers)


def differences(declared: StreamConfig, there: StreamConfig) -> list[str]:
    """The settings in which they differ, but for what is said by whoever applies them and what a stream is born with."""
    own = {"num_replicas", "first_seq"}
    wanted = {name: value for name, value in vars(declared).items() if value or value is False}
    return [
        name
        for name, value in wanted.items()
        if name not in own and _plain(getattr(there, name)) != _plain(value)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "__dict__"):
        return {name: part for name, part in vars(value).items() if part}
    return value or None


def replicated(about: str, info: StreamInfo, servers: int) -> Finding:
    """Whether all replicas of a stream are well, and enough for so many servers."""
    number = info.config.num_replicas or 1
    peers = (info.cluster.replicas if info.cluster else None) or []
    behind = [str(peer.name) for peer in peers if peer.offline or not peer.current]
    if info.cluster and info.cluster.name and not info.cluster.leader:
        return wrong(about, "has no leader, so nobody can use it", "start the other NATS servers")
    if behind:
        return wrong(
            about, f"is behind or away on {', '.join(behind)}", "look at those NATS servers' logs"
        )
    if servers >= 3 and number < 3:
        says = f"is on {number} of {servers} servers only, and lost with them"
        return wrong(about, says, "run `hirewire topology apply --replicas 3`")
    held = info.state.messages
    return ok(about, f"as declared, {number} replica(s), {held} messages")


async def _durables(js: JetStreamContext) -> Finding:
    try:
        there = {info.name: info for info in await js.consumers_info("COMMANDS")}
    except NotFoundError:
        return wrong("durables", "aren't there, for their stream isn't", _APPLY)
    wanted = {str(one.durable_name): str(one.filter_subject) for one in topology.durables()}
    odd = [name for name, subject in wanted.items() if _filter(there.get(name)) != subject]
    if odd or there.keys() - wanted.keys():
        names = ", ".join((*odd, *(there.keys() - wanted.keys())))
        return wrong("durables", f"are missing, others, or too many: {names}", _APPLY)
    return ok("durables", f"all {len(wanted)}")


def _remedy(error: Exception, otherwise: str) -> str:
    return _LOGIN if "Authorization Violation" in str(error) else otherwise


def _filter(info: ConsumerInfo | None) -> str:
    return str(info.config.filter_subject) if info else ""


async def user(reach: Reach, name: str, role: Role) -> Finding:
    about = f"bus user {name}"
    line = reach.line(name)
    if line is None:
        return unknown(about, f"{variable(name)} isn't set here")
    try:
        needed, forbidden = list(needs(name, role)), list(strange(role))
        refused = await refusals(line, (*needed, *forbidden), ("hw.evt.>",))
    except (CommandError, TimeoutError) as error:
        return wrong(about, str(error) or "may say anything", _remedy(error, _RIGHTS))
    if lacks := [subject for subject in needed if subject in refused]:
        return wrong(about, f"may not publish {_some(lacks)}", _RIGHTS)
    if excess := [one for one in (*forbidden, "hw.evt.>") if one not in refused]:
        return wrong(about, f"may do more than its role needs: {_some(excess)}", _RIGHTS)
    return ok(about, f"may do what it needs ({len(needed)} tried), and no more ({len(forbidden)})")


def _some(subjects: Sequence[str]) -> str:
    more = f" and {len(subjects) - 3} more" if len(subjects) > 3 else ""
    return f"{', '.join(subjects[:3])}{more}"


def needs(name: str, role: Role) -> Iterator[str]:
    """Subjects on which the service must be able to publish, and on which trying that harms nobody."""
    for kind in role.publishes:
        yield kind.every().replace("*", "doctor")
    for command in role.handles:
        yield f"$JS.API.CONSUMER.INFO.COMMANDS.{command.queue()}"
    if role.handles:
        yield f"hw.dead.{name}.doctor.doctor"


def strange(role: Role) -> Iterable[str]:
    """Some on which it must not."""
    every: tuple[type[Command] | type[Event], ...] = (*COMMANDS, *EVENTS)
    yield from (kind.every().replace("*", "doctor") for kind in every if kind not in role.publishes)
    yield "$JS.API.STREAM.DELETE.DOCTOR"
    yield "$JS.API.STREAM.CREATE.DOCTOR"


async def refusals(line: Line, publishing: Sequence[str], hearing: Sequence[str]) -> set[str]:
    """Those of the subjects that the server refuses this user. TimeoutError when it refuses nothing at all."""
    known = {subject.lower(): subject for subject in (*publishing, *hearing)}
    refused, last = set(), asyncio.Event()

    async def noted(error: Exception) -> None:
        if found := _VIOLATION.search(str(error)):
            subject = found[1].lower()  # as nats-py gives the server's words
            refused.add(known.get(subject, subject))
            if subject == _LAST:
                last.set()

    async with connected(line, noted, name=TRYING) as client:
        for subject in hearing:
            await client.subscribe(subject)
        for subject in (*publishing, _LAST):
            await client.publish(subject, b"{}", headers=_NOWHERE)
        await client.flush()
        await asyncio.wait_for(last.wait(), 5)
    return refused
