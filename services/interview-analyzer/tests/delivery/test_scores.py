"""The delivery score: points on curves that everybody can read, over what could be measured."""

from itertools import pairwise
from uuid import uuid4

import pytest

from hirewire_common.contracts.analysis import DeliveryScore
from hirewire_common.contracts.recording import FaceAbilities
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.delivery.content import Content
from hirewire_interview_analyzer.domain.delivery.points import CURVES, WEIGHTS, Part
from hirewire_interview_analyzer.domain.delivery.scoring import of_part
from hirewire_interview_analyzer.domain.delivery.told import TOLD
from hirewire_testing.recordings import faces_of, media_of, silence_of, transcript_of


def scores(measured: Measured) -> DeliveryScore:
    return analysed(uuid4(), measured).scores


def test_the_weights_are_a_hundred_in_all() -> None:
    assert sum(WEIGHTS.values()) == 100
    assert set(WEIGHTS) == set(CURVES)


def test_every_curve_grows_from_left_to_right_has_a_source_and_can_be_told() -> None:
    for curves in CURVES.values():
        for curve in curves:
            assert all(one[0] < other[0] for one, other in pairwise(curve.points))
            assert all(0 <= score <= 100 for _, score in curve.points)
            assert curve.band
            assert curve.source
            assert TOLD[curve.measure](1.0)


@pytest.mark.parametrize(
    ("part", "value", "score"),
    [
        ("pace", 70, 0), ("pace", 90, 35), ("pace", 110, 70), ("pace", 150, 100), ("pace", 187.5, 90), ("pace", 230, 40), ("pace", 400, 0),
        ("fillers", 0, 100), ("fillers", 3, 80), ("fillers", 4, 67.5), ("fillers", 50, 0), ("variety", 2, 50), ("facing", 0.4, 42.5), ("presence", 0.65, 50),
    ],
)  # fmt: skip
def test_between_two_points_a_line_is_drawn_and_beyond_them_it_is_level(
    part: Part, value: float, score: float
) -> None:
    assert CURVES[part][0].at(value) == pytest.approx(score)


def test_every_part_tells_its_value_unit_band_and_reason(speakers: dict[str, Measured]) -> None:
    for component in scores(speakers["good"]).components:
        assert component.score is not None
        assert component.value is not None
        assert component.unit
        assert component.band in component.why


def test_a_part_that_is_not_known_has_no_score_and_says_why(speakers: dict[str, Measured]) -> None:
    unknown = [one for one in scores(speakers["fast"]).components if one.score is None]
    assert {one.id for one in unknown} == {"facing", "presence", "expressiveness"}
    assert all(one.value is None and one.why == "The recording has no picture." for one in unknown)


def test_what_is_not_known_weighs_nothing(speakers: dict[str, Measured]) -> None:
    found = scores(speakers["fast"])
    known = [(one.score, one.weight) for one in found.components if one.score is not None]
    mean = sum(score * weight for score, weight in known) / sum(weight for _, weight in known)
    assert found.delivery == pytest.approx(mean, abs=0.05)
    assert found.coverage == pytest.approx(0.75)


def test_below_half_of_the_weights_there_is_no_delivery(speakers: dict[str, Measured]) -> None:
    picture = Measured(media=media_of(60, video=True, audio=False), faces=faces_of(60))
    found = scores(picture)
    assert found.coverage == pytest.approx(0.25)
    assert (found.delivery, found.overall) == (None, None)


def test_where_um_is_not_heard_fillers_weigh_half_and_the_reason_says_so(speakers: dict[str, Measured]) -> None:  # fmt: skip
    good = speakers["good"]
    assert good.transcript is not None
    deaf = Measured(media=good.media, transcript=transcript_of(good.transcript.words), sound=good.sound)  # fmt: skip
    fillers = of_part(scores(deaf), "fillers")
    assert fillers.weight == WEIGHTS["fillers"] / 2
    assert "aren't counted" in fillers.why


def test_two_sentences_are_not_judged(speakers: dict[str, Measured]) -> None:
    found = analysed(uuid4(), speakers["short"])
    assert found.metrics.speech is not None
    assert found.metrics.speech.speech_rate is not None
    assert found.scores.delivery is None


def test_of_a_silent_recording_with_a_face_nothing_is_judged_as_delivery() -> None:
    filmed = Measured(media=media_of(60, video=True), transcript=transcript_of(()), sound=silence_of(60), faces=faces_of(60))  # fmt: skip
    assert scores(filmed).delivery is None


def test_the_worst_of_level_noise_and_clipping_is_the_voice(speakers: dict[str, Measured]) -> None:
    voice = of_part(scores(speakers["quiet"]), "voice")
    assert voice.unit == "dBFS"
    assert voice.value == pytest.approx(-50)


def test_content_weighs_more_than_delivery_where_a_question_is_known(speakers: dict[str, Measured]) -> None:  # fmt: skip
    good = speakers["good"]
    told = Measured(
        media=good.media,
        transcript=good.transcript,
        sound=good.sound,
        content=Content(50.0, "Half of it is there."),
    )
    found = scores(told)
    assert found.delivery is not None
    assert found.content_why == "Half of it is there."
    assert found.overall == pytest.approx(0.6 * 50 + 0.4 * found.delivery, abs=0.06)
    assert scores(good).overall == scores(good).delivery


def test_how_a_face_looks_is_worth_nothing(speakers: dict[str, Measured]) -> None:
    good = speakers["good"]
    assert good.faces is not None
    sad = [one.model_copy(update={"emotions": {"SAD": 0.9, "FEAR": 0.9}}) for one in good.faces.samples]  # fmt: skip
    gloomy = Measured(media=good.media, transcript=good.transcript, sound=good.sound, faces=good.faces.model_copy(update={"samples": tuple(sad)}))  # fmt: skip
    off = Measured(media=good.media, transcript=good.transcript, sound=good.sound, faces=good.faces, emotions=False)  # fmt: skip
    number = uuid4()
    usual = analysed(number, good)
    for other in (analysed(number, gloomy), analysed(number, off)):
        assert other.scores == usual.scores
        assert other.coaching == usual.coaching


def test_an_analyser_that_cannot_tell_a_smile_costs_nobody_points(speakers: dict[str, Measured]) -> None:  # fmt: skip
    good = speakers["good"]
    assert good.faces is not None
    local = good.faces.model_copy(update={"knows": FaceAbilities()})
    found = scores(Measured(media=good.media, transcript=good.transcript, sound=good.sound, faces=local))  # fmt: skip
    assert found.coverage == pytest.approx(0.8)
    assert of_part(found, "expressiveness").why == "This analyser doesn't tell a smile."
    assert of_part(found, "presence").score == 100
