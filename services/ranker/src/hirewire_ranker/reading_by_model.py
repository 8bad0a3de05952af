"""What a language model adds to a ranking, where there is one: it reads the job, and the best résumés once more."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import ModelReading, RankingOrder, RankResumes, Requirements
from hirewire_common.contracts.requirements import Asked
from hirewire_common.llm import Answers, ModelFailed, Models
from hirewire_ranker.domain.job import asking
from hirewire_ranker.domain.score import second_reading
from hirewire_ranker.domain.score.ranking import Judged, SecondReading
from hirewire_ranker.domain.score.result import Standing
from hirewire_ranker.domain.score.worth import least_met

log = structlog.get_logger()
BestOnes = Callable[[int], Awaitable[list[Standing]]]
"""So many of the best, best first."""

_SECONDS = 120.0
"""For all that is asked of the model about one ranking; the rest of the command's time is for everything else."""
_TOO_SHORT = 3.0
"""Seconds in which no model answers."""
_AT_ONCE = 3
_CREDITS: dict[second_reading.Level, float] = {"met": 0.75, "partial": 0.3, "missing": 0.0}
_NO_TIME = "Reading the others would have taken too long."


@dataclass(frozen=True, slots=True)
class Seconds:
    """What second readings came to: by résumé, and told as a whole; None when nobody was asked."""

    by_resume: dict[str, SecondReading] = field(default_factory=dict)
    told: ModelReading | None = None
    degraded_reason: str = ""


class Readings(Protocol):
    async def requirements(
        self, command: RankResumes, order: RankingOrder, by_rules: Requirements
    ) -> tuple[Requirements, str]:
        """Better ones, or those by the rules with the reason why."""
        ...

    async def best(
        self, command: RankResumes, requirements: Requirements, ones: BestOnes
    ) -> Seconds:
        """The best are read one by one as long as the budget lasts."""
        ...


class ByRules:
    """There is no model to ask."""

    async def requirements(
        self, command: RankResumes, order: RankingOrder, by_rules: Requirements
    ) -> tuple[Requirements, str]:
        del command, order
        return by_rules, ""

    async def best(
        self, command: RankResumes, requirements: Requirements, ones: BestOnes
    ) -> Seconds:
        del command, requirements, ones
        return Seconds()


@dataclass(frozen=True, slots=True)
class BySession:
    """By the session's own model, else the server's, else by the rules. `most` résumés are read in one ranking."""

    models: Models
    bus: Asks
    most: int

    async def requirements(
        self, command: RankResumes, order: RankingOrder, by_rules: Requirements
    ) -> tuple[Requirements, str]:
        model, why = await self._model(command)
        if model is None:
            return by_rules, why
        try:
            return await read_posting(model, order, by_rules), ""
        except ModelFailed as failed:
            log.warning("job not read", why=failed.kind, detail=failed.log, model=model.name)
            return by_rules, failed.message

    async def best(
        self, command: RankResumes, requirements: Requirements, ones: BestOnes
    ) -> Seconds:
        model, why = await self._model(command)
        if model is None or not self.most:
            return Seconds(degraded_reason=why)
        return await read_again(model, requirements, await ones(self.most))

    async def _model(self, command: RankResumes) -> tuple[Answers | None, str]:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        return choice.model, choice.degraded_reason


async def read_posting(model: Answers, order: RankingOrder, by_rules: Requirements) -> Requirements:
    """Raises ModelFailed."""
    description = order.job_description
    data = asking.question(order.title, description)
    answer = await model.complete(
        asking.INSTRUCTIONS, data, asking.PostingRead, within=_SECONDS / 2
    )
    return await asyncio.to_thread(
        asking.from_model, answer, description, order.title, by_rules, model.name
    )


async def read_again(
    model: Answers, requirements: Requirements, ones: Sequence[Standing], seconds: float = _SECONDS
) -> Seconds:
    """One résumé a question, so that none can speak for or against another."""
    reader = _Reader(model, requirements, asyncio.get_running_loop().time() + seconds)
    found: dict[str, SecondReading] = {}
    why = ""
    for at in range(0, len(ones), _AT_ONCE):
        some = ones[at : at + _AT_ONCE]
        for one, told in zip(some, await asyncio.gather(*map(reader.read, some)), strict=True):
            if isinstance(told, ModelFailed):
                why = _NO_TIME if told.kind == "timeout" and found else told.message
            else:
                found[one.row.id] = told
        if why:
            break
    changed = sum(len(one.judged) for one in found.values())
    read = ModelReading(model=model.name, read=len(found), changed=changed, why=why)
    return Seconds(found, read, why if not found else "")


@dataclass(frozen=True, slots=True)
class _Reader:
    model: Answers
    requirements: Requirements
    end: float

    async def read(self, one: Standing) -> SecondReading | ModelFailed:
        left = self.end - asyncio.get_running_loop().time()
        if left < _TOO_SHORT:
            return ModelFailed("timeout", log="no time is left")
        seen = one.row.kept.seen
        data = second_reading.question(self.requirements, second_reading.passages_text(seen))
        try:
            answer = await self.model.complete(
                second_reading.INSTRUCTIONS, data, second_reading.ResumeRead, within=left
            )
        except ModelFailed as failed:
            log.warning("not read", why=failed.kind, detail=failed.log, model=self.model.name)
            return failed
        return await asyncio.to_thread(self._believed, answer, one)

    def _believed(self, answer: second_reading.ResumeRead, one: Standing) -> SecondReading:
        seen = one.row.kept.seen
        changes = second_reading.levels(
            answer, self.requirements, seen.blind.text, one.statuses, second_reading.barred(seen)
        )
        kinds = {item.id: item.kind for item in self.requirements.items}
        judged = {
            name: Judged(_credit(change.level, kinds[name]), *change.quote)
            for name, change in changes.items()
        }
        return SecondReading(self.model.name, judged)


def _credit(level: second_reading.Level, kind: Asked) -> float:
    credit = _CREDITS[level]
    return max(credit, least_met(kind)) if level == "met" else credit
