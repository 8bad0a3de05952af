"""Recordings are looked at by MediaPipe in children; this side only asks, and kills.

It never imports MediaPipe, and believes nothing that a child says without checking it.
"""

from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from pathlib import Path

from hirewire_common.contracts.recording import Faces
from hirewire_common.sandbox.jail import Files
from hirewire_interview_analyzer.apart import NotHere, told_by
from hirewire_interview_analyzer.media.asking import Children, Source
from hirewire_interview_analyzer.media.local import MediaBounds
from hirewire_interview_analyzer.media.orders import Looking
from hirewire_interview_analyzer.media.processes import Processes

PACKAGE = "mediapipe"
_MEMORY = 2048
"""MiB, of which much is only reserved."""
_THREADS = 64
"""At most: MediaPipe starts some for each core."""


class LandmarkEyes:
    def __init__(self, processes: Processes, bounds: MediaBounds) -> None:
        self._bounds = bounds
        self._children = Children(processes, bounds.at_once)

    async def faces(self, source: Source, tell: Callable[[float], Awaitable[None]]) -> Faces:
        """As `LocalMedia.faces`, with which way heads are turned, smiles, and blinks. Refused without pictures."""
        looking = Looking(step=1 / self._bounds.faces, most=self._bounds.longest)
        return await self._children.seen(source, looking, tell)


def usable(model: Path) -> Path:
    """The file, once it was tried. NotHere where MediaPipe or the file isn't here, or where the two don't fit. Blocks."""
    if find_spec(PACKAGE) is None:
        raise NotHere("the extra `mediapipe` isn't installed")
    if not model.is_file():
        raise NotHere(f"there is no file {model}")
    told_by("hirewire_interview_analyzer.landmarks.finding", str(model))
    return model


def processes(model: Path, *, at_once: int, kept: float, wall: float) -> Processes:
    place = model.resolve()
    return Processes(
        at_once=at_once,
        memory=_MEMORY,
        kept=kept,
        wall=wall,
        child="hirewire_interview_analyzer.landmarks.child",
        order=str(place),
        files=Files(readable=(str(place),), modules=True),
        threads=_THREADS,
    )
