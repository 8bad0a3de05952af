"""Where words end before a pause, and begin after it. Runs in the child only."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hirewire_common.contracts.recording import Span, SpokenWord

_NEAR = 0.25
"""Seconds; a word that reaches further into a pause, or stays further away from it, is no word of its edge."""


def settled(words: Sequence[SpokenWord], spoken: Sequence[Span]) -> list[SpokenWord]:
    """The words with the edges of pauses at the mean of what the recogniser says and what loudness says.

    In noise each of them errs by itself: soft ends sink into the noise, and the recogniser takes noise for a part of
    the word. Their mean errs by half.
    """
    told = list(words)
    for begins, ends in _pauses(spoken):
        middle = (begins + ends) / 2
        after = sum((one.start + one.end) / 2 < middle for one in told)
        if after > 0 and abs(told[after - 1].end - begins) <= _NEAR:
            told[after - 1] = _ending(told[after - 1], begins)
        if after < len(told) and abs(told[after].start - ends) <= _NEAR:
            told[after] = _beginning(told[after], ends)
    return told


def _pauses(spoken: Sequence[Span]) -> Iterator[tuple[float, float]]:
    return ((one.end, two.start) for one, two in pairwise(spoken))


def _ending(word: SpokenWord, pause: float) -> SpokenWord:
    end = max(word.start, round((word.end + pause) / 2, 2))
    return word.model_copy(update={"end": end})


def _beginning(word: SpokenWord, pause: float) -> SpokenWord:
    start = min(word.end, round((word.start + pause) / 2, 2))
    return word.model_copy(update={"start": start})
