"""Samples as a FLAC file, in pieces: none of it is kept longer than it takes to send it.

Runs in the child only.
"""

from fractions import Fraction

import av
import numpy as np
from numpy.typing import NDArray

from hirewire_interview_analyzer.media.pieces import Piece, Pieces
from hirewire_interview_analyzer.media.sound import RATE

_FRAME = 4096


class Flac:
    """Samples in; out, now and then, what is new of the file. Its head is written again at the end, with the length."""

    def __init__(self) -> None:
        self._file = Pieces()
        self._out = av.open(self._file, "w", format="flac")
        stream = self._out.add_stream("flac", rate=RATE, layout="mono")
        stream.format = "s16"
        stream.time_base = Fraction(1, RATE)
        stream.codec_context.thread_count = 1
        self._stream = stream
        self._rest = np.empty(0, np.int16)
        self._written = 0

    def add(self, samples: NDArray[np.int16]) -> None:
        """16,000 a second."""
        together = np.concatenate((self._rest, samples))
        whole = len(together) // _FRAME * _FRAME
        for at in range(0, whole, _FRAME):
            self._encode(together[at : at + _FRAME])
        self._rest = together[whole:].copy()

    def end(self) -> None:
        if len(self._rest):
            self._encode(self._rest)
        self._out.mux(self._stream.encode(None))
        self._out.close()

    @property
    def waiting(self) -> int:
        """Bytes that can be taken."""
        return self._file.waiting

    def take(self) -> list[Piece]:
        return self._file.take()

    def _encode(self, samples: NDArray[np.int16]) -> None:
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, self._written
        frame.time_base = Fraction(1, RATE)
        self._written += len(samples)
        self._out.mux(self._stream.encode(frame))
