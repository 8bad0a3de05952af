"""Answers a turn of the conversation by the rules where they are certain, else by a language model, else by the rules."""

import asyncio
import re
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import structlog
from pydantic import BaseModel, ValidationError

from hirewire_common.contracts import TakeTurn
from hirewire_common.errors import Refused
from hirewire_common.llm import BUILTIN, Asks, ModelFailed, Models
from hirewire_generator.domain.asking_model import INSTRUCTIONS, Asked, asked, asked_again
from hirewire_generator.domain.model_turn import ModelTurn
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.planning import plan_of
from hirewire_generator.domain.reply_stream import ReplyStream
from hirewire_generator.domain.turn import Turn

log = structlog.get_logger()
M = TypeVar("M", bound=BaseModel)

_PACE = 0.05
"""Seconds between two pieces of a reply."""
_TOO_SHORT = 2.0
"""Seconds in which no model answers."""
_AGAIN = frozenset({"bad_answer", "timeout", "unreachable"})
"""Failures after which the same model may still answer; a broken stream is one of them."""
_FENCED = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.DOTALL)


class Model(Protocol):
    """Raises ModelFailed, and nothing else."""

    @property
    def name(self) -> str: ...

    async def complete(
        self, instructions: str, data: str, schema: type[M], *, within: float | None = None
    ) -> M: ...

    def stream(
        self, instructions: str, data: str, schema: type[BaseModel] | None = None
    ) -> AsyncGenerator[str, None]: ...


class Rules(Protocol):
    def plan(self, turn: Turn) -> "Ruled": ...


class Hear(Protocol):
    async def __call__(self, text: str) -> None:
        """A few more words of the reply."""
        ...


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules make of a turn; `certain` when there is nothing that a language model could know better."""

    plan: Plan
    certain: bool = False


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

    rules: Rules
    model: Model | None = None
    degraded_reason: str = ""
    seconds: float = 60.0
    """For all that is asked of the model about one turn."""

    async def plan(self, turn: Turn, hear: Hear = unheard) -> Planned:
        ruled = await asyncio.to_thread(self.rules.plan, turn)
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
        attempt = _Attempt(model, turn, question, asyncio.get_running_loop().time() + self.seconds)
        try:
            return await attempt.streamed(hear)
        except ModelFailed as failed:
            if failed.kind not in _AGAIN or attempt.left < _TOO_SHORT:
                raise
            log.info("asked again", why=failed.kind, detail=failed.log, model=model.name)
        return await attempt.whole()


@dataclass(slots=True)
class _Attempt:
    """Both tries at one turn: the first is read along, the second is told what was wrong."""

    model: Model
    turn: Turn
    question: Asked
    end: float
    _written: str = ""
    _error: str = ""

    @property
    def left(self) -> float:
        """Seconds."""
        return self.end - asyncio.get_running_loop().time()

    async def streamed(self, hear: Hear) -> Plan:
        words = Paced(hear)
        try:
            async with (
                asyncio.timeout_at(self.end),
                aclosing(self.model.stream(INSTRUCTIONS, self.question.data, ModelTurn)) as pieces,
            ):
                async for piece in pieces:
                    self._written += piece
                    await words.more(piece)
                await words.rest()
        except TimeoutError:
            raise ModelFailed("timeout", log="the turn's time is over") from None
        return await self._planned(self._read(self._written))

    async def whole(self) -> Plan:
        data = self.question.data
        if self._error:
            data = asked_again(self.question, self._written, self._error)
        answer = await self.model.complete(INSTRUCTIONS, data, ModelTurn, within=self.left)
        return await self._planned(answer)

    def _read(self, written: str) -> ModelTurn:
        """Models like to put a fence around their JSON."""
        fenced = _FENCED.match(written)
        try:
            return ModelTurn.model_validate_json(fenced[1] if fenced else written)
        except ValidationError as error:
            first = error.errors(include_input=False)[0]
            place = "/".join(map(str, first["loc"]))
            self._error = f"It is not of the form that was asked for: {place} {first['msg']}."
            raise ModelFailed("bad_answer", log=f"not of the schema: {first['type']}") from None

    async def _planned(self, answer: ModelTurn) -> Plan:
        try:
            return await asyncio.to_thread(plan_of, answer, self.turn, self.question.hidden)
        except Refused as refused:
            self._error = refused.message
            raise ModelFailed(
                "bad_answer", log=f"a patch that does not fit: {refused.code}"
            ) from None


@dataclass(slots=True)
class Paced:
    """The reply's words out of an answer that is being written, in pieces that come no faster than somebody reads."""

    hear: Hear
    clock: Callable[[], float] = time.monotonic
    _reply: ReplyStream = field(default_factory=ReplyStream)
    _waiting: str = ""
    _last: float = float("-inf")

    async def more(self, piece: str) -> None:
        self._waiting += self._reply.feed(piece)
        if self.clock() - self._last >= _PACE:
            half = (len(self._waiting) - len(self._waiting.rstrip("*"))) % 2
            await self._tell(len(self._waiting) - half)

    async def rest(self) -> None:
        await self._tell(len(self._waiting))

    async def _tell(self, letters: int) -> None:
        """Without marks of emphasis, of which one may still be half."""
        text, self._waiting = self._waiting[:letters], self._waiting[letters:]
        if shown := text.replace("**", "").replace("`", ""):
            self._last = self.clock()
            await self.hear(shown)


class Conversations(Protocol):
    async def of(self, command: TakeTurn) -> Conversation:
        """Who answers this command."""
        ...


@dataclass(frozen=True, slots=True)
class ByRules:
    """There is no model to ask, whoever wants it."""

    rules: Rules

    async def of(self, command: TakeTurn) -> Conversation:
        del command
        return Conversation(self.rules)


@dataclass(frozen=True, slots=True)
class BySession:
    """By the session's own model, else the server's, else by the rules alone."""

    rules: Rules
    models: Models
    bus: Asks

    async def of(self, command: TakeTurn) -> Conversation:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        return Conversation(self.rules, choice.model, choice.degraded_reason)
