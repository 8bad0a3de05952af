"""Answers questions for questions: a plan without an interview."""

import hashlib
from dataclasses import dataclass

from hirewire_common.contracts import PlanQuestions, QuestionPlan
from hirewire_interview_analyzer.planning import Planning


@dataclass(frozen=True, slots=True)
class Questions:
    planning: Planning

    async def plan_questions(self, ask: PlanQuestions) -> QuestionPlan:
        """By rules alone: the same request gets the same questions."""
        return await self.planning.plan(
            ask.resume,
            ask.context,
            number=ask.number,
            seed=_digest(ask),
            principal=ask.principal,
        )


def _digest(ask: PlanQuestions) -> str:
    told = ask.model_dump_json(include={"resume", "context", "number"})
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
