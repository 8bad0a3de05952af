"""A language model as those see it who have a question: any that answers one by a schema will do."""

from typing import Protocol, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


class Answers(Protocol):
    """Raises ModelFailed, and nothing else."""

    @property
    def name(self) -> str: ...

    async def complete(
        self, instructions: str, data: str, schema: type[M], *, within: float | None = None
    ) -> M: ...
