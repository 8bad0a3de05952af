"""Deaths, injuries, violence, layoffs and disasters are heard whatever the trade; what only sounds like them is work."""

from pathlib import Path

import pytest

from hirewire_common.contracts import Evaluation, JobContext, Question
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.by_model import AnswerRead, Named, from_model
from hirewire_interview_analyzer.domain.evaluating.evaluating import hear
from hirewire_interview_analyzer.domain.evaluating.hearing.painful import of_oneself, painful_in
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import read

SENTENCES = Path(__file__).parent / "sentences"
ASKED = Question(
    id="q1", item="", text="What was the hardest day at work for you?", slot="behavioural"
)
WORK = (
    " I wrote the handover for the next shift. Then I counted the keys in the cabinet and there were 41 of them."
    " On Monday I changed the plan so that two people go, because one alone cannot watch the door. Since then we do it so."
)


def told(name: str) -> list[str]:
    """Each with its trade before a colon."""
    return (SENTENCES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def evaluated(answer: str) -> Evaluation:
    return evaluate(ASKED, answer, JobContext())


@pytest.mark.parametrize("line", told("painful"))
def test_what_hurts_is_recognised_in_any_trade(line: str) -> None:
    assert painful_in(read(line.partition(": ")[2]))


@pytest.mark.parametrize("line", told("plain"))
def test_pictures_machines_and_fields_of_work_hurt_nobody(line: str) -> None:
    assert not painful_in(read(line.partition(": ")[2]))


@pytest.mark.parametrize("line", told("painful")[::6])
def test_nothing_is_asked_advised_praised_or_quoted_of_it(line: str) -> None:
    painful = line.partition(": ")[2]
    found = evaluated(painful + WORK)
    assert found.sensitive
    assert (found.follow_up, found.weak_areas, found.strengths) == ("", (), ())
    assert "judged" in found.feedback
    assert not any(one.quote and one.quote in painful for one in found.dimensions.values())


def test_what_did_not_happen_hurts_nobody() -> None:
    for said in (
        "Nobody died on my shift.",
        "A patient could have died, so I called the doctor.",
        "Without that check somebody might have lost a hand.",
        "No resident was ever injured in my time.",
    ):
        assert not painful_in(read(said)), said


def test_whose_pain_it_is_decides_how_it_is_heard() -> None:
    assert of_oneself(read("My father died in March and I went on working."))
    assert of_oneself(read("I was assaulted by a guest on a night shift."))
    assert not of_oneself(read("In 2021 a baby that I looked after died after a drug error."))
    assert not of_oneself(read("One of my technicians lost three fingers in the winder."))


def test_a_model_does_not_ask_into_it_either() -> None:
    answer = "One of our patients passed away after a drug error." + WORK
    by_rules = evaluated(answer)
    quote = "One of our patients passed away after a drug error"
    named = Named(level=4, quote=quote, why="It tells of a death.")
    says = AnswerRead(relevance=named, structure=named, specificity=named, depth=named, clarity=named, feedback="Great detail!", strengths=["The death."], weak_areas=["More of it."], follow_up="How did the family take it?")  # fmt: skip
    heard = hear(ASKED, answer, JobContext())
    found = from_model(says, heard, answer, by_rules, "some-model")
    assert found.score == 100
    assert (found.follow_up, found.weak_areas, found.strengths) == ("", (), ())
    assert not any(one.quote == quote for one in found.dimensions.values())


@pytest.mark.parametrize(
    "few", ["My father died.", "A child drowned on my shift, and I was there."]
)
def test_few_words_about_it_are_not_asked_for_more(few: str) -> None:
    found = evaluated(few)
    assert found.sensitive
    assert found.follow_up == ""
    assert "too short" not in found.feedback
