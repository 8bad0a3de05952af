"""One recording's bytes to its transcript, within the time there is. Runs in the child only."""

from array import array
from collections.abc import Iterable
from time import monotonic

from hirewire_interview_analyzer.speech import refusals
from hirewire_interview_analyzer.speech.decoding import Sound, decoded
from hirewire_interview_analyzer.speech.orders import Order
from hirewire_interview_analyzer.speech.pauses import (
    SILENT,
    STEP,
    Span,
    levels,
    loudest,
    utterances,
)
from hirewire_interview_analyzer.speech.recognising import words
from hirewire_interview_analyzer.speech.transcript import Transcript, Word, sureness

_DOUBTFUL = 0.45
"""Below it, four words in ten or more were wrong in synthetic speech with noise; above, two in ten."""
LONGEST_UTTERANCE = 1500
"""Steps of a hundredth of a second; memory and the time until the next look at the clock grow with it."""


def heard(order: Order, recording: bytes) -> Transcript:
    """Refused when it is none, or too long."""
    until = monotonic() + order.within
    sound = decoded(recording, order.most_seconds)
    samples = array("h", sound.samples)
    loudness = levels(samples)
    spoken = utterances(loudness, LONGEST_UTTERANCE)
    found, done = _recognised(samples, spoken, until)
    notes = [*_of_the_file(sound)]
    if done < len(spoken):
        notes.append(refusals.out_of_time(spoken[done][0] / 100, sound.seconds))
    if found or done == len(spoken):
        notes += _of_what_is_heard(loudness, spoken, found)
    return Transcript(words=tuple(found), seconds=round(sound.seconds, 2), notes=tuple(notes))


def _recognised(samples: "array[int]", spoken: list[Span], until: float) -> tuple[list[Word], int]:
    """The words, and of how many utterances: one that would end too late isn't begun."""
    found: list[Word] = []
    took = steps = 0.0
    for done, (start, end) in enumerate(spoken):
        began = monotonic()
        if began + (took / steps if steps else 0.0) * (end - start) > until:
            return found, done
        found += words(samples[start * STEP : end * STEP].tobytes(), start / 100)
        took, steps = took + monotonic() - began, steps + end - start
    return found, len(spoken)


def _of_the_file(sound: Sound) -> Iterable[str]:
    if sound.damaged:
        yield refusals.DAMAGED
    if sound.breaks_off:
        yield refusals.cut_off(sound.seconds, sound.declared)


def _of_what_is_heard(
    loudness: list[float], spoken: list[Span], found: list[Word]
) -> Iterable[str]:
    if found:
        if sureness(found) < _DOUBTFUL:
            yield refusals.DOUBTFUL
    elif loudest(loudness) < SILENT:
        yield refusals.SILENT
    else:
        yield refusals.NO_WORDS if spoken else refusals.NO_SPEECH
