"""One language model that can be asked: by its name, its key and its address."""

import asyncio
import math
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.quiet import litellm
from hirewire_common.llm.spending import Spending, Unlimited

if TYPE_CHECKING:
    from hirewire_common.llm.calls import Calls
    from hirewire_common.llm.guarded import Guard

M = TypeVar("M", bound=BaseModel)


class LanguageModel:
    """Asked without tools and without memory. Nothing that is asked or answered is logged.

    Everything it does raises ModelFailed, and nothing else. A moment's failure is tried again, twice at most.
    """

    def __init__(
        self,
        config: ModelConfig,
        spending: Spending | None = None,
        guard: "Guard | None" = None,
    ) -> None:
        self.config = config
        self._spending = spending or Unlimited()
        self._guard = guard

    @property
    def name(self) -> str:
        return self.config.shown or self.config.name

    async def prepare(self) -> None:
        """Import what takes seconds to import, before somebody waits for an answer."""
        await asyncio.to_thread(litellm)

    async def complete(
        self, instructions: str, data: str, schema: type[M], *, within: float | None = None
    ) -> M:
        """The answer to `data` under `instructions`, in the form of `schema`.

        A server that does not know answers by schema is asked once more without. All of it takes no longer than
        the configured time, nor than `within` seconds.
        """
        return await (await self._calls(within)).complete(instructions, data, schema)

    async def answer(self, instructions: str, data: str, *, within: float | None = None) -> str:
        """The same, in words."""
        return await (await self._calls(within)).answer(instructions, data)

    async def stream(
        self, instructions: str, data: str, schema: type[BaseModel] | None = None
    ) -> AsyncGenerator[str, None]:
        """The same, while it is written; what fails in the middle is raised there.

        With `schema` it is the text of a JSON object that was asked for in that form, and is yet to be checked.
        Who stops reading closes it: `async with aclosing(model.stream(…)) as words`.
        """
        calls = await self._calls()
        async with aclosing(calls.stream(instructions, data, schema)) as words:
            async for word in words:
                yield word

    async def _calls(self, within: float | None = None) -> "Calls":
        # here, so that a service without a model has no HTTP client in memory
        from hirewire_common.llm.calls import Calls
        from hirewire_common.llm.guarded import Guard

        clock = asyncio.get_running_loop().time
        start = clock()
        try:
            async with asyncio.timeout(within):
                await self.prepare()
        except TimeoutError:
            raise ModelFailed("timeout", log="there was no time to prepare") from None
        left = math.inf if within is None else within - (clock() - start)
        seconds = min(self.config.seconds, left)
        return Calls(self.config, self._spending, self._guard or Guard(), seconds)
