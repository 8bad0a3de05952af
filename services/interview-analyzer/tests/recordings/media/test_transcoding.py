"""The pictures of a recording become a film that everybody can read: H.264, in MP4, of the same length, and silent."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.orders import FILM_BYTES, Looking
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.media.transcoding import transcoded

Make = Callable[..., Any]
NOISE = np.random.default_rng(5)


def filmed(data: bytes, step: float = 0.1, most: float = 60) -> bytes:
    file = bytearray()
    for told, piece in transcoded(Looking(step=step, most=most), io.BytesIO(data)):
        end = told.offset + len(piece)
        file.extend(bytes(max(0, end - len(file))))
        file[told.offset : end] = piece
    return bytes(file)


@pytest.mark.parametrize("codec", ["libvpx", "libvpx-vp9"])
def test_a_browsers_recording_becomes_h264_of_the_same_length(
    codec: str, film: Make, picture: Make, samples: bytes
) -> None:
    pictures = [picture((20 + at, 60)) for at in range(50)]
    made = filmed(film(pictures, codec=codec, sound=samples, live="1"))
    with av.open(io.BytesIO(made), "r") as container:
        assert [stream.type for stream in container.streams] == ["video"]
        stream = container.streams.video[0]
        assert stream.codec_context.name == "h264"
        assert (stream.width, stream.height) == (320, 240)
        times = [frame.time for frame in container.decode(stream)]
    assert len(times) == 50
    assert times[0] == 0
    assert times[-1] == pytest.approx(4.9, abs=0.05)


def test_a_large_picture_of_odd_size_is_made_smaller_and_even(film: Make) -> None:
    pictures = [np.full((722, 1282), 90 + at, np.uint8) for at in range(12)]
    with av.open(io.BytesIO(filmed(film(pictures, "mp4", "libx264"))), "r") as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == (960, 540)


def test_whatever_it_shows_it_stays_within_its_bytes(film: Make) -> None:
    pictures = [NOISE.integers(0, 255, (720, 960), np.uint8) for _ in range(40)]
    assert FILM_BYTES < len(filmed(film(pictures, "mp4", "libx264"))) < 4 * FILM_BYTES


def test_what_is_to_be_seen_can_still_be_seen(film: Make, picture: Make) -> None:
    pictures = [picture((20 + at, 60)) for at in range(30)]
    with av.open(io.BytesIO(filmed(film(pictures, "mp4", "libx264"))), "r") as container:
        shown = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    for before, after in zip(pictures, shown, strict=True):
        assert np.abs(before.astype(int) - after).mean() < 3


def test_sound_alone_is_no_film(encode: Make, samples: bytes) -> None:
    with pytest.raises(Refused) as refused:
        filmed(encode(samples, "flac", "flac", rate=16_000))
    assert refused.value.code == "unsupported_type"


async def test_it_is_made_in_a_process_that_reaches_nothing(
    film: Make, picture: Make, tmp_path: Path
) -> None:
    source, to = tmp_path / "recording", tmp_path / "film.mp4"
    source.write_bytes(film([picture((20 + at, 60)) for at in range(120)], live="1"))
    told = []

    async def tell(at: float) -> None:
        told.append(at)

    async with Processes(at_once=1) as processes:
        await LocalMedia(processes, MediaBounds()).transcode(source, to, tell)
    with av.open(str(to), "r") as container:
        assert sum(1 for _ in container.decode(video=0)) == 120
    assert told[-1] == pytest.approx(11.9)
    assert len(told) > 2
