"""The process that children are forked from: it has imported everything once, and never sees a job's data itself.

Python's own forkserver would do, but for two things: every child of it imports the service's main module anew,
bus and all, and when the service is killed it lives on until its children end. This one does one thing only:
for each order it is sent two sockets, forks, and says how the child ended. It has one thread, so forking is safe.

- control (datagrams): an `Order` as JSON, with the sockets `work` and `watch`. Its end is the nursery's end, and,
  through the parent-death signal, its children's.
- work: what the child and the service say to each other.
- watch: the nursery writes how the child ended. When the other side closes it, the child isn't wanted any more.
"""

import contextlib
import gc
import importlib
import json
import math
import os
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from hirewire_common.sandbox.jail import Fences, Files, Limits, lock_up

WorkOn = Callable[[socket.socket, str], None]

LARGEST_ORDER = 16 << 10
_OWN_WORK = 3


@dataclass(frozen=True, slots=True)
class Order:
    """For a child: `text` is what its `work_on` is told."""

    limits: Limits
    text: str = ""
    files: Files | None = None
    """What it may open; None is Python's own modules."""
    lives: float | None = None
    """Seconds by the clock, after which it is ended; None leaves that to the service."""

    def __str__(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, text: str) -> Self:
        told = json.loads(text)
        files = Files(**told["files"]) if told["files"] else None
        return cls(Limits(**told["limits"]), told["text"], files, told["lives"])


@dataclass(frozen=True, slots=True)
class _Child:
    pid: int
    pidfd: int
    watch: socket.socket
    deadline: float


class Nursery:
    def __init__(self, control: socket.socket, work_on: WorkOn) -> None:
        self._control = control
        self._work_on = work_on
        self._children: dict[int, _Child] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ)

    def run(self) -> None:
        """Until the service closes its end, or is gone."""
        while True:
            for key, _ in self._selector.select(self._next_deadline()):
                if key.fileobj is self._control:
                    if not self._take_order():
                        return
                elif key.data is not None and key.data.pid in self._children:
                    self._look_after(key.data, ended=key.fileobj == key.data.pidfd)
            for child in list(self._children.values()):
                if time.monotonic() >= child.deadline:
                    self._end(child, "late")

    def _next_deadline(self) -> float | None:
        first = min((child.deadline for child in self._children.values()), default=math.inf)
        return None if first == math.inf else max(0.0, first - time.monotonic())

    def _take_order(self) -> bool:
        said, fds, _, _ = socket.recv_fds(self._control, LARGEST_ORDER, 2)
        if not said:
            return False
        order = Order.of(said.decode())
        work, watch = fds
        pid = os.fork()
        if pid == 0:
            _be_child(work, order, self._work_on)
        os.close(work)
        self._watch_over(pid, socket.socket(fileno=watch), order.lives)
        return True

    def _watch_over(self, pid: int, watch: socket.socket, lives: float | None) -> None:
        deadline = math.inf if lives is None else time.monotonic() + lives
        child = _Child(pid, os.pidfd_open(pid), watch, deadline)
        self._children[pid] = child
        self._selector.register(child.pidfd, selectors.EVENT_READ, child)
        self._selector.register(watch, selectors.EVENT_READ, child)

    def _look_after(self, child: _Child, *, ended: bool) -> None:
        self._end(child, "ended" if ended else "unwanted")

    def _end(self, child: _Child, why: str) -> None:
        """Kill (it may be dead already), reap, and tell."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)
        _, status, used = os.wait4(child.pid, 0)
        del self._children[child.pid]
        self._selector.unregister(child.pidfd)
        self._selector.unregister(child.watch)
        os.close(child.pidfd)
        with contextlib.suppress(OSError), child.watch as watch:
            end = [why, os.waitstatus_to_exitcode(status), used.ru_maxrss >> 10]
            watch.send(json.dumps(end).encode())


def _be_child(work: int, order: Order, work_on: WorkOn) -> None:
    """Never returns. Of all that was open only `work` stays."""
    try:
        os.dup2(work, _OWN_WORK)
        os.closerange(_OWN_WORK + 1, os.sysconf("SC_OPEN_MAX"))
        lock_up(order.limits, order.files)
        work_on(socket.socket(fileno=_OWN_WORK), order.text)
        os._exit(0)
    finally:
        os._exit(1)


def _try_fences(limits: Limits) -> Fences:
    """Raise them around a child that does nothing else, to know which ones hold here."""
    pid = os.fork()
    if pid == 0:
        code = 0
        try:
            fences = lock_up(limits)
            code = 4 | fences.network | fences.files << 1
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return Fences(network=bool(code & 1), files=bool(code & 2))


def main() -> None:
    """`python -m hirewire_common.sandbox.nursery FD MODULE TEXT`; says on stdout, in one line of JSON, that it is ready.

    MODULE's `work_on` is what children do; its `prepare`, where it has one, gets TEXT and does once what all of them
    would have to, but starts no thread.
    """
    control = socket.socket(fileno=int(sys.argv[1]))
    module = importlib.import_module(sys.argv[2])
    if hasattr(module, "prepare"):
        module.prepare(sys.argv[3])
    _refuse_threads()
    work_on: WorkOn = module.work_on
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the service decides; its end is seen on `control`
    gc.collect()
    gc.freeze()  # pages that no collection touches stay shared with the children
    ready: dict[str, Any] = asdict(_try_fences(Limits()))
    try:
        os.write(1, json.dumps(ready).encode() + b"\n")
    except BrokenPipeError:  # the service has ended meanwhile: nobody is there to be told
        return
    _silence()
    Nursery(control, work_on).run()


def _refuse_threads() -> None:
    """What another thread holds at the moment of a fork is held in the child for ever."""
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        sys.exit("threads were started before the fork")


def _silence() -> None:
    """Children write nothing anywhere: a library's complaint may quote what it works on."""
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)
    os.close(null)


if __name__ == "__main__":
    main()
