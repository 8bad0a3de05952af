"""Documents are read here: each in a child process of its own, which is killed when it takes too much.

This side never imports a library that opens documents, and believes nothing that a child says without checking it.
"""

import asyncio
import contextlib
import json
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import asdict, dataclass
from types import TracebackType
from typing import Self

import structlog

from hirewire_common.errors import Refused, TryAgain
from hirewire_parser import refusals
from hirewire_parser.jail import Fences, Limits
from hirewire_parser.outcomes import ReadDocument, drawn_outcome, read_outcome
from hirewire_parser.recognition import Drawn, DrawOrder
from hirewire_parser.steps import Tell, silent

log = structlog.get_logger()

_READY_WITHIN = 60.0
_BELT = 5.0
"""Seconds that the nursery gets to kill a late child before it is taken for dead itself."""
_LARGEST_OUTCOME = 8 << 20
_CHUNK = 1 << 16
_KEPT = ("PYTHONPATH", "LD_LIBRARY_PATH", "PATH")
"""What Python itself needs to start; no address, key or password of the service goes along."""


@dataclass(slots=True)
class _Nursery:
    process: Process
    control: socket.socket
    fences: Fences


class Sandbox:
    """Reads documents; a context, at whose end the processes are gone.

    `child` names the module that does the work; a test puts a misbehaving one in its place.
    """

    def __init__(
        self,
        limits: Limits = Limits(),  # noqa: B008  (frozen)
        *,
        child: str = "hirewire_parser.child",
    ) -> None:
        self._limits = limits
        self._child = child
        self._nursery: _Nursery | None = None
        self._starting = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self._ready()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._nursery is not None:
            await self._stop(self._nursery)

    @property
    def nursery_pid(self) -> int:
        """Of the process that children are forked from; 0 while there is none."""
        return self._nursery.process.pid if self._nursery else 0

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._nursery.fences if self._nursery else Fences(network=False, files=False)

    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument:
        """Refused with a code and a sentence for the user; TryAgain when the sandbox itself has to start anew."""
        tell("reading")
        return read_outcome(*await self._outcome(data, media_type, name))

    async def draw(self, data: bytes, order: DrawOrder, name: str) -> Drawn:
        """A page of it as a picture. Raises as `read` does."""
        return drawn_outcome(*await self._outcome(data, str(order), name))

    async def _outcome(self, data: bytes, media_type: str, name: str) -> tuple[bytes, bytes]:
        """What the child said, and how it ended."""
        work, watch = await self._send_order(media_type)
        try:
            async with asyncio.timeout(self._limits.wall + _BELT):
                return await asyncio.gather(_converse(work, data), _listen(watch))
        except TimeoutError:
            raise await self._hanging(name) from None

    async def _hanging(self, name: str) -> Refused:
        """The nursery should have killed the child long ago: it is ended itself, and a new one started when needed."""
        if self._nursery is not None:
            await self._stop(self._nursery)
        return Refused("timeout", refusals.TOOK_TOO_LONG, log=f"the nursery hangs at {name!r}")

    async def _send_order(self, media_type: str) -> tuple[socket.socket, socket.socket]:
        """A nursery that died is found out here at the latest, and replaced once."""
        nursery = await self._ready()
        try:
            return self._order(nursery, media_type)
        except OSError as error:
            log.warning("nursery_died", error=repr(error))
            await self._stop(nursery)
        try:
            return self._order(await self._ready(), media_type)
        except OSError as error:
            raise TryAgain(log=f"nursery: {error!r}") from error

    def _order(self, nursery: _Nursery, media_type: str) -> tuple[socket.socket, socket.socket]:
        order = json.dumps({"limits": asdict(self._limits), "media_type": media_type}).encode()
        work, its_work = socket.socketpair()
        watch, its_watch = socket.socketpair()
        with its_work, its_watch:
            try:
                socket.send_fds(nursery.control, [order], [its_work.fileno(), its_watch.fileno()])
            except OSError:
                work.close()
                watch.close()
                raise
        return work, watch

    async def _ready(self) -> _Nursery:
        async with self._starting:
            if self._nursery is None:
                self._nursery = await _start_nursery(self._child)
            return self._nursery

    async def _stop(self, nursery: _Nursery) -> None:
        """End this one; a newer one that took its place stays."""
        if self._nursery is nursery:
            self._nursery = None
        nursery.control.close()
        try:
            async with asyncio.timeout(_BELT):
                await nursery.process.wait()
        except TimeoutError:
            nursery.process.kill()
            await nursery.process.wait()


async def _start_nursery(child: str) -> _Nursery:
    control, its_control = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    control.settimeout(0)
    with its_control:
        process = await asyncio.create_subprocess_exec(
            *(
                sys.executable,
                "-P",
                "-m",
                "hirewire_parser.nursery",
                str(its_control.fileno()),
                child,
            ),
            pass_fds=[its_control.fileno()],
            stdin=DEVNULL,
            stdout=PIPE,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
    fences = await _fences_said_by(process)
    if fences is None:
        control.close()
        await process.wait()
        raise TryAgain(log=f"nursery did not start: exit code {process.returncode}")
    return _Nursery(process, control, fences)


async def _fences_said_by(process: Process) -> Fences | None:
    """The nursery's first line; None when it died before."""
    async with asyncio.timeout(_READY_WITHIN):
        said = await process.stdout.readline() if process.stdout else b""
    if not said:
        return None
    fences = Fences(**json.loads(said))
    missing = [fence for fence, holds in asdict(fences).items() if not holds]
    if missing:
        log.warning("sandbox_without_fences", missing=missing)
    return fences


async def _converse(work: socket.socket, data: bytes) -> bytes:
    """Send the document, then hear the outcome. A child that died has stopped reading: that is no error here."""
    reader, writer = await asyncio.open_unix_connection(sock=work)
    try:
        with contextlib.suppress(ConnectionError):
            writer.write(data)
            await writer.drain()
            writer.write_eof()
        return await _hear(reader)
    finally:
        writer.close()


async def _listen(watch: socket.socket) -> bytes:
    """How the child ended. Closing this socket, as a cancelled job does, has the child killed."""
    reader, writer = await asyncio.open_unix_connection(sock=watch)
    try:
        return await _hear(reader)
    finally:
        writer.close()


async def _hear(reader: asyncio.StreamReader) -> bytes:
    """Up to the end, or empty when it is more than any reading."""
    said = bytearray()
    with contextlib.suppress(ConnectionError):
        while chunk := await reader.read(_CHUNK):
            said += chunk
            if len(said) > _LARGEST_OUTCOME:
                return b""
    return bytes(said)
