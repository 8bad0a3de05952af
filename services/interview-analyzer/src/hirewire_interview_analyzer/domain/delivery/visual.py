"""How the face comes across: whether it is there, where, and where it is turned to. What it may mean isn't asked."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import hypot
from statistics import fmean

from hirewire_common.contracts.analysis import VisualMetrics
from hirewire_common.contracts.recording import Angles, Emotion, Faces, FaceSample, Media
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.numbers import median, share

TOWARDS = 15.0
"""Degrees away from the camera that still are towards it."""
FEWEST_FRAMES = 5
"""Of which something has to be known before a share of them is told."""
LEAST_BLINKING = 20.0
"""Seconds; people blink every three or four."""
_APART = 1.5
"""Steps between two frames that still follow each other."""
_SOONEST, _NARROWEST = 0.01, 0.01
"""Seconds between two frames, and widths of the picture of a face, below which a division by them tells nothing."""
Known = Callable[[FaceSample], bool | None]


def visual_metrics(measured: Measured, faces: Faces) -> VisualMetrics:
    """Of a recording with next to no face in it all but the face's presence and the light are None."""
    samples = faces.samples
    seen = [] if measured.faceless else [one for one in samples if one.faces]
    shape = _shape(measured.media)
    return VisualMetrics(
        frames=len(samples),
        face=share(sum(one.faces > 0 for one in samples), len(samples)),
        several_faces=share(sum(one.faces > 1 for one in samples), len(samples)),
        face_size=median([min(1.0, max(0.0, one.box[2])) for one in seen if one.box]),
        off_center=median([_off(one.box, shape) for one in seen if one.box]) if shape else None,
        facing=_of(seen, facing) if faces.knows.head else None,
        gaze=_of(seen, _gazing) if faces.knows.gaze else None,
        smile=_of(seen, lambda one: one.smile) if faces.knows.smile else None,
        motion=median(list(_motion(samples, faces.step, shape))) if shape and seen else None,
        brightness=median([one.brightness for one in samples if one.brightness is not None]),
        blinks_per_minute=_blinks(seen, faces.step) if faces.knows.blinks else None,
        emotions=_emotions(seen) if measured.emotions and faces.knows.emotions else None,
    )


def facing(sample: FaceSample) -> bool | None:
    """Whether head, and eyes where they are known, are turned to the camera; None where the head isn't known."""
    if sample.head is None:
        return None
    return _towards(sample.head) and (sample.gaze is None or _towards(sample.gaze))


def _gazing(sample: FaceSample) -> bool | None:
    return None if sample.gaze is None else _towards(sample.gaze)


def _towards(angles: Angles) -> bool:
    return abs(angles.yaw) <= TOWARDS and abs(angles.pitch) <= TOWARDS


def _of(samples: Sequence[FaceSample], known: Known) -> float | None:
    """The share of those of which it is known; None of fewer than FEWEST_FRAMES."""
    told = [is_so for one in samples if (is_so := known(one)) is not None]
    return share(sum(told), len(told)) if len(told) >= FEWEST_FRAMES else None


def _shape(media: Media) -> float | None:
    """Height by width, so that ways up and ways across are counted alike."""
    return media.height / media.width if media.width and media.height else None


def _middle(box: tuple[float, float, float, float], shape: float) -> tuple[float, float]:
    """In widths of the picture."""
    left, top, width, height = box
    return left + width / 2, (top + height / 2) * shape


def _off(box: tuple[float, float, float, float], shape: float) -> float:
    across, down = _middle(box, shape)
    return hypot(across - 0.5, down - shape / 2)


def _motion(samples: Sequence[FaceSample], step: float, shape: float | None) -> Iterator[float]:
    """In widths of the face a second, between frames that follow each other."""
    for one, other in pairwise(samples):
        passed = other.at - one.at
        if not (shape and one.box and other.box and _SOONEST <= passed <= _APART * step):
            continue
        if one.box[2] >= _NARROWEST:
            (across, down), (then, below) = _middle(one.box, shape), _middle(other.box, shape)
            yield hypot(then - across, below - down) / one.box[2] / passed


def _blinks(samples: Sequence[FaceSample], step: float) -> float | None:
    """Over the time in which they could be counted; None of less than LEAST_BLINKING."""
    told = [one.blinks for one in samples if one.blinks is not None]
    minutes = len(told) * step / 60
    return sum(told) / minutes if minutes >= LEAST_BLINKING / 60 else None


def _emotions(samples: Sequence[FaceSample]) -> dict[Emotion, float] | None:
    """The mean of each over the frames that have any."""
    told = [one.emotions for one in samples if one.emotions]
    if len(told) < FEWEST_FRAMES:
        return None
    names = sorted({name for one in told for name in one})
    return {name: fmean(one.get(name, 0.0) for one in told) for name in names}
