"""The fake in front of a shelf, and recordings made here by real encoders."""

import io
import random
from collections.abc import Callable, Iterator
from typing import Any

import av
import pytest

from hirewire_testing.aws.account import Account
from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.server import AwsFake

BUCKET = "recordings"


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def aws(shelf: Shelf) -> Iterator[AwsFake]:
    with AwsFake(Account(shelf)) as fake:
        yield fake


@pytest.fixture
def rekognition(aws: AwsFake) -> Any:
    return aws.client("rekognition")


@pytest.fixture
def transcribe(aws: AwsFake) -> Any:
    return aws.client("transcribe")


@pytest.fixture
def put(shelf: Shelf) -> Callable[[str, bytes], str]:
    """Store it, and tell its URI."""

    def stored(key: str, content: bytes) -> str:
        shelf.write(BUCKET, key, content)
        return f"s3://{BUCKET}/{key}"

    return stored


@pytest.fixture(scope="session")
def sound() -> Callable[..., bytes]:
    return _sound


@pytest.fixture(scope="session")
def picture() -> Callable[..., bytes]:
    return _picture


@pytest.fixture
def flac(put: Callable[[str, bytes], str], sound: Callable[..., bytes]) -> bytes:
    """Stored as an-1.flac."""
    content = sound("flac", "flac", seconds=6)
    put("an-1.flac", content)
    return content


def _sound(
    container: str,
    codec: str,
    *,
    seconds: float = 3.0,
    rate: int = 16_000,
    layout: str = "mono",
    silent: bool = False,
) -> bytes:
    """Noise, or nothing, in a file of this container."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate, layout=layout)
        assert isinstance(stream, av.AudioStream)
        fit = av.AudioResampler(stream.format, layout, rate, stream.frame_size or 1024)
        noise = _samples(seconds, rate, layout, silent=silent)
        for frame in (*fit.resample(noise), *fit.resample(None), None):
            for packet in stream.encode(frame):
                out.mux(packet)
    return file.getvalue()


def _samples(seconds: float, rate: int, layout: str, *, silent: bool) -> av.AudioFrame:
    """16 bits each, all between -16,000 and 16,000."""
    frame = av.AudioFrame(format="s16", layout=layout, samples=int(seconds * rate))
    frame.sample_rate, frame.pts = rate, 0
    plane = frame.planes[0]
    noise = bytes(byte & 0x3F for byte in random.Random(1).randbytes(plane.buffer_size))  # noqa: S311 -- noise
    plane.update(bytes(plane.buffer_size) if silent else noise)
    return frame


def _picture(
    container: str,
    codec: str,
    *,
    seconds: int = 3,
    rate: int = 10,
    width: int = 320,
    **options: str,
) -> bytes:
    """A film of one colour, without sound."""
    file = io.BytesIO()
    with av.open(file, "w", format=container, options=options) as out:
        stream = out.add_stream(codec, rate=rate)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = width, 240, "yuv420p"
        frame = av.VideoFrame(width, 240, "yuv420p")
        for number in range(seconds * rate):
            frame.pts = number
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return file.getvalue()
