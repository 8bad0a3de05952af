"""A face is seen where one is, and nowhere else; what these means can't tell is not told."""

import io
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from hirewire_common.contracts.recording import Faces
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.believing import believed
from hirewire_interview_analyzer.media.detecting import Candidate
from hirewire_interview_analyzer.media.looking import looked_at, photographed
from hirewire_interview_analyzer.media.orders import Looking

Make = Callable[..., Any]
Image = NDArray[np.uint8]
NOISE = np.random.default_rng(1)
FACE = 110 * 0.79
"""Pixels that the cascade takes of a drawn face: from brow to chin."""


def seen(data: bytes, step: float = 0.5, most: float = 60) -> Faces:
    *_, last = looked_at(Looking(step=step, most=most), io.BytesIO(data))
    assert last.faces
    return last.faces


def shots(data: bytes, step: float = 1.0, start: float = 0.0) -> list[tuple[float, Image]]:
    found = []
    for told, images in photographed(Looking(step=step, most=60, start=start), io.BytesIO(data)):
        at = 0
        for one in told.pictures:
            jpeg = images[at : at + one.size]
            image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
            assert image is not None
            found.append((one.at, np.asarray(image, np.uint8)))
            at += one.size
        assert at == len(images)
    return found


@pytest.mark.parametrize(
    ("container", "codec"), [("webm", "libvpx"), ("webm", "libvpx-vp9"), ("mp4", "libx264")]
)
def test_a_face_that_comes_and_goes_and_moves_is_seen_whenever_it_is_there(
    container: str, codec: str, film: Make, picture: Make
) -> None:
    def at(frame: int) -> Image:
        there = frame // 10 % 5 < 3
        return np.asarray(picture((20 + frame, 60)) if there else picture())

    faces = seen(film([at(frame) for frame in range(100)], container, codec))
    assert len(faces.samples) == 20
    for sample in faces.samples:
        there = int(sample.at + 0.01) % 5 < 3
        assert sample.faces == there
        if sample.box:
            left, top, width, _ = sample.box
            assert left * 320 == pytest.approx(20 + sample.at * 10 + (110 - FACE) / 2, abs=12)
            assert top * 240 == pytest.approx(80, abs=12)
            assert width * 320 == pytest.approx(FACE, abs=12)


def test_what_can_not_be_known_is_none(film: Make, picture: Make) -> None:
    faces = seen(film([picture((100, 60))] * 20))
    assert faces.step == 0.5
    for sample in faces.samples:
        assert (sample.head, sample.gaze, sample.smile, sample.emotions) == (None,) * 4


def test_two_faces_are_two(film: Make, picture: Make) -> None:
    faces = seen(film([picture((10, 60), (190, 40))] * 20))
    assert [sample.faces for sample in faces.samples] == [2] * 4


