"""Questions and evaluations without an interview: nothing of them is kept."""

from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    EvaluateAnswer,
    Evaluation,
    PlanQuestions,
    Principal,
    QuestionPlan,
)
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.interviews import SentEvaluation, SentQuestions
from hirewire_gateway.handlers.requests import Requests


@dataclass(frozen=True, slots=True)
class Coach:
    bus: Asks
    callers: Callers
    requests: Requests

    async def questions(self, caller: Caller, sent: SentQuestions, key: str | None) -> QuestionPlan:
        """The same request gets the same ones, so that a repetition needs only be known for another's key."""
        await self.requests.begin(caller, "questions", key, sent.model_dump_json())
        ask = PlanQuestions(
            principal=self._principal(caller),
            resume=sent.resume,
            context=sent.context,
            number=sent.num_questions,
            trace=caller.trace,
        )
        return await self.bus.ask(ask)

    async def evaluation(self, caller: Caller, sent: SentEvaluation, key: str | None) -> Evaluation:
        await self.requests.begin(caller, "evaluate", key, sent.model_dump_json())
        ask = EvaluateAnswer(
            principal=self._principal(caller),
            question=sent.question,
            text=sent.answer_text,
            context=sent.context,
            category=sent.category,
            trace=caller.trace,
        )
        return await self.bus.ask(ask)

    def _principal(self, caller: Caller) -> Principal:
        return caller.principal or self.callers.new_workplace(caller).principal
