"""Recorded answers, made here: drawn faces that move, and sound beside them. Needs PyAV, OpenCV and NumPy, as the interview-analyzer has them."""

import io
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import av
import cv2
import numpy as np
from av.container import OutputContainer
from numpy.typing import NDArray

Image = NDArray[np.uint8]
_DRAWN = 256
_ELLIPSES = (
    # middle, half axes, brightness
    ((128, 132), (78, 104), 190),  # head
    ((128, 60), (82, 44), 45),  # hair
    ((128, 84), (66, 30), 195),  # forehead
    ((94, 122), (24, 15), 120),  # the left eye: its socket, brow, white and iris
    ((94, 104), (24, 5), 55),
    ((94, 122), (16, 8), 225),
    ((94, 122), (8, 8), 30),
    ((162, 122), (24, 15), 120),  # and the right one
    ((162, 104), (24, 5), 55),
    ((162, 122), (16, 8), 225),
    ((162, 122), (8, 8), 30),
    ((118, 166), (6, 4), 110),  # nostrils, cheeks, nose, mouth, chin
    ((138, 166), (6, 4), 110),
    ((88, 160), (20, 16), 205),
    ((168, 160), (20, 16), 205),
    ((128, 145), (9, 26), 215),
    ((128, 196), (28, 8), 95),
    ((128, 214), (30, 6), 160),
)
BACKGROUND = 90


def drawn_face(side: int) -> Image:
    image = np.full((_DRAWN, _DRAWN), BACKGROUND, np.uint8)
    for middle, axes, brightness in _ELLIPSES:
        cv2.ellipse(image, middle, axes, 0, 0, 360, (brightness,), -1, cv2.LINE_AA)
    soft = cv2.GaussianBlur(image, (0, 0), 2)
    return np.asarray(cv2.resize(soft, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def scene(*places: tuple[int, int]) -> Image:
    """320 by 240 pixels, in grey, with a face of 110 wherever one is wanted: left, top."""
    image = np.full((240, 320), BACKGROUND, np.uint8)
    face = drawn_face(110)
    for left, top in places:
        image[top : top + 110, left : left + 110] = face
    return image


def filmed(
    pictures: Iterable[Image],
    container: str = "webm",
    codec: str = "libvpx",
    *,
    rate: int = 10,
    sound: bytes = b"",
    sound_codec: str = "libopus",
    late: float = 0.0,
    turned: int = 0,
    **options: str,
) -> bytes:
    """Grey pictures, so many a second, into a file of this container, with sound of 16,000 samples a second beside them.

    The sound begins `late` seconds after the pictures; a phone was `turned` by so many degrees.
    """
    file = io.BytesIO()
    with av.open(file, "w", format=container, options=options) as out:
        tracks = [_pictures(out, list(pictures), codec, rate, turned)]
        if sound:
            tracks.append(_sound(out, sound, sound_codec, late))
        packets = [packet for track in tracks for packet in track]
        packets.sort(key=lambda packet: float(packet.dts * packet.time_base))
        for packet in packets:
            out.mux(packet)
    return file.getvalue()


def _pictures(
    out: OutputContainer, pictures: list[Image], codec: str, rate: int, turned: int
) -> Iterator[Any]:
    stream: Any = out.add_stream(codec, rate=rate)
    stream.height, stream.width = pictures[0].shape
    stream.pix_fmt = "yuv420p"
    if codec.startswith("libvpx"):
        stream.options = {"deadline": "realtime", "cpu-used": "8", "b": "600k"}
    if turned:
        stream.set_display_rotation(turned)

    def packets() -> Iterator[Any]:
        for at, image in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(image, format="gray")
            frame.pts, frame.time_base = at, Fraction(1, rate)
            yield from stream.encode(frame.reformat(format="yuv420p"))
        yield from stream.encode(None)

    return packets()


def _sound(out: OutputContainer, samples: bytes, codec: str, late: float) -> Iterator[Any]:
    stream: Any = out.add_stream(codec, rate=48_000, layout="mono")
    resampler = av.AudioResampler(stream.format, stream.layout, 48_000, stream.frame_size or None)
    whole = av.AudioFrame.from_ndarray(
        np.frombuffer(samples, np.int16)[None, :], format="s16", layout="mono"
    )
    whole.sample_rate = 16_000

    def packets() -> Iterator[Any]:
        at = round(late * 48_000)
        for frame in (*resampler.resample(whole), *resampler.resample(None)):
            frame.pts, frame.time_base = at, Fraction(1, 48_000)
            at += frame.samples
            yield from stream.encode(frame)
        yield from stream.encode(None)

    return packets()
