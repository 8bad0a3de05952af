"""One thing that would be gained, by one answer or by several: what is said of it, and what it would be worth."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hirewire_common.contracts import Dimension, Remark
from hirewire_interview_analyzer.domain.summing.scores import Exchange


@dataclass(frozen=True, slots=True)
class Gain:
    """`points` are about those of all scores together; `about` names it, `shown` the answers by their numbers, the one that shows it best first."""

    points: float
    about: str
    advice: str
    shown: tuple[Exchange, ...]
    quote: str = ""
    dimension: Dimension | None = None
    said: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By question the words of its answer, and the advice as it is put for it."""
    named: bool = False
    """The advice says itself which answers it is about."""

    def without(self, used: Collection[str]) -> "Gain":
        """With an answer in front whose question isn't among those; the same where there is none."""
        fresh = [one for one in self.shown if one.turn.question.id not in used]
        if not fresh:
            return self
        first = fresh[0]
        others = tuple(one for one in self.shown if one is not first)
        quote, advice = self.said.get(first.turn.question.id, (self.quote, self.advice))
        return replace(self, shown=(first, *others), quote=quote, advice=advice)

    def remark(self, where: str = "") -> Remark:
        text = f"{self.advice} {where}".strip()
        return Remark(
            text=text,
            about=self.about,
            dimension=self.dimension,
            question=self.shown[0].turn.question.id,
            quote=self.quote,
        )


def numbers(shown: Sequence[Exchange]) -> list[int]:
    return sorted(one.number for one in shown)
