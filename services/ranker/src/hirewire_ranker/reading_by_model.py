"""What a language model adds to a ranking, where there is one: it reads the job, and the best résumés once more."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from hirewire_common.contracts import ModelReading, RankResumes, Requirements
from hirewire_ranker.domain.score.pool import Row
from hirewire_ranker.domain.score.ranking import SecondReading

BestRows = Callable[[int], Awaitable[list[Row]]]
"""So many of the best, best first."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """What second readings came to: by résumé, and told as a whole; None when nobody was asked."""

    by_resume: dict[str, SecondReading] = field(default_factory=dict)
    told: ModelReading | None = None
    degraded_reason: str = ""


class Readings(Protocol):
    async def requirements(
        self, command: RankResumes, description: str, by_rules: Requirements
    ) -> tuple[Requirements, str]:
        """Better ones, or those by the rules with the reason why."""
        ...

    async def best(
        self, command: RankResumes, requirements: Requirements, rows: BestRows
    ) -> Seconds:
        """The best are read one by one as long as the budget lasts."""
        ...


class ByRules:
    """There is no model to ask."""

    async def requirements(
        self, command: RankResumes, description: str, by_rules: Requirements
    ) -> tuple[Requirements, str]:
        del command, description
        return by_rules, ""

    async def best(
        self, command: RankResumes, requirements: Requirements, rows: BestRows
    ) -> Seconds:
        del command, requirements, rows
        return Seconds()
