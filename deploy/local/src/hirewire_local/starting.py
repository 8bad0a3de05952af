"""Waiting until a start is done, and saying why it isn't: the last lines of the program that doesn't come."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from hirewire_local.logs import LogWatch
from hirewire_local.server import NotReady
from hirewire_local.supervision import State, Supervisor, SupervisorGone

PATIENCE = 60.0
"""Seconds until a start is given up."""

ENOUGH = 3
"""So many ends of one program during a start are no accident, but a wrong setting or a missing file."""

SETTLED = 4.0
"""Seconds that a program must live, once it has ended, to count as running: a wrong setting shows after its imports."""

ENDED = {"BACKOFF", "EXITED", "FATAL"}


class StackError(Exception):
    """The stack can't start or go on; the text is for the user, `program` the one to blame, if one is known."""

    def __init__(self, text: str, program: str = "") -> None:
        super().__init__(text)
        self.program = program


class Ends:
    """How often each program has ended since we look: each life of it is known by its beginning."""

    def __init__(self) -> None:
        self._lives: dict[str, set[int]] = {}
        self._now: dict[str, State] = {}

    def look(self, states: Iterable[State]) -> None:
        for state in states:
            self._now[state.name] = state
            if state.since:
                self._lives.setdefault(state.name, set()).add(state.since)

    def count(self, name: str) -> int:
        lives = len(self._lives.get(name, ()))
        return lives if self._now[name].state in ENDED else max(0, lives - 1)

    def hopeless(self) -> str:
        """A program that ends again and again; nothing when there is none."""
        return next((name for name in self._now if self.count(name) >= ENOUGH), "")

    def unsettled(self, names: Iterable[str], now: float) -> list[str]:
        """Those that don't run, or have ended and begun again just now."""
        return [name for name in names if not self._is_settled(name, now)]

    def _is_settled(self, name: str, now: float) -> bool:
        state = self._now.get(name)
        if state is None or state.state != "RUNNING":
            return False
        return self.count(name) == 0 or now - state.since >= SETTLED


@dataclass
class Waiting:
    """`tell` is called as time goes by, to show what the logs say meanwhile."""

    supervisor: Supervisor
    logs: LogWatch
    tell: Callable[[], None]
    patience: float = PATIENCE
    _ends: Ends = field(default_factory=Ends)

    async def until(self, check: Callable[[], Awaitable[None]], name: str) -> None:
        """Until `check` is content; StackError when supervisor is gone, a program is hopeless, or time is over."""
        deadline = time.monotonic() + self.patience
        while True:
            try:
                return await check()
            except (NotReady, SupervisorGone) as reason:
                self._look()
                if culprit := self._ends.hopeless():
                    raise self.error(f"{culprit} ends again and again", culprit) from reason
                if time.monotonic() > deadline:
                    raise self.error(f"{name} is not ready: {reason}", name) from reason
            self.tell()
            await asyncio.sleep(0.1)

    def all_run(self, names: Iterable[str]) -> None:
        """NotReady unless supervisor has all of these running for good."""
        self._look()
        if missing := self._ends.unsettled(names, time.time()):
            raise NotReady(f"not running yet: {', '.join(missing)}")

    def error(self, text: str, program: str) -> StackError:
        lines = "\n".join(f"    {line}" for line in self.logs.last(program))
        said = f"its last lines:\n{lines}" if lines else "it wrote nothing"
        own = self.logs.folder.parent / program / "log"  # SeaweedFS writes its warnings there only
        also = f" and {own}" if own.is_dir() else ""
        return StackError(f"{text}; {said}\n  more in {self.logs.file(program)}{also}", program)

    def died(self) -> StackError:
        """For when supervisor has ended, or is about to, and nobody here had asked it to."""
        output = self.logs.folder / "supervisord.out"
        said = output.read_text(errors="replace").strip() if output.exists() else ""
        more = self.logs.file("supervisord")
        return StackError(
            f"supervisor has ended, though nobody here asked it to; see {more}\n{said}".strip()
        )

    def _look(self) -> None:
        if not self.supervisor.running:
            raise self.died()
        try:
            self._ends.look(self.supervisor.states())
        except SupervisorGone:  # it doesn't listen yet, or is about to end: then it will have soon
            return
