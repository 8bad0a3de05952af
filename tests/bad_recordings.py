"""Recordings with something wrong or odd about each, made when they are asked for, and what is to be said of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hirewire_testing import odd_recordings as odd
from hirewire_testing.clips import Image, filmed, scene
from hirewire_testing.sounds import RATE, encoded, said_in

_SPOKEN = Path(__file__).parents[1] / "services/interview-analyzer/tests/recordings/speech/samples/two-sentences.ogg"  # fmt: skip
_SECONDS = 3
Make = Callable[[], bytes]
Samples = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Refusal:
    """`says` is in the words for its owner, as is what to do about it, `do`."""

    make: Make
    status: int
    code: str
    says: str
    do: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """It is analysed all the same, and these are its warnings; `null` are fields that can't be known then."""

    make: Make
    warnings: tuple[str, ...] = ()
    null: tuple[str, ...] = ()


@cache
def said() -> Samples:
    """“I lead a team of four people last year.”"""
    return said_in(_SPOKEN.read_bytes())[: RATE * _SECONDS]


def speech(louder: float = 1.0, noise: float = 0.0) -> bytes:
    """`noise` is its standard deviation, of the 32,767 that a sample can have; what gets too loud is cut off."""
    hiss = np.random.default_rng(1).normal(0, noise, said().shape) if noise else 0
    return bytes((said() * louder + hiss).clip(-32_768, 32_767).astype(np.int16).tobytes())


def film(
    pictures: list[Image] | None = None, container: str = "webm", codec: str = "libvpx", **more: Any
) -> bytes:
    """A face that moves, and speech, unless something else is said."""
    found = [scene((60 + at, 50)) for at in range(10 * _SECONDS)] if pictures is None else pictures
    return filmed(found, container, codec, **{"sound": speech(), **more})


def mp4(**more: Any) -> bytes:
    return film(None, "mp4", "libx264", sound_codec="aac", **more)


def wav(samples: bytes | None = None) -> bytes:
    return sound_of("wav", "pcm_s16le", samples=samples)


def sound_of(container: str, codec: str, *, samples: bytes | None = None, **more: Any) -> bytes:
    return encoded(speech() if samples is None else samples, container, codec, **more)


def alike(image: Image) -> list[Image]:
    return [image] * (10 * _SECONDS)


def first(share: float, data: bytes) -> bytes:
    return data[: int(len(data) * share)]


_KINDS, _AGAIN, _SHORTER = "Send WebM", "Record it again", "Send a shorter one"
REFUSED: dict[str, Refusal] = {
    "two hours": Refusal(lambda: odd.sparse(7200), 413, "too_large", "longer than 30:00 minutes", _SHORTER),
    "too many bytes": Refusal(lambda: bytes(9 << 20), 413, "too_large", "larger than 8 MiB", _SHORTER),
    "nothing": Refusal(lambda: b"", 422, "empty", "0 bytes", _AGAIN),
    "half a second": Refusal(lambda: wav(speech()[:RATE]), 422, "empty", "shorter than 1 s", "Record a longer one"),
    "a page": Refusal(lambda: b"<!doctype html><p>Not found</p>" * 99, 415, "unsupported_type", "holds text", _KINDS),
    "a text": Refusal(lambda: b"Hello there\n" * 99, 415, "unsupported_type", "holds text", _KINDS),
    "an archive": Refusal(lambda: b"PK\3\4" + bytes(999), 415, "unsupported_type", "no recording", _KINDS),
    "noise for bytes": Refusal(lambda: bytes(range(256)) * 40, 415, "unsupported_type", "no recording", _KINDS),
    "one byte": Refusal(lambda: b"\x1a", 415, "unsupported_type", "no recording", _KINDS),
    "avi": Refusal(lambda: film(None, "avi", "mpeg4", sound_codec="libmp3lame"), 415, "unsupported_type", "no recording", _KINDS),
    "a rare picture": Refusal(lambda: film(None, "matroska", "ffv1"), 415, "unsupported_type", "picture in this file is coded in a way that isn't read here (ffv1)", _KINDS),
    "a rare sound": Refusal(lambda: sound_of("matroska", "ac3"), 415, "unsupported_type", "sound in this file is coded in a way that isn't read here (ac3)", _KINDS),
    "enormous pictures": Refusal(lambda: odd.with_sides(film(), 60_000, 200), 413, "too_large", "60000 × 200 pixels", "smaller size"),
    "a pixel too many": Refusal(lambda: odd.with_sides(film(), 4097, 240), 413, "too_large", "4097 × 240 pixels", "smaller size"),
    "leaps of two minutes": Refusal(lambda: odd.sparse(600, step=120), 422, "corrupt", "damaged", _AGAIN),
    "next to nothing of a webm": Refusal(lambda: first(0.05, film()), 422, "corrupt", "breaks off: 0.", "record it again"),
    "an mp4 without its index": Refusal(lambda: first(0.6, mp4()), 422, "corrupt", "damaged", _AGAIN),
    "a head alone": Refusal(lambda: b"\x1a\x45\xdf\xa3" + bytes(999), 422, "corrupt", "damaged", _AGAIN),
}  # fmt: skip
"""The gateway that is asked takes 8 MiB."""

