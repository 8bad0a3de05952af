"""An interview goes on by rules: one answer a question, follow-ups where they are due, and no answer twice."""

from datetime import datetime, timedelta

import pytest

from hirewire_common.contracts import Said, Turn
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.domain.course import (
    following,
    meant,
    repeated,
    steered,
    tally,
)
from hirewire_testing.interviews import AT, a_plan, a_turn, an_evaluation, an_interview


def test_after_a_good_answer_the_next_question_of_the_plan_is_asked() -> None:
    interview = an_interview()
    turn = following(interview, a_turn(interview.plan, 1), an_evaluation(80), AT)
    assert turn is not None
    assert (turn.number, turn.question.id) == (2, "q2")


def test_a_thin_answer_is_followed_up_once() -> None:
    interview = an_interview()
    asked = following(interview, a_turn(interview.plan, 1), an_evaluation(30), AT)
    assert asked is not None
    assert (asked.question.id, asked.question.text) == ("q1f", "What changed in the end?")
    more = interview.model_copy(update={"follow_ups": 1})
    after = following(more, asked, an_evaluation(10), AT)
    assert after is not None
    assert after.question.id == "q2"


def test_what_follows_up_is_never_more_than_three_tenths_of_the_questions() -> None:
    for number in range(1, 31):
        interview = an_interview(a_plan(number))
        turn, asked = interview.current, 0
        while turn:
            turn = following(interview, turn, an_evaluation(10), AT)
            if turn and turn.question.follow_up:
                asked += 1
                interview = interview.model_copy(update={"follow_ups": asked})
        assert asked == number * 3 // 10


def test_follow_ups_are_spread_over_the_interview() -> None:
    interview = an_interview(follow_ups=1)
    asked = following(interview, a_turn(interview.plan, 2), an_evaluation(10), AT)
    assert asked is not None
    assert not asked.question.follow_up


def test_what_was_skipped_or_only_said_again_is_not_followed_up() -> None:
    interview = an_interview()
    turn = a_turn(interview.plan, 1)
    skipped = following(interview, turn, None, AT)
    echoed = following(interview, turn, an_evaluation(0, caps=("echo",)), AT)
    assert skipped is not None
    assert echoed is not None
    assert skipped.question.id == echoed.question.id == "q2"


def test_after_the_last_question_there_is_none() -> None:
    interview = an_interview(a_plan(3))
    assert following(interview, a_turn(interview.plan, 3), an_evaluation(90), AT) is None


def test_an_answer_to_a_question_that_is_not_open_is_refused_with_the_one_that_is() -> None:
    interview = an_interview(current=a_turn(a_plan(), 3))
    with pytest.raises(Refused, match="What about thing 3"):
        meant(interview, 2)
    assert meant(interview, 3).number == 3


@pytest.mark.parametrize("status", ["planning", "paused", "abandoned", "completed"])
def test_an_interview_that_does_not_ask_takes_no_answer(status: str) -> None:
    with pytest.raises(Refused):
        meant(an_interview(status=status), 1)


LONG = "We moved the bakery to a new oven in one night."


def test_the_same_answer_again_is_the_same_answer() -> None:
    last = a_turn(a_plan(), 1, said=LONG)
    interview = an_interview(last=last, current=a_turn(a_plan(), 2))
    soon, later = _after(last, 2), _after(last, 7200)
    assert repeated(interview, 1, Said(text=LONG), later) == last
    assert repeated(interview, 2, Said(text=LONG), soon) == last
    assert repeated(interview, 2, Said(text=LONG, seconds=31.0), soon) == last
    assert repeated(interview, 1, Said(text=LONG + " Then we slept."), soon) is None
    assert repeated(interview, 2, Said(text="Another thing altogether, and longer."), soon) is None


def test_the_same_may_be_said_of_the_next_question() -> None:
    last = a_turn(a_plan(), 1, said="I have no experience with that at all.")
    interview = an_interview(last=last, current=a_turn(a_plan(), 2))
    said = Said(text="I have no experience with that at all.")
    assert repeated(interview, 2, said, _after(last, 12)) is None
    assert repeated(interview, 2, said, _after(last, 1), named=True) is None
    assert repeated(interview, 1, said, _after(last, 12), named=True) == last


def test_what_was_measured_the_same_was_sent_twice() -> None:
    last = a_turn(a_plan(), 1, said=LONG, seconds=20.0)
    interview = an_interview(last=last, current=a_turn(a_plan(), 2))
    assert repeated(interview, 2, Said(text=LONG, seconds=20.0), _after(last, 7200)) == last
    assert repeated(interview, 2, Said(text=LONG, seconds=31.0), _after(last, 7200)) is None


def _after(turn: Turn, seconds: int) -> datetime:
    assert turn.answered_at
    return turn.answered_at + timedelta(seconds=seconds)


def test_skipping_twice_skips_two_questions_unless_both_had_seen_the_same_one() -> None:
    last = a_turn(a_plan(), 1, skipped=True)
    interview = an_interview(last=last, current=a_turn(a_plan(), 2))
    assert repeated(interview, 1, None, _after(last, 60)) == last
    assert repeated(interview, 2, None, _after(last, 2)) is None


def test_a_skip_right_after_an_answer_skips() -> None:
    last = a_turn(a_plan(), 1, said=LONG)
    interview = an_interview(last=last, current=a_turn(a_plan(), 2))
    assert repeated(interview, 2, None, _after(last, 0)) is None


def test_only_questions_of_the_plan_are_counted() -> None:
    interview = an_interview(answered=2, skipped=1)
    turn = a_turn(interview.plan, 4)
    after = turn.model_copy(update={"question": turn.question.model_copy(update={"id": "q4f"})})
    assert tally(interview, turn, answered=True).answered == 3
    assert tally(interview, turn, answered=False).skipped == 2
    assert tally(interview, after, answered=True).answered == 2


def test_time_in_which_it_stands_still_is_not_counted() -> None:
    interview = an_interview(status="paused", paused_at=AT, paused_seconds=10.0)
    resumed = steered(interview, "resume", AT + timedelta(minutes=1))
    assert (resumed.status, resumed.paused_seconds) == ("asking", 70.0)
    assert not steered(interview, "pause", AT + timedelta(minutes=1)).changed


def test_ending_before_anything_was_said_gives_it_up() -> None:
    assert steered(an_interview(), "end", AT).status == "abandoned"
    begun = an_interview(answered=1, last=a_turn(a_plan(), 1, said=LONG))
    assert steered(begun, "end", AT).status == "completed"


def test_what_is_over_can_be_ended_again_but_not_resumed() -> None:
    over = an_interview(status="completed", ended_at=AT)
    assert not steered(over, "end", AT).changed
    with pytest.raises(Refused):
        steered(over, "resume", AT)
