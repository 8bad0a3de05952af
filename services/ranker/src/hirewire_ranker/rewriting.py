"""Bullets that a language model rewords: a few at a time, each judged, and asked once more for what was kept out."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import ModelWriting, OptimizeResume, Optimizing
from hirewire_common.llm import BUILTIN, Answers, ModelFailed, Models
from hirewire_ranker.domain.gaps import keyword_gaps
from hirewire_ranker.domain.optimizing.asking import (
    INSTRUCTIONS,
    Rewrites,
    Rewritten,
    asked,
    asked_again,
)
from hirewire_ranker.domain.optimizing.bullets import Bullet, bullets_of, skills_of
from hirewire_ranker.domain.optimizing.judging import Judged, judged
from hirewire_ranker.domain.optimizing.reporting import Written
from hirewire_ranker.domain.optimizing.towards import Towards

log = structlog.get_logger()

_SECONDS = 75.0
"""For all that is asked of the model about one résumé; the rest of the command's time is for everything else."""
_TOO_SHORT = 3.0
"""Seconds in which no model answers."""
_AT_ONCE = 6
"""Bullets in one question: of many, models forget some."""
_QUESTIONS = 3
"""Asked at the same time."""
_MOST_BULLETS = 48
_PASSING = frozenset({"bad_answer"})
"""Failures after which the next question may fare better."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """`degraded_reason` is empty unless a language model should have written more than it did."""

    written: Written = field(default_factory=Written)
    provider_used: str = BUILTIN
    degraded_reason: str = ""


@dataclass(frozen=True, slots=True)
class ByRules:
    """There is no model to ask, whoever wants it."""

    async def reworded(self, command: OptimizeResume, order: Optimizing, job: Towards) -> Reworded:
        del command, order, job
        return Reworded()


@dataclass(frozen=True, slots=True)
class BySession:
    """By the session's own model, else the server's, else not at all."""

    models: Models
    bus: Asks

    async def reworded(self, command: OptimizeResume, order: Optimizing, job: Towards) -> Reworded:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        if choice.model is None:
            return Reworded(degraded_reason=choice.degraded_reason)
        return await ByModel(choice.model).reworded(order, job)


@dataclass(frozen=True, slots=True)
class ByModel:
    model: Answers
    seconds: float = _SECONDS

    async def reworded(self, order: Optimizing, job: Towards) -> Reworded:
        end = asyncio.get_running_loop().time() + self.seconds
        bullets, task = await asyncio.to_thread(_prepared, self.model, order, job, end)
        few = [bullets[at : at + _AT_ONCE] for at in range(0, len(bullets), _AT_ONCE)][
            : _MOST_BULLETS // _AT_ONCE
        ]
        found: list[_Answered] = []
        for at in range(0, len(few), _QUESTIONS):
            found += await asyncio.gather(*map(task.answered, few[at : at + _QUESTIONS]))
            if any(one.failed and one.failed.kind not in _PASSING for one in found):
                break
        return _told(self.model.name, len(bullets), found)


@dataclass(frozen=True, slots=True)
class _Answered:
    """Of a few bullets: `read` is how many, 0 when the model failed."""

    read: int = 0
    judged: tuple[Judged, ...] = ()
    failed: ModelFailed | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    model: Answers
    order: Optimizing
    skills: tuple[str, ...]
    keywords: tuple[str, ...]
    end: float

    async def answered(self, bullets: Sequence[Bullet]) -> _Answered:
        description, goals = self.order.job_description, self.order.goals
        data = asked(bullets, description, goals, self.skills, self.keywords)
        try:
            first = await self._judged(data, bullets)
        except ModelFailed as failed:
            log.warning("not reworded", why=failed.kind, detail=failed.log, model=self.model.name)
            return _Answered(failed=failed)
        again = await self._again(data, [one for one in first if one.kept_out])
        better = {one.bullet.path: one for one in again}
        return _Answered(len(bullets), tuple(better.get(one.bullet.path, one) for one in first))

    async def _again(self, data: str, refused: list[Judged]) -> tuple[Judged, ...]:
        """A second try at what the gate kept out; nothing when it fails, for the bullets stay as they are."""
        if not refused or self._left < _TOO_SHORT:
            return ()
        told = [(_rewritten(one), one.judgement.reasons) for one in refused]
        try:
            return await self._judged(asked_again(data, told), [one.bullet for one in refused])
        except ModelFailed as failed:
            log.info("not asked again", why=failed.kind, detail=failed.log, model=self.model.name)
            return ()

    async def _judged(self, data: str, bullets: Sequence[Bullet]) -> tuple[Judged, ...]:
        if self._left < _TOO_SHORT:
            raise ModelFailed("timeout", log="no time is left")
        answer = await self.model.complete(INSTRUCTIONS, data, Rewrites, within=self._left)
        places = {one.path: one for one in bullets}
        description = self.order.job_description
        return await asyncio.to_thread(judged, answer.rewrites, places, self.skills, description)

    @property
    def _left(self) -> float:
        return self.end - asyncio.get_running_loop().time()


def _prepared(
    model: Answers, order: Optimizing, job: Towards, end: float
) -> tuple[tuple[Bullet, ...], _Task]:
    gaps = keyword_gaps(order.resume, job.keywords)
    supported = tuple(gap.keyword.written for gap in gaps if gap.status != "unsupported")
    task = _Task(model, order, skills_of(order.resume), supported, end)
    return bullets_of(order.resume), task


def _rewritten(one: Judged) -> Rewritten:
    return Rewritten(path=one.bullet.path, proposed=one.proposed)


def _told(model: str, bullets: int, found: Sequence[_Answered]) -> Reworded:
    """By rules alone when no question was answered."""
    read = sum(one.read for one in found)
    rewrites = tuple(one for answered in found for one in answered.judged)
    why = next((one.failed.message for one in found if one.failed), "")
    blocked = sum(one.kept_out for one in rewrites)
    more = f"Only the first {_MOST_BULLETS} bullets are read." if bullets > _MOST_BULLETS else ""
    writing = ModelWriting(
        model=model,
        read=read,
        proposed=len(rewrites) - blocked,
        blocked=blocked,
        why=why or more,
    )
    return Reworded(Written(rewrites, writing), model if read else BUILTIN, why)
