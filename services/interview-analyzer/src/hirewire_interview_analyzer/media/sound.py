"""Sound out of a container, as the recogniser wants it: 16,000 samples a second, 16 bits, one channel.

Runs in the child only.
"""

from collections.abc import Iterator

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.packets import LEAP, Frames, falls_short

RATE = 16_000
"""Samples a second."""
BYTES_A_SECOND = RATE * 2
_RATES = range(4_000, 384_001)
"""Samples a second that a recorder takes; to even out anything else costs minutes and gigabytes."""
_MOST_CHANNELS = 16
_GAP = 0.1
"""Seconds; less is how a recorder rounds its times."""


class Samples:
    """As they come, piece by piece. Refused when it is more than `most` seconds.

    With an `origin`, the time that the recording begins at, what is missing is silence, so that every sample has its place.
    """

    def __init__(
        self,
        container: InputContainer,
        track: AudioStream,
        most: float,
        *,
        origin: float | None = None,
    ) -> None:
        self._frames = Frames(container, track, AudioFrame, _can_be)
        self._most = most
        self._origin = origin
        self._leapt = False
        self._heard = self._length = 0

    @property
    def seconds(self) -> float:
        """So far."""
        return self._length / BYTES_A_SECOND

    @property
    def damaged(self) -> bool:
        """Once all were taken: whether something is missing that was there."""
        heard = self._heard / BYTES_A_SECOND
        return self._frames.damaged or self._leapt or falls_short(heard, self._frames.span)

    def __iter__(self) -> Iterator[bytes]:
        mono = _Mono()
        for frame in self._frames:
            if silence := self._missing_before(frame):
                yield self._counted(silence)
            yield self._counted(mono.of(frame), heard=True)
        yield self._counted(mono.rest(), heard=True)

    def _counted(self, samples: bytes, *, heard: bool = False) -> bytes:
        self._length += len(samples)
        self._heard += len(samples) if heard else 0
        if self._length > self._most * BYTES_A_SECOND:
            raise Refused("too_large", refusals.too_long(self._most))
        return samples

    def _missing_before(self, frame: AudioFrame) -> bytes:
        if self._origin is None or frame.time is None:
            return b""
        missing = frame.time - self._origin - self.seconds
        if missing > LEAP:
            self._leapt = True
            return b""
        return bytes(int(missing * RATE) * 2) if missing > _GAP else b""


def _can_be(frame: AudioFrame) -> bool:
    return frame.sample_rate in _RATES and frame.layout.nb_channels <= _MOST_CHANNELS


class _Mono:
    """Frames of any kind in, samples out; a track may change its kind on the way."""

    def __init__(self) -> None:
        self._resampler: av.AudioResampler | None = None
        self._kind: tuple[str, str, int] | None = None

    def of(self, frame: AudioFrame) -> bytes:
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        done = b""
        if self._resampler is None or kind != self._kind:
            done, self._kind = self.rest(), kind
            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        frame.pts = None
        return done + _bytes(self._resampler.resample(frame))

    def rest(self) -> bytes:
        """What is held back for the filter."""
        return _bytes(self._resampler.resample(None)) if self._resampler else b""


def _bytes(frames: list[AudioFrame]) -> bytes:
    """A plane is longer than its samples."""
    return b"".join(bytes(frame.planes[0])[: frame.samples * 2] for frame in frames)
