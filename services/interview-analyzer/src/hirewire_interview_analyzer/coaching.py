"""Asks a language model, where there is one, what a candidate should practise next."""

from dataclasses import dataclass

import structlog

from hirewire_common.contracts import CoachCandidate, Coaching, Interview, Turn
from hirewire_common.llm import ModelFailed
from hirewire_interview_analyzer.domain.coaching import INSTRUCTIONS, Coached, asked, taken
from hirewire_interview_analyzer.models import SessionModels

log = structlog.get_logger()
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Coach:
    models: SessionModels

    async def coached(
        self, command: CoachCandidate, interview: Interview, turns: list[Turn]
    ) -> Coaching:
        """Without a model, or with one that fails, it says why there is nothing."""
        choice = await self.models.choice(command, own=command.own_model)
        if choice.model is None:
            return Coaching(degraded_reason=choice.degraded_reason)
        try:
            data = asked(interview, turns)
            read = await choice.model.complete(INSTRUCTIONS, data, Coached, within=_SECONDS)
        except ModelFailed as failed:
            log.info("not coached", why=failed.kind, detail=failed.log, model=choice.model.name)
            return Coaching(degraded_reason=failed.message)
        return taken(read, turns, choice.model.name)
