"""The service's hold on its nursery: starts it, sends it orders, and starts another when it died."""

import asyncio
import contextlib
import json
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import asdict, dataclass

import structlog

from hirewire_common.errors import TryAgain
from hirewire_common.sandbox.jail import Fences
from hirewire_common.sandbox.nursery import Order

log = structlog.get_logger()

BELT = 5.0
"""Seconds that the nursery gets to do what it was told, before it is taken for dead itself."""
_READY_WITHIN = 60.0
_KEPT = ("PYTHONPATH", "LD_LIBRARY_PATH", "PATH")
"""What Python itself needs to start; no address, key or password of the service goes along."""


@dataclass(slots=True)
class _Nursery:
    process: Process
    control: socket.socket
    fences: Fences


class Keeper:
    """`child` names the module whose `work_on` children run; its `prepare`, where it has one, is told `text`."""

    def __init__(self, child: str, text: str = "") -> None:
        self._child = child
        self._text = text
        self._nursery: _Nursery | None = None
        self._given_up: list[_Nursery] = []
        self._starting = asyncio.Lock()

    @property
    def pid(self) -> int:
        """The nursery's; 0 while there is none."""
        return self._nursery.process.pid if self._nursery else 0

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._nursery.fences if self._nursery else Fences(network=False, files=False)

    async def start(self) -> None:
        await self._ready()

    async def stop(self) -> None:
        """With all its children."""
        if self._nursery is not None:
            await self._stop(self._nursery)
        await self._bury()

    def give_up(self, pid: int) -> None:
        """This nursery died, or doesn't do what it should: whatever is ordered from now on comes from another."""
        if self._nursery is not None and self.pid == pid:
            self._given_up.append(self._nursery)
            self._nursery = None

    async def _bury(self) -> None:
        while self._given_up:
            nursery = self._given_up.pop()
            with contextlib.suppress(ProcessLookupError):
                nursery.process.kill()
            await self._stop(nursery)

    async def order(self, order: Order) -> tuple[socket.socket, socket.socket]:
        """A child's `work` and `watch`. A nursery that died is found out here at the latest, and replaced once."""
        nursery = await self._ready()
        try:
            return _send(nursery, order)
        except OSError as error:
            log.warning("nursery_died", error=repr(error))
            await self._stop(nursery)
        try:
            return _send(await self._ready(), order)
        except OSError as error:
            raise TryAgain(log=f"nursery: {error!r}") from error

    async def _ready(self) -> _Nursery:
        async with self._starting:
            if self._nursery is None:
                await self._bury()
                self._nursery = await _start(self._child, self._text)
            return self._nursery

    async def _stop(self, nursery: _Nursery) -> None:
        """End this one; a newer one that took its place stays."""
        if self._nursery is nursery:
            self._nursery = None
        nursery.control.close()
        try:
            async with asyncio.timeout(BELT):
                await nursery.process.wait()
        except TimeoutError:
            nursery.process.kill()
            await nursery.process.wait()


def _send(nursery: _Nursery, order: Order) -> tuple[socket.socket, socket.socket]:
    work, its_work = socket.socketpair()
    watch, its_watch = socket.socketpair()
    with its_work, its_watch:
        try:
            fds = [its_work.fileno(), its_watch.fileno()]
            socket.send_fds(nursery.control, [str(order).encode()], fds)
        except OSError:
            work.close()
            watch.close()
            raise
    return work, watch


async def _start(child: str, text: str) -> _Nursery:
    control, its_control = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    control.settimeout(0)
    with its_control:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "hirewire_common.sandbox.nursery"),
            *(str(its_control.fileno()), child, text),
            pass_fds=[its_control.fileno()],
            stdin=DEVNULL,
            stdout=PIPE,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
    try:
        fences = await _fences_said_by(process)
    except BaseException:  # it ends when this end is closed
        control.close()
        raise
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
