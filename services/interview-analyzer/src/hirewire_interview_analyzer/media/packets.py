"""What can be read and decoded of a recording's tracks, and whether something couldn't.

Runs in the child only.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

_GOING_ON = 50
"""Times that reading goes on behind a damaged place."""
_SHORT = 1.0
"""Seconds, and a twentieth, by which a recording may be shorter than its own times say."""
LEAP = 60.0
"""Seconds that no recorder leaves out: a time that far ahead is a damaged one."""

Track = AudioStream | VideoStream
_Frame = TypeVar("_Frame", AudioFrame, VideoFrame)


def falls_short(seconds: float, of: float) -> bool:
    return of - seconds > _SHORT + of / 20


class Packets:
    """Of these tracks, in the file's order. Afterwards `damaged` says whether reading had to go on behind a fault."""

    def __init__(self, container: InputContainer, *tracks: Track) -> None:
        self._container = container
        self._tracks = tracks
        self.damaged = False

    def __iter__(self) -> Iterator["Packet[Stream]"]:
        for _ in range(_GOING_ON):
            try:
                yield from self._container.demux(*self._tracks)
            except av.FFmpegError:
                self.damaged = True
            else:
                return


class Frames(Generic[_Frame]):
    """What can be decoded of one track. Afterwards `damaged` says whether something couldn't, `span` from when to when it goes.

    Some containers skip what is damaged without a word; then only the times show that something is missing.
    """

    def __init__(
        self,
        container: InputContainer,
        track: Track,
        kind: type[_Frame],
        can_be: Callable[[_Frame], bool],
    ) -> None:
        self._packets = Packets(container, track)
        self._kind: type[_Frame] = kind
        self._can_be: Callable[[_Frame], bool] = can_be
        self._damaged = False
        self._times: list[float] = []

    @property
    def damaged(self) -> bool:
        return self._damaged or self._packets.damaged

    @property
    def span(self) -> float:
        """In seconds."""
        return max(self._times) - min(self._times) if self._times else 0.0

    def __iter__(self) -> Iterator[_Frame]:
        for packet in self._packets:
            if packet.pts is not None and packet.time_base:
                self._times = [*self._times[:1], float(packet.pts * packet.time_base)]
            try:
                yield from self._decoded(packet)
            except (av.FFmpegError, ValueError):
                self._damaged = True

    def _decoded(self, packet: "Packet[Stream]") -> Iterator[_Frame]:
        for frame in packet.decode():
            if isinstance(frame, self._kind) and self._can_be(frame):
                self._damaged |= frame.is_corrupt
                yield frame
            else:
                self._damaged = True
