"""Sound out of a container, as the recogniser wants it: 16,000 samples a second, 16 bits, one channel.

Runs in the child only.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer

from hirewire_common.errors import Refused
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.speech import refusals
from hirewire_interview_analyzer.speech.containers import container_of

RATE = 16_000
"""Samples a second."""
BYTES_A_SECOND = RATE * 2
CODECS = words_in(
    "aac alac amrnb amrwb flac mp2 mp2float mp3 mp3float opus libopus vorbis pcm_alaw pcm_mulaw "
    "pcm_f32le pcm_f64le pcm_s16be pcm_s16le pcm_s24le pcm_s32le pcm_u8"
)
"""What browsers, phones and recorders write; FFmpeg has hundreds more, and a file may name any of them."""
CLOSED = {"protocol_whitelist": "none", "codec_whitelist": ",".join(sorted(CODECS))}
"""A container may name other files and addresses; none is opened. Nothing is decoded only to look at it."""
_GOING_ON = 50
"""Times that reading goes on behind a damaged place."""
_RATES = range(4_000, 384_001)
"""Samples a second that a recorder takes; to even out anything else costs minutes and gigabytes."""
_MOST_CHANNELS = 16
_SHORT = 1.0
"""Seconds, and a twentieth, by which a recording may be shorter than its own times say."""


@dataclass(frozen=True, slots=True)
class Sound:
    """`declared` is the length in seconds that the file claims, 0 when it claims none."""

    samples: bytes
    damaged: bool
    declared: float

    @property
    def seconds(self) -> float:
        return len(self.samples) / BYTES_A_SECOND

    @property
    def breaks_off(self) -> bool:
        """As far as can be told; a damaged file's claims are worth nothing."""
        return not self.damaged and _falls_short(self.seconds, self.declared)


def decoded(data: bytes, most: float) -> Sound:
    """Its first sound track, as far as it can be read. Refused when there is none, or more than `most` seconds."""
    container = container_of(data)
    try:
        with av.open(
            io.BytesIO(data), "r", format=container, options=CLOSED, metadata_errors="replace"
        ) as opened:
            sound = _sound(opened, most)
    except av.FFmpegError as error:
        raise Refused("corrupt", refusals.UNREADABLE, log=type(error).__name__) from None
    if not sound.samples:
        raise Refused("corrupt", refusals.UNREADABLE, log="no frame could be decoded")
    return sound


def _sound(container: InputContainer, most: float) -> Sound:
    stream = _track(container)
    # a child has one thread
    stream.codec_context.thread_count = 1
    samples, source = bytearray(), _Frames(container, stream)
    mono = _Mono()
    for frame in source:
        samples += mono.of(frame)
        if len(samples) > most * BYTES_A_SECOND:
            raise Refused("too_large", refusals.too_long(most))
    samples += mono.rest()
    damaged = source.damaged or _falls_short(len(samples) / BYTES_A_SECOND, source.span)
    return Sound(bytes(samples), damaged, _declared(container, stream))


def _falls_short(seconds: float, of: float) -> bool:
    return of - seconds > _SHORT + of / 20


def _track(container: InputContainer) -> AudioStream:
    if not container.streams.audio:
        raise Refused("unsupported_type", refusals.NO_SOUND)
    for stream in container.streams.audio:
        if stream.codec_context and stream.codec_context.name in CODECS:
            return stream
    context = container.streams.audio[0].codec_context
    raise Refused("unsupported_type", refusals.codec(context.name if context else "unknown"))


def _declared(container: InputContainer, stream: AudioStream) -> float:
    """A browser's recording is written while it goes on, so it can't say how long it will be."""
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return container.duration / av.time_base if container.duration else 0.0


class _Frames:
    """What can be decoded. Afterwards `damaged` says whether something couldn't, `span` from when to when it goes.

    Some containers skip what is damaged without a word; then only the times show that something is missing.
    """

    def __init__(self, container: InputContainer, stream: AudioStream) -> None:
        self._container = container
        self._stream = stream
        self.damaged = False
        self._times: list[float] = []

    @property
    def span(self) -> float:
        """In seconds."""
        return max(self._times) - min(self._times) if self._times else 0.0

    def __iter__(self) -> Iterator[AudioFrame]:
        for packet in self._packets():
            if packet.pts is not None and packet.time_base:
                self._times = [*self._times[:1], float(packet.pts * packet.time_base)]
            try:
                for frame in packet.decode():
                    if _can_be(frame):
                        yield frame
                    else:
                        self.damaged = True
            except (av.FFmpegError, ValueError):
                self.damaged = True

    def _packets(self) -> Iterator["av.Packet[AudioStream]"]:
        for _ in range(_GOING_ON):
            try:
                yield from self._container.demux(self._stream)
            except av.FFmpegError:
                self.damaged = True
            else:
                return


def _can_be(frame: AudioFrame) -> bool:
    return frame.sample_rate in _RATES and frame.layout.nb_channels <= _MOST_CHANNELS


class _Mono:
    """Frames of any kind in, samples out; a track may change its kind on the way."""

    def __init__(self) -> None:
        self._resampler: av.AudioResampler | None = None
        self._kind: tuple[str, str, int] | None = None

    def of(self, frame: AudioFrame) -> bytes:
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        done = b""
        if self._resampler is None or kind != self._kind:
            done, self._kind = self.rest(), kind
            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        frame.pts = None
        return done + _bytes(self._resampler.resample(frame))

    def rest(self) -> bytes:
        """What is held back for the filter."""
        return _bytes(self._resampler.resample(None)) if self._resampler else b""


def _bytes(frames: list[AudioFrame]) -> bytes:
    """A plane is longer than its samples."""
    return b"".join(bytes(frame.planes[0])[: frame.samples * 2] for frame in frames)
