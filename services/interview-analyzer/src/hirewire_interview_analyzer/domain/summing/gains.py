"""One thing that would be gained, by one answer or by several: what is said of it, and what it would be worth."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from hirewire_common.contracts import Dimension, Remark
from hirewire_interview_analyzer.domain.summing.scores import Exchange


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer that would gain, the words of it that show what by, and what to do about it."""

    answer: Exchange
    quote: str
    advice: str

    @property
    def question(self) -> str:
        return self.answer.turn.question.id


@dataclass(frozen=True, slots=True)
class Gain:
    """`points` are those of all its answers together; `about` names it; the answer that shows it best stands first."""

    points: float
    about: str
    shown: tuple[Shown, ...]
    dimension: Dimension | None = None
    named: bool = False
    """The advice says itself which answers it is about."""

    @property
    def question(self) -> str:
        return self.shown[0].question

    @property
    def advice(self) -> str:
        return self.shown[0].advice

    def besides(self, used: Collection[str]) -> "Gain":
        """With an answer in front whose question isn't among those; the same where there is none."""
        fresh = [one for one in self.shown if one.question not in used]
        if not fresh:
            return self
        others = tuple(one for one in self.shown if one is not fresh[0])
        return replace(self, shown=(fresh[0], *others))

    def remark(self, where: str = "") -> Remark:
        text = f"{self.advice} {where}".strip()
        first = self.shown[0]
        return Remark(
            text=text,
            about=self.about,
            dimension=self.dimension,
            question=first.question,
            quote=first.quote,
        )


def numbers(shown: Sequence[Exchange]) -> list[int]:
    return sorted(one.number for one in shown)
