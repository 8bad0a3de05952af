"""A language model for unit tests: what it says is given, and what it was asked is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from hirewire_common.llm import ModelFailed

M = TypeVar("M", bound=BaseModel)


@dataclass
class FakeModel:
    """Says the same to every question, until it fails: at the question with the number `fails_at`, and ever after."""

    answer: Mapping[str, object]
    fails: ModelFailed | None = None
    fails_at: int = 1
    asked: list[str] = field(default_factory=list)
    name: str = "fake/model"

    async def complete(
        self, instructions: str, data: str, schema: type[M], *, within: float | None = None
    ) -> M:
        del instructions, within
        self.asked.append(data)
        if self.fails and len(self.asked) >= self.fails_at:
            raise self.fails
        try:
            return schema.model_validate(self.answer)
        except ValidationError:
            raise ModelFailed("bad_answer") from None
