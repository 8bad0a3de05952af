"""Both tries at one turn with a language model: the first is read along, the second is told what was wrong."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from hirewire_common.errors import Refused
from hirewire_common.llm import Answers, ModelFailed, unfenced
from hirewire_generator.domain.asking_model import INSTRUCTIONS, Asked, asked_again
from hirewire_generator.domain.model_turn import ModelTurn
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.planning import plan_of
from hirewire_generator.domain.reply_stream import ReplyStream
from hirewire_generator.domain.turn import Turn

M = TypeVar("M", bound=BaseModel)

_PACE = 0.05
"""Seconds between two pieces of a reply."""


class Model(Answers, Protocol):
    """Raises ModelFailed, and nothing else."""

    def stream(
        self, instructions: str, data: str, schema: type[BaseModel] | None = None
    ) -> AsyncGenerator[str, None]: ...


class Hear(Protocol):
    async def __call__(self, text: str) -> None:
        """A few more words of the reply."""
        ...


@dataclass(slots=True)
class Attempt:
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
        try:
            return ModelTurn.model_validate_json(unfenced(written))
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
