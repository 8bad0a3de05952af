"""A summary says what the answers came to, with their own words, and never more."""

from datetime import timedelta

from hirewire_interview_analyzer.domain.summing import Came, overall, summed, tier
from hirewire_testing.interviews import AT, a_plan, a_turn, an_evaluation, an_interview

PLAN = a_plan(4)


def test_skipping_costs_half_of_what_failing_does() -> None:
    assert overall([80, 60], 0) == 70
    assert overall([80, 60], 2) == 47
    assert overall([80, 60, 0, 0], 0) == 35
    assert overall([], 3) is None


def test_each_score_has_its_tier() -> None:
    assert [tier(score) for score in (None, 0, 34, 35, 55, 70, 85, 100)] == [
        None,
        "starting",
        "starting",
        "developing",
        "solid",
        "strong",
        "excellent",
        "excellent",
    ]


def test_a_follow_up_can_only_raise_the_score_of_its_question() -> None:
    first = a_turn(PLAN, 1, said="We baked.", evaluation=an_evaluation(40))
    followed = PLAN[0].model_copy(update={"id": "q1f"})
    better = a_turn(PLAN, 2, said="Sales rose.", evaluation=an_evaluation(80), question=followed)
    worse = a_turn(PLAN, 2, said="Well.", evaluation=an_evaluation(0), question=followed)
    interview = an_interview(PLAN)
    raised = summed(interview, [first, better], [], AT)
    kept = summed(interview, [first, worse], [], AT)
    assert (raised.overall, kept.overall) == (60, 40)
    assert [one.id for one in raised.questions] == ["q1"]
    assert raised.answered == 1


def test_before_the_end_it_is_partial_and_after_it_is_not() -> None:
    turns = [a_turn(PLAN, 1, said="We baked.", evaluation=an_evaluation(60)), a_turn(PLAN, 2)]
    going = summed(an_interview(PLAN), turns, [], AT)
    over = summed(an_interview(PLAN, status="completed", ended_at=AT), turns, [], AT)
    assert (going.partial, over.partial) == (True, False)
    assert going.questions[1].state == "open"
    assert going.questions[1].score is None


def test_what_is_said_of_an_answer_is_shown_by_its_words() -> None:
    good = a_turn(
        PLAN,
        1,
        said="I cut waste by half.",
        evaluation=an_evaluation(80, quote="cut waste by half"),
    )
    poor = a_turn(PLAN, 2, said="Fine, I guess.", evaluation=an_evaluation(20))
    found = summed(an_interview(PLAN), [good, poor], [], AT)
    assert {one.quote for one in found.strengths} == {"cut waste by half"}
    assert {one.question for one in found.improvements} == {"q2"}
    assert {one.quote for one in found.improvements} == {"Fine, I guess."}


def test_without_an_answer_nothing_is_claimed() -> None:
    found = summed(an_interview(PLAN), [a_turn(PLAN, 1, skipped=True)], [], AT)
    assert (found.overall, found.tier, found.strengths, found.improvements) == (None, None, (), ())
    assert found.skipped == 1


def test_poor_answers_are_praised_for_nothing() -> None:
    poor = a_turn(PLAN, 1, said="Fine, I guess.", evaluation=an_evaluation(20))
    assert summed(an_interview(PLAN), [poor], [], AT).strengths == ()


def test_pauses_do_not_count_as_time() -> None:
    end = AT + timedelta(minutes=20)
    found = summed(an_interview(PLAN, ended_at=end, paused_seconds=300), [], [], end)
    assert found.seconds == 15 * 60


def test_what_is_weak_again_and_again_is_a_pattern() -> None:
    weak = [a_turn(PLAN, n, said="We baked.", evaluation=an_evaluation(20)) for n in (1, 2, 3)]
    earlier = [Came({"depth": level}, None, (), 8) for level in (30.0, 45.0)]
    now = summed(an_interview(PLAN), weak, earlier, AT)
    assert [(one.dimension, one.kind, one.interviews) for one in now.patterns] == [
        ("depth", "recurring", 3)
    ]


def test_getting_better_is_told() -> None:
    good = [a_turn(PLAN, n, said="We baked.", evaluation=an_evaluation(80)) for n in (1, 2, 3)]
    before = [Came({"clarity": 40.0}, None, (), 8)]
    now = summed(an_interview(PLAN), good, before, AT)
    assert [one.kind for one in now.patterns] == ["improving"]
    assert summed(an_interview(PLAN), good[:1], before, AT).patterns == ()


STORY = (
    "At the bakery our oven failed on a Friday night before a wedding with 300 guests, so I called the"
    " neighbours, borrowed theirs and drove the dough across town before sunrise."
)


def test_one_story_for_two_questions_is_noticed() -> None:
    first = a_turn(PLAN, 1, said=STORY, evaluation=an_evaluation(80))
    again = a_turn(PLAN, 2, said=f"Well, again: {STORY}", evaluation=an_evaluation(80))
    other = a_turn(PLAN, 2, said="I studied chemistry in Porto. " * 8, evaluation=an_evaluation(80))
    assert "same story" in summed(an_interview(PLAN), [first, again], [], AT).improvements[0].text
    assert summed(an_interview(PLAN), [first, other], [], AT).improvements == ()


def test_substance_that_has_to_be_asked_for_is_noticed() -> None:
    turns = []
    for n in (1, 2):
        follow_up = PLAN[n - 1].model_copy(update={"id": f"q{n}f"})
        turns.append(a_turn(PLAN, n, said="Fine.", evaluation=an_evaluation(20)))
        turns.append(a_turn(PLAN, n, said=STORY, evaluation=an_evaluation(60), question=follow_up))
    assert "pressed" in summed(an_interview(PLAN), turns, [], AT).improvements[0].text


def test_a_follow_up_never_lowers_an_average() -> None:
    first = a_turn(PLAN, 1, said="We baked.", evaluation=an_evaluation(80))
    follow_up = PLAN[0].model_copy(update={"id": "q1f"})
    worse = a_turn(PLAN, 2, said="Well.", evaluation=an_evaluation(0), question=follow_up)
    alone = summed(an_interview(PLAN), [first], [], AT)
    both = summed(an_interview(PLAN), [first, worse], [], AT)
    assert both.dimensions == alone.dimensions
    assert both.improvements == alone.improvements


def test_what_is_painful_is_not_held_up_to_anybody() -> None:
    told = an_evaluation(20, sensitive=True)
    hard = a_turn(PLAN, 1, said="My father died that year.", evaluation=told)
    assert summed(an_interview(PLAN), [hard], [], AT).improvements == ()


def test_one_good_answer_of_four_is_no_excellent_interview() -> None:
    good = a_turn(PLAN, 1, said="We baked.", evaluation=an_evaluation(95))
    found = summed(an_interview(PLAN, status="completed", ended_at=AT), [good], [], AT)
    assert (found.overall, found.tier) == (95, None)
    assert "too little" in found.feedback
