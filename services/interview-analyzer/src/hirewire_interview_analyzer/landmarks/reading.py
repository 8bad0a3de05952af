"""What MediaPipe tells of one face, as angles, a smile, closed eyes.

Where the eyes look isn't read: its shapes of the eyes are shares of what an eye can do, in no unit, and differ from face to
face, so degrees made of them would be a guess.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asin, atan2, degrees, hypot

from hirewire_common.contracts.recording import Angles

_SMILES = 0.5
"""Of the most that both corners of a mouth can be drawn up. Chosen, not measured."""
_CLOSED, _OPEN = 0.5, 0.35
"""Of a closed eye, from and below which it counts as one; the gap keeps a trembling value from being many blinks."""
_LONGEST_BLINK = 0.5
"""Seconds; eyes that stay closed longer, or look down, don't blink."""
_OFTEN = 7.0
"""Pictures of a second below which blinks pass unseen: they take 0.1 to 0.4 s."""
Shapes = Mapping[str, float]
"""By MediaPipe's names, 0 to 1."""
Matrix = Sequence[Sequence[float]]


def head_of(matrix: Matrix) -> Angles | None:
    """From the face's own axes to the camera's, which looks along -z: whatever its place in the picture, a face that is
    turned to the camera has 0, 0. Yaw is positive to the right of the picture, pitch upwards. None for a broken matrix.
    """
    nose, away = ([float(matrix[row][column]) for row in range(3)] for column in (2, 3))
    camera = [-one for one in away]
    if not any(nose) or camera[2] <= 0:
        return None
    yaw = degrees(_yaw(nose) - _yaw(camera))
    pitch = degrees(_pitch(nose) - _pitch(camera))
    return Angles(yaw=round((yaw + 180) % 360 - 180, 2), pitch=round(pitch, 2))


def smiles(shapes: Shapes) -> bool | None:
    both = _both(shapes, "mouthSmile")
    return None if both is None else both >= _SMILES


@dataclass(slots=True)
class Blinks:
    """Counts them, picture by picture; a face that is lost takes what had begun along."""

    done: int = 0
    _pictures: int = 0
    _closed_at: float | None = None

    def look(self, at: float, shapes: Shapes | None) -> None:
        """`shapes` None where there is no face, or where they aren't told."""
        both = _both(shapes, "eyeBlink") if shapes else None
        if both is None:
            self._closed_at = None
            return
        self._pictures += 1
        if both >= _CLOSED:
            self._closed_at = at if self._closed_at is None else self._closed_at
        elif both < _OPEN and self._closed_at is not None:
            self.done += at - self._closed_at <= _LONGEST_BLINK
            self._closed_at = None

    def since(self, seconds: float) -> int | None:
        """Those that ended since it was asked last, so many `seconds` ago; None where too few pictures showed the eyes."""
        pictures, done = self._pictures, self.done
        self._pictures = self.done = 0
        return done if seconds > 0 and pictures >= _OFTEN * seconds else None


def _both(shapes: Shapes, name: str) -> float | None:
    left, right = shapes.get(f"{name}Left"), shapes.get(f"{name}Right")
    return None if left is None or right is None else (left + right) / 2


def _yaw(direction: Sequence[float]) -> float:
    return atan2(direction[0], direction[2])


def _pitch(direction: Sequence[float]) -> float:
    return asin(direction[1] / hypot(*direction))
