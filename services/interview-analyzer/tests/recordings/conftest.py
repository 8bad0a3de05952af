"""Recordings of the same speech in every kind of file, made here."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from av.container import OutputContainer

from hirewire_interview_analyzer.media.sound import BYTES_A_SECOND, RATE
from hirewire_interview_analyzer.speech.decoding import decoded


@pytest.fixture(scope="session")
def spoken() -> bytes:
    return (Path(__file__).parent / "speech" / "samples" / "two-sentences.ogg").read_bytes()


@pytest.fixture(scope="session")
def samples(spoken: bytes) -> bytes:
    """At 16,000 a second, 16 bits."""
    return decoded(spoken, 60).samples


@pytest.fixture(scope="session")
def second_sentence(samples: bytes) -> bytes:
    """The work took three months, and we finished two weeks early."""
    return samples[-4 * BYTES_A_SECOND :]


@pytest.fixture(scope="session")
def encode() -> Callable[..., bytes]:
    """Samples into a file of this container; without a codec it has pictures only."""
    return _encoded


def _encoded(
    samples: bytes,
    container: str,
    codec: str,
    *,
    rate: int = 48_000,
    layout: str = "mono",
    picture: bool = False,
    **options: str,
) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format=container, options=options) as out:
        tracks = [_pictures(out)] if picture else []
        if codec:
            tracks.append(_sound(out, samples, codec, rate, layout))
        for track in tracks:
            for packets in track:
                out.mux(packets)
    return file.getvalue()


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
