"""What is said in a recording, from one pause to the next. Runs in the child only."""

from collections.abc import Iterator
from math import inf
from typing import BinaryIO

from hirewire_common.contracts.recording import SpokenSegment, SpokenWord
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.edges import settled
from hirewire_interview_analyzer.media.opening import opened, sound_track
from hirewire_interview_analyzer.media.orders import Heard, Listening
from hirewire_interview_analyzer.media.pauses import (
    SILENT,
    STEP,
    cut,
    levels,
    loudest,
    utterances_in,
)
from hirewire_interview_analyzer.media.recognising import LONGEST_UTTERANCE, words
from hirewire_interview_analyzer.media.sound import Samples
from hirewire_interview_analyzer.media.transcripts import sureness

_STEP_BYTES = STEP * 2


def listened_to(order: Listening, file: BinaryIO) -> Iterator[Heard]:
    """One for each utterance. Only what belongs to the one that is being recognised is kept of the sound."""
    spans = [(round(span.start * 100), round(span.end * 100)) for span in order.spoken]
    with opened(file) as container:
        track = sound_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_SOUND)
        sound = _Window(iter(Samples(container, track, inf)))
        for start, end in utterances_in(spans):
            samples = sound.between(start * _STEP_BYTES, end * _STEP_BYTES)
            loudness = levels(samples)
            if loudest(loudness) < SILENT:
                # out of silence the recogniser makes a word
                yield Heard(at=end / 100)
                continue
            for begins, ends in cut((0, len(loudness)), loudness, LONGEST_UTTERANCE):
                part = samples[begins * _STEP_BYTES : ends * _STEP_BYTES]
                said = words(part, (start + begins) / 100)
                yield _heard(settled(said, order.spoken), (start + ends) / 100)


def _heard(said: list[SpokenWord], at: float) -> Heard:
    if not said:
        return Heard(at=at)
    sure = sureness(said)
    segment = SpokenSegment(
        text=" ".join(word.text for word in said),
        start=said[0].start,
        end=said[-1].end,
        confidence=None if sure is None else round(sure, 3),
    )
    return Heard(at=at, words=tuple(said), segments=(segment,))


class _Window:
    """A stretch of the samples after the other; what is before the one that was asked for last is gone."""

    def __init__(self, samples: Iterator[bytes]) -> None:
        self._samples = samples
        self._kept = bytearray()
        self._at = 0

    def between(self, start: int, end: int) -> bytes:
        """From and to which byte; less at the end of the sound."""
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
