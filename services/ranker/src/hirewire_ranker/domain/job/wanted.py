"""What was read of a posting before it is counted: one thing that is asked for, and where."""

from dataclasses import dataclass, replace

from hirewire_common.contracts.requirements import Asked, Importance


@dataclass(frozen=True, slots=True)
class Wanted:
    """As a `Requirement` without its id; `start:end` of the description."""

    kind: Asked
    text: str
    start: int
    end: int
    importance: Importance = "must"
    weight: float = 1.0
    terms: tuple[str, ...] = ()
    hard: bool = False
    least_years: float | None = None
    most_years: float | None = None
    level: str = ""
    equivalent: bool = False

    def but(self, *, importance: Importance, hard: bool) -> "Wanted":
        return replace(self, importance=importance, hard=hard)
