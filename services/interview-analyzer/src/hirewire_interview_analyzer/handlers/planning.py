"""Answers the question for questions: a plan without an interview."""

from dataclasses import dataclass
from typing import Protocol

from hirewire_common.contracts import PlanQuestions, QuestionPlan


class PlansAlone(Protocol):
    async def planned_alone(self, ask: PlanQuestions) -> QuestionPlan: ...


@dataclass(frozen=True, slots=True)
class Questions:
    planning: PlansAlone

    async def plan_questions(self, ask: PlanQuestions) -> QuestionPlan:
        return await self.planning.planned_alone(ask)
