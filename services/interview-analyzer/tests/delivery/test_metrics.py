"""Metrics are what was measured, in the units of the contract, and None where nothing was."""

import pytest

from hirewire_common.contracts.analysis import SpeechMetrics, VisualMetrics, VoiceMetrics
from hirewire_common.contracts.recording import (
    FaceAbilities,
    Faces,
    FaceSample,
    RecordingTranscript,
    Sound,
    Span,
    SpokenWord,
)
from hirewire_interview_analyzer.domain.delivery import Measured
from hirewire_interview_analyzer.domain.delivery.analysing import metrics_of
from hirewire_interview_analyzer.domain.delivery.speech import speech_of
from hirewire_testing.recordings import (
    faces_of,
    length_of,
    media_of,
    sound_of,
    transcript_of,
    words_of,
)

TWENTY = "we moved the service to the new cluster and nobody noticed it because I had told all of them before"


def spoken(
    transcript: RecordingTranscript | None, sound: Sound | None = None, seconds: float = 60.0
) -> SpeechMetrics:
    measured = Measured(media=media_of(seconds), transcript=transcript, sound=sound)
    speech = metrics_of(measured, speech_of(measured)).speech
    assert speech is not None
    return speech


def said(text: str, rate: float = 150) -> SpeechMetrics:
    return spoken(transcript_of(words_of(text, rate)))


def heard(sound: Sound) -> VoiceMetrics:
    voice = metrics_of(Measured(media=media_of(sound.seconds), sound=sound), None).voice
    assert voice is not None
    return voice


def seen(faces: Faces, *, emotions: bool = True) -> VisualMetrics:
    measured = Measured(media=media_of(60, video=True), faces=faces, emotions=emotions)
    visual = metrics_of(measured, None).visual
    assert visual is not None
    return visual


def test_rates_are_with_pauses_and_without() -> None:
    found = said(f"{TWENTY} |4.0 {TWENTY}")
    # forty words at 150 a minute take sixteen seconds, and the pause four
    assert found.articulation_rate == pytest.approx(150, rel=0.02)
    assert found.speech_rate == pytest.approx(120, rel=0.02)
    assert found.words == 40
    assert found.phonation_ratio == pytest.approx(0.8, abs=0.01)
    assert found.response_latency == 0.5


def test_sounds_of_hesitation_are_no_words() -> None:
    words = words_of("um we uh moved")
    assert spoken(transcript_of(words, disfluencies=True)).words == 2


def test_a_handful_of_words_has_no_rate() -> None:
    found = said("we moved it last year")
    assert (found.speech_rate, found.articulation_rate) == (None, None)


def test_a_pause_is_a_gap_of_a_quarter_of_a_second_and_a_long_one_of_two_seconds() -> None:
    found = said("one |0.2 two |0.3 three |2.1 four").pauses
    assert found is not None
    # 0.04 seconds of each word's time are silent too
    assert (found.count, found.long) == (2, 1)
    assert found.longest == pytest.approx(2.14, abs=0.01)
    assert found.silence_ratio == pytest.approx(2.48 / 4.16, abs=0.01)


def test_without_times_of_words_the_sound_tells_the_pauses() -> None:
    words = words_of(TWENTY)
    sound = Sound(seconds=30, loudness=(-20.0,) * 300, pitch=(None,) * 300, speech=(Span(start=1, end=9), Span(start=12, end=21)))  # fmt: skip
    found = spoken(transcript_of(words, word_times=False), sound)
    assert found.pauses is not None
    assert (found.pauses.count, found.pauses.longest) == (1, 3.0)
    assert found.speech_rate == pytest.approx(20 * 60 / 20)
    assert found.pace_variation is None


def test_without_a_transcript_the_sound_tells_the_pauses_and_nothing_the_words() -> None:
    sound = Sound(seconds=30, loudness=(-20.0,) * 300, pitch=(None,) * 300, speech=(Span(start=1, end=9), Span(start=12, end=21)))  # fmt: skip
    found = spoken(None, sound)
    assert found.pauses is not None
    assert found.pauses.count == 1
    assert (found.words, found.speech_rate, found.fillers, found.repeats) == (None,) * 4


def test_without_times_anywhere_no_pause_is_claimed_nor_denied() -> None:
    found = spoken(transcript_of(words_of(TWENTY), word_times=False))
    assert (found.pauses, found.speech_rate, found.response_latency) == (None, None, None)


def test_words_out_of_order_are_put_in_order() -> None:
    words = words_of(TWENTY)
    assert spoken(transcript_of(words[::-1])) == spoken(transcript_of(words))


def test_a_word_that_ends_before_it_begins_takes_no_time() -> None:
    broken = (SpokenWord(text="we", start=2, end=1), SpokenWord(text="moved", start=3, end=3.2))
    found = spoken(transcript_of(broken))
    assert found.speaking_seconds == pytest.approx(0.2)


def test_pace_varies_where_one_part_is_told_at_twice_the_speed() -> None:
    quick, slow = words_of(f"{TWENTY} " * 5, 220), words_of(f"{TWENTY} " * 3, 90)
    after = quick[-1].end + 0.1
    later = [one.model_copy(update={"start": one.start + after, "end": one.end + after}) for one in slow]  # fmt: skip
    changing = spoken(transcript_of([*quick, *later]), seconds=90)
    even = said(f"{TWENTY} " * 9, 150)
    assert changing.pace_variation is not None
    assert changing.pace_variation > 0.35
    assert even.pace_variation is not None
    assert even.pace_variation < 0.05


