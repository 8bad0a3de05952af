"""MediaPipe works behind the fences, and what it sees becomes samples: heads, smiles, blinks, and never a gaze."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hirewire_common.contracts.recording import Angles, FaceAbilities, Faces
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.apart import NotHere
from hirewire_interview_analyzer.landmarks.local import LandmarkEyes, processes, usable
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.local import MediaBounds
from hirewire_testing.clips import filmed

RATE = 30
NOBODY, FACE, SHUT, SMILING, TWO = 20, 70, 120, 170, 220
Make = Callable[..., Any]


@pytest.fixture
def fake_mediapipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """For this process to find it, and for its children to import it."""
    modules = str(Path(__file__).parent / "modules")
    monkeypatch.setenv("PYTHONPATH", modules)
    monkeypatch.syspath_prepend(modules)


@pytest.fixture
def look(tmp_path: Path, fake_mediapipe: None) -> Make:
    """At a film of so many frames of each level."""

    async def looked(levels: Sequence[tuple[int, int]], said: str = "", rate: int = RATE) -> tuple[Faces, list[float]]:  # fmt: skip
        film, model = tmp_path / "film.webm", tmp_path / "face_landmarker.task"
        pictures = [np.full((240, 320), level, np.uint8) for level, many in levels for _ in range(many)]  # fmt: skip
        film.write_bytes(filmed(pictures, rate=rate))
        model.write_text(said)
        return await _seen(film, model)

    return looked


async def _seen(film: Path, model: Path) -> tuple[Faces, list[float]]:
    told: list[float] = []

    async def tell(at: float) -> None:
        told.append(at)

    async with processes(model, at_once=1, kept=10, wall=60) as used:
        return await LandmarkEyes(used, MediaBounds()).faces(film, tell), told


async def test_samples_are_as_far_apart_as_elsewhere_and_blinks_between_them_count(
    look: Make,
) -> None:
    faces, told = await look([(FACE, 40), (SHUT, 6), (FACE, 44), (NOBODY, 30)])
    assert faces.step == 0.5
    assert [one.at for one in faces.samples] == pytest.approx([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], abs=0.07)  # fmt: skip
    assert [one.faces for one in faces.samples] == [1, 1, 1, 1, 1, 1, 0, 0]
    assert [one.blinks for one in faces.samples[1:6]] == [0, 0, 0, 1, 0]
    assert faces.samples[-1].blinks is None
    assert told == sorted(told)
    assert len(told) >= 2


async def test_a_sample_holds_what_can_be_known_and_no_gaze(look: Make) -> None:
    faces, _ = await look([(SMILING, 30), (TWO, 31)])
    assert faces.knows == FaceAbilities(head=True, smile=True, blinks=True)
    first, last = faces.samples[0], faces.samples[-1]
    assert first.box == (0.25, 0.2, 0.5, 0.5)
    assert (first.head, first.smile, first.gaze, first.emotions) == (Angles(yaw=0, pitch=0), True, None, None)  # fmt: skip
    assert first.brightness == pytest.approx(SMILING / 255, abs=0.02)
    assert (first.faces, last.faces) == (1, 2)
    assert last.box == first.box


async def test_of_few_pictures_a_second_no_blink_is_told(look: Make) -> None:
    faces, _ = await look([(FACE, 10), (SHUT, 1), (FACE, 10)], rate=5)
    assert [one.blinks for one in faces.samples] == [None] * len(faces.samples)


async def test_a_model_without_shapes_leaves_smiles_and_blinks_unknown(look: Make) -> None:
    faces, _ = await look([(SMILING, 31)], "no shapes")
    assert [(one.smile, one.blinks) for one in faces.samples] == [(None, None)] * len(faces.samples)
    assert faces.samples[0].head is not None


async def test_without_pictures_it_is_refused(
    samples: bytes, encode: Make, tmp_path: Path, fake_mediapipe: None
) -> None:
    sound, model = tmp_path / "sound.webm", tmp_path / "face_landmarker.task"
    sound.write_bytes(encode(samples, "webm", "libopus"))
    model.write_text("")
    with pytest.raises(Refused, match=refusals.NO_PICTURES):
        await _seen(sound, model)


async def test_a_crash_is_the_recordings_end_and_not_the_services(look: Make) -> None:
    with pytest.raises(Refused) as refused:
        await look([(FACE, 5)], "dies")
    assert refused.value.code == "worker_crashed"


async def test_it_reads_its_model_and_nothing_else(look: Make) -> None:
    with pytest.raises(ChildBug, match="PermissionError"):
        await look([(FACE, 5)], "reads")


def test_a_file_that_is_not_there_is_told(tmp_path: Path, fake_mediapipe: None) -> None:
    model = tmp_path / "face_landmarker.task"
    with pytest.raises(NotHere, match=f"no file {model}"):
        usable(model)


def test_a_file_is_tried_before_it_is_used(tmp_path: Path, fake_mediapipe: None) -> None:
    model = tmp_path / "face_landmarker.task"
    model.write_text("")
    assert usable(model) == model
    model.write_text("no model")
    with pytest.raises(NotHere, match="not a model"):
        usable(model)


@pytest.mark.skipif(find_spec("mediapipe") is not None, reason="the extra mediapipe is installed")
def test_without_the_extra_it_is_said_that_it_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotHere, match="isn't installed"):
        usable(tmp_path)


real = pytest.mark.skipif(find_spec("mediapipe") is None, reason="the extra mediapipe isn't installed")  # fmt: skip


@real
def test_the_real_one_says_before_it_is_used_that_a_file_is_no_model(tmp_path: Path) -> None:
    model = tmp_path / "face_landmarker.task"
    model.write_text("no model")
    with pytest.raises(NotHere, match="zip archive"):
        usable(model)


@real
async def test_the_real_one_runs_behind_the_fences_up_to_its_model(tmp_path: Path) -> None:
    film, model = tmp_path / "film.webm", tmp_path / "face_landmarker.task"
    film.write_bytes(filmed([np.full((240, 320), FACE, np.uint8)] * 10))
    model.write_text("no model")
    with pytest.raises(ChildBug, match="RuntimeError at handle_status"):
        await _seen(film, model)
