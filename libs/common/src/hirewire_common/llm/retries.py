"""Asking again, a little later, when nothing was wrong with the question."""

import asyncio
import random

from hirewire_common.llm.failures import ModelFailed

MOST = 2
"""Further tries of one question."""
LONGEST_PAUSE = 3.0
"""Seconds; who asks us to wait longer is not asked again."""


class Tries:
    """Those of one question, until `end` by the loop's clock."""

    def __init__(self, end: float) -> None:
        self._end = end
        self._made = 0

    async def again(self, failed: ModelFailed) -> None:
        """Wait for the next try. Raises `failed` when there is to be none."""
        pause = self._pause(failed)
        late = asyncio.get_running_loop().time() + pause >= self._end
        if not failed.passing or self._made >= MOST or pause > LONGEST_PAUSE or late:
            raise failed
        self._made += 1
        await asyncio.sleep(pause)

    def _pause(self, failed: ModelFailed) -> float:
        """What the server said, or doubling from a quarter of a second; spread, so that a crowd does not come back at once."""
        spread = random.uniform(0.5, 1.0)  # noqa: S311  # no secret
        return (failed.retry_after or 0.0) + 0.25 * 2.0**self._made * spread
