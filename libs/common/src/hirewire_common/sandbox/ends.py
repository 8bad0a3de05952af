"""How a child ended."""

import json
import signal
from dataclasses import dataclass
from typing import Literal, Self

_ALLOCATIONS_FAIL = frozenset({-signal.SIGABRT, -signal.SIGKILL, -signal.SIGSEGV, -signal.SIGBUS})
_MUCH = 3
"""Of the memory granted, a third: what doubles its memory fails long before all of it is used."""


@dataclass(frozen=True, slots=True)
class End:
    """`code` is the exit code, or a signal's number below zero; `peak` the most memory it had, in MiB."""

    why: Literal["ended", "late", "unwanted", "lost"]
    """ended: by itself; late: killed by the clock; unwanted: by the service; lost: its nursery died and can't tell."""
    code: int = 0
    peak: int = 0

    @classmethod
    def of(cls, said: bytes) -> Self:
        """Of the nursery's words, which are none when it died."""
        return cls(*json.loads(said)) if said else cls("lost")

    def __str__(self) -> str:
        return f"{self.why}, exit code {self.code}, {self.peak} MiB"

    @property
    def took_too_long(self) -> bool:
        return self.why == "late" or self.code == -signal.SIGXCPU

    def took_too_much(self, memory: int) -> bool:
        """Of the `memory` granted to it, as far as can be told: libraries only abort when they get no more."""
        return self.code in _ALLOCATIONS_FAIL and self.peak * _MUCH >= memory
