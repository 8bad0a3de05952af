"""A short recording's bytes to its samples, all at once.

Runs in the child only.
"""

import io
from dataclasses import dataclass

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.opening import declared_by, opened, sound_track
from hirewire_interview_analyzer.media.packets import falls_short
from hirewire_interview_analyzer.media.sound import BYTES_A_SECOND, Samples


@dataclass(frozen=True, slots=True)
class Decoded:
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
        return not self.damaged and falls_short(self.seconds, self.declared)


def decoded(data: bytes, most: float) -> Decoded:
    """Its first sound track, as far as it can be read. Refused when there is none, or more than `most` seconds."""
    with opened(io.BytesIO(data)) as container:
        track = sound_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_SOUND)
        found = Samples(container, track, most)
        samples = b"".join(found)
        declared = declared_by(container, track)
    if not samples:
        raise Refused("corrupt", refusals.UNREADABLE, log="no frame could be decoded")
    return Decoded(samples, found.damaged, declared)
