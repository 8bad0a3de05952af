"""A recording is opened with all doors closed: nothing is guessed, no other file is named, no rare coding is decoded.

Runs in the child only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TypeVar

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from hirewire_common.errors import Refused
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.containers import container_of

SOUND = words_in(
    "aac alac amrnb amrwb flac mp2 mp2float mp3 mp3float opus libopus vorbis pcm_alaw pcm_mulaw "
    "pcm_f32le pcm_f64le pcm_s16be pcm_s16le pcm_s24le pcm_s32le pcm_u8"
)
PICTURES = words_in("av1 h264 hevc libdav1d mpeg4 vp8 vp9")
"""What browsers, phones and recorders write; FFmpeg has hundreds more, and a file may name any of them."""
CLOSED = {"protocol_whitelist": "none", "codec_whitelist": ",".join(sorted(SOUND | PICTURES))}
"""A container may name other files and addresses; none is opened. Nothing is decoded only to look at it."""
MOST_PIXELS = 4096
"""To a side."""

_Stream = TypeVar("_Stream", AudioStream, VideoStream)


@contextmanager
def opened(file: BinaryIO) -> Iterator[InputContainer]:
    """Refused for what is no recording, or one that can't be read; also while it is being read."""
    container = container_of(file)
    try:
        file.seek(0)
        with av.open(
            file, "r", format=container, options=CLOSED, metadata_errors="replace"
        ) as found:
            yield found
    except av.FFmpegError as error:
        raise Refused("corrupt", refusals.UNREADABLE, log=type(error).__name__) from None


def sound_track(container: InputContainer) -> AudioStream | None:
    """The first one that is decoded here; None where there is no sound at all. Refused for one in a rare coding."""
    return _single(_first(container.streams.audio, SOUND, "sound"))


def picture_track(container: InputContainer) -> VideoStream | None:
    """As `sound_track`; the cover of an album is none. Refused for pictures that are too large."""
    moving = [
        stream
        for stream in container.streams.video
        if not stream.disposition & stream.disposition.attached_pic
    ]
    stream = _single(_first(moving, PICTURES, "picture"))
    if stream and max(stream.codec_context.width, stream.codec_context.height) > MOST_PIXELS:
        context = stream.codec_context
        wide, high = context.width, context.height
        raise Refused("too_large", refusals.too_many_pixels(wide, high, MOST_PIXELS))
    if stream:
        # what grows later on isn't decoded either
        stream.codec_context.options = {"max_pixels": str(MOST_PIXELS**2)}
    return stream


def origin_of(container: InputContainer) -> float:
    """In seconds: what all times of this container count from."""
    return (container.start_time or 0) / av.time_base


def declared_by(container: InputContainer, stream: AudioStream | VideoStream | None) -> float:
    """In seconds; 0 for a browser's recording, which is written while it goes on, so that it can't know."""
    if stream and stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return container.duration / av.time_base if container.duration else 0.0


def _first(
    streams: "list[_Stream] | tuple[_Stream, ...]", codecs: frozenset[str], of: str
) -> _Stream | None:
    for stream in streams:
        if stream.codec_context and stream.codec_context.name in codecs:
            return stream
    if streams:
        context = streams[0].codec_context
        raise Refused(
            "unsupported_type", refusals.codec(of, context.name if context else "unknown")
        )
    return None


def _single(stream: _Stream | None) -> _Stream | None:
    """A child has one thread."""
    if stream:
        stream.codec_context.thread_count = 1
    return stream