@pytest.mark.parametrize("language", ["de-DE", "fr", ""])
def test_fillers_and_hedges_are_known_in_english_only(language: str) -> None:
    found = spoken(transcript_of(words_of(TWENTY), language=language))
    assert (found.fillers, found.hedges, found.we_to_i) == (None, None, None)


def test_hedges_soften_and_thinking_about_something_does_not() -> None:
    assert said("I think we probably won and maybe it was late").hedges == 3
    assert said("I think about risks and what I think of them is here").hedges == 0


def test_words_said_twice_count_unless_that_is_how_one_says_it() -> None:
    assert said("we we had the the plan").repeats == 2
    assert said("it had had no effect and was very very late in 2020 2020").repeats == 0


def test_we_is_counted_against_i() -> None:
    assert said("we did our part and I did mine").we_to_i == pytest.approx(1.0)
    assert said("they did it").we_to_i is None


def test_variety_of_words_takes_fifty_of_them() -> None:
    assert said(" ".join(f"word{at}" for at in range(60))).lexical_diversity == 1.0
    assert said("word " * 60).lexical_diversity == pytest.approx(1 / 50)
    assert said(TWENTY).lexical_diversity is None


def test_pitch_range_is_that_of_the_middle_four_fifths_of_the_voice() -> None:
    octave = tuple([100.0] * 50 + [200.0] * 50)
    found = heard(Sound(seconds=10, loudness=(-20.0,) * 100, pitch=octave, speech=(Span(start=0, end=10),)))  # fmt: skip
    assert found.pitch_range == pytest.approx(12)
    assert found.pitch_median == pytest.approx(150)


def test_of_two_syllables_no_range_is_told() -> None:
    found = heard(Sound(seconds=1, loudness=(-20.0,) * 10, pitch=(100.0,) * 10, speech=(Span(start=0, end=1),)))  # fmt: skip
    assert found.pitch_median == 100
    assert found.pitch_range is None


def test_loudness_is_that_of_speech_alone() -> None:
    words = words_of(TWENTY)
    found = heard(sound_of(words, length_of(words) + 30, level=-24))
    assert found.loudness == pytest.approx(-24)


def test_the_step_after_the_last_word_is_no_speech() -> None:
    loudness = (-20.0,) * 3 + (-90.0,) * 7
    found = heard(Sound(seconds=1, loudness=loudness, pitch=(None,) * 10, speech=(Span(start=0, end=0.34),)))  # fmt: skip
    assert found.loudness_range == 0.0


def test_facing_takes_head_and_eyes_where_both_are_known() -> None:
    turned = faces_of(60, facing=0.5)
    assert seen(turned).facing == pytest.approx(0.5)
    aside = [one.model_copy(update={"gaze": one.head and one.head.model_copy(update={"yaw": 30.0})}) for one in turned.samples]  # fmt: skip
    assert seen(turned.model_copy(update={"samples": tuple(aside)})).facing == 0.0


def test_what_an_analyser_cannot_tell_is_none_whatever_its_samples_hold() -> None:
    blind = faces_of(60).model_copy(update={"knows": FaceAbilities()})
    found = seen(blind)
    assert (found.facing, found.gaze, found.smile, found.emotions) == (None,) * 4
    assert found.face == 1.0


def test_emotions_can_be_switched_off() -> None:
    assert seen(faces_of(60)).emotions == pytest.approx({"CALM": 0.7, "HAPPY": 0.2, "SAD": 0.1})
    assert seen(faces_of(60), emotions=False).emotions is None


def test_of_a_face_that_is_hardly_there_only_that_is_told() -> None:
    found = seen(faces_of(60, there=0.03))
    assert found.face == pytest.approx(0.03, abs=0.01)
    assert (found.facing, found.smile, found.face_size, found.off_center, found.motion) == (None,) * 5  # fmt: skip


def test_off_center_is_in_widths_of_the_picture() -> None:
    found = seen(faces_of(60, box=(0.7, 0.29, 0.2, 0.42)))
    assert found.off_center == pytest.approx(0.3, abs=0.01)
    assert found.face_size == pytest.approx(0.2)


def test_a_still_face_does_not_move_and_one_that_jumps_does() -> None:
    still = faces_of(60)
    jumping = [one.model_copy(update={"box": (0.1 if at % 2 else 0.5, 0.2, 0.2, 0.4)}) for at, one in enumerate(still.samples)]  # fmt: skip
    assert (seen(still).motion or 0.0) < 0.1
    assert seen(still.model_copy(update={"samples": tuple(jumping)})).motion == pytest.approx(2.0)


def blinking(*blinks: int | None) -> Faces:
    """A sample a second."""
    known = FaceAbilities(blinks=True)
    samples = (FaceSample(at=float(at), faces=1, blinks=one) for at, one in enumerate(blinks))
    return Faces(step=1.0, knows=known, samples=tuple(samples))


def test_blinks_are_counted_over_the_time_in_which_they_could_be_seen() -> None:
    assert seen(blinking(*[1, 0, 0] * 10)).blinks_per_minute == pytest.approx(20)
    assert seen(blinking(*[1, 0, None] * 10)).blinks_per_minute == pytest.approx(30)


def test_a_few_seconds_tell_nothing_of_blinking() -> None:
    assert seen(blinking(*[1, 0] * 9)).blinks_per_minute is None
    assert seen(blinking(*[None] * 60)).blinks_per_minute is None
