"""Faces as Rekognition describes them: made for scripts, and cut down to what was asked for."""

import hashlib
from collections.abc import Iterable
from typing import Any

Face = dict[str, Any]
"""A `FaceDetail` of the model."""

ATTRIBUTES = {
    "AGE_RANGE": "AgeRange",
    "BEARD": "Beard",
    "EMOTIONS": "Emotions",
    "EYE_DIRECTION": "EyeDirection",
    "EYEGLASSES": "Eyeglasses",
    "EYES_OPEN": "EyesOpen",
    "FACE_OCCLUDED": "FaceOccluded",
    "GENDER": "Gender",
    "MOUTH_OPEN": "MouthOpen",
    "MUSTACHE": "Mustache",
    "SMILE": "Smile",
    "SUNGLASSES": "Sunglasses",
}
"""What comes only when asked for, by the names to ask with. The rest always comes."""

EMOTIONS = ("CALM", "HAPPY", "SAD", "ANGRY", "CONFUSED", "DISGUSTED", "SURPRISED", "FEAR")

_LANDMARKS = {
    "eyeLeft": (0.3, 0.4),
    "eyeRight": (0.7, 0.4),
    "nose": (0.5, 0.6),
    "mouthLeft": (0.35, 0.8),
    "mouthRight": (0.65, 0.8),
}
"""Where in the face's box, from its left and top."""


def face(
    *,
    box: tuple[float, float, float, float] = (0.35, 0.2, 0.3, 0.4),
    pose: tuple[float, float, float] = (0.0, 0.0, 0.0),
    gaze: tuple[float, float] = (0.0, 0.0),
    smile: bool = False,
    eyes_open: bool = True,
    mouth_open: bool = False,
    emotion: str = "CALM",
    confidence: float = 99.9,
) -> Face:
    """A whole `FaceDetail`. `box`: left, top, width, height as shares of the picture; `pose`: yaw, pitch, roll and
    `gaze`: yaw, pitch in degrees; `emotion` is the strongest of them; `confidence` in per cent."""
    found = {
        "BoundingBox": dict(zip(("Left", "Top", "Width", "Height"), box, strict=True)),
        "Pose": dict(zip(("Yaw", "Pitch", "Roll"), pose, strict=True)),
        "EyeDirection": {"Yaw": gaze[0], "Pitch": gaze[1], "Confidence": 97.0},
        "Smile": _sure(smile),
        "EyesOpen": _sure(eyes_open),
        "MouthOpen": _sure(mouth_open),
        "Emotions": _emotions(emotion),
        "Confidence": confidence,
    }
    return found | _constant() | {"Landmarks": _landmarks(box)}


def shown(face: Face, asked: Iterable[str], *, in_video: bool = False) -> Face:
    """`face` with the attributes that were asked for. Videos never tell who is occluded and where the eyes look."""
    wanted = set(asked)
    hidden = {member for name, member in ATTRIBUTES.items() if name not in wanted}
    hidden = set() if "ALL" in wanted else hidden
    if in_video:
        hidden |= {"FaceOccluded", "EyeDirection"}
    return {member: value for member, value in face.items() if member not in hidden}


def face_like(content: bytes) -> Face:
    """Some face, always the same for the same bytes. Nothing looks at the picture."""
    digest = hashlib.sha256(content).digest()
    yaw, pitch, roll = (digest[n] / 255 * 20 - 10 for n in range(3))
    left, top = 0.3 + digest[3] / 2550, 0.15 + digest[4] / 2550
    smile = digest[5] < 64
    return face(
        box=(left, top, 0.3, 0.4),
        pose=(yaw, pitch, roll),
        gaze=(yaw / 2, pitch / 2),
        smile=smile,
        mouth_open=digest[6] < 128,
        emotion="HAPPY" if smile else "CALM",
    )


def _sure(value: object) -> Face:
    return {"Value": value, "Confidence": 95.0}


def _constant() -> Face:
    no = _sure(value=False)
    return {
        "AgeRange": {"Low": 28, "High": 36},
        "Gender": _sure("Female"),
        "Quality": {"Brightness": 75.0, "Sharpness": 80.0},
        **dict.fromkeys(("Beard", "Eyeglasses", "FaceOccluded", "Mustache", "Sunglasses"), no),
    }


def _emotions(strongest: str) -> list[Face]:
    """All of them, the strongest first; together 100."""
    others = [name for name in EMOTIONS if name != strongest]
    rest = [{"Type": name, "Confidence": 10 / len(others)} for name in others]
    return [{"Type": strongest, "Confidence": 90.0}, *rest]


def _landmarks(box: tuple[float, float, float, float]) -> list[Face]:
    left, top, width, height = box
    return [
        {"Type": name, "X": left + x * width, "Y": top + y * height}
        for name, (x, y) in _LANDMARKS.items()
    ]
