"""Moments of a recording that are worth going back to: each can be jumped to in a player."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from hirewire_common.contracts.analysis import Moment
from hirewire_common.contracts.recording import Faces, FaceSample
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.speech import Speech, length
from hirewire_interview_analyzer.domain.delivery.visual import facing

LEAST_RUN = 2.0
"""Seconds for which a face is away, or turned away, before that is a moment: everybody looks aside to think."""
Seen = Literal["face_lost", "look_away", "several_faces"]
_TOLD: dict[Seen, str] = {
    "face_lost": "no face in the picture",
    "look_away": "turned away from the camera",
    "several_faces": "more than one face",
}


def moments(measured: Measured, speech: Speech | None) -> tuple[Moment, ...]:
    """In order of time, and within the recording."""
    found = [*_said(speech)] if speech else []
    if measured.faces and not measured.faceless:
        found += _seen(measured.faces, measured.media.seconds)
    bounded = (_within(one, measured.media.seconds) for one in found)
    return tuple(sorted(bounded, key=lambda one: (one.start, one.type)))


def _said(speech: Speech) -> Iterator[Moment]:
    if speech.timed:
        for filler in speech.fillers or ():
            yield Moment(type="filler", start=filler.start, end=filler.end, label=filler.term)
    for pause in speech.long_pauses:
        label = f"{length(pause):.1f} s"
        yield Moment(type="long_pause", start=pause.start, end=pause.end, label=label)


def _seen(faces: Faces, seconds: float) -> Iterator[Moment]:
    tests: dict[Seen, Callable[[FaceSample], bool]] = {
        "face_lost": lambda one: not one.faces,
        "look_away": lambda one: bool(one.faces) and facing(one) is False,
        "several_faces": lambda one: one.faces > 1,
    }
    for kind, test in tests.items():
        for start, end in _runs(faces.samples, test, seconds):
            if end - start >= LEAST_RUN:
                yield Moment(type=kind, start=start, end=end, label=_TOLD[kind])


def _runs(
    samples: Sequence[FaceSample], test: Callable[[FaceSample], bool], seconds: float
) -> Iterator[tuple[float, float]]:
    """From the first frame that passes to the next that doesn't, or to the end."""
    start: float | None = None
    for sample in samples:
        if test(sample):
            start = sample.at if start is None else start
        elif start is not None:
            yield start, sample.at
            start = None
    if start is not None:
        yield start, max(start, seconds)


def _within(moment: Moment, seconds: float) -> Moment:
    """A transcriber's last word may end after the sound."""
    end = None if moment.end is None else min(moment.end, seconds)
    return moment.model_copy(update={"start": min(moment.start, seconds), "end": end})
