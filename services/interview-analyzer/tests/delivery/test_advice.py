"""Advice is about what was measured, at its moments, a little at a time, and never about feelings."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest

from hirewire_common.contracts.analysis import Analysis, DeliveryCoaching
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_testing.recordings import (
    EVEN,
    faces_of,
    length_of,
    media_of,
    sound_of,
    transcript_of,
    words_of,
)

FEELINGS = re.compile(
    r"\b(?:nervous\w*|anxi\w+|afraid|stress\w*|fear\w*|happy|sad|angry|calm|confiden\w+|insecure|emotion\w*|feel\w*|mood|depress\w*|health\w*|disorder|autis\w+|stutter\w*|shy|honest\w*|lying)\b",
    re.IGNORECASE,
)
LOCAL_STORY = "In my last year at the shop we had a queue every Saturday | and I was asked to change that. I watched where people stood | and I put the second till beside the door. I trained two colleagues on it | and wrote a plan for the week. Every Monday I looked at it with my boss, and I explained what I had planned and what I had changed and why I did it that way"


def coaching(measured: Measured) -> DeliveryCoaching:
    return analysed(uuid4(), measured).coaching


def improvements(measured: Measured) -> list[str]:
    return [one.id for one in coaching(measured).improvements]


def said(text: str, rate: float = EVEN) -> Measured:
    words = words_of(text, rate)
    seconds = length_of(words)
    return Measured(media=media_of(seconds), transcript=transcript_of(words, disfluencies=True), sound=sound_of(words, seconds))  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "first"),
    [
        ("fast", "pace_fast"), ("slow", "pace_slow"), ("halting", "long_pauses"), ("monotone", "monotone"), ("filled", "fillers"), ("short", "answer_short"),
        ("quiet", "too_quiet"), ("silent", "microphone"), ("faceless", "no_face"), ("away", "look_away"),
    ],
)  # fmt: skip
def test_what_stands_out_comes_first(speakers: dict[str, Measured], speaker: str, first: str) -> None:  # fmt: skip
    found = coaching(speakers[speaker])
    assert found.improvements[0].id == first
    assert len(found.drills) == len(found.improvements)
    assert found.next_practice


@pytest.mark.parametrize("speaker", ["short", "halting"])
@pytest.mark.parametrize("lost", ["truncated", "damaged"])
def test_nobody_is_told_that_their_answer_lacks_what_the_recording_lost(
    speakers: dict[str, Measured], speaker: str, lost: str
) -> None:
    whole = speakers[speaker]
    media = whole.media.model_copy(update={lost: True})
    kept, before = improvements(replace(whole, media=media)), improvements(whole)
    assert set(before) - set(kept) <= {"answer_short", "no_result", "no_numbers"}
    assert not set(kept) & {"answer_short", "no_result", "no_numbers"}
    assert "answer_short" in improvements(speakers["short"])


def test_who_does_well_is_told_what_works_and_nothing_to_change(speakers: dict[str, Measured]) -> None:  # fmt: skip
    found = coaching(speakers["good"])
    assert found.improvements == ()
    assert [one.id for one in found.strengths] == ["pace", "fillers"]


def test_every_advice_has_a_metric_and_a_moment_within_the_recording(speakers: dict[str, Measured]) -> None:  # fmt: skip
    for measured in speakers.values():
        found = coaching(measured)
        for one in (*found.improvements, *found.strengths):
            assert one.evidence
            for evidence in one.evidence:
                assert evidence.metric
                assert 0 <= evidence.start <= (evidence.end or 0) <= measured.media.seconds


def test_quotes_stand_in_the_transcript(speakers: dict[str, Measured]) -> None:
    for measured in speakers.values():
        found = coaching(measured)
        text = measured.transcript.text if measured.transcript else ""
        quotes = [proof.quote for one in (*found.improvements, *found.strengths) for proof in one.evidence]  # fmt: skip
        assert all(quote.strip("… ") in text for quote in quotes)


def test_fillers_are_shown_where_the_worst_of_them_stand(speakers: dict[str, Measured]) -> None:
    filled = coaching(speakers["filled"]).improvements[0]
    assert "“like”" in filled.title
    assert len(filled.evidence) == 3
    assert all("like" in one.quote for one in filled.evidence)


def test_of_a_tie_both_fillers_are_named_and_each_moment_by_its_own() -> None:
    text = "I mean we went there. And basically it was closed. I mean nobody came. We basically left. And, you know, that was it. "  # fmt: skip
    found = next(
        one for one in coaching(said(text + LOCAL_STORY)).improvements if one.id == "fillers"
    )
    assert "at least 5 fillers" in found.advice
    assert "most often “I mean” and “basically” (2 times each)" in found.advice
    assert [one.metric for one in found.evidence] == ["“I mean”", "“basically”", "“I mean”"]


def test_at_most_three_improvements_two_strengths_and_one_of_a_topic(speakers: dict[str, Measured]) -> None:  # fmt: skip
    bad = speakers["filled"]
    filled = words_of(bad.transcript.text.replace(".", ". |2.5") if bad.transcript else "", 300)
    seconds = length_of(filled)
    worst = Measured(
        media=media_of(seconds, video=True),
        transcript=transcript_of(filled),
        sound=sound_of(filled, seconds, level=-50, snr=5, moving=0.5, clipping=0.04),
        faces=faces_of(seconds, there=0.6, facing=0.2, smiling=0, box=(0.0, 0.0, 0.2, 0.4)),
    )
    found = coaching(worst)
    assert len(found.improvements) == 3
    priorities = [one.priority for one in found.improvements]
    assert priorities == sorted(priorities, reverse=True)
    assert found.strengths == ()


def test_a_microphone_is_one_topic_however_much_is_wrong_with_it(speakers: dict[str, Measured]) -> None:  # fmt: skip
    good = speakers["good"]
    words = good.transcript.words if good.transcript else ()
    sound = sound_of(words, good.media.seconds, level=-47, snr=6, clipping=0.03)
    found = improvements(Measured(media=good.media, transcript=good.transcript, sound=sound))
    assert found == ["noisy"]


def test_nothing_is_praised_on_two_sentences(speakers: dict[str, Measured]) -> None:
    assert coaching(speakers["short"]).strengths == ()


@pytest.mark.parametrize(("rate", "praised"), [(160, True), (192, False)])
def test_a_pace_is_praised_as_easy_only_where_the_advice_calls_it_so(rate: float, praised: bool) -> None:  # noqa: FBT001  # fmt: skip
    found = analysed(uuid4(), said(LOCAL_STORY, rate))
    assert found.metrics.speech is not None
    assert 135 < (found.metrics.speech.speech_rate or 0) < 193
    assert ("pace" in [one.id for one in found.coaching.strengths]) is praised


def test_what_is_praised_is_not_proven_by_what_cost_points() -> None:
    text = LOCAL_STORY.replace("|", "|0.7") + ". |0.9 I came |3.1 home and wrote to them |1.2 and then I slept. "  # fmt: skip
    praised = {one.id: one for one in coaching(said(f"{text} {LOCAL_STORY} {LOCAL_STORY}", 210)).strengths}  # fmt: skip
    (shown,) = praised["pauses"].evidence
    length = (shown.end or 0) - shown.start
    assert length < 2
    assert shown.metric == f"{length:.1f} seconds"


def test_a_pace_is_shown_with_all_the_words_of_its_stretch_and_a_filler_with_the_words_around() -> None:  # fmt: skip
    (fast,) = [one for one in coaching(said(LOCAL_STORY.replace("|", ""), 260)).improvements if one.id == "pace_fast"]  # fmt: skip
    (shown,) = fast.evidence
    assert len(shown.quote.split()) == pytest.approx(int(shown.metric.split()[0]) / 6, abs=1)


def test_a_fast_answer_is_not_called_short_for_the_time_it_takes() -> None:
    long = LOCAL_STORY.replace("|", "") + " " + LOCAL_STORY.replace("|", "")
    assert "answer_short" not in improvements(said(long, 330))
    assert "pace_fast" in improvements(said(long, 330))


def test_few_fillers_are_no_strength_where_um_is_not_heard(speakers: dict[str, Measured]) -> None:
    fast = speakers["fast"]
    assert fast.transcript is not None
    deaf = Measured(media=fast.media, transcript=transcript_of(fast.transcript.words), sound=fast.sound)  # fmt: skip
    assert "fillers" in [one.id for one in coaching(fast).strengths]
    assert "fillers" not in [one.id for one in coaching(deaf).strengths]


def test_a_story_without_an_end_is_asked_for_one_and_one_with_an_end_is_not() -> None:
    assert "no_result" in improvements(said(LOCAL_STORY))
    assert "no_result" not in improvements(said(LOCAL_STORY + ". In the end the queue was half as long."))  # fmt: skip


def test_an_answer_that_tells_no_case_is_not_asked_for_its_end() -> None:
    view = "I think that good service begins with listening, and that people notice when one has time for them. " * 5  # fmt: skip
    assert "no_result" not in improvements(said(view))


def test_of_a_transcript_that_is_unsure_nothing_is_said_to_be_missing() -> None:
    story = said(LOCAL_STORY)
    assert story.transcript is not None
    unsure = Measured(media=story.media, transcript=story.transcript.model_copy(update={"confidence": 0.3}), sound=story.sound)  # fmt: skip
    assert "no_result" not in improvements(unsure)


def test_searching_for_a_beginning_is_told_with_its_words() -> None:
    found = coaching(said(f"That's a good question, let me think. {LOCAL_STORY}"))
    opening = next(one for one in found.improvements if one.id == "weak_opening")
    assert opening.evidence[0].quote.startswith("That's a good question")


def test_hedges_we_and_a_long_talk_are_noticed() -> None:
    hedged = "Maybe we should go there and I guess that is probably right and perhaps good. " * 6
    assert "hedges" in improvements(said(hedged))
    ours = "When we started the project we planned our work and we built our tool for our users and we shipped it. " * 5  # fmt: skip
    assert "mostly_we" in improvements(said(ours))
    assert "rambling" in improvements(said(f"{LOCAL_STORY}. " * 8, 150))


def test_a_minute_without_a_breath_and_a_pace_that_jumps_are_noticed(speakers: dict[str, Measured]) -> None:  # fmt: skip
    breathless = LOCAL_STORY.replace("|", "") + " "
    assert "no_pauses" in improvements(said(breathless * 3, 170))
    quick = words_of(breathless * 3, 215)
    slow = words_of(breathless, 75)
    after = quick[-1].end + 0.5
    both = (*quick, *(one.model_copy(update={"start": one.start + after, "end": one.end + after}) for one in slow))  # fmt: skip
    jumping = Measured(media=media_of(length_of(both)), transcript=transcript_of(both))
    assert "pace_uneven" in improvements(jumping)


def test_one_silence_of_many_seconds_is_told_also_in_few_words() -> None:
    text = "In that job I led a team of five people and sales went up by twelve percent |20 and last year we opened a second shop there"  # fmt: skip
    found = coaching(said(text))
    pause = next(one for one in found.improvements if one.id == "long_pauses")
    assert pause.advice.startswith("There is a pause of 20.0 seconds at 0:07.")
    assert pause.evidence[0].quote.startswith("went up by twelve percent and")
    assert "long_pauses" not in improvements(said(text.replace("|20", "|3")))


def test_somebody_else_in_the_picture_is_advised_on(speakers: dict[str, Measured]) -> None:
    found = improvements(replace(speakers["good"], faces=faces_of(60, faces=2)))
    assert found == ["several_faces"]


def test_each_moment_of_a_habit_is_told_by_its_own_word() -> None:
    hedged = "Maybe we should go there and I guess that is probably right and perhaps good. " * 6
    found = next(one for one in coaching(said(hedged)).improvements if one.id == "hedges")
    assert [one.metric for one in found.evidence] == ["“maybe”", "“I guess”", "“probably”"]
    assert "“maybe”" in found.advice


def test_most_sentences_beginning_with_so_are_noticed() -> None:
    starting = "So we went to the shop. So it was closed that day. So the others came home. Okay they ate something there. " * 4  # fmt: skip
    assert "starts_with_filler" in improvements(said(starting))


def test_to_a_painful_story_only_the_recording_is_spoken_of_and_nothing_is_quoted() -> None:
    text = "Um, you know, when my father died I was in my last year and I, like, could not work for weeks. " * 6  # fmt: skip
    words = words_of(text, 90)
    seconds = length_of(words)
    measured = Measured(
        media=media_of(seconds, video=True),
        transcript=transcript_of(words, disfluencies=True),
        sound=sound_of(words, seconds, level=-52),
        faces=faces_of(seconds, smiling=0.0, facing=0.2, there=0.7),
    )
    found = coaching(measured)
    assert {one.id for one in found.improvements} == {"too_quiet", "face_missing"}
    assert found.strengths == ()
    assert not any(proof.quote for one in found.improvements for proof in one.evidence)


def test_whoever_tells_of_something_painful_is_spoken_to_with_respect() -> None:
    for sound in ({}, {"level": -52.0}):
        found = coaching(_mourning(**sound))
        spoken = " ".join([found.summary, found.next_practice, *found.drills, *(one.advice for one in found.improvements)])  # fmt: skip
        assert found.sensitive
        assert "something hard" in found.summary
        assert "up to you" in found.next_practice
        assert not re.search(r"keep what works|harder question|words in|a minute|What works|stands out", spoken)  # fmt: skip
    assert "in order" in coaching(_mourning()).summary
    assert "in order" not in coaching(_mourning(level=-52.0)).summary


def test_an_answer_about_work_is_not_taken_for_a_painful_one(speakers: dict[str, Measured]) -> None:
    assert not any(coaching(one).sensitive for one in speakers.values())


def _mourning(**sound: float) -> Measured:
    words = words_of(
        "When my father died I was in my last year and I could not work for weeks. " * 6
    )
    seconds = length_of(words)
    return Measured(media=media_of(seconds), transcript=transcript_of(words), sound=sound_of(words, seconds, **sound))  # fmt: skip


def test_where_nobody_is_heard_the_microphone_is_the_only_advice(speakers: dict[str, Measured]) -> None:  # fmt: skip
    unheard = Measured(media=media_of(60), transcript=transcript_of(()), sound=sound_of(words_of("a b c d"), 60))  # fmt: skip
    mute = Measured(media=media_of(60, video=True, audio=False), faces=faces_of(60))
    for measured in (speakers["silent"], mute):
        assert improvements(measured) == ["microphone"]
    assert improvements(unheard) == ["no_words"]


def test_where_the_voice_hardly_stands_out_the_noise_comes_first() -> None:
    words = words_of(LOCAL_STORY, EVEN)
    seconds = length_of(words)
    for snr, first in ((11.0, True), (13.0, False)):
        sound = sound_of(words, seconds, snr=snr)
        found = improvements(Measured(media=media_of(seconds), transcript=transcript_of(words), sound=sound))  # fmt: skip
        assert (found[0] == "noisy") == first
        assert len(found) > first


def test_words_that_are_heard_in_silence_were_not_said(speakers: dict[str, Measured]) -> None:
    silent = speakers["silent"]
    imagined = Measured(media=silent.media, transcript=transcript_of(words_of("Thank you for watching")), sound=silent.sound)  # fmt: skip
    found = analysed(uuid4(), imagined)
    assert found.transcript is not None
    assert (found.transcript.text, found.transcript.words) == ("", ())
    assert found.metrics.speech is None
    assert found.coaching.improvements[0].id == "microphone"


def test_of_nothing_nothing_is_said() -> None:
    found = coaching(Measured(media=media_of(60)))
    assert (found.improvements, found.strengths, found.drills) == ((), (), ())
    assert "nothing to say" in found.summary


def _texts(found: Analysis) -> str:
    told = found.coaching
    advice = [f"{one.title} {one.advice}" for one in (*told.improvements, *told.strengths)]
    why = [one.why for one in found.scores.components]
    return " ".join([*advice, *why, told.summary, told.next_practice, *told.drills, *(one.message for one in found.warnings)])  # fmt: skip


def test_no_text_claims_to_know_what_somebody_feels(speakers: dict[str, Measured]) -> None:
    for measured in speakers.values():
        assert not FEELINGS.search(_texts(analysed(uuid4(), measured)))


def test_a_quote_that_is_cut_is_seen_to_be(speakers: dict[str, Measured]) -> None:
    (short,) = coaching(speakers["short"]).improvements[0].evidence
    assert short.quote.endswith("to talk to people …")
    assert len(short.quote.split()) == 15
