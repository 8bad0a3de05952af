"""Where somebody speaks, and where not, told by loudness alone. Runs in the child only."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
STEP = RATE // 100
"""Samples of a step, which is a hundredth of a second."""
SILENT = -60.0
"""dBFS, of the loudest twentieth: a microphone that is muted, or not there."""
FLOOR = -100.0
BREATH = 25
"""Steps of the shortest pause that is one."""
_STANDS_OUT = 12.0
"""dB between the quietest tenth and the loudest twentieth; below it there is noise only, or a tone."""
_ABOVE_NOISE, _BELOW_SPEECH = 6.0, 35.0
_BETWEEN_UTTERANCES, _SHORTEST_SPEECH = 35, 10
_MARGIN = 20
"""Steps kept on both sides: the first and last sounds of a word are soft."""
_SILENCE = 500
"""Steps of a pause in which recognisers that write whole sentences begin to make some up."""
Span = tuple[int, int]
Levels = NDArray[np.float64]


def powers(samples: NDArray[np.int16]) -> Levels:
    """Of each whole step, as a share of full scale, without what is constant in it."""
    steps = samples[: len(samples) // STEP * STEP].reshape(-1, STEP).astype(np.float64)
    power: Levels = steps.var(axis=1) / (1 << 30)
    return power


def dbfs(power: Levels) -> Levels:
    """Powers as levels; below the floor nothing is told apart."""
    level: Levels = 10 * np.log10(np.maximum(power, 10 ** (FLOOR / 10)))
    return level


def levels(samples: bytes) -> Levels:
    """dBFS of each hundredth of a second of 16 bit samples."""
    return dbfs(powers(np.frombuffer(samples, np.int16)))


def loudest(loudness: Levels) -> float:
    """dBFS that a twentieth of the steps is above."""
    return float(np.quantile(loudness, 0.95)) if len(loudness) else FLOOR


def spoken(loudness: Levels, shortest_pause: int = BREATH) -> list[Span]:
    """Steps from and to which somebody speaks; none where nothing stands out.

    The threshold lies above the quietest tenth, which is the room, and not far below the loudest twentieth.
    """
    if not len(loudness):
        return []
    room, speech = float(np.quantile(loudness, 0.10)), loudest(loudness)
    if speech < SILENT or speech - room < _STANDS_OUT:
        return []
    threshold = max(room + _ABOVE_NOISE, speech - _BELOW_SPEECH)
    joined = _joined(_runs(loudness > threshold), shortest_pause)
    # a click is no word
    return [(start, end) for start, end in joined if end - start >= _SHORTEST_SPEECH]


def utterances(loudness: Levels, longest: int) -> list[Span]:
    """What a recogniser is given: steps from and to which somebody speaks, with a margin, of at most `longest` steps."""
    parts = widened(spoken(loudness, _BETWEEN_UTTERANCES), len(loudness))
    return [part for span in parts for part in cut(span, loudness, longest)]


def utterances_in(spans: Sequence[Span]) -> list[Span]:
    """Of what `spoken` told: as `utterances`, but of any length, and maybe beyond the end by the margin."""
    most = spans[-1][1] + _MARGIN if spans else 0
    return widened(_joined(iter(spans), _BETWEEN_UTTERANCES), most)


def grouped(spans: Sequence[Span], longest: int) -> list[Span]:
    """Neighbours together with the pause between them, as far as that is no longer than `longest`, and the pause no silence."""
    groups: list[Span] = []
    for start, end in spans:
        if groups and end - groups[-1][0] <= longest and start - groups[-1][1] <= _SILENCE:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return groups


def _runs(loud: NDArray[np.bool_]) -> Iterator[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], loud, [False]))))
    yield from map(tuple, edges.reshape(-1, 2).tolist())


def _joined(runs: Iterator[Span], shortest_pause: int) -> list[Span]:
    """A gap inside a word is no pause."""
    spans: list[Span] = []
    for start, end in runs:
        if spans and start - spans[-1][1] < shortest_pause:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def widened(spans: Sequence[Span], most: int) -> list[Span]:
    """By the margin, but at most to the middle of the pause."""
    middles = [(left[1] + right[0]) // 2 for left, right in pairwise(spans)]
    return [
        (max(start - _MARGIN, before), min(end + _MARGIN, after))
        # without spans one bound is left over
        for (start, end), before, after in zip(spans, [0, *middles], [*middles, most], strict=False)
    ]


def cut(span: Span, loudness: Levels, longest: int) -> Iterator[Span]:
    """Whoever makes no pause is cut at the quietest place of the second half."""
    start, end = span
    while end - start > longest:
        half = start + longest // 2
        # over seven steps, so that the cut falls between words and not into a stop of the voice
        around = np.convolve(loudness[half - 3 : start + longest + 3], np.ones(7), "valid")
        place = half + int(around.argmin())
        yield start, place
        start = place
    yield start, end
