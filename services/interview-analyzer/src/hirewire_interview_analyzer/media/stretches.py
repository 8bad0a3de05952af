"""A recording's sound, one stretch after the other; no more of it is kept than that. Runs in the child only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from typing import BinaryIO

from hirewire_common.contracts.recording import Span
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.opening import opened, sound_track
from hirewire_interview_analyzer.media.pauses import STEP, cut, grouped, levels, utterances_in
from hirewire_interview_analyzer.media.sound import Samples

_STEPS = 100
"""Of a second."""
_STEP_BYTES = STEP * 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Samples of 16 bits, 16,000 a second, from and to which second of the recording."""

    start: float
    end: float
    samples: bytes


def stretches(file: BinaryIO, spoken: Sequence[Span], longest: float) -> Iterator[Stretch]:
    """What is said, with the pauses in it, in stretches of at most `longest` seconds that end where nobody speaks."""
    most = round(longest * _STEPS)
    with window(file) as sound:
        for start, end in grouped(utterances_in(in_steps(spoken)), most):
            samples = sound.between(start, end)
            loudness = levels(samples)
            for begins, ends in cut((0, len(loudness)), loudness, most):
                part = samples[begins * _STEP_BYTES : ends * _STEP_BYTES]
                if part:
                    yield Stretch((start + begins) / _STEPS, (start + ends) / _STEPS, part)


def in_steps(spoken: Sequence[Span]) -> list[tuple[int, int]]:
    return [(round(span.start * _STEPS), round(span.end * _STEPS)) for span in spoken]


@contextmanager
def window(file: BinaryIO) -> "Iterator[Window]":
    """On its sound. Refused without any."""
    with opened(file) as container:
        track = sound_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_SOUND)
        yield Window(iter(Samples(container, track, inf)))


class Window:
    """A stretch of the samples after the other; what is before the one that was asked for last is gone."""

    def __init__(self, samples: Iterator[bytes]) -> None:
        self._samples = samples
        self._kept = bytearray()
        self._at = 0

    def between(self, first: int, last: int) -> bytes:
        """Of the steps from and to which; less at the end of the sound."""
        start, end = first * _STEP_BYTES, last * _STEP_BYTES
        for chunk in self._samples:
            self._kept += chunk
            self._forget(start)
            if self._at + len(self._kept) >= end:
                break
        self._forget(start)
        return bytes(self._kept[: end - self._at])

    def _forget(self, before: int) -> None:
        gone = min(max(0, before - self._at), len(self._kept))
        del self._kept[:gone]
        self._at += gone
