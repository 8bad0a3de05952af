"""Where somebody speaks is told by loudness alone, and where nobody does nothing is recognised."""

import math
import random
from array import array
from itertools import pairwise

import pytest

from hirewire_interview_analyzer.media import pauses
from hirewire_interview_analyzer.media.pauses import STEP, levels, loudest, utterances

RANDOM = random.Random(1)  # noqa: S311  (no secret)
LONGEST = 1500


def noise(seconds: float, deviation: float) -> "array[int]":
    return array("h", [int(RANDOM.gauss(0, deviation)) for _ in range(int(seconds * 16_000))])


def tone(seconds: float) -> "array[int]":
    return array("h", [int(9000 * math.sin(at * 0.17)) for at in range(int(seconds * 16_000))])


@pytest.mark.parametrize(
    "sound",
    [array("h"), array("h", [7]), array("h", bytes(64_000)), noise(3, 8), noise(3, 800), tone(3)],
    ids=["nothing", "one sample", "zeros", "faint noise", "loud noise", "tone"],
)
def test_nobody_speaks_in_what_never_changes(sound: "array[int]") -> None:
    assert utterances(levels(sound.tobytes()), LONGEST) == []


def test_nobody_speaks_in_noise_that_swells_a_little() -> None:
    sound = array("h")
    for _ in range(4):
        sound += noise(0.5, 300) + noise(0.5, 850)
    assert utterances(levels(sound.tobytes()), LONGEST) == []


def test_a_silence_put_in_between_parts_what_is_said(samples: bytes) -> None:
    (_, first), (second, _) = utterances(levels(samples), LONGEST)
    assert 5.5 < first / 100 < second / 100 < 7.0


@pytest.mark.parametrize("quieter", [1, 10, 50])
def test_how_loud_somebody_speaks_makes_no_difference(samples: bytes, quieter: int) -> None:
    sound = array("h", [sample // quieter for sample in array("h", samples)])
    assert len(utterances(levels(sound.tobytes()), LONGEST)) == 2


def test_a_constant_beside_the_sound_is_no_loudness() -> None:
    assert loudest(levels(array("h", [12_000] * 16_000).tobytes())) < pauses.SILENT


def test_whoever_never_pauses_is_cut_into_parts_that_miss_nothing(samples: bytes) -> None:
    loudness = levels(samples)
    parts = utterances(loudness, 120)
    assert all(end - start <= 120 for start, end in parts)
    assert parts[0][0] < 50
    assert parts[-1][1] > len(loudness) - 50
    gaps = [right[0] - left[1] for left, right in pairwise(parts)]
    assert sorted(gaps)[:-1] == [0] * (len(gaps) - 1)


def test_a_click_is_no_word() -> None:
    sound = noise(4, 5)
    for at in range(0, len(sound), 16_000):
        sound[at : at + STEP] = array("h", [9000, -9000] * (STEP // 2))
    assert utterances(levels(sound.tobytes()), LONGEST) == []
