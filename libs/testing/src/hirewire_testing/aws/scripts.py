"""What is to be seen and heard in recordings. A script goes by the recording's bytes, wherever they are stored."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hirewire_testing.aws.audio import read_audio
from hirewire_testing.aws.errors import Unimitated
from hirewire_testing.aws.faces import Face, face_like
from hirewire_testing.aws.mp4 import read_video
from hirewire_testing.aws.words import Speech, talk_like

STEP = 500
"""Milliseconds between the faces of a video without a script."""

Seen = Sequence[tuple[int, Face]]
"""Faces with the milliseconds from the beginning at which they are seen; several may have the same time."""


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def some_talk(content: bytes) -> Speech:
    """Sentences for as long as the sound lasts; none in digital silence. Raises Unimitated when it isn't known how long."""
    audio = read_audio(content)
    if audio and audio.silent:
        return []
    if audio is None or audio.seconds is None:
        what = audio.format if audio else "file"
        raise Unimitated(
            f"no script for the {what} {sha256(content)}, and its length isn't read here"
        )
    return talk_like(content, audio.seconds)


def some_faces(content: bytes) -> list[Face]:
    return [face_like(content)]


def some_video(content: bytes) -> Seen:
    video = read_video(content)
    times = range(0, video.milliseconds if video else 0, STEP)
    digest = hashlib.sha256(content).digest()
    return [(at, face_like(digest + at.to_bytes(8, "big"))) for at in times]


@dataclass
class Scripts:
    """By sha-256 of the content; what has no script is answered by the functions, which a test may set too.

    Without either, the answers are made out of the content: plausible, and the same each time.
    """

    speech: dict[str, Speech] = field(default_factory=dict)
    pictures: dict[str, Sequence[Face]] = field(default_factory=dict)
    videos: dict[str, Seen] = field(default_factory=dict)
    any_speech: Callable[[bytes], Speech] = some_talk
    any_picture: Callable[[bytes], Sequence[Face]] = some_faces
    any_video: Callable[[bytes], Seen] = some_video

    def said_in(self, content: bytes) -> Speech:
        known = self.speech.get(sha256(content))
        return self.any_speech(content) if known is None else known

    def seen_in_picture(self, content: bytes) -> Sequence[Face]:
        known = self.pictures.get(sha256(content))
        return self.any_picture(content) if known is None else known

    def seen_in_video(self, content: bytes) -> Seen:
        known = self.videos.get(sha256(content))
        return sorted(self.any_video(content) if known is None else known, key=lambda seen: seen[0])
