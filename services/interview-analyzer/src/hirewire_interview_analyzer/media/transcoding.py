"""The pictures of a recording as H.264 in MP4, without its sound: for who reads nothing else. Runs in the child only."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import BinaryIO

import av
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.opening import opened, origin_of, picture_track
from hirewire_interview_analyzer.media.orders import Filmed, Looking
from hirewire_interview_analyzer.media.pieces import Pieces
from hirewire_interview_analyzer.media.sampling import Image, Sampled, coloured

_LONGEST = 960
"""Pixels of the longer side."""
_OPTIONS = {"preset": "veryfast", "tune": "zerolatency", "crf": "26", "maxrate": "1500k", "bufsize": "3000k"}  # fmt: skip
"""At most FILM_BYTES a second; no picture is held back, so that x264 needs no threads."""
_A_HAIR = 1e-3
"""Seconds by which a frame may come before its time: containers round."""
_A_PART = 1 << 18
_TOLD_AFTER = 5.0
"""Seconds of pictures, so that who waits knows that it goes on."""


class _Film:
    """Pictures in, each with its time; out, now and then, what is new of the file.

    Each has its place on an even grid, since x264 measures out its bytes by it.
    """

    def __init__(self, image: Image, step: float) -> None:
        self.file = Pieces()
        self._step = step
        self._out = av.open(self.file, "w", format="mp4")
        self._stream = self._added(image)

    def _added(self, image: Image) -> VideoStream:
        """All pictures have the first one's size, in even numbers."""
        stream = self._out.add_stream("libx264", rate=round(1 / self._step), options=_OPTIONS)
        if not isinstance(stream, VideoStream):
            raise TypeError(stream.type)
        high, wide, _ = image.shape
        stream.width, stream.height = max(2, wide // 2 * 2), max(2, high // 2 * 2)
        stream.pix_fmt = "yuv420p"
        stream.codec_context.thread_count = 1
        return stream

    def add(self, image: Image, at: float) -> None:
        frame = VideoFrame.from_ndarray(image, format="bgr24").reformat(
            width=self._stream.width, height=self._stream.height, format="yuv420p"
        )
        frame.pts = floor((at + _A_HAIR) / self._step)
        frame.time_base = Fraction(1, round(1 / self._step))
        self._out.mux(self._stream.encode(frame))

    def end(self) -> None:
        self._out.mux(self._stream.encode(None))
        self._out.close()


def transcoded(order: Looking, file: BinaryIO) -> Iterator[tuple[Filmed, bytes]]:
    """Refused without pictures. The first one stands from the beginning."""
    film: _Film | None = None
    told = at = 0.0
    with opened(file) as container:
        track = picture_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_PICTURES)
        for at, frame in Sampled(container, track, origin_of(container), order):
            image = coloured(frame, _LONGEST)
            film, first = (film, False) if film else (_Film(image, order.step), True)
            film.add(image, 0.0 if first else at)
            if film.file.waiting >= _A_PART or at >= told + _TOLD_AFTER:
                told = at
                yield from _pieces(film, at)
    if film is None:
        raise Refused("unsupported_type", refusals.NO_PICTURES)
    film.end()
    yield from _pieces(film, at)


def _pieces(film: _Film, at: float) -> Iterator[tuple[Filmed, bytes]]:
    for offset, data in film.file.take() or [(0, b"")]:
        yield Filmed(at=at, offset=offset), data
