"""The pace of a stream: so long between one part and the next, so long for all of it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from hirewire_common.llm.failures import ModelFailed


async def words(parts: AsyncIterator[Any], seconds: float, end: float) -> AsyncIterator[Any]:
    """The parts as they come; ModelFailed when one takes longer than `seconds`, or the time is `end`."""
    clock = asyncio.get_running_loop().time
    rest = aiter(parts)
    while True:
        try:
            # one for each part: a time-out around a yield would belong to whoever happens to read
            async with asyncio.timeout_at(min(clock() + seconds, end)):
                part = await anext(rest)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise ModelFailed("timeout", log="in the middle of a stream") from None
        yield part
