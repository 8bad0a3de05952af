"""The running system that most files of flow tests take over from one another, and when it has to be another one."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field

import pytest
from tests.flow import Ground, Services, System, eventually

from hirewire_local.postgres import run
from hirewire_local.server import NotReady, Process

FIXTURE = "standing"
SERVERS = "servers_home"
"""What every fixture of a real server is made of."""

SETTLING = 15.0
"""Seconds that what a file has left under way may take before the next one gets a system of its own."""

UNHURRIED = {
    "HIREWIRE_MESSAGES_PER_MINUTE": "0",
    "HIREWIRE_GENERATIONS_PER_MINUTE": "0",
    "HIREWIRE_EDITS_PER_MINUTE": "0",
    "HIREWIRE_RANKINGS_PER_MINUTE": "0",
    "HIREWIRE_ANSWERS_PER_MINUTE": "0",
}
"""For gateways that take as many messages and changes, and make as many documents, as a test likes."""


def usual(model: str) -> Services:
    """Three gateways, the third in auth mode `jwt`, and two workers of each kind but one ranker and one interview-analyzer, allowed to ask a model at that origin.

    The operator has a key for it, which is not for users, and no model of his own.
    """
    allowed = {"HIREWIRE_LLM_ALLOWED_ORIGINS": model}
    worker = {**allowed, "OPENAI_API_KEY": "sk-the-operators"}
    gateway = {**allowed, **UNHURRIED}
    return (
        ("storage", {}),
        ("parser", worker),
        ("parser", worker),
        ("generator", worker),
        ("generator", worker),
        ("ranker", {**worker, "HIREWIRE_RANK_SEMANTIC": "false"}),
        ("interview-analyzer", worker),
        ("gateway", gateway),
        ("gateway", gateway),
        ("gateway", {**gateway, "HIREWIRE_AUTH_MODE": "jwt"}),
    )


@dataclass(eq=False)  # pytest keeps its plugins in sets
class Standing:
    """Starts when first asked for, and goes on until a test wants the servers for itself: see `pytest_runtest_setup`."""

    ground: Callable[[], AbstractContextManager[Ground]]
    services: Services
    _system: System | None = None
    _open: ExitStack = field(default_factory=ExitStack)

    def system(self) -> System:
        """With all of its services at work and nothing under way, whatever the file before has done to it."""
        if self._system and not _sound(self._system, len(self.services)):
            self.stop()
        if not self._system:
            ground = self._open.enter_context(self.ground())
            self._system = self._open.enter_context(ground.system(*self.services))
        return self._system

    def stop(self) -> None:
        self._system = None
        self._open.close()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """What uses the servers without it would find its messages taken and its counts disturbed."""
        names = getattr(item, "fixturenames", ())
        if SERVERS in names and FIXTURE not in names:
            self.stop()


def _sound(system: System, services: int) -> bool:
    """Whether it is as it was when it began, but for what it keeps."""
    servers: tuple[Process, ...] = (system.nats, system.postgres, system.store)
    at_work = [one for one in system.fleet.services if one.running]
    if len(at_work) != services or not all(server.running for server in servers):
        return False
    try:
        system.fleet.wait(SETTLING)
        run(lambda: _settled(system))
    except (NotReady, AssertionError):
        return False
    return True


async def _settled(system: System) -> None:
    async def under_way() -> int:
        return await system.count("jobs where outcome is null")

    await eventually(under_way, lambda number: number == 0, SETTLING)
