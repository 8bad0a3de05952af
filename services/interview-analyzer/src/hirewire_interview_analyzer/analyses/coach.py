"""Has a language model, where there is one, word the advice that the rules give."""

from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.contracts import AnalyzeRecording, Command
from hirewire_common.contracts.analysis import Analysis, DeliveryCoaching, Provider
from hirewire_common.llm import Answers, ModelFailed
from hirewire_interview_analyzer.analyses.providers import version_of
from hirewire_interview_analyzer.domain.delivery.by_model import (
    INSTRUCTIONS,
    Worded,
    asked,
    worded,
    worth_wording,
)

log = structlog.get_logger()
_SECONDS = 60.0
RULES = "rules"
_PACKAGE = "hirewire-interview-analyzer"


class Chosen(Protocol):
    """Which model is asked, and why not the one that was meant; `hirewire_common.llm.Choice` is one."""

    @property
    def model(self) -> Answers | None: ...

    @property
    def degraded_reason(self) -> str: ...


class Chooses(Protocol):
    async def choice(self, command: Command, *, own: bool) -> Chosen: ...


@dataclass(frozen=True, slots=True)
class WordingCoach:
    """The rules' coaching stays as it is where the model fails, or where it says what nobody has measured."""

    models: Chooses
    seconds: float = _SECONDS

    async def advise(
        self, command: AnalyzeRecording, analysis: Analysis
    ) -> tuple[DeliveryCoaching, Provider]:
        choice = await self.models.choice(command, own=command.own_model)
        if choice.model is None:
            return _ruled(analysis, choice.degraded_reason)
        if not worth_wording(analysis):
            return _ruled(analysis, "")
        try:
            read = await choice.model.complete(INSTRUCTIONS, asked(analysis), Worded, within=self.seconds)  # fmt: skip
        except ModelFailed as failed:
            log.info("not worded", why=failed.kind, detail=failed.log, model=choice.model.name)
            return _ruled(analysis, failed.message)
        told = worded(read, analysis, choice.model.name)
        if told.source == RULES:
            return _ruled(analysis, told.degraded)
        name, _, model = choice.model.name.partition("/")
        return told, Provider(name=name, model=model, degraded=told.degraded)


def _ruled(analysis: Analysis, why: str) -> tuple[DeliveryCoaching, Provider]:
    coaching = analysis.coaching.model_copy(update={"degraded": why})
    return coaching, Provider(name=RULES, version=version_of(_PACKAGE), degraded=why)
