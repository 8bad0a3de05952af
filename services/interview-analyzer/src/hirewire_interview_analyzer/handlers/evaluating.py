"""Evaluates one answer by itself, outside of any interview."""

from dataclasses import dataclass
from typing import Protocol

from hirewire_common.contracts import EvaluateAnswer, Evaluation, Principal, Question
from hirewire_common.llm import Choice
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of
from hirewire_interview_analyzer.scoring import Scoring


class Chooses(Protocol):
    def of_nobody(self, principal: Principal) -> Choice: ...


@dataclass(frozen=True, slots=True)
class Evaluating:
    models: Chooses
    scoring: Scoring

    async def evaluate_answer(self, ask: EvaluateAnswer) -> Evaluation:
        """By the server's model where there is one, else by rules; what the question asks for is told by its words."""
        question = Question(
            id="q1", item="", text=ask.question, slot=slot_of(ask.question, ask.category)
        )
        choice = self.models.of_nobody(ask.principal)
        return await self.scoring.evaluated(question, ask.text, ask.context, choice)
