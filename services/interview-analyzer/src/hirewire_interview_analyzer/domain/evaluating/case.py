"""One answer beside its question, and what can be said of it as a whole."""

from dataclasses import dataclass

from hirewire_interview_analyzer.domain.evaluating.asked import Asked
from hirewire_interview_analyzer.domain.evaluating.nearness import Nearness
from hirewire_interview_analyzer.domain.evaluating.reading import Said
from hirewire_interview_analyzer.domain.evaluating.signs import Signs

_SHORT = 25
"""Words: who says more than that goes on to answer."""


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to one question, read and counted."""

    said: Said
    signs: Signs
    asked: Asked
    nearness: Nearness | None = None
    """In meaning, where that is known."""

    @property
    def hollow(self) -> bool:
        """Talk in which nothing is done: abstract nouns, or what every candidate says."""
        signs = self.signs
        empty = len(signs.abstract) + 3 * len(signs.cliche)
        done = signs.acts + len(signs.figures) + len(signs.names) / 2 + len(signs.would) / 2
        return signs.words > 0 and empty / signs.words > 0.12 and done < 3 + signs.words / 60

    @property
    def listed(self) -> bool:
        """Words without sentences."""
        return self.signs.words >= 6 and self.signs.little < 0.22

    @property
    def refused(self) -> bool:
        """Politely or not: the question is left open."""
        return self.signs.refusal and self.signs.words < _SHORT

    @property
    def rambling(self) -> bool:
        """Long, and with little in it for its length."""
        signs = self.signs
        told = signs.details + 2 * len(set(signs.figures)) + len(signs.own)
        return signs.words > 180 and told / signs.words < 0.27


@dataclass(frozen=True, slots=True)
class Found:
    """A level and the word that shows it best, None where nothing does."""

    level: int
    word: int | None


def step(points: float, steps: tuple[float, float, float, float]) -> int:
    return sum(points >= step for step in steps)
