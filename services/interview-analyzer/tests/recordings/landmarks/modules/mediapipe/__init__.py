"""Stands in for MediaPipe, whose model is the operator's: the same names, and faces that the brightness of a picture tells."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import Any, Self

from numpy.typing import NDArray

ImageFormat = SimpleNamespace(SRGB="srgb")


@dataclass
class Image:
    image_format: str
    data: NDArray[Any]


@dataclass
class Options:
    base_options: Any
    running_mode: str
    num_faces: int
    output_face_blendshapes: bool
    output_facial_transformation_matrixes: bool


@dataclass
class Result:
    face_landmarks: list[Sequence[Any]] = field(default_factory=list)
    face_blendshapes: list[Sequence[Any]] = field(default_factory=list)
    facial_transformation_matrixes: list[Any] = field(default_factory=list)


class FaceLandmarker:
    """Nobody in the dark, one face from 50 on, with eyes closed from 100 on, smiling from 150 on, two from 200 on."""

    def __init__(self, said: str) -> None:
        self._said = said
        self._last = -1

    @classmethod
    def create_from_options(cls, options: Options) -> Self:
        assert options.running_mode == "video"
        assert options.output_face_blendshapes
        assert options.output_facial_transformation_matrixes
        said = Path(options.base_options.model_asset_path).read_text()
        if said == "no model":
            raise RuntimeError("not a model")
        return cls(said)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...  # fmt: skip

    def detect_for_video(self, image: Image, at: int) -> Result:
        assert at > self._last, "not later than the one before"
        self._last = at
        if self._said == "dies":
            os.abort()
        if self._said == "reads":
            Path("/etc/passwd").read_text()
        level = image.data.mean()
        result = Result()
        if level >= 50:
            self._add(result, 0.25, 0.5, level)
        if level >= 200:
            self._add(result, 0.1, 0.1, level)
        return result

    def _add(self, result: Result, left: float, size: float, level: float) -> None:
        corners = (left, 0.2), (left + size, 0.2 + size)
        result.face_landmarks.append([SimpleNamespace(x=x, y=y) for x, y in corners])
        if self._said != "no shapes":
            result.face_blendshapes.append(_shapes(closed=100 <= level < 150, smiling=level >= 150))
        result.facial_transformation_matrixes.append(
            [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, -40.0], [0.0, 0.0, 0.0, 1.0]]
        )  # fmt: skip


def _shapes(*, closed: bool, smiling: bool) -> list[Any]:
    told = {"eyeBlink": 0.9 if closed else 0.1, "mouthSmile": 0.8 if smiling else 0.0}
    return [
        SimpleNamespace(category_name=f"{name}{side}", score=score)
        for name, score in told.items()
        for side in ("Left", "Right")
    ]


tasks = SimpleNamespace(
    BaseOptions=lambda model_asset_path: SimpleNamespace(model_asset_path=model_asset_path),
    vision=SimpleNamespace(
        FaceLandmarker=FaceLandmarker,
        FaceLandmarkerOptions=Options,
        RunningMode=SimpleNamespace(VIDEO="video"),
    ),
)
