"""Rekognition tells of a video only where faces are: the moments in between, in which there is nobody, are put in again."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from statistics import median
from typing import Any

from hirewire_common.contracts.recording import FaceAbilities, Faces, FaceSample
from hirewire_interview_analyzer.aws.faces import Face, sample

_STEP = 0.5
"""Seconds between two samples, or more where Rekognition itself looked more rarely: how often it does isn't documented."""


class Sighted:
    """Of a video of so many `seconds`. Keeps of each moment no more than it needs."""

    def __init__(self, seconds: float, *, emotions: bool) -> None:
        self._seconds = seconds
        self._emotions = emotions
        self._times: set[int] = set()
        self._found: dict[int, list[Face]] = {}

    def add(self, page: Iterable[Mapping[str, Any]]) -> None:
        """In any order."""
        for one in page:
            at, face = one.get("Timestamp"), one.get("Face")
            if isinstance(at, int) and at >= 0 and isinstance(face, Mapping):
                self._found.setdefault(at, []).append(_small(face))

    def faces(self) -> Faces:
        """On an even grid: of each step the first moment with faces, and a sample without any where there is none."""
        times = sorted(self._found)
        steps = [(later - earlier) / 1000 for earlier, later in pairwise(times)]
        step = max(_STEP, median(steps)) if steps else _STEP
        first: dict[int, int] = {}
        for at in times:
            first.setdefault(round(at / 1000 // step), at)
        cells = max(round(self._seconds / step), max(first, default=0) + 1, 1)
        samples = tuple(self._sample(cell, step, first.get(cell)) for cell in range(cells))
        knows = FaceAbilities(head=True, smile=True, emotions=self._emotions)
        return Faces(step=step, knows=knows, samples=samples)

    def _sample(self, cell: int, step: float, at: int | None) -> FaceSample:
        if at is None:
            return FaceSample(at=round(cell * step, 3), faces=0)
        return sample(at / 1000, self._found[at], emotions=self._emotions)


_NEEDED = ("BoundingBox", "Confidence", "Emotions", "Pose", "Smile")


def _small(face: Face) -> Face:
    """A film of half an hour has tens of thousands of them."""
    return {name: face[name] for name in _NEEDED if name in face}
