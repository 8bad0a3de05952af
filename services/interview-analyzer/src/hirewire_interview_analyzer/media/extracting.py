"""The sound of a recording: as FLAC for whoever transcribes it, and as numbers. Runs in the child only."""

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from hirewire_common.contracts.recording import Sound
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.flac import Flac
from hirewire_interview_analyzer.media.measuring import Measuring
from hirewire_interview_analyzer.media.opening import opened, origin_of, sound_track
from hirewire_interview_analyzer.media.orders import Extracted, Length
from hirewire_interview_analyzer.media.sound import Samples

_A_PART = 1 << 18
"""Bytes of FLAC: about ten seconds, but hours of silence."""
_TOLD_AFTER = 10.0
"""Seconds of sound, so that who waits knows that it goes on."""


def extracted(order: Length, file: BinaryIO) -> Iterator[tuple[Extracted, bytes]]:
    """Refused without sound, and when it is too long."""
    flac, measured = Flac(), Measuring()
    with opened(file) as container:
        track = sound_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_SOUND)
        samples = Samples(container, track, order.most, origin=origin_of(container))
        told = 0.0
        for chunk in samples:
            numbers = np.frombuffer(chunk, np.int16)
            flac.add(numbers)
            measured.add(numbers)
            if flac.waiting >= _A_PART or samples.seconds >= told + _TOLD_AFTER:
                told = samples.seconds
                yield from _pieces(flac, told)
    if not samples.seconds:
        raise Refused("corrupt", refusals.UNREADABLE, log="no frame could be decoded")
    flac.end()
    yield from _pieces(flac, samples.seconds)
    sound = measured.sound().model_copy(update={"damaged": samples.damaged})
    yield Extracted(at=samples.seconds, sound=Sound.model_validate(sound)), b""


def _pieces(flac: Flac, at: float) -> Iterator[tuple[Extracted, bytes]]:
    for offset, data in flac.take() or [(0, b"")]:
        yield Extracted(at=at, offset=offset), data
