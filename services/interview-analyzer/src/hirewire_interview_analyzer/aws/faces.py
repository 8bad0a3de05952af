"""Rekognition's faces as samples: the largest face's box, which way it is turned, how it looks."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from hirewire_common.contracts.recording import Angles, Emotion, FaceSample

_SURE = 80.0
"""Per cent, below which what may be a face isn't counted as one."""
_EMOTIONS: dict[str, Emotion] = {name: name for name in get_args(Emotion)}
Face = Mapping[str, Any]


def sample(
    at: float, found: Sequence[Face], *, emotions: bool, brightness: float | None = None
) -> FaceSample:
    """Of one picture, `at` seconds; what wasn't told is None."""
    faces = sorted((one for one in found if _is_sure(one)), key=_area, reverse=True)
    if not faces:
        return FaceSample(at=at, faces=0, brightness=brightness)
    face = faces[0]
    return FaceSample(
        at=at,
        faces=len(faces),
        box=_box(face),
        head=_angles(face.get("Pose")),
        gaze=_angles(face.get("EyeDirection")),
        smile=_value(face.get("Smile")),
        emotions=_emotions(face.get("Emotions")) if emotions else None,
        brightness=brightness,
    )


def _is_sure(face: Face) -> bool:
    return float(face.get("Confidence", 100.0)) >= _SURE


def _box(face: Face) -> tuple[float, float, float, float] | None:
    """It may reach beyond the picture."""
    box = face.get("BoundingBox") or {}
    if not {"Left", "Top", "Width", "Height"} <= box.keys():
        return None
    left, top, width, height = (
        round(float(box[name]), 4) for name in ("Left", "Top", "Width", "Height")
    )
    return left, top, width, height


def _area(face: Face) -> float:
    box = _box(face)
    return box[2] * box[3] if box else 0.0


def _angles(told: Mapping[str, Any] | None) -> Angles | None:
    if not told or told.get("Yaw") is None or told.get("Pitch") is None:
        return None
    return Angles(yaw=round(float(told["Yaw"]), 2), pitch=round(float(told["Pitch"]), 2))


def _value(told: Mapping[str, Any] | None) -> bool | None:
    return bool(told["Value"]) if told and told.get("Value") is not None else None


def _emotions(told: Sequence[Mapping[str, Any]] | None) -> dict[Emotion, float] | None:
    """Each as a share of one; a name that isn't known here is left out."""
    found = {
        _EMOTIONS[one["Type"]]: min(1.0, max(0.0, round(float(one["Confidence"]) / 100, 4)))
        for one in told or ()
        if one.get("Type") in _EMOTIONS and one.get("Confidence") is not None
    }
    return found or None
