"""What isn't known has a reason, what is wrong with a recording is said, and the front end gets its fields."""

from collections.abc import Sequence
from uuid import uuid4

import pytest

from hirewire_common.contracts.analysis import Advice, Analysis, DeliveryCoaching
from hirewire_common.contracts.client_analysis import ClientAnalysis
from hirewire_common.contracts.recording import (
    Media,
    RecordingTranscript,
    Sound,
    Span,
    SpokenSegment,
    SpokenWord,
)
from hirewire_interview_analyzer.domain.delivery import Measured, analysed, with_coaching
from hirewire_interview_analyzer.domain.delivery.by_model import worth_wording
from hirewire_interview_analyzer.domain.delivery.remarks import TEXTS
from hirewire_testing.recordings import (
    faces_of,
    length_of,
    media_of,
    silence_of,
    sound_of,
    transcript_of,
    words_of,
)

WORDS = words_of(
    "we moved the service to the new cluster and nobody noticed it | because I had told them"
)
SECONDS = length_of(WORDS)
CLEAR = sound_of(WORDS, SECONDS)


DROWNED: dict[str, object] = {
    "transcript": transcript_of(WORDS).model_copy(update={"confidence": 0.2}),
    "sound": sound_of(WORDS, SECONDS, snr=15),
}


def doubted(share: float, words: Sequence[SpokenWord] = WORDS, **other: object) -> RecordingTranscript:  # fmt: skip
    """So many of the words are guesses, spread over all of them."""
    sure = [0.2 if int((at + 1) * share) > int(at * share) else 0.9 for at in range(len(words))]
    told = [one.model_copy(update={"confidence": part}) for one, part in zip(words, sure, strict=True)]  # fmt: skip
    return transcript_of(told).model_copy(update={"confidence": sum(sure) / len(sure), **other})


def media(**other: object) -> Media:
    return media_of(SECONDS).model_copy(update=other)


FAULTS: dict[str, tuple[str, dict[str, object]]] = {
    "mute": ("silent_audio", {"transcript": transcript_of(()), "sound": silence_of(SECONDS)}),
    "click": ("silent_audio", {"transcript": transcript_of(()), "sound": Sound(seconds=9, loudness=(-20.0,) * 90, speech=(Span(start=1, end=1.3),))}),
    "no-words": ("no_words", {"transcript": transcript_of(()), "sound": CLEAR}),
    "hum": ("no_words", {"sound": Sound(seconds=9, loudness=(-40.0,) * 90)}),
    "room": ("no_speech", {"transcript": transcript_of(()), "sound": Sound(seconds=9, loudness=(-55.0,) * 90)}),
    "no-track": ("no_audio_stream", {"media": media_of(60, video=True, audio=False), "faces": faces_of(60)}),
    "no-transcript": ("not_written_down", {"sound": CLEAR, "absent": {"transcript": "Its kind isn't read."}}),
    "no-picture": ("not_looked_at", {"media": media_of(60, video=True), "absent": {"faces": "Its pictures can't be read."}}),
    "noise": ("noisy_audio", {"transcript": transcript_of(WORDS), "sound": sound_of(WORDS, SECONDS, snr=8)}),
    "lost": ("words_lost", DROWNED),
    "foreign": ("not_understood", {"transcript": doubted(0.6), "sound": CLEAR.model_copy(update={"snr_db": 40.0})}),
    "half-sure": ("words_unsure", {"transcript": doubted(0.45), "sound": CLEAR}),
    "clipped": ("clipping", {"transcript": transcript_of(WORDS), "sound": sound_of(WORDS, SECONDS, clipping=0.02)}),
    "no-face": ("no_face", {"media": media_of(60, video=True), "faces": faces_of(60, there=0.0)}),
    "few-faces": ("low_face_coverage", {"media": media_of(60, video=True), "faces": faces_of(60, there=0.3)}),
    "two-faces": ("multiple_faces", {"media": media_of(60, video=True), "faces": faces_of(60, faces=2)}),
    "dark": ("too_dark", {"media": media_of(60, video=True), "faces": faces_of(60, brightness=0.1)}),
    "cut": ("truncated_recording", {"media": media(truncated=True), "transcript": transcript_of(WORDS)}),
    "damaged": ("damaged_recording", {"media": media(damaged=True), "transcript": transcript_of(WORDS)}),
}  # fmt: skip


def told(**evidence: object) -> Analysis:
    evidence.setdefault("media", media_of(SECONDS))
    return analysed(uuid4(), Measured(**evidence))  # type: ignore[arg-type]


