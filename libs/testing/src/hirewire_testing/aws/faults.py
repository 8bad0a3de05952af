"""Faults that a test asks for: refusals, slowness, limits of rate, and connections that end without an answer."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from hirewire_testing.aws.errors import AwsError
from hirewire_testing.aws.operations import SERVICES, Operation, operation, service_model

MESSAGES = {
    "AccessDeniedException": "User: arn:aws:iam::123456789012:user/tests is not authorized to perform this",
    "InternalFailureException": "Internal failure",
    "InternalServerError": "Internal server error",
    "LimitExceededException": "You have sent too many requests, or have too many open jobs",
    "ProvisionedThroughputExceededException": "Provisioned Rate exceeded",
    "ServiceUnavailable": "Service Unavailable",
    "ThrottlingException": "Rate exceeded",
}

INTERNAL = {"rekognition": "InternalServerError", "transcribe": "InternalFailureException"}
"""What each service says about a fault of its own (HTTP 500)."""

TOO_FAST = {
    "rekognition": "ProvisionedThroughputExceededException",
    "transcribe": "ThrottlingException",
}


class HungUp(Exception):
    """The connection is to end here, without an answer."""


Act = Callable[[Operation], None]
"""Raises AwsError or HungUp, or does what it does and lets the call go on."""


@dataclass
class _Rule:
    """Of the operation with this name; `left` is how often it still applies, None for ever."""

    operation: str
    left: int | None
    act: Act


class Faults:
    """May be changed while calls come in. What comes first applies first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._before: list[_Rule] = []
        self._after: list[_Rule] = []
        self._lock = threading.Lock()
        self._awake = threading.Event()

    def refuse(self, name: str, code: str, *, times: int | None = 1) -> None:
        """The next calls of the operation `name` are answered with this error, and nothing is done.

        Raises ValueError when AWS documents no such error for it.
        """
        self._add(self._before, name, times, _refusing(name, code))

    def refuse_some(self, name: str, code: str, *, share: float, seed: int) -> None:
        """Each call with the probability `share`; the same sequence for the same seed."""
        refuse, chance = _refusing(name, code), random.Random(seed)  # noqa: S311 -- not a secret

        def act(asked: Operation) -> None:
            if chance.random() < share:
                refuse(asked)

        self._add(self._before, name, None, act)

    def fail(self, name: str, *, times: int | None = 1) -> None:
        """A fault of the service's own: HTTP 500."""
        self.refuse(name, INTERNAL[_find(name).service], times=times)

    def limit(self, name: str, per_second: float, *, code: str | None = None) -> None:
        """A bucket of tokens: as many calls at once as come in a second, and at least one."""
        refuse = _refusing(name, code or TOO_FAST[_find(name).service])
        bucket = Bucket(per_second, self._clock)

        def act(asked: Operation) -> None:
            if not bucket.take():
                refuse(asked)

        self._add(self._before, name, None, act)

    def slow(self, name: str, seconds: float, *, times: int | None = 1) -> None:
        """Answers take `seconds` longer."""
        self._add(self._before, _find(name).name, times, lambda _: self._wait(seconds))

    def hang_up(self, name: str, *, times: int | None = 1) -> None:
        """The connection ends before anything is done."""
        self._add(self._before, _find(name).name, times, _hang_up)

    def hang_up_after(self, name: str, *, times: int | None = 1) -> None:
        """It is done, and the connection ends without an answer: the job runs, and the caller doesn't know."""
        self._add(self._after, _find(name).name, times, _hang_up)

    def after(self, name: str, call: Callable[[], None], *, times: int | None = 1) -> None:
        """It is done, then `call` is called, then answered. Who kills the caller in it has killed it right there."""
        self._add(self._after, _find(name).name, times, lambda _: call())

    def clear(self) -> None:
        with self._lock:
            self._before.clear()
            self._after.clear()
        self.wake()

    def wake(self) -> None:
        """Slow answers that are under way go at once."""
        with self._lock:
            self._awake.set()
            self._awake = threading.Event()

    def before(self, asked: Operation) -> None:
        """Called by the server with a valid request. Raises AwsError or HungUp."""
        self._apply(self._before, asked)

    def done(self, asked: Operation) -> None:
        """Called by the server between doing and answering. Raises HungUp."""
        self._apply(self._after, asked)

    def _add(self, rules: list[_Rule], name: str, times: int | None, act: Act) -> None:
        with self._lock:
            rules.append(_Rule(name, times, act))

    def _apply(self, rules: list[_Rule], asked: Operation) -> None:
        for rule in self._due(rules, asked.name):
            if self._spend(rule):
                rule.act(asked)

    def _due(self, rules: list[_Rule], name: str) -> list[_Rule]:
        with self._lock:
            return [rule for rule in rules if rule.operation == name]

    def _spend(self, rule: _Rule) -> bool:
        """Whether it applies once more."""
        with self._lock:
            if rule.left is not None:
                rule.left -= 1
            return rule.left is None or rule.left >= 0

    def _wait(self, seconds: float) -> None:
        self._awake.wait(seconds)


@dataclass
class Bucket:
    """Holds the tokens of one second, and at least one; full at first. `clock` counts seconds."""

    per_second: float
    clock: Callable[[], float]
    _tokens: float = field(init=False)
    _since: float = field(init=False)
    _lock: threading.Lock = field(init=False, default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._tokens, self._since = self._size, self.clock()

    @property
    def _size(self) -> float:
        return max(1.0, self.per_second)

    def take(self) -> bool:
        with self._lock:
            now = self.clock()
            self._tokens = min(self._size, self._tokens + (now - self._since) * self.per_second)
            self._since = now
            if self._tokens < 1:
                return False
            self._tokens -= 1
            return True


def _hang_up(_: Operation) -> None:
    raise HungUp


def _find(name: str) -> Operation:
    for service in SERVICES:
        if name in service_model(service).operation_names:
            return operation(service, name)
    raise ValueError(f"neither service has an operation {name}")


def _refusing(name: str, code: str) -> Act:
    """Raises ValueError when the operation `name` never answers that."""
    if code not in _find(name).errors:
        raise ValueError(f"{name} never answers {code}")

    def act(_: Operation) -> None:
        raise AwsError(code, MESSAGES.get(code, code))

    return act
