"""A start that can't succeed ends soon, and says what the program to blame has said."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from hirewire_local.logs import LogWatch
from hirewire_local.server import NotReady
from hirewire_local.starting import ENOUGH, Ends, StackError, Waiting
from hirewire_local.supervision import State, Supervisor, SupervisorGone


class Fake:
    """A supervisor that answers with one list of states after the other, and then the last one again."""

    def __init__(self, *answers: list[State], running: bool = True) -> None:
        self.answers, self.running = list(answers), running

    def states(self) -> list[State]:
        if not self.answers:
            raise SupervisorGone("SHUTDOWN_STATE")
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def life(since: int, state: str = "RUNNING") -> list[State]:
    return [State("gateway", state, 1, since)]


async def never() -> None:
    raise NotReady("nobody listens")


@pytest.fixture
def waiting(tmp_path: Path) -> Callable[[Fake, float], Waiting]:
    (tmp_path / "gateway.log").write_text("auth_mode: no such mode\n")

    def make(supervisor: Fake, patience: float) -> Waiting:
        return Waiting(
            cast(Supervisor, supervisor), LogWatch(tmp_path), lambda: None, patience=patience
        )

    return make


async def test_a_program_that_ends_again_and_again_is_not_waited_for(
    waiting: Callable[[Fake, float], Waiting],
) -> None:
    lives = [life(10 * n) for n in range(1, ENOUGH + 2)]
    with pytest.raises(
        StackError, match=r"again and again.*\n.*no such mode\n.*gateway.log"
    ) as told:
        await waiting(Fake(*lives), 60).until(never, "gateway")
    assert told.value.program == "gateway"


async def test_out_of_time_the_last_lines_are_told(
    waiting: Callable[[Fake, float], Waiting],
) -> None:
    with pytest.raises(StackError, match=r"not ready: nobody listens.*\n.*no such mode"):
        await waiting(Fake(life(10)), 0.2).until(never, "gateway")


async def test_a_program_with_a_log_directory_of_its_own_is_told_with_it(tmp_path: Path) -> None:
    (tmp_path / "seaweedfs" / "log").mkdir(parents=True)
    logs = LogWatch(tmp_path / "logs")
    waiting = Waiting(cast(Supervisor, Fake()), logs, lambda: None, patience=0)
    with pytest.raises(StackError, match=r"it wrote nothing\n.*seaweedfs.log and .*seaweedfs/log"):
        await waiting.until(never, "seaweedfs")


async def test_without_supervisor_nothing_is_waited_for(
    waiting: Callable[[Fake, float], Waiting],
) -> None:
    with pytest.raises(StackError, match="supervisor has ended"):
        await waiting(Fake(running=False), 60).until(never, "gateway")


def test_ends_are_counted_by_their_beginnings() -> None:
    ends = Ends()
    for states in (life(0, "STOPPED"), life(5), life(5), life(7, "BACKOFF"), life(7, "BACKOFF")):
        ends.look(states)
    assert ends.count("gateway") == 2
    assert ends.hopeless() == ""


def test_who_has_ended_must_live_a_while_to_count_as_running() -> None:
    ends = Ends()
    ends.look(life(100))
    assert ends.unsettled(["gateway"], now=100) == []
    ends.look(life(102))
    assert ends.unsettled(["gateway"], now=103) == ["gateway"]
    assert ends.unsettled(["gateway"], now=110) == []
    assert ends.unsettled(["storage"], now=110) == ["storage"]
