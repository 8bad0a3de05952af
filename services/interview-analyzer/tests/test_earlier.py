"""What was said before in an interview counts once, and a follow-up is about the question that it follows."""

from hirewire_common.contracts import JobContext, Question, Turn
from hirewire_common.contracts.interview import Said
from hirewire_common.contracts.message import now
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.judging.earlier import Earlier, earlier_than
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness

BAKERY = (
    "In 2019 at the Riverside bakery I ran the morning shift with four people. We threw away a fifth of the bread, so I "
    "counted the leftovers for six weeks, moved the second bake to ten o'clock and cut the rye by half. The hard part was that "
    "the owner feared empty shelves, because customers had complained before; I showed her the counts. Waste fell from 20 to 7 "
    "per cent in two months."
)
TEAM = Question(id="q1", item="", text="Tell me about a time you led a team.", slot="behavioural")
RULES = Question(
    id="q2", item="", text="When did you improve how something was done?", slot="behavioural"
)
DATABASE = "When would you not use PostgreSQL, and what would you take instead?"
BAKER = JobContext(role="Baker")


def asked_on(text: str) -> Question:
    return Question(id="q2f", item="", text=text, slot="skill", focus="PostgreSQL")


def test_the_same_story_to_another_question_counts_once() -> None:
    assert evaluate(RULES, BAKERY, BAKER).score >= 60
    pasted = evaluate(RULES, f"{BAKERY} ..", BAKER, earlier=Earlier(answers=("Yes.", BAKERY)))
    assert pasted.score == 0
    assert "said already" in pasted.feedback


def test_what_is_new_beside_what_was_said_before_counts() -> None:
    new = (
        " What I would add is that I wrote the counts on the door every evening, so that the two apprentices could see them, "
        "and one of them found out that we always baked too much on the day after the market, which I had not noticed."
    )
    both = evaluate(RULES, BAKERY + new, BAKER, earlier=Earlier(answers=(BAKERY,)))
    assert 0 < both.score < evaluate(RULES, BAKERY + new, BAKER).score


def test_a_short_fact_may_be_the_answer_to_two_questions() -> None:
    licence = Question(id="q3", item="", text="Do you have a driving licence?", slot="closing")
    fact = "Yes, since 2014, for cars and small vans."
    alone = evaluate(licence, fact, JobContext())
    assert evaluate(licence, fact, JobContext(), earlier=Earlier(answers=(fact,))) == alone


def test_what_is_beside_the_question_stays_so_when_it_is_asked_on() -> None:
    on = asked_on(f"Let me come back to the question: {DATABASE}")
    far = Nearness(0.05)
    assert evaluate(on, BAKERY, JobContext(role="Engineer"), far, Earlier(DATABASE)).score <= 25


def test_an_answer_to_a_follow_up_may_be_about_the_question_before() -> None:
    on = asked_on("Why that one?")
    said = "Because a queue in PostgreSQL locks rows under load, and we had nine workers that waited for each other; Redis took a tenth of the time."
    assert (
        evaluate(on, said, JobContext(role="Engineer"), Nearness(0.4), Earlier(DATABASE)).caps == ()
    )


def turn(number: int, question: Question, said: str | None) -> Turn:
    state = "answered" if said else "open"
    return Turn(
        number=number,
        question=question,
        state=state,
        said=Said(text=said) if said else None,
        asked_at=now(),
    )


def test_only_what_came_before_is_earlier() -> None:
    follow = RULES.model_copy(update={"id": "q2f", "text": "Why?"})
    turns = [
        turn(1, TEAM, "one"),
        turn(2, RULES, "two"),
        turn(3, follow, None),
        turn(4, TEAM, "four"),
    ]
    assert earlier_than(turns[2], turns) == Earlier(RULES.text, ("one", "two"))
    assert earlier_than(turns[1], turns) == Earlier("", ("one",))
