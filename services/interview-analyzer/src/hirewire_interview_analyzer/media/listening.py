"""What is said in a recording, from one pause to the next. Runs in the child only."""

from collections.abc import Iterator
from typing import BinaryIO

from hirewire_common.contracts.recording import SpokenSegment, SpokenWord
from hirewire_interview_analyzer.media.edges import settled
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
from hirewire_interview_analyzer.media.stretches import in_steps, window
from hirewire_interview_analyzer.media.transcripts import sureness

_STEP_BYTES = STEP * 2


def listened_to(order: Listening, file: BinaryIO) -> Iterator[Heard]:
    """One for each utterance. Only what belongs to the one that is being recognised is kept of the sound."""
    with window(file) as sound:
        for start, end in utterances_in(in_steps(order.spoken)):
            samples = sound.between(start, end)
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
