"""How far an analysis is, as one number that never falls, although two of its stages run side by side."""

from collections.abc import Mapping

from hirewire_common.contracts import Stage
from hirewire_common.progress import Shares, Tells

SHARES: Shares[Stage] = {
    "probe": (0, 2),
    "extract": (2, 10),
    "transcribe": (10, 85),
    "faces": (10, 85),
    "metrics": (85, 90),
    "coach": (90, 99),
}
WORDS: Mapping[Stage, str] = {
    "probe": "Looking at what kind of recording it is",
    "extract": "Listening to the sound",
    "transcribe": "Writing down what is said",
    "faces": "Looking at the picture",
    "metrics": "Measuring how it was said",
    "coach": "Wording the advice",
}
"""What is being done, for whoever waits for it."""
_PARTS: dict[Stage, float] = {"transcribe": 0.6, "faces": 0.4}
"""Of what is done side by side: listening takes the longer."""
_HUNDRED = 100


class Telling:
    """Of one try; told first of what earlier tries have done, it goes on from there."""

    def __init__(self, progress: Tells[Stage]) -> None:
        self._progress = progress
        self._done = dict.fromkeys(_PARTS, 0.0)
        self._furthest = 0.0

    async def __call__(self, stage: Stage, share: float) -> None:
        """`share` of the stage is done, 0 to 1. Of those side by side the first that isn't done is named."""
        if stage in _PARTS:
            self._done[stage] = max(share, self._done[stage])
            share = sum(part * self._done[one] for one, part in _PARTS.items())
            stage = next((one for one in _PARTS if self._done[one] < 1), stage)
        first, last = SHARES[stage]
        at = first + (last - first) * min(1.0, share)
        if at >= self._furthest:
            self._furthest = at
            self._progress(stage, round(min(1.0, share) * _HUNDRED), _HUNDRED)
