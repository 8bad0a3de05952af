"""Answers a turn of the conversation by the rules where they are certain, else by a language model, else by the rules."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import TakeTurn
from hirewire_common.llm import BUILTIN, ModelFailed, Models
from hirewire_generator.attempts import Attempt, Hear, Model
from hirewire_generator.domain.asking_model import asked
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.ruling import Ruled, ruled
from hirewire_generator.domain.turn import Turn

log = structlog.get_logger()

_TOO_SHORT = 2.0
"""Seconds in which no model answers."""
_AGAIN = frozenset({"bad_answer", "timeout", "unreachable"})
"""Failures after which the same model may still answer; a broken stream is one of them."""


@dataclass(frozen=True, slots=True)
class Planned:
    """`degraded_reason` is empty unless a language model should have answered and did not."""

    plan: Plan
    provider_used: str = BUILTIN
    degraded_reason: str = ""


async def unheard(text: str) -> None:
    """Nobody reads along."""
    del text


@dataclass(frozen=True, slots=True)
class Conversation:
    """With a `model`, or with the reason why there is none although there should be."""

    model: Model | None = None
    degraded_reason: str = ""
    seconds: float = 60.0
    """For all that is asked of the model about one turn."""
    rules: Callable[[Turn], Ruled] = ruled

    async def plan(self, turn: Turn, hear: Hear = unheard) -> Planned:
        ruled = await asyncio.to_thread(self.rules, turn)
        if ruled.certain:
            return Planned(ruled.plan)
        if self.model is None:
            return Planned(ruled.plan, degraded_reason=self.degraded_reason)
        start = time.monotonic()
        try:
            plan = await self._by_model(self.model, turn, hear)
        except ModelFailed as failed:
            log.warning("not answered", why=failed.kind, detail=failed.log, model=self.model.name)
            return Planned(ruled.plan, degraded_reason=failed.message)
        log.info(
            "answered",
            model=self.model.name,
            ops=len(plan.patch),
            seconds=round(time.monotonic() - start, 2),
        )
        return Planned(plan, self.model.name)

    async def _by_model(self, model: Model, turn: Turn, hear: Hear) -> Plan:
        question = await asyncio.to_thread(asked, turn)
        attempt = Attempt(model, turn, question, asyncio.get_running_loop().time() + self.seconds)
        try:
            return await attempt.streamed(hear)
        except ModelFailed as failed:
            if failed.kind not in _AGAIN or attempt.left < _TOO_SHORT:
                raise
            log.info("asked again", why=failed.kind, detail=failed.log, model=model.name)
        return await attempt.whole()


class Conversations(Protocol):
    async def of(self, command: TakeTurn) -> Conversation:
        """Who answers this command."""
        ...


@dataclass(frozen=True, slots=True)
class ByRules:
    """There is no model to ask, whoever wants it."""

    async def of(self, command: TakeTurn) -> Conversation:
        del command
        return Conversation()


@dataclass(frozen=True, slots=True)
class BySession:
    """By the session's own model, else the server's, else by the rules alone."""

    models: Models
    bus: Asks

    async def of(self, command: TakeTurn) -> Conversation:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        return Conversation(choice.model, choice.degraded_reason)
