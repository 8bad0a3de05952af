"""Has a language model read an answer, or a whole interview, after the rules have: whoever waits has gone on already."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hirewire_common.contracts import (
    AnswerEvaluated,
    AnswerScored,
    CandidateCoached,
    CoachCandidate,
    Coaching,
    Command,
    Evaluation,
    Interview,
    JobContext,
    Question,
    ScoreAnswer,
    Summary,
    Turn,
)
from hirewire_common.contracts.message import now
from hirewire_common.llm import Choice
from hirewire_common.progress import Bus
from hirewire_interview_analyzer.domain.evaluating.judging.earlier import Earlier, earlier_than
from hirewire_interview_analyzer.notebook import Notebook


class Chooses(Protocol):
    async def choice(self, command: Command, *, own: bool) -> Choice: ...


class Evaluates(Protocol):
    async def evaluated(
        self,
        question: Question,
        answer: str,
        context: JobContext,
        choice: Choice,
        earlier: Earlier,
    ) -> Evaluation:
        """Never fails for the model: then it is the rules' evaluation, and says why."""
        ...


class Coaches(Protocol):
    async def coached(
        self, command: CoachCandidate, interview: Interview, turns: list[Turn]
    ) -> Coaching: ...


@dataclass(frozen=True, slots=True)
class Reading:
    bus: Bus
    notebook: Notebook
    models: Chooses
    scoring: Evaluates
    coaching: Coaches
    clock: Callable[[], datetime] = now

    async def score_answer(self, command: ScoreAnswer) -> AnswerScored:
        interview, turns = await self._known(command)
        turn = next(one for one in turns if one.number == command.turn)
        said = turn.said.text if turn.said else ""
        context = interview.setting.context
        choice = await self.models.choice(command, own=command.own_model)
        earlier = earlier_than(turn, turns)
        found = await self.scoring.evaluated(turn.question, said, context, choice, earlier)
        number, question = turn.number, turn.question.id
        news = AnswerEvaluated(**command.common, number=number, question=question, evaluation=found)
        await self.bus.publish(news)
        read = turn.model_copy(update={"evaluation": found})
        return AnswerScored(
            **command.common,
            number=number,
            evaluation=found,
            summary=await self._summary(command, interview, read),
        )

    async def coach_candidate(self, command: CoachCandidate) -> CandidateCoached:
        interview, turns = await self._known(command)
        coaching = await self.coaching.coached(command, interview, turns)
        coached = interview.model_copy(update={"coaching": coaching})
        return CandidateCoached(
            **command.common,
            coaching=coaching,
            summary=await self._summary(command, coached),
        )

    async def _known(self, command: Command) -> tuple[Interview, list[Turn]]:
        session, principal = command.session, command.principal
        interview = await self.notebook.interview(session, principal)
        return interview, await self.notebook.turns(session, principal)

    async def _summary(
        self, command: Command, interview: Interview, read: Turn | None = None
    ) -> Summary | None:
        """None while the interview goes on."""
        if not interview.over:
            return None
        whose = command.principal
        return await self.notebook.summary(interview, whose, whose, self.clock(), read)
