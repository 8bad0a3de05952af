"""What can be plotted over time: every series on the same grid, None where nothing is known."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from math import log10
from statistics import fmean

from hirewire_common.contracts.analysis import Timeline
from hirewire_common.contracts.recording import SOUND_STEP, Faces, FaceSample, Sound
from hirewire_interview_analyzer.domain.delivery.grid import Grid, Series, grid_of, of_each
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.moments import moments
from hirewire_interview_analyzer.domain.delivery.numbers import median, percentile, semitones
from hirewire_interview_analyzer.domain.delivery.rates import MINUTE
from hirewire_interview_analyzer.domain.delivery.speech import Speech

PACE_SPAN = 10.0
"""Seconds around a point in which words are counted: of one second there are two or three."""
SERIES = ("wpm", "fillers", "pause", "loudness_db", "pitch_st", "face", "yaw", "smile")
EMOTION = "emotion_"
"""Before the names of emotions, in lower case."""
_FAINTEST = 1e-12


def timeline_of(measured: Measured, speech: Speech | None) -> Timeline:
    """All of SERIES, and an emotion's where emotions are on and known."""
    grid = grid_of(measured.media.seconds)
    series = dict.fromkeys(SERIES, grid.unknown())
    series |= _of_speech(grid, speech, measured.media.seconds) if speech else {}
    series |= _of_sound(grid, measured.sound) if measured.sound else {}
    series |= _of_faces(grid, measured, measured.faces) if measured.faces else {}
    told = {name: tuple(map(_told, values)) for name, values in series.items()}
    return Timeline(step=grid.step, series=told, events=moments(measured, speech))


def _told(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _of_speech(grid: Grid, speech: Speech, seconds: float) -> dict[str, Series]:
    found = {"wpm": _pace(grid, speech, seconds)} if speech.timed else {}
    if speech.spans:
        found["pause"] = _silence(grid, speech)
    if speech.timed and speech.fillers is not None:
        counts = grid.cells(speech.fillers, lambda one: one.start)
        found["fillers"] = tuple(float(len(cell)) for cell in counts)
    return found


def _pace(grid: Grid, speech: Speech, seconds: float) -> Series:
    """Words a minute in the PACE_SPAN around each point, as much of it as the recording has."""
    starts = [word.start for word in speech.words]

    def rate(middle: float) -> float | None:
        start, end = max(0.0, middle - PACE_SPAN / 2), min(seconds, middle + PACE_SPAN / 2)
        words = bisect_left(starts, end) - bisect_left(starts, start)
        return words * MINUTE / (end - start) if end > start else None

    return tuple(map(rate, grid.middles()))


def _silence(grid: Grid, speech: Speech) -> Series:
    """The share of each cell that lies in pauses."""
    starts = [one.start for one in speech.pauses]
    ends = [one.end for one in speech.pauses]

    def part(at: int) -> float:
        start, end = at * grid.step, (at + 1) * grid.step
        within = range(bisect_right(ends, start), bisect_left(starts, end))
        return sum(min(end, ends[one]) - max(start, starts[one]) for one in within) / grid.step

    return tuple(map(part, range(grid.size)))


def _of_sound(grid: Grid, sound: Sound) -> dict[str, Series]:
    middle = median([hz for hz in sound.pitch if hz is not None])
    loudness = grid.cells(enumerate(sound.loudness), _time)
    voiced = [(at, hz) for at, hz in enumerate(sound.pitch) if hz is not None]
    return {
        "loudness_db": of_each(loudness, lambda cell: _mean_level([level for _, level in cell])),
        "pitch_st": of_each(
            grid.cells(voiced, _time),
            lambda cell: semitones(percentile([hz for _, hz in cell], 0.5), middle or 1.0),
        ),
    }


def _time(step: tuple[int, float]) -> float:
    """The middle of a step, in seconds."""
    return (step[0] + 0.5) * SOUND_STEP


def _mean_level(levels: Sequence[float]) -> float:
    """Of their powers, in dB."""
    return 10 * log10(max(_FAINTEST, fmean(10 ** (level / 10) for level in levels)))


def _of_faces(grid: Grid, measured: Measured, faces: Faces) -> dict[str, Series]:
    cells = grid.cells(faces.samples, lambda one: one.at)
    found = {"face": of_each(cells, lambda cell: fmean(float(one.faces > 0) for one in cell))}
    if measured.faceless:
        return found
    if faces.knows.head:
        found["yaw"] = _mean(cells, lambda one: one.head.yaw if one.head else None)
    if faces.knows.smile:
        found["smile"] = _mean(cells, lambda one: one.smile)
    if faces.knows.emotions and measured.emotions:
        found |= _emotions(cells)
    return found


def _emotions(cells: Sequence[Sequence[FaceSample]]) -> dict[str, Series]:
    names = sorted({name for cell in cells for one in cell for name in one.emotions or {}})
    return {
        EMOTION + name.lower(): _mean(
            # bound now: the loop goes on
            cells,
            lambda one, name=name: one.emotions.get(name, 0.0) if one.emotions else None,  # type: ignore[misc]
        )
        for name in names
    }


def _mean(
    cells: Sequence[Sequence[FaceSample]], value: Callable[[FaceSample], float | None]
) -> Series:
    """Of those in a cell of which it is known."""

    def mean(cell: Sequence[FaceSample]) -> float | None:
        told = [float(one) for sample in cell if (one := value(sample)) is not None]
        return fmean(told) if told else None

    return of_each(cells, mean)
