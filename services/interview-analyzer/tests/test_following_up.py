"""Follow-ups fit the answer, their reasons fit the follow-ups, and advice on them is about what they asked for."""

import re

import pytest

from hirewire_common.contracts import Evaluation, JobContext, Question
from hirewire_interview_analyzer.domain.course import following
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of
from hirewire_interview_analyzer.domain.evaluating.judging.inquiries import ASKS, WHY, gap_of
from hirewire_interview_analyzer.domain.evaluating.telling.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.telling.following import why_asked
from hirewire_testing.interviews import AT, a_turn, an_interview

STORY = "Tell me about a time when something at work did not go as planned."


def evaluated(answer: str, question: str = STORY, *, follow_up: bool = False) -> Evaluation:
    mark = "q1f" if follow_up else "q1"
    asked = Question(id=mark, item="", text=question, slot=slot_of(question))
    return evaluate(asked, answer, JobContext())


@pytest.mark.parametrize(
    ("asked", "short"),
    [
        ("Roughly how much was that, or how many?", "About 40 a week."),
        ("What was your own part in it?", "I wrote the list of the allergens and stood at the pass while Dario plated."),
        ("How did it end, and what was different afterwards?", "She passed in June and now she trains the new ones."),
        ("When and where was that, and what was at stake?", "In Leeds in 2019, at the old bus depot, and the licence was at stake."),
        ("What exactly would you say, and to whom first?", "I'd say to the guest that it was Priya's idea, and to Priya that I told him."),
        ("What made you do it that way?", "Because the other way takes the road down for two days."),
        ("In which case would you do it another way?", "If it had been a child I would have called the doctor at once."),
        ("What have you done differently since?", "I count the swabs aloud now, twice, with the student."),
        ("Can you say that a little more exactly?", "Four weeks to the end of the month."),
    ],
)  # fmt: skip
def test_a_follow_up_that_got_what_it_asked_for_is_not_followed_by_advice(
    asked: str, short: str
) -> None:
    found = evaluated(short, asked, follow_up=True)
    assert found.weak_areas == ()
    assert found.follow_up == ""


@pytest.mark.parametrize(
    ("asked", "besides"),
    [
        ("Roughly how much was that, or how many?", "It was quite a lot, I would say, more than usual for us there."),
        ("How did it end, and what was different afterwards?", "It is hard to say, one never really knows such things."),
        ("Which part of that was yours?", "The team does all of that, everybody helps everybody there."),
    ],
)  # fmt: skip
def test_one_that_did_not_get_it_says_just_that(asked: str, besides: str) -> None:
    gap = gap_of(asked)
    assert gap
    found = evaluated(besides, asked, follow_up=True)
    several = {one for kind in ("story", "practical", "plan") for one in advice_for(gap, kind)}
    assert set(found.weak_areas) <= several
    assert found.weak_areas


def test_who_says_it_again_in_three_sentences_is_not_advised_on_a_plan() -> None:
    said = "I run the night shift at Hallam's. I plan eleven people and two docks. I want to do it by day, because my girl starts school."
    advice = " ".join(evaluated(said, "Can you tell me the same in three sentences?", follow_up=True).weak_areas)  # fmt: skip
    assert not re.search("first|next|in order|another way|worked", advice)


def test_we_did_and_we_decided_is_asked_for_ones_own_part() -> None:
    hardest = "“Led the change to two checks at night”: when was that hardest, and what did you do?"
    found = evaluated(
        "On nights you've got fewer people, and we talked about it a lot in the team. We had some meetings and we found a way of doing it which worked for most people. I think it was mostly a question of communication.",
        hardest,
    )
    assert gap_of(found.follow_up) == "own_part"


def test_what_is_between_people_is_not_planned_in_steps() -> None:
    praised = "You are praised for something that was mostly a colleague's work. What do you do?"
    found = evaluated("I'd make it clear, because that is only fair to a colleague, and fairness counts at work.", praised)  # fmt: skip
    said = " ".join((*found.weak_areas, found.follow_up))
    assert "first step" not in said
    assert "come next" not in said


def test_who_asks_what_is_meant_is_told_even_when_no_more_is_due() -> None:
    interview = an_interview(follow_ups=9)
    unclear = evaluated("What do you mean by that?")
    asked = following(interview, a_turn(interview.plan, 1), unclear, AT)
    assert asked is not None
    assert asked.question.follow_up
    assert "more simply" in asked.question.text


def test_a_follow_up_is_asked_for_the_reason_that_is_given() -> None:
    for gap, several in ASKS.items():
        for one in several:
            assert why_asked(one) == WHY[gap]
            assert why_asked(f"You said: “I rang them”. {one}") == WHY[gap]
    assert why_asked("Let me come back to the question: Why here?").endswith("to the question.")
    assert why_asked("Something that a model has written?") == ""


def test_the_next_turn_carries_that_reason() -> None:
    interview = an_interview()
    thin = evaluated("I think that communication and planning are important, and everybody there knows that I say so.")  # fmt: skip
    asked = following(interview, a_turn(interview.plan, 1), thin, AT)
    assert asked is not None
    assert asked.question.reason.why == why_asked(thin.follow_up) != ""
