"""Questions and evaluations without an interview: nothing of them is kept."""

from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    LARGEST_MESSAGE,
    EvaluateAnswer,
    Evaluation,
    PlanQuestions,
    Principal,
    QuestionPlan,
)
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.interviews import SentEvaluation, SentQuestions
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.handlers.requests import Requests

_LARGEST = LARGEST_MESSAGE - 4096


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
        _check_size(ask, "resume_data and job_context")
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
        _check_size(ask, "answer_text and job_context")
        return await self.bus.ask(ask)

    def _principal(self, caller: Caller) -> Principal:
        return caller.principal or self.callers.new_workplace(caller).principal


def _check_size(ask: PlanQuestions | EvaluateAnswer, fields: str) -> None:
    """Raises Problem 413 for what doesn't fit into one message, which has no room beside it for more."""
    size = len(ask.model_dump_json().encode())
    if size > _LARGEST:
        raise Problem(
            413,
            "too_large",
            f"{fields}: have together {size:,} bytes, and at most {_LARGEST:,} are read at once. Shorten one of them.",
        )
