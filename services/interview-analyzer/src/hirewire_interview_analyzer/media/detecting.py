"""Where in a picture there may be a face, and whether it has eyes. Runs in the child only."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2

from hirewire_interview_analyzer.media.sampling import Image

LONGEST = 320
"""Pixels of a picture's longer side: a face of a tenth of it is found, at a tenth of a second of computing."""
_SMALLEST = LONGEST // 16
_EYES_IN = 160
"""Pixels that a face is brought to before eyes are looked for, which is in its upper three fifths."""
_SMALLEST_EYE = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """In pixels of the picture."""

    left: int
    top: int
    width: int
    height: int
    has_eyes: bool

    @property
    def area(self) -> int:
        return self.width * self.height


@cache
def _cascade(name: str) -> cv2.CascadeClassifier:
    folder = Path(cv2.__file__).parent / "data"
    found = cv2.CascadeClassifier(str(folder / f"haarcascade_{name}.xml"))
    if found.empty():
        raise FileNotFoundError(name)
    return found


def prepare() -> None:
    """Load what is looked for, in one thread."""
    cv2.setNumThreads(0)
    _cascade("frontalface_alt2")
    _cascade("eye")


def candidates(image: Image) -> list[Candidate]:
    """In a gray picture."""
    found = _cascade("frontalface_alt2").detectMultiScale(
        image, 1.15, 4, minSize=(_SMALLEST, _SMALLEST)
    )
    return [_candidate(image, *map(int, box)) for box in found]


def _candidate(image: Image, left: int, top: int, width: int, height: int) -> Candidate:
    face = cv2.resize(image[top : top + height, left : left + width], (_EYES_IN, _EYES_IN))
    upper = face[: _EYES_IN * 3 // 5]
    eyes = _cascade("eye").detectMultiScale(upper, 1.1, 5, minSize=(_SMALLEST_EYE, _SMALLEST_EYE))
    return Candidate(left, top, width, height, has_eyes=len(eyes) >= 2)
