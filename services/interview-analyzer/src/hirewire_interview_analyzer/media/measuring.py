"""Sound as numbers: loudness and pitch over time, where somebody speaks, how far that stands out, what is cut off.

Runs in the child only. What is kept grows by some kilobytes a second of the recording, not by its samples.
"""

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts.recording import Sound, Span
from hirewire_interview_analyzer.media.pauses import RATE, STEP, Levels, dbfs, powers, spoken
from hirewire_interview_analyzer.media.pitch import FRAMES_A_SECOND, Pitch

_A_VALUE = 10
"""Steps, of a hundredth of a second, of one value: SOUND_STEP."""
_PITCHES = FRAMES_A_SECOND // 10
_FULL = 32_760
"""Of 32,767: what evens out the samples takes the tips of a cut-off wave down a little."""
_FEWEST = 50
"""Steps without speech that tell how loud the room is."""
_MOST_SNR = 90.0
"""dB; 16 bits can't hold more."""


class Measuring:
    """Samples in, in pieces of any length; `sound` once all were given."""

    def __init__(self) -> None:
        self._rest = np.empty(0, np.int16)
        self._powers: list[Levels] = []
        self._pitch = Pitch()
        self._samples = self._cut_off = 0

    def add(self, samples: NDArray[np.int16]) -> None:
        self._samples += len(samples)
        self._cut_off += int(np.count_nonzero((samples > _FULL) | (samples < -_FULL)))
        together = np.concatenate((self._rest, samples))
        whole = len(together) // STEP * STEP
        if whole:
            self._powers.append(powers(together[:whole]))
            self._pitch.add(together[:whole])
        self._rest = together[whole:].copy()

    def sound(self) -> Sound:
        power = np.concatenate(self._powers) if self._powers else np.empty(0)
        loudness = dbfs(power)
        spans = spoken(loudness)
        return Sound(
            seconds=round(self._samples / RATE, 3),
            loudness=_tenths(power),
            pitch=_voice(self._pitch.track(), spans, len(power) // _A_VALUE),
            speech=tuple(Span(start=start / 100, end=end / 100) for start, end in spans),
            snr_db=_snr(power, spans),
            clipping=round(self._cut_off / self._samples, 6) if self._samples else 0.0,
        )


def _tenths(power: Levels) -> tuple[float, ...]:
    """dBFS; what is left over at the end is no tenth."""
    whole = power[: len(power) // _A_VALUE * _A_VALUE].reshape(-1, _A_VALUE).mean(axis=1)
    return tuple(dbfs(whole).round(1).tolist())


def _voice(
    track: NDArray[np.float32], spans: list[tuple[int, int]], values: int
) -> tuple[float | None, ...]:
    """The median of each tenth of a second; None where nobody speaks, or most of it isn't voiced.

    A hum has a pitch too, so that only what lies where somebody speaks counts.
    """
    frames = np.full(values * _PITCHES, np.nan, np.float32)
    known = min(len(track), len(frames))
    frames[:known] = track[:known]
    speaks = np.zeros(len(frames), bool)
    for start, end in spans:
        speaks[start * FRAMES_A_SECOND // 100 : end * FRAMES_A_SECOND // 100] = True
    frames[~speaks] = np.nan
    return tuple(map(_median, frames.reshape(-1, _PITCHES)))


def _median(hertz: NDArray[np.float32]) -> float | None:
    voiced = hertz[~np.isnan(hertz)]
    return round(float(np.median(voiced)), 1) if 2 * len(voiced) >= _PITCHES else None


def _snr(power: Levels, spans: list[tuple[int, int]]) -> float | None:
    """Of the speech to the room, which is what half of the time between is below."""
    if not spans:
        return None
    speaks = np.zeros(len(power), bool)
    for start, end in spans:
        speaks[start:end] = True
    between = power[~speaks]
    room = np.median(between) if len(between) >= _FEWEST else np.quantile(power, 0.05)
    speech = max(power[speaks].mean() - room, 1e-12)
    return round(min(_MOST_SNR, float(10 * np.log10(speech / max(room, 1e-12)))), 1)
