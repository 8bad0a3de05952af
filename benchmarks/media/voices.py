"""Speech of which every word and every pause is known: made by Flite, and read aloud by people."""

import shutil
import subprocess
import tempfile
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.media.recordings import RATE

FLITE = shutil.which("flite")
"""Debian's package `flite`; None where it isn't installed."""
_READ = Path("/usr/share/pocketsphinx/test/data/librivox")
"""Debian's package `pocketsphinx-testdata`: five sentences of Jane Austen, read by a volunteer of LibriVox."""
VOICES = ("rms", "slt", "awb")
"""Two from the United States, one from Scotland; `kal` is of another century and nobody sounds like it."""
PACES = (0.8, 1.0, 1.3)
"""How much longer than usual everything takes: fast, usual, slow."""
SENTENCES = (
    "In my last job I looked after the warehouse system of a furniture company.",
    "Every Monday the stock figures were wrong, and nobody knew why.",
    "So I spent a week with the people on the floor and wrote down what they did.",
    "It turned out that returns were booked twice, once at the door and once at the desk.",
    "I changed the form, trained both shifts, and checked the numbers each evening.",
    "After a month the difference was below one percent, and the count on Monday was dropped.",
)
SILENCES = (0.4, 0.9, 1.6, 2.4, 3.5)
"""Seconds that are put between two sentences."""
_QUIET = 0.02
"""Of the loudest sample: what stays below is no speech."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Samples of 16,000 a second; `pauses` as (start, end) in seconds; `first` and `last` are where speech begins and ends."""

    title: str
    text: str
    samples: "array[int]"
    pauses: tuple[tuple[float, float], ...]
    first: float
    last: float

    @property
    def rate(self) -> float:
        """Words a minute, with the pauses."""
        return len(self.text.split()) * 60 / (self.last - self.first)


def synthesised(voice: str, pace: float) -> Spoken:
    """All SENTENCES, with SILENCES between them."""
    samples, pauses, end = array("h"), list[tuple[float, float]](), None
    first = 0.0
    for sentence, silence in zip(SENTENCES, (*SILENCES, 0.0), strict=True):
        said = _said(voice, pace, sentence)
        start, stop = _audible(said)
        if end is None:
            first = start
        else:
            pauses.append((end, len(samples) / RATE + start))
        end = len(samples) / RATE + stop
        samples += said + array("h", bytes(2 * int(silence * RATE)))
    title = f"{voice} x {pace}"
    return Spoken(title, " ".join(SENTENCES), samples, tuple(pauses), first, end or 0.0)


def read_aloud() -> Iterator[tuple[str, bytes]]:
    """What was read, and the WAV; nothing where the package isn't installed."""
    for line in _lines(_READ / "transcription"):
        text, _, name = line.rpartition(" (")
        yield (
            text.replace("<s>", "").replace("</s>", "").strip(),
            (_READ / f"{name.rstrip(')')}.wav").read_bytes(),
        )


def _lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []


def _said(voice: str, pace: float, text: str) -> "array[int]":
    with tempfile.TemporaryDirectory() as name:
        made = Path(name) / "said.wav"
        order = [
            str(FLITE),
            "-voice",
            voice,
            "--setf",
            f"duration_stretch={pace}",
            "-t",
            text,
            str(made),
        ]
        subprocess.run(order, check=True, timeout=60)  # our own words
        with wave.open(str(made)) as file:
            if file.getframerate() != RATE:
                raise ValueError(f"{voice} speaks with {file.getframerate()} samples a second")
            return array("h", file.readframes(file.getnframes()))


def _audible(samples: "array[int]") -> tuple[float, float]:
    """Where the first and the last sound is, in seconds."""
    least = _QUIET * max(map(abs, samples))
    loud = [at for at, one in enumerate(samples) if abs(one) > least]
    return loud[0] / RATE, loud[-1] / RATE
