"""One answer beside its question, and what can be said of it as a whole."""

from dataclasses import dataclass

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.conduct import Conduct
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said
from hirewire_interview_analyzer.domain.evaluating.hearing.replies import left_open
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import Signs
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Asked
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness

_FOR_ONESELF = words_in(
    "salary pay paid money bonus raise rise holiday holidays vacation perks discount overtime parking home"
)
"""What questions back are better not all about."""
_USUAL = 70
"""Words of an answer; in a longer one single turns of phrase say less."""
_BRIEF = 42
"""Words up to which an answer can't be judged by what they hold on average; from twice as many on it can."""
_TOLD = 0.28
_LONG = 260
_CASE = 2
_CLOUDED = 6.8
_STRANGE = 0.11
_USUALLY, _SURER = 0.45, 0.8
"""Of a cloud of words, what is in honest answers too, and what it counts where the meaning is known."""
_SEEN = 45
"""Words from which on a cloud shows for certain; in fewer a turn of phrase or two may look like one."""
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
    hurts: tuple[int, ...] = ()
    """The words at which something painful is told."""
    contempt: Conduct | None = None
    """People are treated badly in it, or what protects them is passed over, with approval."""

    @property
    def hollow(self) -> bool:
        """Talk in which nothing is done: abstract nouns, or what every candidate says."""
        signs = self.signs
        empty = len(signs.abstract) + 3 * len(signs.cliche)
        done = signs.acts + len(signs.figures) + len(signs.names) / 2 + len(signs.would) / 2
        worn = signs.words > 0 and empty / signs.words > 0.12
        return self.cloud >= 1 or ((worn or self._cloudy) and done < 3 + signs.words / 60)

    @property
    def cloud(self) -> float:
        """Pictures and names of ideas instead of what could be meant: 1 and more where there is little else; by words, and by meaning where that is known."""
        if self.signs.words < _SHORT:
            return 0.0
        by_words = self.signs.cloud / _CLOUDED * min(1.0, self.signs.words / _SEEN)
        if self.nearness is None:
            return by_words
        strange = max(0.0, self.nearness.strange) / _STRANGE
        return max(by_words * _SURER, strange + max(0.0, by_words - _USUALLY) * _SURER)

    @property
    def _cloudy(self) -> bool:
        """Thick with telling words, of which many are names of ideas: whoever did something speaks of people and things, and in more little words."""
        signs = self.signs
        return (
            signs.words >= _SHORT
            and signs.telling > 0.45 * signs.words
            and signs.ideas > 0.2 * signs.telling
        )

    @property
    def listed(self) -> bool:
        """Words without sentences."""
        return self.signs.words >= 6 and self.signs.little < 0.22

    @property
    def refused(self) -> bool:
        """Politely or not: the question is left open."""
        return left_open(self.said, self.signs)

    @property
    def substance(self) -> float:
        """Of a word on average: what tells something, is done, named, counted, made dependent or owned up to. Some 0.15 in talk, 0.3 in a case."""
        signs = self.signs
        held = signs.acts + len(signs.figures) + len(signs.names) / 2
        return (signs.details + held + len(signs.conditions) + len(signs.admits)) / max(
            1, signs.words
        )

    @property
    def thin(self) -> float:
        """0 to 1: by how much less it holds than a case does; 0 for what is short or asks back."""
        if self.asked.kind == "questions":
            return 0.0
        long = max(0.0, min(1.0, (self.signs.words - _BRIEF) / _BRIEF))
        return long * max(0.0, 1 - self.substance / _TOLD)

    @property
    def empty_handed(self) -> int:
        """How much of it, for its length, evades, blames others, waves the duty away or only praises: 0 for hardly any, 3 for little else."""
        signs = self.signs
        told = (
            min(len(signs.evades), 2) * 2 + min(len(signs.blames), 3) * 2 + min(len(signs.dismisses), 3) * 1.5
            + min(len(signs.boasts), 6) + (min(len(signs.habits), 5) * 0.7 if self._no_case else 0)
            + (max(0, len(signs.private) - 2) * 1.5 if self.asked.kind == "oneself" else 0)
            + (2 * len(_FOR_ONESELF & frozenset(self.said.words)) if self.asked.kind == "questions" else 0)
        )  # fmt: skip
        weight = (told - len(signs.admits) * 0.5) / max(1.0, signs.words / _USUAL)
        weight += self.thin * 7
        return sum(weight >= least for least in (2.4, 4.0, 6.0))

    @property
    def _no_case(self) -> bool:
        """A case was asked for, and none is told."""
        return self.asked.kind == "story" and self.signs.acts < _CASE

    @property
    def rambling(self) -> bool:
        """Long, and with little in it for its length."""
        signs = self.signs
        told = signs.details + 2 * len(set(signs.figures)) + len(signs.own)
        return signs.words > _LONG and told / signs.words < 0.22


@dataclass(frozen=True, slots=True)
class Found:
    """A level and the word that shows it best, None where nothing does."""

    level: int
    word: int | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """Where on the way from level 0 to the best one something stands, and the word that shows it best."""

    at: float
    word: int | None


def scale(points: float, steps: tuple[float, float, float, float]) -> float:
    """The level that is reached, and how far it is to the next; the last step goes on as far again."""
    bounds = (0.0, *steps, 2 * steps[-1] - steps[-2])
    reached = sum(points >= step for step in steps)
    low, high = bounds[reached : reached + 2]
    return reached + max(0.0, min(1.0, (points - low) / (high - low)))
