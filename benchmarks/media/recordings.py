"""Recordings of which it is known what is in them: a drawn face that comes and goes, and speech with silences put in."""

import io
import random
import wave
from array import array
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from hirewire_interview_analyzer.speech.decoding import decoded
from hirewire_testing.clips import Image, filmed, scene

_SPEECH = (
    Path(__file__).parents[2]
    / "services/interview-analyzer/tests/recordings/speech/samples/two-sentences.ogg"
)
RATE = 16_000
LEFT = 8.0
"""Seconds of each ten in which the face is there."""
PAUSES = ((2.0, 0.305), (5.0, 0.833), (8.5, 1.471), (12.0, 2.967))
"""Around which second of the speech a silence is put into a loud place of it, and how long it is."""
_AROUND, _LOOKED_AT = 0.8, 0.05


def speech(seconds: float) -> "array[int]":
    """The same two sentences, again and again; 16,000 samples a second."""
    once = array("h", decoded(_SPEECH.read_bytes(), 60).samples)
    return array("h", islice(cycle(once), int(seconds * RATE)))


def recorded(seconds: int) -> bytes:
    """A webm as a browser writes it: the face moves, and is away for the last two of each ten seconds."""
    return filmed(_pictures(seconds), sound=speech(seconds).tobytes(), rate=10, live="1")


def _pictures(seconds: int) -> Iterator[Image]:
    for at in range(seconds * 10):
        there = at / 10 % 10 < LEFT
        yield scene((60 + at % 60, 50 + at % 40)) if there else scene()


def said(snr: float | None) -> tuple[bytes, list[float]]:
    """A WAV of speech with the PAUSES in it and noise so many dB below the voice, None for none; and where they begin."""
    voice = speech(16.0)
    parts, starts, taken = array("h"), list[float](), 0
    for second, length in PAUSES:
        cut = _loudest(voice, second)
        parts += voice[taken:cut]
        starts.append(len(parts) / RATE)
        parts += array("h", bytes(2 * int(length * RATE)))
        taken = cut
    parts += voice[taken:]
    return wav(noisy(parts, snr, of=voice)), starts


def noisy(samples: "array[int]", snr: float | None, of: "array[int]") -> "array[int]":
    """With noise so many dB below the voice, which is `of`; None for none."""
    if snr is None:
        return samples
    loud = (sum(one * one for one in of) / len(of)) ** 0.5
    noise, chance = loud / 10 ** (snr / 20), random.Random(7)  # noqa: S311  # no secret
    return array(
        "h", (max(-32_768, min(32_767, one + round(chance.gauss(0, noise)))) for one in samples)
    )


def _loudest(voice: "array[int]", second: float) -> int:
    """The middle of the loudest twentieth of a second around it: a silence there meets no other one."""
    width = int(_LOOKED_AT * RATE)
    first, last = int((second - _AROUND) * RATE), int((second + _AROUND) * RATE)
    best = max(range(first, last, width), key=lambda at: sum(map(abs, voice[at : at + width])))
    return best + width // 2


def wav(samples: "array[int]") -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return file.getvalue()
