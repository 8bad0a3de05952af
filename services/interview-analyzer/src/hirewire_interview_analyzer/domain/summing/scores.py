"""The numbers of a summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from hirewire_common.contracts import BEST_LEVEL, WEIGHTS, Dimension, Tier, Turn

_TIERS: tuple[tuple[int, Tier], ...] = (
    (85, "excellent"),
    (70, "strong"),
    (55, "solid"),
    (35, "developing"),
    (0, "starting"),
)
_HUNDRED = 100
_A_THIRD = 3


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question of the plan with its turn, and the turn that followed it up, if one did."""

    turn: Turn
    follow_up: Turn | None = None

    @property
    def score(self) -> int | None:
        """Of the answer; a follow-up can only raise it, to the average of both. None when it wasn't answered."""
        if self.turn.evaluation is None:
            return None
        first = self.turn.evaluation.score
        if self.follow_up is None or self.follow_up.evaluation is None:
            return first
        return max(first, round((first + self.follow_up.evaluation.score) / 2))

    def level(self, name: Dimension) -> float:
        """As the score; 0 when it wasn't answered."""
        levels = [one.evaluation.dimensions[name].level for one in self.turns if one.evaluation]
        return max(levels[0], fmean(levels)) if levels else 0.0

    @property
    def turns(self) -> tuple[Turn, ...]:
        return (self.turn, self.follow_up) if self.follow_up else (self.turn,)

    @property
    def painful(self) -> bool:
        """Something of it is: then nothing of it is quoted, nor named as good or bad."""
        return any(one.evaluation is not None and one.evaluation.sensitive for one in self.turns)

    @property
    def number(self) -> int:
        return self.turn.question.number


def exchanges(turns: Sequence[Turn]) -> tuple[Exchange, ...]:
    """In the order they were asked."""
    follow_ups = {one.question.planned: one for one in turns if one.question.follow_up}
    return tuple(
        Exchange(one, follow_ups.get(one.question.id))
        for one in turns
        if not one.question.follow_up
    )


def spoken_of(asked: Sequence[Exchange]) -> list[Exchange]:
    """Those that were answered and that a summary may speak of one by one."""
    return [one for one in asked if one.turn.evaluation and one.turn.said and not one.painful]


def overall(scores: Sequence[int], skipped: int) -> int | None:
    """round(sum of scores / (answered + skipped / 2)): skipping costs half of what failing does. None without an answer."""
    return round(sum(scores) / (len(scores) + skipped / 2)) if scores else None


def averages(asked: Sequence[Exchange]) -> dict[Dimension, float]:
    """Of the levels of all questions that were answered, as 0 to 100; what a follow-up brought can only raise them."""
    rated = [one for one in asked if one.turn.evaluation]
    if not rated:
        return {}
    return {
        name: round(fmean(one.level(name) for one in rated) * _HUNDRED / BEST_LEVEL, 1)
        for name in WEIGHTS
    }


def tier(score: int | None, answered: int = 1, total: int = 1) -> Tier | None:
    """None where nothing was answered, or less than a third of the questions."""
    if score is None or answered * _A_THIRD < total:
        return None
    return next(name for least, name in _TIERS if score >= least)
