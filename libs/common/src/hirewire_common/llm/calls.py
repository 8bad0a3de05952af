"""From a question to an answer that can be used: in time, within the budget, and tried again where that helps."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ValidationError

from hirewire_common.llm.asking import Question, asked, guessed, told, usage
from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.fences import unfenced
from hirewire_common.llm.guarded import Guard
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.retries import Tries
from hirewire_common.llm.spending import Meter, Spending, Usage, spent
from hirewire_common.llm.streaming import words

M = TypeVar("M", bound=BaseModel)

_LONGEST_CONTENT = 200_000


@dataclass(frozen=True, slots=True)
class Calls:
    config: ModelConfig
    spending: Spending
    guard: Guard
    seconds: float
    """For one answer, whole."""

    async def complete(self, instructions: str, data: str, schema: type[M]) -> M:
        question = Question(instructions, data, schema)
        async with self._call(question) as call:
            try:
                return _checked(await call.content(question), schema)
            except ModelFailed as failed:
                if failed.kind != "refused":
                    raise
            return _checked(await call.content(_in_words(question, schema)), schema)

    async def answer(self, instructions: str, data: str) -> str:
        question = Question(instructions, data)
        async with self._call(question) as call:
            return await call.content(question)

    async def stream(
        self, instructions: str, data: str, schema: type[BaseModel] | None = None
    ) -> AsyncGenerator[str, None]:
        question = Question(instructions, data, schema, stream=True, counted=True)
        end = asyncio.get_running_loop().time() + self.config.stream_seconds
        async with spent(self.spending, self._most(question)) as meter:
            call = _Call(self.config, self.guard, meter, Tries(end))
            async with aclosing(call.stream(question, end)) as parts:
                async for part in parts:
                    yield part

    @asynccontextmanager
    async def _call(self, question: Question) -> "AsyncIterator[_Call]":
        end = asyncio.get_running_loop().time() + self.seconds
        async with spent(self.spending, self._most(question)) as meter:
            try:
                async with asyncio.timeout(self.seconds):
                    yield _Call(self.config, self.guard, meter, Tries(end))
            except TimeoutError:
                meter.add(usage(self.config, question.size, 0))
                raise ModelFailed("timeout", log=f"after {self.seconds:.1f} s") from None

    def _most(self, question: Question) -> Usage:
        return usage(self.config, question.size, self.config.most_tokens)


@dataclass(frozen=True, slots=True)
class _Call:
    config: ModelConfig
    guard: Guard
    meter: Meter
    tries: Tries

    async def content(self, question: Question) -> str:
        while True:
            try:
                async with asked(self.config, self.guard, question) as answer:
                    return self._read(question, answer)
            except ModelFailed as failed:
                await self.tries.again(failed)

    async def stream(self, question: Question, end: float) -> AsyncGenerator[str, None]:
        """As long as nothing was said, a stream is a question like others."""
        said = False
        while True:
            try:
                async with aclosing(self._written(question, end)) as parts:
                    async for part in parts:
                        said = True
                        yield part
            except ModelFailed as failed:
                if said:
                    raise
                if failed.kind == "refused" and (easier := _easier(question)):
                    question = easier
                else:
                    await self.tries.again(failed)
            else:
                return

    async def _written(self, question: Question, end: float) -> AsyncGenerator[str, None]:
        text, used = "", None
        try:
            async with asked(self.config, self.guard, question) as answer:
                async for part in words(answer, self.config.seconds, end):
                    used = told(self.config, part) or used
                    text = _bounded(text + (word := _said(part, "delta")))
                    if word:
                        yield word
            if not text.strip():
                raise ModelFailed("bad_answer", log="empty")
        finally:
            if text or used:
                self.meter.add(used or usage(self.config, question.size, guessed(text)))

    def _read(self, question: Question, answer: Any) -> str:
        content = _said(answer, "message")
        used = told(self.config, answer)
        self.meter.add(used or usage(self.config, question.size, guessed(content)))
        if not content.strip():
            raise ModelFailed("bad_answer", log="empty")
        return _bounded(content)


def _in_words(question: Question, schema: type[BaseModel]) -> Question:
    wanted = "Answer with one JSON object of this schema and nothing else:\n"
    wanted += json.dumps(schema.model_json_schema())
    return replace(question, instructions=f"{question.instructions}\n\n{wanted}", schema=None)


def _easier(question: Question) -> Question | None:
    """The same of a server that knows less; None when there is nothing left to do without."""
    if question.counted:
        return replace(question, counted=False)
    return _in_words(question, question.schema) if question.schema else None


def _bounded(text: str) -> str:
    if len(text) > _LONGEST_CONTENT:
        raise ModelFailed("bad_answer", log="longer than an answer may be")
    return text


def _said(answer: Any, where: Literal["message", "delta"]) -> str:
    """What an answer, or a part of a stream, says; empty where it says nothing."""
    try:
        content = getattr(answer.choices[0], where).content
    except (AttributeError, IndexError, TypeError):
        content = None
    return content if isinstance(content, str) else ""


def _checked(content: str, schema: type[M]) -> M:
    try:
        return schema.model_validate_json(unfenced(content))
    except ValidationError as error:
        kinds = sorted({str(one["type"]) for one in error.errors(include_input=False)})
        raise ModelFailed("bad_answer", log=f"not of the schema: {kinds[:5]}") from None