def client(analysis: Analysis) -> ClientAnalysis:
    assert analysis.client is not None
    return analysis.client


def codes(analysis: Analysis) -> list[str]:
    return [one.code for one in analysis.warnings]


@pytest.mark.parametrize(("code", "evidence"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_of_a_recording_is_said_once(code: str, evidence: dict[str, object]) -> None:
    found = told(**evidence)
    assert codes(found).count(code) == 1
    assert all("{" not in one.message for one in found.warnings)


@pytest.mark.parametrize("part", ["sound", "faces"])
def test_damage_that_shows_only_as_it_is_decoded_is_told_too(part: str) -> None:
    evidence = {"sound": CLEAR, "faces": faces_of(SECONDS)}
    damaged = {**evidence, part: evidence[part].model_copy(update={"damaged": True})}
    found = told(transcript=transcript_of(WORDS), **damaged)
    assert codes(found) == ["damaged_recording"]
    assert found.media.damaged
    assert not told(transcript=transcript_of(WORDS), **evidence).media.damaged


def test_every_remark_that_there_is_comes_from_a_fault() -> None:
    assert {code for code, _ in FAULTS.values()} == set(TEXTS)


@pytest.mark.parametrize("level", [-49.0, -18.0])
def test_sound_without_words_is_told_from_a_microphone_that_is_muted(level: float) -> None:
    found = told(transcript=transcript_of(()), sound=Sound(seconds=9, loudness=(level,) * 90))
    fields = client(found).coaching_advice
    spoken = " ".join([found.coaching.summary, fields.tip, *fields.recommendations, found.coaching.next_practice, *(one.message for one in found.warnings)])  # fmt: skip
    assert "muted" not in spoken
    assert "There is sound" in found.coaching.summary
    assert "quiet" in found.coaching.next_practice
    assert "US English" in fields.tip
    assert reason(found, "metrics.speech").startswith("There is sound")


def test_words_that_are_lost_in_noise_are_not_counted() -> None:
    found = told(**DROWNED)
    speech = found.metrics.speech
    assert speech is not None
    assert (speech.words, speech.speech_rate, speech.fillers, speech.hedges) == (None,) * 4
    assert "noise" in reason(found, "metrics.speech.speech_rate")
    assert speech.pauses is not None
    assert not worth_wording(found)
    assert found.transcript is not None
    assert found.transcript.text
    assert found.coaching.improvements[0].id == "noisy"
    words = client(found).transcript_analysis
    assert words is not None
    assert (words.filler_ratio, words.mumble_score) == (None, None)


LONG = words_of(
    "last year I worked in a shop and I think maybe we had a long line every morning | so we moved the desk and we sold more and we asked what people said about it . "
    * 5
)
LONG_SECONDS = length_of(LONG)


def understood(share: float, snr: float | None = 40.0, **other: object) -> Analysis:
    sound = sound_of(LONG, LONG_SECONDS, snr=snr)
    return told(media=media_of(LONG_SECONDS), transcript=doubted(share, LONG, **other), sound=sound)


@pytest.mark.parametrize("share", [0.55, 0.85])
def test_words_that_were_guessed_are_shown_and_neither_counted_nor_quoted(share: float) -> None:
    found = understood(share)
    assert codes(found) == ["not_understood"]
    assert found.transcript
    assert found.transcript.text
    assert found.metrics.speech
    assert (found.metrics.speech.words, found.metrics.speech.speech_rate, found.metrics.speech.fillers) == (None,) * 3  # fmt: skip
    assert found.metrics.speech.pauses
    assert "guesses" in reason(found, "metrics.speech.speech_rate")
    assert "guesses" in reason(found, "scores.content")
    assert found.coaching.improvements[0].id == "not_understood"
    assert "not understood" in found.coaching.summary
    assert not _quotes(found)
    assert not worth_wording(found)


@pytest.mark.parametrize(("tag", "name"), [("en-US", "US English"), ("en", "English"), ("de-DE", "German"), ("tlh", "tlh"), ("und", "the language that is expected here")])  # fmt: skip
def test_it_is_said_which_language_it_was_taken_for(tag: str, name: str) -> None:
    found = understood(0.6, language=tag)
    assert f"taken for {name}" in found.warnings[0].message
    assert f"taken for {name}." in found.coaching.improvements[0].advice


@pytest.mark.parametrize(("spoilt", "first"), [({"clipping": 0.1}, "clipping"), ({"level": -47.0}, "too_quiet")])  # fmt: skip
def test_what_spoils_the_sound_of_words_that_were_guessed_comes_first(spoilt: dict[str, float], first: str) -> None:  # fmt: skip
    sound = sound_of(LONG, LONG_SECONDS, snr=40.0, **spoilt)
    found = told(media=media_of(LONG_SECONDS), transcript=doubted(0.7, LONG), sound=sound)
    assert [one.id for one in found.coaching.improvements] == [first, "not_understood"]
    words = client(found).transcript_analysis
    assert words
    assert words.mumble_score == pytest.approx(0.7, abs=0.02)


def test_words_that_are_often_wrong_are_counted_and_neither_quoted_nor_judged() -> None:
    found, sure = understood(0.45), understood(0.1)
    assert codes(found) == ["words_unsure"]
    assert found.metrics.speech == sure.metrics.speech
    assert "guesses" in reason(found, "scores.content")
    assert not _quotes(found)
    assert not {one.id for one in found.coaching.improvements} & {"hedges", "mostly_we", "weak_opening", "no_result", "no_numbers"}  # fmt: skip
    assert not worth_wording(found)
    assert "harder" not in found.coaching.next_practice
    assert _quotes(sure)
    assert worth_wording(sure)


def test_noise_makes_a_transcriber_unsure_before_words_are_counted_wrong() -> None:
    assert codes(understood(0.6, snr=30.0)) == ["words_unsure"]
    assert codes(understood(0.85, snr=30.0)) == ["not_understood"]
    assert codes(understood(0.85, snr=20.0)) == ["words_unsure"]


def _quotes(analysis: Analysis) -> list[str]:
    advice = (*analysis.coaching.improvements, *analysis.coaching.strengths)
    return [shown.quote for one in advice for shown in one.evidence if shown.quote]


@pytest.mark.parametrize(("confidence", "snr"), [(0.9, 8.0), (0.2, 25.0), (None, 8.0)])
def test_words_count_where_either_the_transcriber_is_sure_or_the_voice_stands_out(confidence: float | None, snr: float) -> None:  # fmt: skip
    sure = transcript_of(WORDS).model_copy(update={"confidence": confidence})
    found = told(transcript=sure, sound=sound_of(WORDS, SECONDS, snr=snr))
    assert "words_lost" not in codes(found)
    assert found.metrics.speech is not None
    assert found.metrics.speech.words == len(WORDS)


def test_a_good_recording_has_no_remark(speakers: dict[str, Measured]) -> None:
    assert analysed(uuid4(), speakers["good"]).warnings == ()


def test_speech_in_loud_noise_is_no_silence() -> None:
    drowned = Sound(seconds=SECONDS, loudness=(-20.0,) * 60, pitch=(None,) * 60)
    found = told(transcript=transcript_of(WORDS), sound=drowned)
    assert codes(found) == []
    assert found.metrics.speech is not None


def reason(analysis: Analysis, field: str) -> str:
    return next(one.reason for one in analysis.missing if one.field == field)


def test_the_reason_is_the_nearest_one(speakers: dict[str, Measured]) -> None:
    german = told(transcript=transcript_of(WORDS, language="de-DE"))
    assert "English" in reason(german, "metrics.speech.fillers")
    off = told(media=media_of(60, video=True), faces=faces_of(60), emotions=False)
    assert "switched off" in reason(off, "metrics.visual.emotions")
    deaf = told(transcript=transcript_of(WORDS))
    assert "um" in reason(deaf, "metrics.speech.fillers.disfluencies")
    assert reason(deaf, "metrics.visual") == "The recording has no picture."
    denied = told(absent={"transcript": "The transcription was refused."})
    assert reason(denied, "metrics.speech") == "The transcription was refused."
    assert reason(analysed(uuid4(), speakers["faceless"]), "metrics.visual.facing").startswith(
        "No face"
    )


def test_fields_of_the_front_end_follow_their_formulas(speakers: dict[str, Measured]) -> None:
    found = analysed(uuid4(), speakers["away"])
    fields = client(found)
    face, words = fields.facial_analysis, fields.transcript_analysis
    assert face is not None
    assert words is not None
    assert found.scores.delivery is not None
    # (15 × 42.5 + 5 × 100 + 5 × 50) ÷ 25
    assert face.engagement == pytest.approx(0.555, abs=0.01)
    assert face.confidence == pytest.approx(0.425, abs=0.02)
    assert face.positivity == 0.0
    assert fields.coaching_advice.confidence_score == pytest.approx(found.scores.delivery / 100)
    assert words.full_text == (found.transcript and found.transcript.text)


def test_fillers_are_a_share_of_the_words(speakers: dict[str, Measured]) -> None:
    words = client(analysed(uuid4(), speakers["filled"])).transcript_analysis
    assert words is not None
    assert words.filler_hits == 18
    assert words.filler_ratio == pytest.approx(18 / 93, abs=0.001)


def test_who_halts_has_a_higher_score_of_hesitation_and_who_is_fast_has_not(speakers: dict[str, Measured]) -> None:  # fmt: skip
    score = {name: client(analysed(uuid4(), one)).coaching_advice.anxiety_score for name, one in speakers.items()}  # fmt: skip
    assert (score["halting"] or 0) > 0.25
    assert (score["fast"] or 0) < 0.1
    assert score["silent"] is None


def test_only_sound_has_no_face_and_no_transcript_no_words() -> None:
    fields = client(told(sound=CLEAR))
    assert (fields.facial_analysis, fields.transcript_analysis) == (None, None)


def test_a_local_analyser_gives_no_smile_no_gaze_and_no_number_made_of_them() -> None:
    local = faces_of(60).model_copy(update={"knows": faces_of(60).knows.model_copy(update={"head": False, "gaze": False, "smile": False, "emotions": False})})  # fmt: skip
    face = client(told(media=media_of(60, video=True), faces=local)).facial_analysis
    assert face is not None
    assert (face.engagement, face.positivity, face.anxiety_hint, face.confidence) == (None,) * 4
    assert face.emotions is None


def test_mumbling_is_the_share_of_unsure_words_and_noise_is_none() -> None:
    unsure = [one.model_copy(update={"confidence": 0.2 if at % 4 == 0 else 0.9}) for at, one in enumerate(WORDS[:16])]  # fmt: skip
    clear = client(told(transcript=transcript_of(unsure), sound=CLEAR)).transcript_analysis
    noisy = client(told(transcript=transcript_of(unsure), sound=sound_of(WORDS, SECONDS, snr=6))).transcript_analysis  # fmt: skip
    silent = client(told(transcript=transcript_of([one.model_copy(update={"confidence": None}) for one in WORDS]))).transcript_analysis  # fmt: skip
    assert clear is not None
    assert noisy is not None
    assert silent is not None
    assert (clear.mumble_score, noisy.mumble_score, silent.mumble_score) == (0.25, None, None)


def test_segments_are_the_transcribers_or_else_what_was_said_between_two_pauses() -> None:
    given = transcript_of(WORDS).model_copy(update={"segments": (SpokenSegment(text="all", start=0, end=5),)})  # fmt: skip
    own = client(told(transcript=given)).transcript_analysis
    paused = client(told(transcript=transcript_of(words_of("we moved |1.0 and left")))).transcript_analysis  # fmt: skip
    assert own is not None
    assert paused is not None
    assert [one.text for one in own.segments] == ["all"]
    assert [one.text for one in paused.segments] == ["we moved", "and left"]
    assert paused.segments[1].confidence == pytest.approx(0.9)


def test_other_coaching_gives_another_tip(speakers: dict[str, Measured]) -> None:
    found = analysed(uuid4(), speakers["fast"])
    other = with_coaching(found, DeliveryCoaching(source="a model", next_practice="Try it slower."))
    assert client(other).coaching_advice.tip == "Try it slower."
    assert client(found).coaching_advice.tip.startswith("You speak 230 words")


def test_recommendations_are_the_drill_of_the_tip_and_then_each_advice_with_its_own() -> None:
    three = tuple(Advice(id=name, priority=1.0, title=name, advice=f"Do {name}.") for name in ("one", "two", "three"))  # fmt: skip
    coached = DeliveryCoaching(improvements=three, drills=("Drill one.", "Drill two.", "Drill three."))  # fmt: skip
    told_ = client(with_coaching(told(sound=CLEAR), coached)).coaching_advice
    assert told_.tip == "Do one."
    assert told_.recommendations == ("Drill one.", "Do two.", "Drill two.", "Do three.", "Drill three.")  # fmt: skip


def test_why_there_is_no_content_is_the_silence_before_it_is_the_question(speakers: dict[str, Measured]) -> None:  # fmt: skip
    assert "no sound" in reason(analysed(uuid4(), speakers["silent"]), "scores.content")
    assert "noise" in reason(told(**DROWNED), "scores.content")
    assert "No question" in reason(analysed(uuid4(), speakers["good"]), "scores.content")
