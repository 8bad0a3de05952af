"""An answer's evaluation: by rules at once, and by a language model where there is one, which may fail without harm."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.contracts import Evaluation, JobContext, Question
from hirewire_common.llm import Answers, ModelFailed
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.by_model import (
    INSTRUCTIONS,
    AnswerRead,
    from_model,
    question_for_model,
    worth_asking,
)
from hirewire_interview_analyzer.domain.evaluating.evaluating import hear
from hirewire_interview_analyzer.domain.evaluating.judging.earlier import NOTHING_EARLIER, Earlier
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness

log = structlog.get_logger()

_SECONDS = 20.0
"""For the one question to the model."""
_FOR_THE_REST = 1.0
"""Seconds more until it is not waited for, should the model not keep to its time."""


class Chosen(Protocol):
    """Which model is asked, and why not the one that was meant; `hirewire_common.llm.Choice` is one."""

    @property
    def model(self) -> Answers | None: ...

    @property
    def degraded_reason(self) -> str: ...


class Measures(Protocol):
    """`Meaning` is one; called in a thread."""

    def nearness(
        self, question: Question, answer: str, context: JobContext, followed: str
    ) -> Nearness | None: ...


@dataclass(frozen=True, slots=True)
class Scoring:
    """`seconds` are those that a model has; without `meaning` the rules judge by words alone."""

    seconds: float = _SECONDS
    meaning: Measures | None = None

    async def by_rules(
        self,
        question: Question,
        answer: str,
        context: JobContext,
        earlier: Earlier = NOTHING_EARLIER,
    ) -> Evaluation:
        """Some milliseconds, off the loop, for there are long answers."""
        return await asyncio.to_thread(self._by_rules, question, answer, context, earlier)

    def _by_rules(
        self, question: Question, answer: str, context: JobContext, earlier: Earlier
    ) -> Evaluation:
        measures, followed = self.meaning, earlier.question
        near = measures.nearness(question, answer, context, followed) if measures else None
        return evaluate(question, answer, context, near, earlier).discreet

    async def evaluated(
        self,
        question: Question,
        answer: str,
        context: JobContext,
        choice: Chosen,
        earlier: Earlier = NOTHING_EARLIER,
    ) -> Evaluation:
        """The rules' where the model fails, with the reason in `degraded_reason`. Raises nothing for a model's failure."""
        ruled = await self.by_rules(question, answer, context, earlier)
        if choice.model is None:
            return ruled.model_copy(update={"degraded_reason": choice.degraded_reason})
        if not worth_asking(ruled):
            return ruled
        try:
            return await self._read(choice.model, question, answer, context, earlier, ruled)
        except ModelFailed as failed:
            log.warning("answer not read", why=failed.kind, detail=failed.log, model=choice.model.name)  # fmt: skip
            return ruled.model_copy(update={"degraded_reason": failed.message})

    async def _read(
        self,
        model: Answers,
        question: Question,
        answer: str,
        context: JobContext,
        earlier: Earlier,
        ruled: Evaluation,
    ) -> Evaluation:
        heard = await asyncio.to_thread(hear, question, answer, context, None, earlier)
        data = question_for_model(question, answer, context, heard)
        try:
            async with asyncio.timeout(self.seconds + _FOR_THE_REST):
                read = await model.complete(INSTRUCTIONS, data, AnswerRead, within=self.seconds)
        except TimeoutError:
            raise ModelFailed("timeout", log="it did not keep to its time") from None
        found = await asyncio.to_thread(from_model, read, heard, answer, ruled, model.name)
        return found.discreet
