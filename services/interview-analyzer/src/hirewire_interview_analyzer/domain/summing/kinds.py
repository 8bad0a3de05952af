"""Which kinds of questions went well in an interview, and which didn't."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from hirewire_common.contracts import Slot
from hirewire_interview_analyzer.domain.summing.gains import numbers
from hirewire_interview_analyzer.domain.summing.quoting import numbered
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_NAMES: dict[Slot, str] = {
    "introduction": "at the beginning",
    "role": "about your own work",
    "skill": "about your skills",
    "gap": "about what the job asks for and your résumé doesn't show",
    "behavioural": "about cases from the past",
    "situational": "about what you would do",
    "motivation": "about your reasons for the job",
    "closing": "at the end",
}
_APART = 15.0
"""Points between kinds that are more than a day's form; twice as many where a kind had one question."""
_LEAST = 4
"""Answers from which kinds are compared."""
_SEVERAL = 2
_MOSTLY_SKIPPED = (
    "A first attempt at the others, however short, would give you something to work on."
)


@dataclass(frozen=True, slots=True)
class _OfKind:
    slot: Slot
    asked: tuple[Exchange, ...]

    @property
    def score(self) -> float:
        return fmean(one.score or 0 for one in self.asked)

    def drawn(self, mean: float) -> float:
        """As if there were one more, like all of them: of one alone there is little to be said."""
        return (sum(one.score or 0 for one in self.asked) + mean) / (len(self.asked) + 1)

    @property
    def told(self) -> str:
        several = len(self.asked) > 1
        what = f"the {'questions' if several else 'question'} {_NAMES[self.slot]}"
        where = (
            f"{numbered(numbers(self.asked))}: {self.score:.0f}{' on average' if several else ''}"
        )
        return f"{what} ({where})"


def by_kind(asked: Sequence[Exchange]) -> str:
    """A sentence, empty where all went alike. `asked` were answered. The end is compared only where there is little else."""
    if len(asked) < _LEAST:
        return ""
    found: dict[Slot, list[Exchange]] = defaultdict(list)
    for one in asked:
        found[one.turn.question.slot].append(one)
    if len(found) > _SEVERAL:
        found.pop("closing", None)
    mean = fmean(one.score or 0 for one in asked)
    kinds = [_OfKind(slot, tuple(each)) for slot, each in found.items()]
    kinds.sort(key=lambda one: one.drawn(mean))
    if len(kinds) < _SEVERAL or not _differ(kinds[0], kinds[-1]):
        return _single(asked)
    return f"Best: {kinds[-1].told}. Least good: {kinds[0].told}."


def _single(asked: Sequence[Exchange]) -> str:
    """The best answer and the least good one, where no kind of question stands out."""
    ranked = sorted(asked, key=lambda one: one.score or 0)
    low, high = ranked[0].score or 0, ranked[-1].score or 0
    if high - low < 2 * _APART:
        return ""
    return f"Best: your answer to question {ranked[-1].number} ({high}). Least good: the one to question {ranked[0].number} ({low})."


def _differ(low: _OfKind, high: _OfKind) -> bool:
    alone = min(len(low.asked), len(high.asked)) < _SEVERAL
    return high.score - low.score >= _APART * (2 if alone else 1)


def left_out(asked: Sequence[Exchange], total: int) -> str:
    """What was skipped, where it was most of all, or several of one kind."""
    if 2 * sum(one.turn.state == "skipped" for one in asked) > total:
        return _MOSTLY_SKIPPED
    found: dict[Slot, list[Exchange]] = defaultdict(list)
    for one in asked:
        if one.turn.state == "skipped":
            found[one.turn.question.slot].append(one)
    most = max(found.items(), key=lambda told: len(told[1]), default=None)
    if most is None or len(most[1]) < _SEVERAL:
        return ""
    slot, several = most
    return f"You left out {numbered(numbers(several))}, the questions {_NAMES[slot]}: have one answer ready for such."
