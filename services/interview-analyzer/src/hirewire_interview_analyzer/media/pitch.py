"""How high a voice is, by autocorrelation in two passes: the first finds the voice's range, the second stays in it.

One pass alone takes one in five frames of some voices for an octave higher or lower. Candidates of every frame are kept,
not the sound, so that the length of a recording costs next to nothing. Runs in the child only.

Boersma 1993 for the normalised autocorrelation, De Looze and Hirst 2008 for the range by quartiles.
"""

import numpy as np
from numpy.typing import NDArray

_RATE = 8_000
"""Half of what comes in: nothing above 500 Hz is looked for."""
_WINDOW = 320
_HOP = 160
FRAMES_A_SECOND = _RATE // _HOP
_LOWEST, _HIGHEST = 75.0, 500.0
_SIZE = 1024
_CANDIDATES = 4
_VOICED = 0.5
"""Of a perfect repetition."""
_PER_OCTAVE = 0.02
"""What a candidate one octave higher may be weaker: half the frequency repeats as well as the right one."""
_FEWEST = 10
"""Voiced frames that tell a range."""
_BELOW, _ABOVE = 0.75, 1.9

Floats = NDArray[np.float32]
_HANN = np.hanning(_WINDOW).astype(np.float32)
_LAGS = slice(int(_RATE / _HIGHEST) - 1, int(_RATE / _LOWEST) + 2)
"""One more at both ends, to tell peaks from slopes."""


def _autocorrelation(frames: Floats) -> Floats:
    """Normalised, of each row, at `_LAGS`."""
    spectrum = np.fft.rfft(frames, _SIZE)
    whole = np.fft.irfft(spectrum.real**2 + spectrum.imag**2, _SIZE)
    part: Floats = (whole[:, _LAGS] / (whole[:, :1] + 1e-3)).astype(np.float32)
    return part


_OF_THE_WINDOW = _autocorrelation(_HANN[None, :])[0]


class Pitch:
    """Samples in, in pieces of any length; out, once all were given, Hz for each fiftieth of a second."""

    def __init__(self) -> None:
        self._rest = np.empty(0, np.float32)
        self._found: list[tuple[Floats, Floats]] = []

    def add(self, samples: NDArray[np.int16]) -> None:
        """16,000 a second, an even number of them."""
        halved = samples.reshape(-1, 2).mean(axis=1, dtype=np.float32)
        sound = np.concatenate((self._rest, halved))
        frames = (len(sound) - _WINDOW) // _HOP + 1
        if frames < 1:
            self._rest = sound
            return
        windows = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW)[: frames * _HOP : _HOP]
        self._found.append(_candidates(windows))
        self._rest = sound[frames * _HOP :].copy()

    def track(self) -> Floats:
        """NaN where there is no voice. The frame at i is 0.04 s long and begins at i fiftieths of a second."""
        if not self._found:
            return np.empty(0, np.float32)
        hertz = np.concatenate([hertz for hertz, _ in self._found])
        strength = np.concatenate([strength for _, strength in self._found])
        first = _best(hertz, strength, _LOWEST, _HIGHEST)
        heard = first[~np.isnan(first)]
        if len(heard) < _FEWEST:
            return np.full(len(first), np.nan, np.float32)
        low, high = np.quantile(heard, (0.25, 0.75))
        return _best(hertz, strength, max(_LOWEST, low * _BELOW), min(_HIGHEST, high * _ABOVE))


def _candidates(windows: Floats) -> tuple[Floats, Floats]:
    """Hz and strength of the strongest repetitions in each window."""
    level = windows - windows.mean(axis=1, keepdims=True)
    found = _autocorrelation(level * _HANN) / _OF_THE_WINDOW
    left, middle, right = found[:, :-2], found[:, 1:-1], found[:, 2:]
    is_peak = (middle > left) & (middle >= right)
    strength = np.where(is_peak, middle, np.float32(0))
    best = np.argpartition(-strength, _CANDIDATES, axis=1)[:, :_CANDIDATES]
    at = [np.take_along_axis(part, best, 1) for part in (left, middle, right)]
    bend = at[0] - 2 * at[1] + at[2]
    # the top of the parabola through three points
    shift = np.where(bend < 0, 0.5 * (at[0] - at[2]) / np.where(bend < 0, bend, 1), 0)
    lag = best + _LAGS.start + 1 + np.clip(shift, -0.5, 0.5)
    return (_RATE / lag).astype(np.float32), np.take_along_axis(strength, best, 1)


def _best(hertz: Floats, strength: Floats, low: float, high: float) -> Floats:
    """Of each frame's candidates between these; NaN where none is strong enough."""
    fits = (hertz >= low) & (hertz <= high) & (strength >= _VOICED)
    merit = np.where(fits, strength + _PER_OCTAVE * np.log2(hertz), -np.inf)
    best = merit.argmax(axis=1)[:, None]
    chosen = np.where(fits, hertz, np.float32(np.nan))
    track: Floats = np.take_along_axis(chosen, best, 1)[:, 0]
    return track
