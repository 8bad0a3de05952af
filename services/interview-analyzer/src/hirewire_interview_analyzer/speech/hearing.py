"""One recording's bytes to its transcript, within the time there is. Runs in the child only."""

from collections.abc import Iterable
from time import monotonic

from hirewire_common.contracts.recording import SpokenWord
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.pauses import (
    SILENT,
    STEP,
    Levels,
    Span,
    levels,
    loudest,
    utterances,
)
from hirewire_interview_analyzer.media.recognising import LONGEST_UTTERANCE, words
from hirewire_interview_analyzer.media.transcripts import is_doubtful
from hirewire_interview_analyzer.speech.decoding import Decoded, decoded
from hirewire_interview_analyzer.speech.orders import Order
from hirewire_interview_analyzer.speech.transcript import Transcript


def heard(order: Order, recording: bytes) -> Transcript:
    """Refused when it is none, or too long."""
    until = monotonic() + order.within
    sound = decoded(recording, order.most_seconds)
    loudness = levels(sound.samples)
    spoken = utterances(loudness, LONGEST_UTTERANCE)
    found, done = _recognised(sound.samples, spoken, until)
    notes = [*_of_the_file(sound)]
    if done < len(spoken):
        notes.append(refusals.out_of_time(spoken[done][0] / 100, sound.seconds))
    if found or done == len(spoken):
        notes += _of_what_is_heard(loudness, spoken, found)
    return Transcript(words=tuple(found), seconds=round(sound.seconds, 2), notes=tuple(notes))


def _recognised(samples: bytes, spoken: list[Span], until: float) -> tuple[list[SpokenWord], int]:
    """The words, and of how many utterances: one that would end too late isn't begun."""
    found: list[SpokenWord] = []
    took = steps = 0.0
    for done, (start, end) in enumerate(spoken):
        began = monotonic()
        if began + (took / steps if steps else 0.0) * (end - start) > until:
            return found, done
        found += words(samples[start * STEP * 2 : end * STEP * 2], start / 100)
        took, steps = took + monotonic() - began, steps + end - start
    return found, len(spoken)


def _of_the_file(sound: Decoded) -> Iterable[str]:
    if sound.damaged:
        yield refusals.DAMAGED
    if sound.breaks_off:
        yield refusals.cut_off(sound.seconds, sound.declared)


def _of_what_is_heard(
    loudness: Levels, spoken: list[Span], found: list[SpokenWord]
) -> Iterable[str]:
    if found:
        if is_doubtful(found):
            yield refusals.DOUBTFUL
    elif loudest(loudness) < SILENT:
        yield refusals.SILENT
    else:
        yield refusals.NO_ENGLISH if spoken else refusals.NO_SPEECH
