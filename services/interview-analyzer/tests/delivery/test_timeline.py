"""The timeline can be plotted as it is, and jumps go to where something is."""

from uuid import uuid4

import pytest

from hirewire_common.contracts.analysis import MOST_POINTS, Timeline
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.delivery.grid import grid_of
from hirewire_interview_analyzer.domain.delivery.timeline import SERIES
from hirewire_testing.recordings import (
    faces_of,
    length_of,
    media_of,
    sound_of,
    transcript_of,
    words_of,
)


def timeline(measured: Measured) -> Timeline:
    found = analysed(uuid4(), measured).timeline
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("seconds", "step", "size"),
    [(0.0, 1.0, 0), (0.4, 1.0, 1), (60.0, 1.0, 60), (600.0, 1.0, 600), (601.0, 1.002, 600), (1800.0, 3.0, 600), (1000 / 3 * 6, 3.334, 600)],
)  # fmt: skip
def test_a_step_is_a_second_or_a_six_hundredth(seconds: float, step: float, size: int) -> None:
    grid = grid_of(seconds)
    assert grid.step == pytest.approx(step)
    assert grid.size == size <= MOST_POINTS
    assert grid.size * grid.step >= seconds


def test_every_series_has_the_same_length_and_nothing_known_is_none(speakers: dict[str, Measured]) -> None:  # fmt: skip
    for measured in speakers.values():
        found = timeline(measured)
        assert set(SERIES) <= set(found.series)
        assert len({len(values) for values in found.series.values()}) == 1
    assert set(timeline(speakers["silent"]).series["wpm"]) == {None}
    assert set(timeline(speakers["fast"]).series["face"]) == {None}


def test_pace_over_time_is_that_of_ten_seconds_around(speakers: dict[str, Measured]) -> None:
    values = timeline(speakers["monotone"]).series["wpm"]
    assert values[20] == pytest.approx(156, abs=12)


def test_a_pause_silence_and_fillers_show_in_their_second() -> None:
    words = words_of("we were |4.0 and, like, it was |0.5 basically over", 120)
    seconds = length_of(words)
    found = timeline(
        Measured(media=media_of(seconds), transcript=transcript_of(words), sound=sound_of(words, seconds))
    )  # fmt: skip
    assert found.series["pause"][3] == pytest.approx(1.0)
    assert found.series["pause"][0] == 0.0
    assert sum(value or 0 for value in found.series["fillers"]) == 2
    assert found.series["loudness_db"][3] == pytest.approx(-54, abs=0.1)
    assert found.series["pitch_st"][3] is None


def test_pitch_is_in_semitones_from_the_middle_of_the_voice(speakers: dict[str, Measured]) -> None:
    values = [one for one in timeline(speakers["good"]).series["pitch_st"] if one is not None]
    assert -4 < min(values) < 0 < max(values) < 4


def test_emotions_have_a_series_each_only_where_they_are_on(speakers: dict[str, Measured]) -> None:
    good = speakers["good"]
    assert timeline(good).series["emotion_calm"][5] == pytest.approx(0.7)
    off = Measured(media=good.media, faces=good.faces, emotions=False)
    assert not [name for name in timeline(off).series if name.startswith("emotion")]


def test_moments_are_fillers_long_pauses_and_the_face_that_goes(speakers: dict[str, Measured]) -> None:  # fmt: skip
    assert {one.type for one in timeline(speakers["filled"]).events} == {"filler"}
    pauses = [one for one in timeline(speakers["halting"]).events if one.type == "long_pause"]
    assert len(pauses) == 7
    assert all((one.end or 0) - one.start >= 2 and one.label == "2.6 s" for one in pauses)
    (away,) = [one for one in timeline(speakers["away"]).events if one.type == "look_away"]
    assert away.start == pytest.approx(20, abs=1)


def test_a_glance_aside_is_no_moment() -> None:
    straight = faces_of(60)
    samples = list(straight.samples)
    samples[20] = samples[20].model_copy(update={"faces": 0, "box": None})
    blink = straight.model_copy(update={"samples": tuple(samples[:54])})
    found = timeline(Measured(media=media_of(54, video=True), faces=blink))
    assert found.events == ()


def test_two_faces_are_a_moment() -> None:
    found = timeline(Measured(media=media_of(60, video=True), faces=faces_of(60, faces=2)))
    assert "several_faces" in {one.type for one in found.events}