_FACELESS = ("metrics.visual.face_size", "metrics.visual.motion")
_SPEECHLESS = ("metrics.speech", "scores.delivery", "scores.overall")
FLAWED: dict[str, Flaw] = {
    "no sound": Flaw(lambda: film(sound=b""), ("no_audio_stream",), ("metrics.speech", "metrics.voice", "scores.delivery")),
    "silence": Flaw(lambda: film(sound=bytes(len(speech()))), ("silent_audio",), (*_SPEECHLESS, "metrics.voice.loudness")),
    "hiss alone": Flaw(lambda: wav(speech(louder=0, noise=3000)), ("no_words",), (*_SPEECHLESS, "metrics.voice.loudness")),
    "noise": Flaw(lambda: wav(speech(louder=0.5, noise=700)), ("noisy_audio",)),
    "too loud": Flaw(lambda: wav(speech(louder=40)), ("clipping",)),
    "nobody": Flaw(lambda: film(alike(scene())), ("no_face",), _FACELESS),
    "two faces": Flaw(lambda: film(alike(scene((10, 60), (180, 60)))), ("multiple_faces",)),
    "darkness": Flaw(lambda: film(alike((scene((60, 50)) * 0.1).astype(np.uint8))), ("no_face", "too_dark"), _FACELESS),
    "one pixel": Flaw(lambda: film(alike(np.full((1, 1), 90, np.uint8))), ("no_face",), _FACELESS),
    "half a browser's webm": Flaw(lambda: first(0.5, film(live="1")), ("truncated_recording",)),
    "half a wav": Flaw(lambda: first(0.6, wav()), ("truncated_recording",)),
    "half a webm": Flaw(lambda: first(0.5, film()), ("truncated_recording",)),
    "half an mp4": Flaw(lambda: first(0.5, mp4(moov_size="8192")), ("truncated_recording",)),
    "half an mp4 in fragments": Flaw(lambda: first(0.6, mp4(movflags="frag_keyframe+empty_moov", g="10")), ("damaged_recording",)),
    "a hole in a webm": Flaw(lambda: odd.with_hole(film(live="1", cluster_time_limit="300"), 0.25, 0.8), ("damaged_recording",)),
    "bits flipped in an mp4": Flaw(lambda: odd.damaged(mp4(moov_size="8192"), 300, "mp4", start=0.2), ("damaged_recording",)),
    "bits flipped in an mp3": Flaw(lambda: odd.damaged(sound_of("mp3", "libmp3lame", rate=44_100), 300, "mp3", start=0.1), ("damaged_recording",)),
    "a time far ahead": Flaw(lambda: odd.with_time(film(live="1", cluster_time_limit="1000"), 3, 65_000), ("damaged_recording",)),
}  # fmt: skip
FINE: dict[str, Make] = {
    "webm without a length": lambda: film(live="1"),
    "mkv": lambda: film(None, "matroska", "libx264"),
    "mov": lambda: film(None, "mov", "libx264", sound_codec="aac"),
    "mp4": mp4,
    "a wav, whatever it is called": wav,
    "wav of 8 kHz and 8 bits": lambda: sound_of("wav", "pcm_u8", rate=8_000),
    "wav of 96 kHz and 8 channels": lambda: sound_of("wav", "pcm_s16le", rate=96_000, layout="7.1"),
    "mp3": lambda: sound_of("mp3", "libmp3lame", rate=44_100),
    "ogg": lambda: sound_of("ogg", "libopus"),
    "m4a": lambda: sound_of("ipod", "aac", rate=44_100),
    "flac": lambda: sound_of("flac", "flac"),
    "aac": lambda: sound_of("adts", "aac"),
    "times that go back": lambda: odd.with_time(film(live="1", cluster_time_limit="1000"), 3, 0),
    "pictures of no size": lambda: odd.with_sides(film(), 0, 0),
    "thousands of tracks": lambda: odd.with_tracks(film(), 5000),
}


def disguised(other: str) -> Iterator[tuple[str, bytes]]:
    """Lists that name another recording."""
    yield from odd.disguises(other)
