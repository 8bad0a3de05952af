"""Trying out a model that a user wants to use: one short question, and how it went."""

import asyncio
from dataclasses import dataclass, field

from hirewire_common.contracts import ModelTried, SessionModel, TryModel
from hirewire_common.errors import TryAgain
from hirewire_common.llm.choosing import Models
from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.providers import shown

AT_ONCE = 8
"""In one process. More are turned away, because they would only wait where nobody sees them."""
_MOST_TOKENS = 1_000
_LONGEST_TEXT = 500
_FOR_THE_WAY = 3.0
"""Seconds of the question's time in which the answer comes back."""
_INSTRUCTIONS = "This is a test of the connection. Answer in one short sentence."


@dataclass(slots=True)
class Trials:
    models: Models
    _running: int = field(default=0, init=False)

    async def try_model(self, ask: TryModel) -> ModelTried:
        """Raises TryAgain when too many are being tried."""
        if self._running >= AT_ONCE:
            raise TryAgain("Too many language models are being tried right now.", after=5.0)
        self._running += 1
        try:
            return await self._tried(ask)
        finally:
            self._running -= 1

    async def _tried(self, ask: TryModel) -> ModelTried:
        clock = asyncio.get_running_loop().time
        start, text, failed = clock(), "", None
        try:
            async with asyncio.timeout(ask.time_limit - _FOR_THE_WAY):
                model = self.models.opened(_short(ask.model), ask.session)
                await model.prepare()
                start = clock()
                text = await model.answer(_INSTRUCTIONS, ask.prompt)
        except ModelFailed as error:
            failed = error
        except TimeoutError:
            failed = ModelFailed("timeout")
        return ModelTried(
            reachable=failed is None,
            model=shown(ask.model.config),
            seconds=clock() - start,
            text=text.strip()[:_LONGEST_TEXT],
            failure=failed.kind if failed else "",
            message=failed.message if failed else "",
        )


def _short(model: SessionModel) -> SessionModel:
    """The same model, of which no long answer is wanted."""
    most = min(model.config.max_tokens or _MOST_TOKENS, _MOST_TOKENS)
    config = model.config.model_copy(update={"max_tokens": most})
    return model.model_copy(update={"config": config})
