"""Holds an interview: plans it, takes its answers one after the other, and pauses, resumes or ends it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hirewire_common.claim_checks import Gets, received
from hirewire_common.contracts import (
    AnswerEvaluated,
    AnswerTaken,
    Command,
    Evaluation,
    Interview,
    InterviewPlanned,
    InterviewSteered,
    JobContext,
    PlanInterview,
    Question,
    QuestionPlan,
    Resume,
    SteerInterview,
    Summary,
    TakeAnswer,
    Turn,
)
from hirewire_common.contracts.message import now
from hirewire_common.progress import Bus, Progress, Shares
from hirewire_interview_analyzer.domain.course import (
    again,
    coaching,
    ended,
    following,
    meant,
    opening,
    repeated,
    scoring,
    steered,
    taken,
    tally,
)
from hirewire_interview_analyzer.domain.evaluating.judging.earlier import Earlier, earlier_than
from hirewire_interview_analyzer.domain.visible import visible
from hirewire_interview_analyzer.notebook import Notebook

_SHARES: Shares[str] = {"reading": (5, 20), "planning": (20, 90), "asking": (95, 95)}


class Plans(Protocol):
    async def planned(
        self, command: PlanInterview, resume: Resume, avoid: frozenset[str]
    ) -> QuestionPlan: ...


class Evaluates(Protocol):
    async def by_rules(
        self, question: Question, answer: str, context: JobContext, earlier: Earlier
    ) -> Evaluation: ...


class HasModel(Protocol):
    """Whether a language model reads the answers of this command's session, and why not where one was meant to."""

    async def reads(self, command: Command, *, own: bool) -> tuple[bool, str]: ...


@dataclass(frozen=True, slots=True)
class Asking:
    bus: Bus
    store: Gets
    notebook: Notebook
    plans: Plans
    scoring: Evaluates
    models: HasModel
    clock: Callable[[], datetime] = now

    async def plan_interview(self, command: PlanInterview) -> InterviewPlanned:
        async with Progress(self.bus, command, _SHARES, "question", quiet=0) as progress:
            resume = visible(await received(Resume, command.resume, self.store))
            avoid = await self.notebook.recent(
                command.session, command.principal, command.setting.client_user
            )
            progress.tell("planning")
            plan = await self.plans.planned(command, resume, avoid)
            progress.tell("asking")
        return InterviewPlanned(
            **command.common,
            interview=command.interview,
            turn=opening(plan.questions, self.clock()),
            total=len(plan.questions),
            plan=plan.questions,
            notes=plan.notes,
            provider_used=plan.provider_used,
            degraded_reason=plan.degraded_reason,
        )

    async def take_answer(self, command: TakeAnswer) -> AnswerTaken:
        """Refused when its question isn't the open one; what came before is told what became of it."""
        interview, at, named = await self._interview(command), self.clock(), command.named
        if before := repeated(interview, command.seen, command.said, at, named=named):
            return again(command, interview, before)
        turn = meant(interview, command.seen)
        reads, why = await self.models.reads(command, own=command.own_model)
        evaluation = await self._evaluation(command, interview, turn, provisional=reads, why=why)
        next_turn = following(interview, turn, evaluation, at)
        counts = tally(interview, turn, answered=command.said is not None)
        done = taken(turn, command, evaluation, at)
        read = scoring(command, turn) if reads and evaluation else None
        coach = coaching(command) if reads and not next_turn else None
        return AnswerTaken(
            **command.common,
            at=at,
            interview=interview.id,
            number=turn.number,
            question=turn.question.id,
            evaluation=evaluation,
            next=next_turn,
            total=interview.total,
            answered=counts.answered,
            skipped=counts.skipped,
            scoring=read.job if read else None,
            summary=None if next_turn else await self._summary(command, interview, at, done),
            orders=tuple(order for order in (read, coach) if order),
        )

    async def steer_interview(self, command: SteerInterview) -> InterviewSteered:
        interview, at = await self._interview(command), self.clock()
        done = steered(interview, command.action, at)
        over = command.action == "end" and done.changed
        summary, reads = None, False
        if over:
            after = ended(interview, done.status, at, done.paused_seconds)
            summary = await self._summed(command, after, at)
            reads, _ = await self.models.reads(command, own=command.own_model)
        return InterviewSteered(
            **command.common,
            at=at,
            interview=interview.id,
            status=done.status,
            turn=interview.current if done.status in {"asking", "paused"} else None,
            total=interview.total,
            answered=interview.answered,
            skipped=interview.skipped,
            paused_seconds=done.paused_seconds,
            summary=summary,
            orders=(coaching(command),) if reads and done.status == "completed" else (),
        )

    async def _interview(self, command: Command) -> Interview:
        return await self.notebook.interview(command.session, command.principal)

    async def _evaluation(
        self,
        command: TakeAnswer,
        interview: Interview,
        turn: Turn,
        *,
        provisional: bool,
        why: str,
    ) -> Evaluation | None:
        """By rules, and told at once; None for what is skipped."""
        if command.said is None:
            return None
        context = interview.setting.context
        turns = await self.notebook.turns(command.session, command.principal)
        earlier, said = earlier_than(turn, turns), command.said.text
        found = await self.scoring.by_rules(turn.question, said, context, earlier)
        found = found.model_copy(update={"provisional": provisional, "degraded_reason": why})
        number, question = turn.number, turn.question.id
        news = AnswerEvaluated(**command.common, number=number, question=question, evaluation=found)
        await self.bus.publish(news)
        return found

    async def _summary(
        self, command: TakeAnswer, interview: Interview, at: datetime, last: Turn
    ) -> Summary:
        """With the turn that ends it, which storage doesn't know yet."""
        after = ended(interview, "completed", at, interview.paused_seconds)
        return await self._summed(command, after, at, last)

    async def _summed(
        self, command: Command, interview: Interview, at: datetime, last: Turn | None = None
    ) -> Summary:
        whose = command.principal
        return await self.notebook.summary(interview, whose, whose, at, last)
