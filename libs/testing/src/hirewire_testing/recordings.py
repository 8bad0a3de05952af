"""Evidence of recordings that nobody made: speakers of all kinds, in the terms of the contracts."""

import random
from collections.abc import Awaitable, Callable, Sequence
from math import sin
from pathlib import Path

from hirewire_common.contracts.recording import (
    SOUND_STEP,
    Angles,
    Emotion,
    FaceAbilities,
    Faces,
    FaceSample,
    Media,
    RecordingTranscript,
    Sound,
    Span,
    SpokenWord,
)

QUICK, EVEN, SLOW = 210, 165, 105
"""Words a minute without pauses."""
_BREATH = 0.4
"""Seconds of a pause that is written as a bar."""
_OCTAVE = 12
PORTRAIT = (0.38, 0.2, 0.24, 0.42)
"""A face in the middle of the picture: left, top, width, height."""
KNOWS_ALL = FaceAbilities(head=True, gaze=True, smile=True, emotions=True)


def words_of(text: str, rate: float = EVEN, confidence: float | None = 0.9) -> tuple[SpokenWord, ...]:  # fmt: skip
    """Words as they were spoken, at `rate` a minute; `|` is a short pause, `|2.5` one of so many seconds."""
    told: list[SpokenWord] = []
    at, each = 0.5, 60 / rate
    for word in text.split():
        if word.startswith("|"):
            at += float(word[1:] or _BREATH)
            continue
        end = round(at + 0.9 * each, 3)
        told.append(SpokenWord(text=word, start=round(at, 3), end=end, confidence=confidence))
        at += each
    return tuple(told)


def transcript_of(words: Sequence[SpokenWord], *, disfluencies: bool = False, language: str = "en-US", word_times: bool = True) -> RecordingTranscript:  # fmt: skip
    """As a transcriber gives it who writes down what is in `words`."""
    return RecordingTranscript(
        language=language,
        text=" ".join(word.text for word in words),
        confidence=0.9 if words else None,
        words=tuple(words),
        disfluencies=disfluencies,
        word_times=word_times,
    )


def sound_of(words: Sequence[SpokenWord], seconds: float, *, level: float = -24.0, moving: float = 6.0, snr: float | None = 30.0, clipping: float = 0.0) -> Sound:  # fmt: skip
    """Of these words: `level` in dBFS, and a voice that moves up and down over `moving` semitones."""
    steps = int(seconds / SOUND_STEP)
    spoken = [False] * steps
    for word in words:
        for at in range(int(word.start / SOUND_STEP), min(steps, int(word.end / SOUND_STEP) + 1)):
            spoken[at] = True
    noise = -90.0 if snr is None else max(-90.0, level - snr)
    pitch = [160 * 2 ** (0.55 * moving * sin(at / 7) / _OCTAVE) for at in range(steps)]
    return Sound(
        seconds=seconds,
        loudness=tuple(level if voice else noise for voice in spoken),
        pitch=tuple(hz if voice else None for hz, voice in zip(pitch, spoken, strict=True)),
        speech=_spans(words),
        snr_db=snr,
        clipping=clipping,
    )


def silence_of(seconds: float) -> Sound:
    """A microphone that is muted."""
    return Sound(seconds=seconds, loudness=(-92.0,) * int(seconds / SOUND_STEP), pitch=(None,) * int(seconds / SOUND_STEP))  # fmt: skip


def faces_of(seconds: float, *, there: float = 1.0, facing: float = 0.9, smiling: float = 0.2, knows: FaceAbilities = KNOWS_ALL, box: tuple[float, float, float, float] = PORTRAIT, faces: int = 1, brightness: float = 0.5) -> Faces:  # fmt: skip
    """One frame a second; shares are of the time, and what they leave out comes at the end in one stretch."""
    frames = int(seconds)
    return Faces(
        step=1.0,
        knows=knows,
        samples=tuple(
            _frame(at, at / max(1, frames), there, facing, smiling, knows, box, faces, brightness)
            for at in range(frames)
        ),
    )


def media_of(seconds: float, *, video: bool = False, audio: bool = True) -> Media:
    """As a browser records it: webm without a declared length."""
    return Media(
        kind="video" if video else "audio",
        container="webm",
        video_codec="vp8" if video else None,
        audio_codec="opus" if audio else None,
        seconds=seconds,
        width=640 if video else None,
        height=480 if video else None,
        fps=30.0 if video else None,
        size=1000,
        sha256="0" * 64,
    )


def length_of(words: Sequence[SpokenWord]) -> float:
    """Seconds, with half a second after the last word."""
    return (words[-1].end if words else 0.0) + 0.5


def _frame(at: int, passed: float, there: float, facing: float, smiling: float, knows: FaceAbilities, box: tuple[float, float, float, float], faces: int, brightness: float) -> FaceSample:  # fmt: skip
    if passed >= there:
        return FaceSample(at=float(at), faces=0, brightness=brightness)
    towards = Angles(yaw=2.0, pitch=-3.0) if passed < there * facing else Angles(yaw=38.0, pitch=-4.0)  # fmt: skip
    emotions: dict[Emotion, float] = {"CALM": 0.7, "HAPPY": 0.2, "SAD": 0.1}
    swaying = random.Random(at).uniform(-0.01, 0.01)  # noqa: S311
    return FaceSample(
        at=float(at),
        faces=faces,
        box=(box[0] + swaying, *box[1:]),
        head=towards if knows.head else None,
        gaze=towards if knows.gaze else None,
        smile=(at % 10 < 10 * smiling) if knows.smile else None,
        emotions=emotions if knows.emotions else None,
        brightness=brightness,
    )


def _spans(words: Sequence[SpokenWord]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for word in words:
        if spans and word.start - spans[-1].end < 0.25:
            spans[-1] = Span(start=spans[-1].start, end=word.end)
        else:
            spans.append(Span(start=word.start, end=word.end))
    return tuple(spans)


def at_hand(path: Path) -> Callable[[], Awaitable[Path]]:
    """As if it had been fetched just now."""

    async def fetched() -> Path:
        return path

    return fetched
