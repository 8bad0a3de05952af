"""Plans the questions of an interview: by rules from the bank, and where there is a language model by what it drafts."""

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    Command,
    CompareWithJob,
    Comparison,
    JobContext,
    PlanInterview,
    PlanQuestions,
    Principal,
    Question,
    QuestionPlan,
    Resume,
)
from hirewire_common.errors import HirewireError
from hirewire_common.llm import Answers, Choice, ModelFailed
from hirewire_interview_analyzer.domain.planning import (
    INSTRUCTIONS,
    Drafts,
    asked,
    believed,
    joined,
    notes_of,
    planned,
)

log = structlog.get_logger()

_SECONDS = 25.0
"""For all of it: somebody waits for the first question."""
_COMPARING = 10.0
_TOO_SHORT = 3.0
"""Seconds in which no model answers."""
_MOST_DRAFTS = 60
_NOT_COMPARED = "Résumé and job could not be compared just now, so fewer questions are about what they share and what is missing."
_NOTHING_USABLE = "What the language model wrote could not be used; the questions are the bank's."


class Chooses(Protocol):
    async def choice(self, command: Command, *, own: bool) -> Choice: ...

    def of_nobody(self, principal: Principal) -> Choice: ...


@dataclass(frozen=True, slots=True)
class Planning:
    bus: Asks
    models: Chooses
    seconds: float = _SECONDS

    async def planned(
        self, command: PlanInterview, resume: Resume, avoid: frozenset[str]
    ) -> QuestionPlan:
        """Of an interview, seeded by its session."""
        choice = await self.models.choice(command, own=command.own_model)
        return await self.plan(
            resume,
            command.setting.context,
            number=command.setting.number,
            seed=command.session,
            principal=command.principal,
            avoid=avoid,
            model=choice.model,
            degraded_reason=choice.degraded_reason,
        )

    async def planned_alone(self, ask: PlanQuestions) -> QuestionPlan:
        """Without an interview. Where no model is asked, the same request gets the same questions."""
        choice = self.models.of_nobody(ask.principal)
        return await self.plan(
            ask.resume,
            ask.context,
            number=ask.number,
            seed=_digest(ask),
            principal=ask.principal,
            model=choice.model,
            degraded_reason=choice.degraded_reason,
        )

    async def plan(
        self,
        resume: Resume,
        context: JobContext,
        *,
        number: int,
        seed: str,
        principal: Principal,
        avoid: frozenset[str] = frozenset(),
        model: Answers | None = None,
        degraded_reason: str = "",
    ) -> QuestionPlan:
        """Never fails: without the ranker or a model the questions are more general, and it says so.

        The same for the same `seed`, as far as no model is asked. `avoid` are names of the bank's items and fingerprints of
        what was asked about lately.
        """
        end = asyncio.get_running_loop().time() + self.seconds
        compared, *others = await self._compared(resume, context, principal)
        told = (*await asyncio.to_thread(notes_of, resume, context, compared), *others)
        by_rules = await asyncio.to_thread(planned, resume, context, compared, number, seed, avoid)
        plan = QuestionPlan(
            questions=by_rules, context=context, notes=told, degraded_reason=degraded_reason
        )
        if model is None:
            return plan
        return await _by_model(plan, resume, compared, model, end)

    async def _compared(
        self, resume: Resume, context: JobContext, principal: Principal
    ) -> tuple[Comparison, *tuple[str, ...]]:
        """With a note where it could not be had."""
        ask = CompareWithJob(principal=principal, resume=resume, context=context)
        try:
            async with asyncio.timeout(min(_COMPARING, self.seconds / 2)):
                return (await self.bus.ask(ask),)
        except (HirewireError, TimeoutError) as error:
            log.warning("not compared", why=repr(error)[:200])
            return Comparison(), _NOT_COMPARED


async def _by_model(
    plan: QuestionPlan, resume: Resume, compared: Comparison, model: Answers, end: float
) -> QuestionPlan:
    """What it drafts in the places of the bank's; the bank's where it fails."""
    try:
        drafted = await _drafted(plan, resume, compared, model, end)
    except ModelFailed as failed:
        log.warning("no questions written", why=failed.kind, detail=failed.log, model=model.name)
        return plan.model_copy(update={"degraded_reason": failed.message})
    if not drafted:
        return plan.model_copy(update={"degraded_reason": _NOTHING_USABLE})
    questions = await asyncio.to_thread(joined, plan.questions, drafted)
    return plan.model_copy(update={"questions": questions, "provider_used": model.name})


async def _drafted(
    plan: QuestionPlan, resume: Resume, compared: Comparison, model: Answers, end: float
) -> tuple[Question, ...]:
    """Raises ModelFailed."""
    data = await asyncio.to_thread(asked, resume, plan.context, compared, plan.questions)
    left = end - asyncio.get_running_loop().time()
    if left < _TOO_SHORT:
        raise ModelFailed("timeout", log="no time is left")
    answer = await model.complete(INSTRUCTIONS, data, Drafts, within=left)
    return await asyncio.to_thread(
        believed, answer.questions[:_MOST_DRAFTS], resume, plan.context, compared.language
    )


def _digest(ask: PlanQuestions) -> str:
    told = ask.model_dump_json(include={"resume", "context", "number"})
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
