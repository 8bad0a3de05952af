"""What a recording is: kind, codings, length, size, and whether all of it is there. Runs in the child only."""

import hashlib
import os
from dataclasses import dataclass
from math import inf
from typing import Any, BinaryIO

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from hirewire_common.contracts.recording import Media
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.breaking_off import breaks_off
from hirewire_interview_analyzer.media.containers import container_of
from hirewire_interview_analyzer.media.opening import (
    declared_by,
    opened,
    picture_track,
    sound_track,
)
from hirewire_interview_analyzer.media.orders import Length
from hirewire_interview_analyzer.media.packets import LEAP, Packets, Track, falls_short

_CHUNK = 1 << 20
_TRIES = 100
"""Packets within which a track must give something."""


@dataclass(slots=True)
class _Seen:
    """Of one track: from when to when its packets go, whether it gives anything, and how many pixels wide and high."""

    track: Track
    start: float = inf
    begins: float = -inf
    """The last packet's time."""
    end: float = -inf
    packets: int = 0
    gives: bool = False
    sides: tuple[int, int] = (0, 0)

    def note(self, start: float, end: float) -> None:
        self.packets += 1
        self.start = min(self.start, start)
        self.begins = max(self.begins, start)
        self.end = max(self.end, end)

    def try_out(self, packet: "Packet[Stream]") -> None:
        """Decodes no more than it takes to know that it can be."""
        if self.gives or self.packets > _TRIES:
            return
        try:
            frames = packet.decode()
        except (av.FFmpegError, ValueError):
            return
        for frame in frames:
            self.gives = True
            if isinstance(frame, av.VideoFrame):
                upright = (frame.width, frame.height)
                self.sides = upright if frame.rotation % 180 == 0 else upright[::-1]

    @property
    def codec(self) -> str:
        return self.track.codec_context.codec.canonical_name

    @property
    def rate(self) -> float | None:
        """Frames a second, by their times: a browser's recording claims any number."""
        lasted = self.begins - self.start
        return round((self.packets - 1) / lasted, 2) if self.packets > 1 and lasted > 0 else None


def probed(order: Length, file: BinaryIO) -> Media:
    """Refused for what is no recording, or none that is taken; also for one that is damaged as a whole."""
    with opened(file) as container:
        sound, picture = sound_track(container), picture_track(container)
        seen = [_Seen(track) for track in (sound, picture) if track]
        if not seen:
            raise Refused("unsupported_type", refusals.NO_TRACK)
        damaged = _gone_through(container, seen, order)
        declared = max(declared_by(container, one.track) for one in seen)
    giving = [one for one in seen if one.gives]
    seconds = _lasted(seen)
    if not giving or seconds < order.least:
        raise _too_little(seen, seconds, declared, damaged=damaged, least=order.least)
    damaged = damaged or len(giving) < len(seen)
    about = _of_the_file(file)
    short = falls_short(seconds, declared) or breaks_off(about["container"], file)
    return Media(
        **about,
        **_of_pictures([one for one in giving if one.track is picture]),
        audio_codec=next((one.codec for one in giving if one.track is sound), None),
        seconds=round(seconds, 3),
        declared=round(declared, 3) or None,
        truncated=not damaged and short,
        damaged=damaged,
    )


def _gone_through(container: InputContainer, seen: list[_Seen], order: Length) -> bool:
    """Every packet, up to the longest that is taken. Whether something is damaged."""
    by_track = {one.track.index: one for one in seen}
    packets = Packets(container, *(one.track for one in seen))
    latest: float | None = None
    leapt = False
    for packet in packets:
        if (times := _times(packet)) is None:
            continue
        if latest is not None and times[0] > latest + LEAP:
            leapt = True
            continue
        latest = max(times[1], latest or times[1])
        one = by_track[packet.stream.index]
        one.note(*times)
        one.try_out(packet)
        if _lasted(seen) > order.most:
            raise Refused("too_large", refusals.too_long(order.most))
    return packets.damaged or leapt


def _too_little(
    seen: list[_Seen], seconds: float, declared: float, *, damaged: bool, least: float
) -> Refused:
    """What is wrong with a recording of which nothing is left: what is lost was not recorded too short."""
    if not damaged and falls_short(seconds, declared):
        return Refused("corrupt", refusals.too_little_left(seconds, declared))
    if damaged or any(one.packets and not one.gives for one in seen):
        return Refused("corrupt", refusals.UNREADABLE, log="next to nothing could be decoded")
    return Refused("empty", refusals.too_short(least))


def _times(packet: "Packet[Stream]") -> tuple[float, float] | None:
    """From and to, in seconds; None for the empty packet at the end."""
    start = packet.dts if packet.pts is None else packet.pts
    if start is None or not packet.time_base:
        return None
    return float(start * packet.time_base), float(
        (start + (packet.duration or 0)) * packet.time_base
    )


def _lasted(seen: list[_Seen]) -> float:
    """From the first to the last of all tracks."""
    return max(0.0, max(one.end for one in seen) - min(one.start for one in seen))


def _of_the_file(file: BinaryIO) -> dict[str, Any]:
    container, size = container_of(file), file.seek(0, os.SEEK_END)
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return {"container": container, "size": size, "sha256": digest.hexdigest()}


def _of_pictures(pictures: list[_Seen]) -> dict[str, Any]:
    if not pictures:
        return {"kind": "audio"}
    one = pictures[0]
    wide, high = one.sides
    told = {"video_codec": one.codec, "width": wide, "height": high, "fps": one.rate}
    return {"kind": "video", **told}