def test_the_dark_is_told_as_dark(film: Make, picture: Make) -> None:
    bright = seen(film([picture((100, 60))] * 20)).samples[0].brightness
    dark = seen(film([np.asarray(picture((100, 60)) // 8, np.uint8)] * 20)).samples[0].brightness
    assert bright
    assert dark
    assert dark < 0.1 < 0.3 < bright


def test_a_phone_held_upright_shows_an_upright_face(film: Make, picture: Make) -> None:
    upright = np.asarray(picture((105, 65)))
    for turned in (90, -90):
        lying = np.ascontiguousarray(np.rot90(upright, -turned // 90))
        data = film([lying] * 20, "mp4", "libx264", turned=turned)
        assert [sample.faces for sample in seen(data).samples] == [1] * 4
        assert shots(data)[0][1].shape[:2] == (240, 320)


def test_no_face_is_seen_in_noise_stripes_or_writing(film: Make) -> None:
    noise = np.asarray(NOISE.integers(0, 255, (240, 320)), np.uint8)
    stripes = np.asarray(np.tile(np.arange(320) // 20 % 2 * 200, (240, 1)), np.uint8)
    board = np.full((240, 320), 230, np.uint8)
    for line in range(6):
        text = "x + 2y = 13  (oo) { : }"
        cv2.putText(board, text, (8, 40 + 36 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (30,), 2)
    for image in (noise, stripes, board):
        assert {sample.faces for sample in seen(film([image] * 20)).samples} == {0}


def test_pictures_are_looked_at_so_often_and_no_more(film: Make, picture: Make) -> None:
    data = film([picture((100, 60))] * 60, rate=20)
    assert [sample.at for sample in seen(data).samples] == [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
    assert [sample.at for sample in seen(data, step=1).samples] == [0, 1, 2]
    assert len(seen(data, most=1.2).samples) == 3


def test_damaged_pictures_are_told(film: Make, picture: Make) -> None:
    noise = [np.asarray(NOISE.integers(0, 255, (240, 320)), np.uint8) for _ in range(30)]
    whole = bytearray(film(noise, "mp4", "libx264"))
    assert not seen(bytes(whole)).damaged
    middle = len(whole) // 2
    whole[middle : middle + len(whole) // 6] = bytes(len(whole) // 6)
    faces = seen(bytes(whole))
    assert faces.damaged
    assert faces.samples


def test_sound_without_pictures_shows_nothing(samples: bytes, encode: Make) -> None:
    data = encode(samples, "webm", "libopus")
    for look in (looked_at, photographed):
        with pytest.raises(Refused) as refused:
            list(look(Looking(step=1, most=60), io.BytesIO(data)))
        assert (refused.value.code, refused.value.message) == (
            "unsupported_type",
            refusals.NO_PICTURES,
        )


def test_pictures_for_others_come_in_time_and_go_on_where_they_were_left(
    film: Make, picture: Make
) -> None:
    data = film([picture((20 + at, 60)) for at in range(50)])
    assert [at for at, _ in shots(data)] == [0, 1, 2, 3, 4]
    assert [at for at, _ in shots(data, start=3)] == [3, 4]
    assert len(shots(data, step=0.1)) == 50


def test_a_large_picture_is_made_smaller_and_even_noise_stays_below_what_is_taken(
    film: Make,
) -> None:
    noise = [np.asarray(NOISE.integers(0, 255, (1440, 2560)), np.uint8)] * 3
    data = film(noise, "mp4", "libx264", crf="1")
    (_, image), *_ = shots(data)
    assert image.shape == (720, 1280, 3)
    for told, images in photographed(Looking(step=1, most=60), io.BytesIO(data)):
        assert all(one.size < 5_000_000 for one in told.pictures)
        assert len(images) < 16 << 20


def face(left: int, *, eyes: bool = True, width: int = 60) -> Candidate:
    return Candidate(left, 40, width, width, eyes)


def counted(*pictures: list[Candidate]) -> list[int]:
    return [len(faces) for faces in believed(pictures)]


def test_whoever_blinks_or_looks_down_is_still_there() -> None:
    blinking = [[face(100 + at, eyes=at % 4 == 0)] for at in range(12)]
    assert counted(*blinking) == [1] * 12


def test_what_never_shows_eyes_is_no_face_however_long_it_hangs_there() -> None:
    board = [[face(200, eyes=False)] for _ in range(50)]
    assert counted(*board) == [0] * 50


def test_eyes_seen_once_in_a_hundred_times_make_no_face() -> None:
    board = [[face(200, eyes=at == 40)] for at in range(100)]
    assert counted(*board) == [0] * 100


def test_a_face_beside_a_board_is_one_face() -> None:
    both = [[face(200, eyes=False), face(40)] for _ in range(10)]
    assert counted(*both) == [1] * 10


def test_a_face_that_is_missed_once_is_the_same_face() -> None:
    assert counted([face(100)], [], [face(104, eyes=False)], [], [], [face(108, eyes=False)]) == [
        *(1, 0, 1),
        *(0, 0, 0),
    ]


def test_the_largest_face_comes_first() -> None:
    (faces,) = believed([[face(10), face(200, width=90)]])
    assert [one.width for one in faces] == [90, 60]
