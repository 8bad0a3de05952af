"""Faces in a recording, by MediaPipe. Runs in the child only."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from math import floor
from pathlib import Path
from typing import Any, BinaryIO

import mediapipe
import numpy as np

from hirewire_common.contracts.recording import FaceAbilities, Faces, FaceSample
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.landmarks.reading import Blinks, Matrix, Shapes, head_of, smiles
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.opening import opened, origin_of, picture_track
from hirewire_interview_analyzer.media.orders import Looking, Seen
from hirewire_interview_analyzer.media.sampling import Image, Sampled, coloured

_A_SECOND = 16
"""Pictures that are looked at: enough to follow a face and to see it blink."""
_LONGEST = 640
"""Pixels of a picture's longer side; a face is looked at in 256 of them."""
_MOST_FACES = 2
"""One, and whether there is another."""
_TOLD_AFTER = 5
"""Samples, so that who waits knows that it goes on."""
_A_HAIR = 1e-3
KNOWS = FaceAbilities(head=True, smile=True, blinks=True)


@dataclass(frozen=True, slots=True)
class _Face:
    box: tuple[float, float, float, float]
    matrix: Matrix | None
    shapes: Shapes | None

    @property
    def area(self) -> float:
        return self.box[2] * self.box[3]


def load_library() -> None:
    """Before the fences are up: what it needs of the system can't be read behind them."""
    for library in Path(mediapipe.__file__).parent.glob("tasks/c/*.so"):
        ctypes.CDLL(str(library))


@contextmanager
def landmarker(model: str) -> Iterator[Any]:
    """Starts threads, so that no process can be forked from this one any more."""
    vision = mediapipe.tasks.vision
    options = vision.FaceLandmarkerOptions(
        base_options=mediapipe.tasks.BaseOptions(model_asset_path=model),
        running_mode=vision.RunningMode.VIDEO,
        num_faces=_MOST_FACES,
        output_face_blendshapes=True,
        output_facial_transformation_matrixes=True,
    )
    with vision.FaceLandmarker.create_from_options(options) as found:
        yield found


def looked_at(order: Looking, file: BinaryIO, faces: Any) -> Iterator[Seen]:
    """Refused without pictures."""
    often = order.model_copy(update={"step": min(order.step, 1 / _A_SECOND)})
    samples: list[FaceSample] = []
    eyes, blinks, due, last = _Eyes(faces), Blinks(), order.start, order.start
    with opened(file) as container:
        track = picture_track(container)
        if track is None:
            raise Refused("unsupported_type", refusals.NO_PICTURES)
        sampled = Sampled(container, track, origin_of(container), often)
        for at, frame in sampled:
            image = coloured(frame, _LONGEST)
            found = eyes.see(image, at)
            blinks.look(at, found[0].shapes if found else None)
            if at >= due - _A_HAIR:
                samples.append(_sample(at, image, found, blinks.since(at - last)))
                last, due = at, (floor((at + _A_HAIR) / order.step) + 1) * order.step
                if len(samples) % _TOLD_AFTER == 0:
                    yield Seen(at=at)
    told = Faces(step=order.step, knows=KNOWS, samples=tuple(samples), damaged=sampled.damaged)
    yield Seen(at=last, faces=told)


class _Eyes:
    """MediaPipe's, which take no two pictures of one millisecond, and none of an earlier one."""

    def __init__(self, faces: Any) -> None:
        self._faces = faces
        self._last = -1

    def see(self, image: Image, at: float) -> list[_Face]:
        """The largest first."""
        self._last = max(self._last + 1, round(at * 1000))
        rgb = np.ascontiguousarray(image[:, :, ::-1])
        picture = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=rgb)
        told = self._faces.detect_for_video(picture, self._last)
        parts = zip_longest(
            told.face_landmarks,
            told.face_blendshapes or (),
            told.facial_transformation_matrixes or (),
        )
        found = [_Face(_box(points), matrix, _shapes(shapes)) for points, shapes, matrix in parts if points]  # fmt: skip
        return sorted(found, key=lambda face: face.area, reverse=True)


def _shapes(told: Sequence[Any] | None) -> Shapes | None:
    return {one.category_name: one.score for one in told} if told else None


def _box(points: Sequence[Any]) -> tuple[float, float, float, float]:
    """In shares of the picture, beyond which it may reach."""
    across, down = [point.x for point in points], [point.y for point in points]
    left, top = min(across), min(down)
    return round(left, 4), round(top, 4), round(max(across) - left, 4), round(max(down) - top, 4)


def _sample(at: float, image: Image, found: Sequence[_Face], blinks: int | None) -> FaceSample:
    face = found[0] if found else None
    return FaceSample(
        at=round(at, 3),
        faces=len(found),
        box=face.box if face else None,
        head=head_of(face.matrix) if face and face.matrix is not None else None,
        smile=smiles(face.shapes) if face and face.shapes else None,
        brightness=round(float(image.mean()) / 255, 3),
        blinks=blinks,
    )
