"""Whether a face is in the picture, where, and how bright it is there. Runs in the child only.

Which way somebody looks and whether they smile can't be told by these means: a cascade's eyes move by a twentieth of the
face when the head turns by 45 degrees, and its smile is found on a robot's mouth too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from av.container import InputContainer

from hirewire_common.contracts.recording import Faces, FaceSample
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.believing import believed
from hirewire_interview_analyzer.media.detecting import LONGEST, Candidate, candidates
from hirewire_interview_analyzer.media.opening import opened, origin_of, picture_track
from hirewire_interview_analyzer.media.orders import Looking, Picture, Pictures, Seen
from hirewire_interview_analyzer.media.sampling import Image, Sampled, coloured, gray, jpeg

_TOLD_AFTER = 5
"""Pictures, so that who waits knows that it goes on."""
_LARGEST_SIDE = 1280
_QUALITY = 85
"""At which a picture of that size has less than two megabytes, whatever it shows."""
_MOST_PICTURES, _A_BATCH = 10, 4 << 20
"""That go together, and the bytes after which no more do."""


@dataclass(frozen=True, slots=True)
class _Look:
    at: float
    image_sides: tuple[int, int]
    brightness: float
    found: list[Candidate]


@dataclass(frozen=True, slots=True)
class _Photograph:
    at: float
    jpeg: bytes
    brightness: float


def looked_at(order: Looking, file: BinaryIO) -> Iterator[Seen]:
    """Refused without pictures."""
    looks: list[_Look] = []
    with opened(file) as container:
        sampled = _sampled(container, order)
        for at, frame in sampled:
            looks.append(_look(at, gray(frame, LONGEST)))
            if len(looks) % _TOLD_AFTER == 0:
                yield Seen(at=at)
    faces = believed([look.found for look in looks])
    samples = tuple(_sample(look, of) for look, of in zip(looks, faces, strict=True))
    last = looks[-1].at if looks else order.start
    yield Seen(at=last, faces=Faces(step=order.step, samples=samples, damaged=sampled.damaged))


def photographed(order: Looking, file: BinaryIO) -> Iterator[tuple[Pictures, bytes]]:
    """As JPEG, for whoever sees more in them. Refused without pictures."""
    waiting: list[_Photograph] = []
    with opened(file) as container:
        for at, frame in _sampled(container, order):
            waiting.append(_photograph(at, coloured(frame, _LARGEST_SIDE)))
            if len(waiting) == _MOST_PICTURES or sum(len(one.jpeg) for one in waiting) > _A_BATCH:
                yield _batch(waiting)
                waiting.clear()
    if waiting:
        yield _batch(waiting)


def _sampled(container: InputContainer, order: Looking) -> Sampled:
    track = picture_track(container)
    if track is None:
        raise Refused("unsupported_type", refusals.NO_PICTURES)
    return Sampled(container, track, origin_of(container), order)


def _look(at: float, image: Image) -> _Look:
    high, wide = image.shape
    return _Look(at, (wide, high), float(image.mean()) / 255, candidates(image))


def _sample(look: _Look, faces: list[Candidate]) -> FaceSample:
    return FaceSample(
        at=round(look.at, 3),
        faces=len(faces),
        box=_box(faces[0], *look.image_sides) if faces else None,
        brightness=round(look.brightness, 3),
    )


def _box(face: Candidate, wide: int, high: int) -> tuple[float, float, float, float]:
    left, top = round(face.left / wide, 4), round(face.top / high, 4)
    return left, top, round(face.width / wide, 4), round(face.height / high, 4)


def _photograph(at: float, image: Image) -> _Photograph:
    return _Photograph(at, jpeg(image, _QUALITY), float(image.mean()) / 255)


def _batch(waiting: list[_Photograph]) -> tuple[Pictures, bytes]:
    pictures = tuple(
        Picture(at=round(one.at, 3), size=len(one.jpeg), brightness=round(one.brightness, 3))
        for one in waiting
    )
    return Pictures(pictures=pictures), b"".join(one.jpeg for one in waiting)
