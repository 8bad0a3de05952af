"""The labelled answers, read from their files: questions with answers of each quality, and traps."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from hirewire_common.contracts.questions import JobContext, Question, Reason, Slot
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of

_HERE = Path(__file__).parent / "answers"
LABELS = {"poor": 1, "average": 2, "good": 3, "excellent": 4}
TRAPS: dict[str, tuple[int, int]] = {
    "empty": (0, 0), "echo": (0, 0), "short": (1, 20), "offtopic": (1, 25), "language": (1, 25), "nonsense": (1, 35),
    "stuffing": (1, 30), "injection": (1, 20), "long": (1, 45),
}  # fmt: skip
"""Of each trap its rank beside the labels, and the most that it may score."""


@dataclass(frozen=True, slots=True)
class Labelled:
    question: str
    label: str
    answer: str

    @property
    def rank(self) -> int:
        return TRAPS[self.label][0] if self.label in TRAPS else LABELS[self.label]


@dataclass(frozen=True, slots=True)
class Asked:
    name: str
    slot: Slot
    role: str
    focus: str
    signals: tuple[str, ...]
    line: str
    """Of the résumé, that the question is about."""
    job: str
    """Its description; empty where only the role is known."""
    text: str
    answers: tuple[Labelled, ...]

    def question(self, *, bare: bool) -> Question:
        """As planned, or as somebody asks it who knows nothing but its words."""
        if bare:
            return Question(id="q1", item="", text=self.text, slot=slot_of(self.text))
        return Question(id="q1", item=self.name, text=self.text, slot=self.slot, focus=self.focus, signals=self.signals, reason=Reason(line=self.line))  # fmt: skip

    def context(self, *, bare: bool) -> JobContext:
        return JobContext() if bare else JobContext(role=self.role, description=self.job)


def read_set(name: str) -> tuple[Asked, ...]:
    """`fit` or `held_out`, by whoever wrote the rules; `strangers_fit`, `strangers` or `strangers_orders`, by others who hadn't seen them."""
    text = (_HERE / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(map(_asked, text.split("=== ")[1:]))


def _asked(block: str) -> Asked:
    head, *answers = block.split("\n--- ")
    described, _, text = head.partition("\n")
    name, slot, role, focus, signals, *more = (part.strip() for part in described.split("|"))
    line, job = more or ("", "")
    labelled = (one.partition("\n") for one in answers)
    return Asked(
        name, cast("Slot", slot), role, focus, tuple(signals.split()), line, job, text.strip(),
        tuple(Labelled(name, label.strip(), answer.rstrip("\n")) for label, _, answer in labelled),
    )  # fmt: skip
