"""The stages of reading a document, as they are told."""

from typing import Literal, TypeAlias

from hirewire_common.contracts import Command
from hirewire_common.progress import QUIET, Bus, Progress, Shares, Tells

Stage = Literal["reading", "recognising", "refining"]
Tell: TypeAlias = Tells[Stage]

_SHARES: Shares[Stage] = {"reading": (5, 15), "recognising": (15, 75), "refining": (80, 80)}


def silent(stage: Stage, done: int = 0, total: int = 0) -> None:
    """For those whom nobody listens to."""


def steps(bus: Bus, command: Command, *, quiet: float = QUIET) -> Progress[Stage]:
    return Progress(bus, command, _SHARES, "page", quiet=quiet)
