"""What is measured of speech whose words and pauses are known."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.media.recordings import noisy, wav
from benchmarks.media.voices import FLITE, PACES, VOICES, Spoken, read_aloud, synthesised
from hirewire_common.contracts.recording import Span
from hirewire_interview_analyzer.domain.delivery import Measured
from hirewire_interview_analyzer.domain.delivery.rates import speech_metrics
from hirewire_interview_analyzer.domain.delivery.speech import speech_of
from hirewire_interview_analyzer.media.local import LocalMedia

_PACE, _APART = 0.10, 0.15
"""Of the true pace; seconds by which a pause may be measured longer or shorter."""
_LOST = 20
"""dB between voice and noise at which so many words are lost that the pace is told and nothing asked of it."""


@dataclass(slots=True)
class Errors:
    """Words that are wrong, left out or too many, of so many."""

    wrong: int = 0
    words: int = 0

    def add(self, said: str, heard: str) -> "Errors":
        one, other = _words(said), _words(heard)
        self.wrong += Levenshtein.distance(one, other)
        self.words += len(one)
        return self

    def __str__(self) -> str:
        return f"{self.wrong} of {self.words} words wrong ({self.wrong / max(1, self.words):.0%})"


async def compared(media: LocalMedia) -> bool:
    """Prints a line for each voice, pace and noise; whether all are within the bounds, or nobody is there to speak."""
    await _read(media)
    if FLITE:
        return await _synthetic(media)
    _skipped("flite")
    return True


async def _synthetic(media: LocalMedia) -> bool:
    fine = True
    for voice in VOICES:
        errors = Errors()
        for pace in PACES:
            spoken = synthesised(voice, pace)
            for snr in (None, 30, 20) if pace == 1.0 else (None,):
                found = await _measured(media, wav(noisy(spoken.samples, snr, of=spoken.samples)))
                fine &= _told(spoken, snr, found)
                if snr is None:
                    errors.add(spoken.text, _text(found))
        print(f"  {voice}, clean: {errors}")
    return fine


async def _read(media: LocalMedia) -> None:
    errors = Errors()
    for text, data in read_aloud():
        errors.add(text, _text(await _measured(media, data)))
    if errors.words:
        print(f"  a person who reads Jane Austen aloud: {errors}")
    else:
        _skipped("pocketsphinx-testdata")


def _skipped(package: str) -> None:
    print(f"  skipped: Debian's package {package} isn't installed")


def _told(spoken: Spoken, snr: int | None, found: Measured) -> bool:
    """Prints how far the measured is from the true; whether that is near enough. In noise words are lost, and pace with them."""
    speech = speech_of(found)
    if speech is None:
        raise AssertionError(f"nobody was heard in {spoken.title}")
    rate = speech_metrics(speech).speech_rate or 0.0
    off = rate / spoken.rate - 1
    worst = max(_apart(pause, speech.pauses) for pause in spoken.pauses)
    noise = "clean" if snr is None else f"{snr} dB"
    print(
        f"  {spoken.title:10} {noise:6} {spoken.rate:3.0f} words a minute, found {rate:3.0f} ({off:+.0%}); worst pause {worst:.2f} s off"
    )
    return worst <= _APART and (abs(off) <= _PACE or snr == _LOST)


async def _measured(media: LocalMedia, data: bytes) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        file, flac = Path(name) / "said.wav", Path(name) / "said.flac"
        file.write_bytes(data)
        found = await media.probe(file)
        sound = await media.extract(file, flac)
        heard = await media.transcribe(flac, sound.speech, forget)
    return Measured(media=found, transcript=heard, sound=sound)


async def forget(_: object) -> None:
    """Nobody keeps the parts here."""


def _apart(pause: tuple[float, float], found: Sequence[Span]) -> float:
    """Seconds between a pause's length and that of the one found where it is; all of it where there is none."""
    start, end = pause
    lengths = [one.end - one.start for one in found if one.start < end and one.end > start]
    return abs(max(lengths, default=0.0) - (end - start))


def _text(found: Measured) -> str:
    return found.transcript.text if found.transcript else ""


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())
