"""What an answer to an interview question is worth, and why."""

import re
from typing import ClassVar, Literal

from pydantic import Field

from hirewire_common.contracts.message import Data, Principal, Query
from hirewire_common.contracts.questions import LONGEST_QUESTION, JobContext

Dimension = Literal["relevance", "structure", "specificity", "depth", "clarity"]
WEIGHTS: dict[Dimension, float] = {
    "relevance": 0.30,
    "structure": 0.20,
    "specificity": 0.20,
    "depth": 0.20,
    "clarity": 0.10,
}
"""Of the dimensions in a score; they add up to one."""
BEST_LEVEL = 4
LONGEST_ANSWER = 20_000
"""Characters."""
_QUOTED = re.compile(r":? “.*”\.?$", re.DOTALL)
"""What follows a sentence to show it."""
Cap = Literal["empty", "echo", "too_short", "irrelevant", "not_read"]
"""What bounds a score from above: nothing said, the question said again or what was answered before, under ten words, beside the question, or in a
language that the rules don't read."""


class Rated(Data):
    """One dimension: its level, which is anchored in words, and the words of the answer that show it.

    `quote` stands in the answer letter by letter but for white space; empty where nothing shows it.
    """

    level: int = Field(ge=0, le=BEST_LEVEL)
    quote: str = Field(default="", max_length=300)
    why: str = Field(default="", max_length=300)
    by: Literal["rules", "model"] = "rules"

    @property
    def discreet(self) -> "Rated":
        """Without the answer's words; a model's reason may hold some."""
        return self.model_copy(update={"quote": "", "why": self.why if self.by == "rules" else ""})


class Evaluation(Data):
    """`score` is 0 to 100: the weighted levels, by code alone, bounded by the `caps`."""

    score: int = Field(ge=0, le=100)
    dimensions: dict[Dimension, Rated]
    weakest: Dimension
    feedback: str = Field(default="", max_length=1000)
    strengths: tuple[str, ...] = Field(default=(), max_length=3)
    weak_areas: tuple[str, ...] = Field(default=(), max_length=3)
    follow_up: str = Field(default="", max_length=LONGEST_QUESTION)
    """What an interviewer would ask next; empty where the answer leaves nothing open."""
    caps: tuple[Cap, ...] = ()
    notes: tuple[str, ...] = Field(default=(), max_length=5)
    """What whoever reads it should know: that part of the answer was not read, or was no answer but an order."""
    scored_by: str = "rules"
    """`rules`, or the model that named levels and quotes."""
    degraded_reason: str = Field(default="", max_length=500)
    """Why no model did that where one was meant to."""
    provisional: bool = False
    """A model is still reading it."""
    sensitive: bool = False
    """It tells of something painful: nobody asks further into it, and no summary quotes it."""

    @property
    def discreet(self) -> "Evaluation":
        """The same, and of something painful without the answer's words: they stay in the answer alone."""
        return self.unquoted if self.sensitive else self

    @property
    def unquoted(self) -> "Evaluation":
        """The same without the answer's words."""
        strengths = tuple(_unquoted(one) for one in self.strengths)
        feedback = self.feedback
        for told, bare in zip(self.strengths, strengths, strict=True):
            for shown in (f"{told}.", told):
                feedback = feedback.replace(shown, bare)
        for one in self.dimensions.values():
            for shown in (f": “{one.quote}”.", f": “{one.quote}”"):
                feedback = feedback.replace(shown, ".")
        rated = {name: one.discreet for name, one in self.dimensions.items()}
        told_so = {"dimensions": rated, "strengths": strengths, "feedback": feedback}
        return self.model_copy(update=told_so)


def _unquoted(sentence: str) -> str:
    """“It is concrete: “…”” as “It is concrete.”"""
    return _QUOTED.sub(".", sentence, count=1)


class EvaluateAnswer(Query[Evaluation]):
    """One answer by itself, outside of any interview."""

    noun: ClassVar[str] = "answer"
    verb: ClassVar[str] = "evaluate"
    time_limit: ClassVar[float] = 45.0

    principal: Principal
    question: str = Field(min_length=1, max_length=LONGEST_QUESTION)
    text: str = Field(max_length=LONGEST_ANSWER)
    """The answer."""
    context: JobContext
    category: str = Field(default="", max_length=40)
