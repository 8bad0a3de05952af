"""Whatever is measured: scores keep their bounds, series their lengths, moments their recording, and nothing is invented."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from pydantic import BaseModel

from hirewire_common.contracts.analysis import MOST_POINTS, Analysis, Metrics
from hirewire_common.contracts.recording import (
    Angles,
    FaceAbilities,
    Faces,
    FaceSample,
    Media,
    RecordingTranscript,
    Sound,
    Span,
    SpokenWord,
)
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.delivery.coaching import MOST_IMPROVEMENTS, MOST_STRENGTHS
from hirewire_interview_analyzer.domain.delivery.content import Content
from hirewire_interview_analyzer.domain.delivery.missing import REASONS, unknown
from hirewire_interview_analyzer.domain.delivery.points import CURVES, WEIGHTS
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import (
    TERMS,
    fillers_in,
    tokens_of,
)
from hirewire_testing.properties import examples
from hirewire_testing.recordings import length_of, media_of, sound_of, transcript_of, words_of

NUMBER = UUID(int=1)
SAID = ["um", "uh", "like", "you", "know", "so", "basically", "I", "we", "think", "maybe", "moved", "the", "team,", "and.", "12", "%", "kind", "of", "was", "it's", "mean", "right?", "…", "-", "ER"]  # fmt: skip
SECONDS = st.one_of(st.just(0.0), st.floats(0.01, 120), st.sampled_from([600.0, 601.0, 1799.9]))
SPANS = st.builds(lambda start, longer: Span(start=start, end=start + longer), st.floats(0, 120), st.floats(0, 20))  # fmt: skip
WORDS = st.builds(
    SpokenWord, text=st.sampled_from(SAID), start=st.floats(0, 120), end=st.floats(0, 120), confidence=st.none() | st.floats(0, 1)
)  # fmt: skip
CHAOS = st.lists(WORDS, max_size=60).map(tuple)
SPOKEN = st.builds(
    lambda said, rate: words_of(" ".join(said), rate), st.lists(st.sampled_from([*SAID, "|", "|2.5"]), min_size=60, max_size=120), st.floats(60, 320)
)  # fmt: skip
TRANSCRIPTS = st.builds(
    RecordingTranscript, language=st.sampled_from(["en-US", "en-GB", "de-DE", ""]), confidence=st.none() | st.floats(0, 1),
    words=CHAOS | SPOKEN, disfluencies=st.booleans(), word_times=st.booleans(),
)  # fmt: skip
SOUNDS = st.builds(
    Sound, seconds=st.floats(0, 120), loudness=st.lists(st.floats(-120, 0), max_size=150).map(tuple),
    pitch=st.lists(st.none() | st.floats(1, 900), max_size=150).map(tuple), speech=st.lists(SPANS, max_size=8).map(tuple),
    snr_db=st.none() | st.floats(-5, 80), clipping=st.floats(0, 1),
)  # fmt: skip
ANGLES = st.builds(Angles, yaw=st.floats(-180, 180), pitch=st.floats(-90, 90))
SHARE = st.floats(0, 1)
SAMPLES = st.builds(
    FaceSample, at=st.floats(0, 120), faces=st.integers(0, 3), box=st.none() | st.tuples(SHARE, SHARE, SHARE, SHARE),
    head=st.none() | ANGLES, gaze=st.none() | ANGLES, smile=st.none() | st.booleans(),
    emotions=st.none() | st.dictionaries(st.sampled_from(["HAPPY", "SAD", "CALM"]), SHARE), brightness=st.none() | SHARE,
)  # fmt: skip
ABILITIES = st.builds(FaceAbilities, head=st.booleans(), gaze=st.booleans(), smile=st.booleans(), emotions=st.booleans())  # fmt: skip
FACES = st.builds(
    Faces, step=st.floats(0.1, 5), knows=ABILITIES,
    samples=st.lists(SAMPLES, max_size=30).map(lambda found: tuple(sorted(found, key=lambda one: one.at))),
)  # fmt: skip


def _media(seconds: float, video: bool, audio: bool, sized: bool, cut: bool) -> Media:  # noqa: FBT001
    made = media_of(seconds, video=video, audio=audio)
    return made.model_copy(update={"truncated": cut} | ({} if sized else {"width": None, "height": None}))  # fmt: skip


MEDIA = st.builds(_media, SECONDS, st.booleans(), st.booleans(), st.booleans(), st.booleans())
CHAOTIC = st.builds(
    Measured, media=MEDIA, transcript=st.none() | TRANSCRIPTS, sound=st.none() | SOUNDS, faces=st.none() | FACES,
    emotions=st.booleans(), content=st.none() | st.builds(Content, st.none() | st.floats(0, 100), st.just("It says why.")),
)  # fmt: skip


def _heard(words: tuple[SpokenWord, ...], disfluencies: bool, level: float, moving: float, snr: float, faces: Faces | None) -> Measured:  # noqa: FBT001  # fmt: skip
    seconds = length_of(words)
    return Measured(
        media=media_of(seconds, video=faces is not None),
        transcript=transcript_of(words, disfluencies=disfluencies),
        sound=sound_of(words, seconds, level=level, moving=moving, snr=snr),
        faces=faces,
    )


HEARD = st.builds(_heard, SPOKEN, st.booleans(), st.floats(-58, -5), st.floats(0, 20), st.floats(0, 40), st.none() | FACES)  # fmt: skip
MEASURED = CHAOTIC | HEARD


@examples(400)
@given(MEASURED)
def test_nothing_breaks_it_and_every_number_keeps_its_bounds(measured: Measured) -> None:
    found = analysed(NUMBER, measured)
    assert Analysis.model_validate_json(found.model_dump_json()) == found
    assert all(one == one and abs(one) != float("inf") for one in _numbers(found.model_dump()))
    scores = found.scores
    known = [one for one in scores.components if one.score is not None]
    for one in (*(one.score for one in known), scores.delivery, scores.overall):
        assert one is None or 0 <= one <= 100
    assert scores.coverage == pytest.approx(sum(one.weight for one in known) / 100)
    assert scores.delivery is None or scores.coverage >= 0.5
    event(f"delivery {scores.delivery is not None}")
    event(f"improvements {[one.id for one in found.coaching.improvements]}")
    if scores.delivery is not None:
        assert min(one.score or 0 for one in known) - 0.05 <= scores.delivery
        assert scores.delivery <= max(one.score or 0 for one in known) + 0.05


@examples(200)
@given(MEASURED)
def test_series_have_one_length_and_moments_and_evidence_lie_within(measured: Measured) -> None:
    found = analysed(NUMBER, measured)
    assert found.timeline is not None
    lengths = {len(values) for values in found.timeline.series.values()}
    assert len(lengths) == 1
    assert max(lengths) <= MOST_POINTS
    advice = (*found.coaching.improvements, *found.coaching.strengths)
    spans = [(one.start, one.end) for one in found.timeline.events]
    spans += [(proof.start, proof.end) for one in advice for proof in one.evidence]
    for start, end in spans:
        assert 0 <= start <= (start if end is None else end) <= measured.media.seconds
    assert list(found.timeline.events) == sorted(found.timeline.events, key=lambda one: one.start)


@examples(200)
@given(MEASURED)
def test_all_that_is_none_has_its_reason_and_nothing_else_has_one(measured: Measured) -> None:
    found = analysed(NUMBER, measured)
    reasons = {one.field: one.reason for one in found.missing}
    assert len(reasons) == len(found.missing)
    assert all(reasons.values())
    nothing = {*unknown(found.metrics, "metrics"), *unknown(found.scores, "scores")}
    assert {one for one in reasons if one.startswith("scores")} == {one for one in nothing if one.startswith("scores")}  # fmt: skip
    told = {one for one in reasons if one.startswith("metrics")}
    assert told - {"metrics.speech.fillers.disfluencies"} == {one for one in nothing if one.startswith("metrics")}  # fmt: skip


def test_every_field_that_can_be_none_has_a_reason_in_store() -> None:
    """Also those that no example happened to leave out."""
    assert set(_optional(Metrics, "metrics")) == set(REASONS)


@examples(200)
@given(MEASURED)
def test_what_nobody_measured_is_not_told(measured: Measured) -> None:
    found = analysed(NUMBER, measured)
    visual, speech, client = found.metrics.visual, found.metrics.speech, found.client
    assert client is not None
    knows = measured.faces.knows if measured.faces else FaceAbilities()
    assert visual is None or measured.faces is not None
    assert found.metrics.voice is None or measured.sound is not None
    if visual:
        assert visual.facing is None or knows.head
        assert visual.gaze is None or knows.gaze
        assert visual.smile is None or knows.smile
        assert visual.emotions is None or (knows.emotions and measured.emotions)
    if speech and speech.fillers and not speech.fillers.disfluencies:
        assert not {"um", "uh", "er", "hm"} & speech.fillers.by_term.keys()
    if measured.silence:
        assert speech is None
        assert found.scores.delivery is None
        assert client.coaching_advice.confidence_score is None
        only = "no_words" if measured.silence == "no_words" else "microphone"
        assert [one.id for one in found.coaching.improvements] == [only]


@examples(200)
@given(MEASURED)
def test_advice_is_little_and_the_weightiest_comes_first(measured: Measured) -> None:
    told = analysed(NUMBER, measured).coaching
    assert len(told.improvements) <= MOST_IMPROVEMENTS
    assert len(told.strengths) <= MOST_STRENGTHS
    assert not {one.id for one in told.improvements} & {one.id for one in told.strengths}
    weights = [one.priority for one in told.improvements]
    assert weights == sorted(weights, reverse=True)
    assert len(told.drills) == len(told.improvements)
    assert told.summary
    assert told.next_practice


def test_of_a_recording_of_which_nothing_is_known_nothing_is_said() -> None:
    found = analysed(NUMBER, Measured(media=media_of(42)))
    assert found.metrics == Metrics()
    assert (found.scores.coverage, found.scores.delivery) == (0.0, None)
    assert found.timeline is not None
    assert {value for values in found.timeline.series.values() for value in values} == {None}
    assert json.loads(found.model_dump_json())["client"]["facial_analysis"] is None


@given(st.sampled_from(sorted(CURVES)), st.floats(-1e6, 1e6))
def test_a_curve_stays_between_zero_and_a_hundred(part: Any, value: float) -> None:
    assert all(0 <= curve.at(value) <= 100 for curve in CURVES[part])


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_fillers_noise_and_clipping_are_never_worth_more(one: float, other: float) -> None:
    less, more = sorted((one, other))
    fillers, (loudness, snr, clipping) = CURVES["fillers"][0], CURVES["voice"]
    assert fillers.at(more) <= fillers.at(less)
    assert clipping.at(more / 100) <= clipping.at(less / 100)
    assert snr.at(less) <= snr.at(more)
    assert loudness.at(-more) <= loudness.at(-less)
    for part in ("facing", "presence"):
        assert CURVES[part][0].at(less / 100) <= CURVES[part][0].at(more / 100)
    assert CURVES["pauses"][1].at(more) <= CURVES["pauses"][1].at(less)


@given(st.floats(0, 400), st.floats(0, 400))
def test_pace_is_best_in_the_middle(one: float, other: float) -> None:
    (curve,) = CURVES["pace"]
    low, high = sorted((one, other))
    if high <= 130:
        assert curve.at(low) <= curve.at(high)
    if low >= 175:
        assert curve.at(high) <= curve.at(low)


@given(st.lists(st.sampled_from(SAID), max_size=60), st.booleans())
def test_fillers_are_of_the_known_terms_in_order_and_apart(said: list[str], disfluencies: bool) -> None:  # noqa: FBT001  # fmt: skip
    tokens = tokens_of(transcript_of(words_of(" ".join(said))))
    found = fillers_in(tokens, disfluencies=disfluencies)
    assert {one.term for one in found} <= TERMS
    places = [at for one in found for at in (one.first, one.last)]
    assert places == sorted(places)
    assert len({one.first for one in found}) == len(found)
    more = fillers_in(tokens, disfluencies=True)
    assert len(more) >= len(found)


def test_weights_are_those_of_the_parts() -> None:
    assert set(WEIGHTS) == {one.id for one in analysed(NUMBER, Measured(media=media_of(1))).scores.components}  # fmt: skip


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _numbers(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _numbers(one)
    elif isinstance(value, float):
        yield value


def _optional(kind: type[BaseModel], path: str) -> Iterator[str]:
    for name, field in kind.model_fields.items():
        parts = getattr(field.annotation, "__args__", ())
        if type(None) in parts:
            yield f"{path}.{name}"
        for part in (field.annotation, *parts):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _optional(part, f"{path}.{name}")
