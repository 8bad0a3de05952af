"""Where somebody speaks, and where not, told by loudness alone."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log10
from operator import mul

RATE = 16_000
STEP = RATE // 100
"""Samples of a step, which is a hundredth of a second."""
SILENT = -60.0
"""dBFS, of the loudest twentieth: a microphone that is muted, or not there."""
_STANDS_OUT = 12.0
"""dB between the quietest tenth and the loudest twentieth; below it there is noise only, or a tone."""
_ABOVE_NOISE, _BELOW_SPEECH = 6.0, 35.0
_SHORTEST_PAUSE, _SHORTEST_SPEECH = 35, 10
_MARGIN = 20
"""Steps kept on both sides: the first and last sounds of a word are soft."""
_FLOOR = -100.0
Span = tuple[int, int]


def levels(samples: "array[int]") -> list[float]:
    """dBFS of each hundredth of a second, without what is constant in it."""
    return [_level(samples[at : at + STEP]) for at in range(0, len(samples) - STEP + 1, STEP)]


def _level(step: "array[int]") -> float:
    mean = sum(step) / STEP
    power = sum(map(mul, step, step)) / STEP - mean * mean
    return 10 * log10(power / (1 << 30)) if power > 0.1 else _FLOOR


def loudest(loudness: Sequence[float]) -> float:
    """dBFS that a twentieth of the steps is above."""
    return _at(sorted(loudness), 0.95)


def utterances(loudness: Sequence[float], longest: int) -> list[Span]:
    """Steps from and to which somebody speaks, of at most `longest` steps each; none where nothing stands out.

    The threshold lies above the quietest tenth, which is the room, and not far below the loudest twentieth.
    """
    ordered = sorted(loudness)
    room, speech = _at(ordered, 0.10), _at(ordered, 0.95)
    if not ordered or speech < SILENT or speech - room < _STANDS_OUT:
        return []
    threshold = max(room + _ABOVE_NOISE, speech - _BELOW_SPEECH)
    spoken = [span for span in _joined(_runs(loudness, threshold)) if _long(span)]
    return [
        part for span in _widened(spoken, len(loudness)) for part in _cut(span, loudness, longest)
    ]


def _at(ordered: Sequence[float], part: float) -> float:
    return ordered[int(part * (len(ordered) - 1))] if ordered else _FLOOR


def _runs(loudness: Sequence[float], threshold: float) -> Iterator[Span]:
    start = None
    for at, level in enumerate((*loudness, _FLOOR)):
        if level > threshold and start is None:
            start = at
        elif level <= threshold and start is not None:
            yield start, at
            start = None


def _joined(runs: Iterator[Span]) -> list[Span]:
    """A gap inside a word is no pause."""
    spans: list[Span] = []
    for start, end in runs:
        if spans and start - spans[-1][1] < _SHORTEST_PAUSE:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _long(span: Span) -> bool:
    """A click is no word."""
    return span[1] - span[0] >= _SHORTEST_SPEECH


def _widened(spans: Sequence[Span], most: int) -> list[Span]:
    """By the margin, but at most to the middle of the pause."""
    middles = [(left[1] + right[0]) // 2 for left, right in pairwise(spans)]
    return [
        (max(start - _MARGIN, before), min(end + _MARGIN, after))
        # without spans one bound is left over
        for (start, end), before, after in zip(spans, [0, *middles], [*middles, most], strict=False)
    ]


def _cut(span: Span, loudness: Sequence[float], longest: int) -> Iterator[Span]:
    """Whoever makes no pause is cut at the quietest place of the second half."""
    start, end = span
    while end - start > longest:
        half = start + longest // 2
        around = _smooth(loudness, half, start + longest)
        cut = half + around.index(min(around))
        yield start, cut
        start = cut
    yield start, end


def _smooth(loudness: Sequence[float], start: int, end: int) -> list[float]:
    """Over seven steps, so that the cut falls between words and not into a stop of the voice."""
    return [sum(loudness[max(0, at - 3) : at + 4]) for at in range(start, end)]
