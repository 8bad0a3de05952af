"""Sound in files of all kinds, made here. Needs PyAV and NumPy, as the interview-analyzer has them."""

import io
from collections.abc import Iterator
from typing import Any

import av
import numpy as np
from av.container import OutputContainer
from numpy.typing import NDArray

RATE = 16_000
"""Samples a second of what is given."""


def encoded(
    samples: bytes,
    container: str,
    codec: str,
    *,
    rate: int = 48_000,
    layout: str = "mono",
    picture: bool = False,
    **options: str,
) -> bytes:
    """Samples of 16 bits into a file of this container; without a codec it has pictures only."""
    file = io.BytesIO()
    with av.open(file, "w", format=container, options=options) as out:
        tracks = [_pictures(out)] if picture else []
        if codec:
            tracks.append(_sound(out, samples, codec, rate, layout))
        for track in tracks:
            for packets in track:
                out.mux(packets)
    return file.getvalue()


def said_in(file: bytes) -> NDArray[np.int16]:
    """The sound of a recording, 16,000 samples a second."""
    resampler = av.AudioResampler("s16", "mono", RATE)
    with av.open(io.BytesIO(file), "r") as spoken:
        parts = [part for frame in spoken.decode(audio=0) for part in resampler.resample(frame)]
    parts += resampler.resample(None)
    return np.concatenate([part.to_ndarray()[0] for part in parts]).astype(np.int16)


def _sound(
    out: OutputContainer, samples: bytes, codec: str, rate: int, layout: str
) -> Iterator[list[Any]]:
    stream = out.add_stream(codec, rate=rate, layout=layout)
    assert isinstance(stream, av.AudioStream)
    if layout != stream.layout.name:
        stream.layout = layout
    resampler = av.AudioResampler(stream.format, stream.layout, rate, stream.frame_size or None)

    def packets() -> Iterator[list[Any]]:
        for frame in (*resampler.resample(_frame(samples)), *resampler.resample(None)):
            yield stream.encode(frame)
        yield stream.encode(None)

    return packets()


def _frame(samples: bytes) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // 2)
    frame.sample_rate, frame.pts = RATE, 0
    plane = frame.planes[0]
    plane.update(samples + bytes(plane.buffer_size - len(samples)))
    return frame


def _pictures(out: OutputContainer) -> Iterator[list[Any]]:
    stream = out.add_stream("libvpx", rate=10)
    assert isinstance(stream, av.VideoStream)
    stream.width = stream.height = 64
    stream.pix_fmt = "yuv420p"

    def packets() -> Iterator[list[Any]]:
        for at in range(3):
            frame = av.VideoFrame(64, 64, "yuv420p")
            frame.pts = at
            yield stream.encode(frame)
        yield stream.encode(None)

    return packets()
