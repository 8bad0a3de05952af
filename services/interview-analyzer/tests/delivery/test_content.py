"""What the words are worth as an answer is told with its reason, and without words that may not have been said."""

from typing import Literal
from uuid import uuid4

import pytest

from hirewire_common.contracts import Evaluation, JobContext, Question
from hirewire_common.contracts.analysis import Analysis
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.delivery.content import UNASKED, content_of
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_testing.recordings import length_of, media_of, transcript_of, words_of

QUESTION = Question(
    id="q1", item="", text="Tell me about a problem that you solved.", slot="behavioural"
)
SOLVED = (
    "In May our billing service failed for every tenth customer, so I read three days of logs because nobody knew why. "
    "I found that two workers took the same order, and gave each order a key. The failures went from ten percent to zero."
)
BESIDE = "The capital of France is Paris. It lies on the river Seine, and many tourists visit the museums there every summer because they like the paintings and the food."
SHORT = "I like to walk in the hills in summer, and my brother has a small dog that comes with us when the weather is good and dry."


def judged(answer: str) -> Evaluation:
    return evaluate(QUESTION, answer, JobContext())


def missing(analysis: Analysis, field: str) -> str:
    return next(one.reason for one in analysis.missing if one.field == field)


@pytest.mark.parametrize("answer", [SOLVED, BESIDE, SHORT], ids=["solved", "beside", "little"])
def test_a_score_is_what_its_parts_come_to_unless_the_reason_names_a_bound(answer: str) -> None:
    found = content_of(judged(answer))
    weighted = sum(one.weight * (one.score or 0) for one in found.parts) / 100
    assert found.why
    assert all(one.why for one in found.parts)
    assert (round(weighted) == found.score) != ("25 at most" in found.why)


def test_the_reason_quotes_nothing_for_the_words_may_be_misheard() -> None:
    evaluation = judged(SOLVED)
    quotes = [one.quote for one in evaluation.dimensions.values() if one.quote]
    found = content_of(evaluation)
    assert quotes
    assert not [one for one in quotes if one in found.why + " ".join(part.why for part in found.parts)]  # fmt: skip


@pytest.mark.parametrize("cap", ["empty", "echo", "too_short", "irrelevant", "not_read"])
def test_every_bound_is_told(
    cap: Literal["empty", "echo", "too_short", "irrelevant", "not_read"],
) -> None:
    bounded = judged(SOLVED).model_copy(update={"caps": (cap,), "score": 0})
    assert len(content_of(bounded).why) > len(content_of(judged(SOLVED)).why)


def test_what_tells_of_something_painful_is_not_scored() -> None:
    sad = judged(
        "My father died last spring, and I took three weeks off work to be with my mother."
    )
    assert sad.sensitive
    found = content_of(sad)
    assert (found.score, found.parts) == (None, ())
    assert "painful" in found.why


def test_where_no_question_is_known_it_is_said_so() -> None:
    words = words_of(SOLVED)
    told = Measured(media=media_of(length_of(words)), transcript=transcript_of(words))
    assert missing(analysed(uuid4(), told), "scores.content") == UNASKED


def test_where_nobody_is_heard_that_is_the_reason_rather_than_a_missing_question() -> None:
    silent = Measured(media=media_of(30), transcript=transcript_of(()))
    assert "No speech" in missing(analysed(uuid4(), silent), "scores.content")


def test_where_a_quote_is_left_out_its_sentence_ends_once() -> None:
    evaluation = judged(SOLVED)
    quote = next(one.quote for one in evaluation.dimensions.values() if one.quote)
    shown = evaluation.model_copy(
        update={"feedback": f"It is concrete: “{quote}”. It has an end: “{quote}” Say why."}
    )
    assert content_of(shown).why.startswith("It is concrete. It has an end. Say why.")
