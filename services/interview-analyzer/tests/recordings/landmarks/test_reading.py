"""Angles, smiles and blinks as MediaPipe's numbers tell them, and nothing where they don't."""

from collections.abc import Sequence
from math import cos, radians, sin

import pytest

from hirewire_interview_analyzer.landmarks.reading import Blinks, head_of, smiles


def turned(yaw: float, pitch: float, place: tuple[float, float, float] = (0, 0, -40), scale: float = 1.0) -> list[list[float]]:  # fmt: skip
    """A face's matrix: about the vertical axis, then about the horizontal one."""
    y, p = radians(yaw), radians(-pitch)
    about = [
        [cos(y), sin(y) * sin(p), sin(y) * cos(p)],
        [0.0, cos(p), -sin(p)],
        [-sin(y), cos(y) * sin(p), cos(y) * cos(p)],
    ]
    rows = [[*(scale * one for one in row), at] for row, at in zip(about, place, strict=True)]
    return [*rows, [0.0, 0.0, 0.0, 1.0]]


@pytest.mark.parametrize(("yaw", "pitch"), [(0, 0), (30, 0), (-45, 10), (5, -20), (80, 0)])
def test_the_angles_are_those_that_a_head_was_turned_by(yaw: float, pitch: float) -> None:
    found = head_of(turned(yaw, pitch))
    assert found is not None
    assert found.yaw == pytest.approx(yaw, abs=0.01)
    assert found.pitch == pytest.approx(pitch, abs=0.01)


def test_how_large_a_face_is_does_not_turn_it() -> None:
    assert head_of(turned(20, 5, scale=1.7)) == head_of(turned(20, 5))


def test_whoever_sits_at_the_side_and_looks_into_the_camera_faces_it() -> None:
    aside = head_of(turned(-20.0, 0, (40 * sin(radians(20)), 0, -40 * cos(radians(20)))))
    assert aside is not None
    assert abs(aside.yaw) < 0.01
    ahead = head_of(turned(0, 0, (40 * sin(radians(20)), 0, -40 * cos(radians(20)))))
    assert ahead is not None
    assert ahead.yaw == pytest.approx(20, abs=0.01)


def test_a_matrix_that_is_none_tells_nothing() -> None:
    assert head_of([[0.0] * 4] * 4) is None
    assert head_of(turned(0, 0, (0, 0, 40))) is None


def test_a_smile_takes_both_corners_and_isnt_made_up() -> None:
    assert smiles({"mouthSmileLeft": 0.7, "mouthSmileRight": 0.6}) is True
    assert smiles({"mouthSmileLeft": 0.7, "mouthSmileRight": 0.1}) is False
    assert smiles({"mouthSmileLeft": 0.7}) is None


def blinks_in(values: Sequence[float | None], rate: float = 10) -> int | None:
    blinks = Blinks()
    for at, value in enumerate(values):
        both = None if value is None else {"eyeBlinkLeft": value, "eyeBlinkRight": value}
        blinks.look(at / rate, both)
    return blinks.since(len(values) / rate)


@pytest.mark.parametrize(
    ("values", "blinks"),
    [
        ([0.1] * 10, 0),
        ([0.1, 0.1, 0.9, 0.9, 0.1, 0.1, 0.1, 0.8, 0.2, 0.1], 2),
        ([0.1, 0.6, 0.4, 0.6, 0.4, 0.6, 0.1, 0.1, 0.1, 0.1], 1),
        ([0.1, *[0.9] * 8, 0.1], 0),
        ([0.1, 0.1, 0.9, None, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0),
        ([0.1, 0.1, 0.9, 0.9], None),
    ],
    ids=["open", "twice", "trembling", "closed for long", "lost", "too few pictures"],
)
def test_blinks_are_counted_once_each(values: list[float | None], blinks: int | None) -> None:
    rate = 10.0 if len(values) == 10 else 4.0
    assert blinks_in(values, rate) == blinks


def test_each_blink_is_told_to_who_asks_first() -> None:
    blinks = Blinks()
    for at in range(20):
        shut = 0.9 if at in (8, 9) else 0.1
        blinks.look(at / 10, {"eyeBlinkLeft": shut, "eyeBlinkRight": shut})
        if at == 9:
            assert blinks.since(1.0) == 0
    assert blinks.since(1.0) == 1
