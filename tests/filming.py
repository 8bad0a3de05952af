"""A recorded answer as a browser makes it: somebody speaks, a grey picture brightens, and no length is declared."""

import io
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np

_SPOKEN = Path(__file__).parents[1] / "services/interview-analyzer/tests/recordings/speech/samples/two-sentences.ogg"  # fmt: skip
_RATE, _PICTURES = 48_000, 5
"""Samples, and pictures, of a second."""


@cache
def film_of(times: int = 1) -> bytes:
    """WebM with VP8 and Opus, in which the two sentences are said so many times: some ten seconds each."""
    file, sound = io.BytesIO(), np.tile(spoken(), times)
    seconds = sound.shape[1] / _RATE
    with av.open(file, "w", format="webm", options={"live": "1"}) as out:
        video, audio = out.add_stream("libvpx", rate=_PICTURES), out.add_stream("libopus", rate=_RATE)  # fmt: skip
        packets = [*_pictures(video, int(seconds * _PICTURES)), *_sound(audio, sound)]
        for packet in sorted(packets, key=lambda one: float(one.dts * one.time_base)):
            out.mux(packet)
    return file.getvalue()


def spoken() -> Any:
    """The two sentences, said once: one row of 48,000 samples a second, of 16 bits."""
    with av.open(str(_SPOKEN)) as file:
        resampler = av.AudioResampler("s16", "mono", _RATE)
        frames = [part for frame in file.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray() for frame in frames], axis=1)


def _pictures(stream: Any, number: int) -> list[Any]:
    stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
    stream.options = {"deadline": "realtime", "cpu-used": "8"}
    packets: list[Any] = []
    for at in range(number):
        grey = np.full((120, 160), 60 + at % 100, np.uint8)
        frame = av.VideoFrame.from_ndarray(grey, format="gray").reformat(format="yuv420p")
        frame.pts, frame.time_base = at, Fraction(1, _PICTURES)
        packets += stream.encode(frame)
    return packets + list(stream.encode(None))


def _sound(stream: Any, samples: Any) -> list[Any]:
    stream.layout = "mono"
    packets: list[Any] = []
    each = 960
    for at in range(0, samples.shape[1] - each, each):
        part = np.ascontiguousarray(samples[:, at : at + each])
        frame = av.AudioFrame.from_ndarray(part, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = _RATE, at, Fraction(1, _RATE)
        packets += stream.encode(frame)
    return packets + list(stream.encode(None))
