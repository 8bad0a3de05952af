"""Whoever takes only so much of a recording gets it in pieces, cut where nobody speaks, each in its place."""

import io
from collections.abc import Callable
from typing import Any

import pytest

from hirewire_common.contracts.recording import Span
from hirewire_interview_analyzer.media.cutting import cut_up
from hirewire_interview_analyzer.media.orders import Cut, Cutting
from hirewire_interview_analyzer.media.pauses import grouped
from hirewire_interview_analyzer.speech.decoding import decoded

Make = Callable[..., Any]
SECOND = 32_000


def cuts(data: bytes, longest: float, *spoken: tuple[float, float]) -> list[tuple[Cut, bytes]]:
    order = Cutting(spoken=tuple(Span(start=a, end=b) for a, b in spoken), longest=longest)
    return list(cut_up(order, io.BytesIO(data)))


@pytest.fixture(scope="module")
def told(samples: bytes, encode: Make) -> bytes:
    """The two sentences three times, eight seconds of silence between them."""
    sentences = samples[: 8 * SECOND].ljust(8 * SECOND, b"\0")
    return bytes(encode((sentences + bytes(8 * SECOND)) * 3, "flac", "flac", rate=16_000))


def test_each_piece_is_a_file_with_the_very_sound_of_its_place(told: bytes) -> None:
    found = cuts(told, 10, (0.5, 7.5), (16.5, 23.5))
    assert [(round(one.start, 1), round(one.at, 1)) for one, _ in found] == [(0.3, 7.7), (16.3, 23.7)]  # fmt: skip
    whole = decoded(told, 60).samples
    for one, flac in found:
        samples = decoded(flac, 60).samples
        assert samples == whole[round(one.start * SECOND) : round(one.at * SECOND)]


def test_what_is_near_stays_together_and_silence_is_left_out(told: bytes) -> None:
    found = cuts(told, 20, (0.5, 3.0), (4.0, 7.5), (16.5, 19.0), (20.5, 23.5))
    assert [(round(one.start, 1), round(one.at, 1)) for one, _ in found] == [(0.3, 7.7), (16.3, 23.7)]  # fmt: skip


def test_whoever_never_pauses_is_cut_all_the_same(samples: bytes, encode: Make) -> None:
    data = encode(samples * 3, "flac", "flac", rate=16_000)
    seconds = 3 * len(samples) / SECOND
    found = [one for one, _ in cuts(data, 5, (0, seconds))]
    assert all(one.at - one.start <= 5 for one in found)
    assert [one.start for one in found[1:]] == [one.at for one in found[:-1]]
    assert found[-1].at == pytest.approx(seconds, abs=0.1)


def test_where_nobody_speaks_there_is_no_piece(told: bytes) -> None:
    assert cuts(told, 10) == []
    assert cuts(told, 10, (500, 510)) == []


def test_no_group_is_longer_than_it_may_be() -> None:
    spans = [(at, at + 80) for at in range(0, 3000, 100)]
    found = grouped(spans, 1000)
    assert all(end - start <= 1000 for start, end in found)
    assert (found[0][0], found[-1][1], len(found)) == (0, 2980, 3)
