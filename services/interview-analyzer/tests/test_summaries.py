"""A summary says what this interview showed: habits, kinds of questions, and what would gain most by which answer."""

import pytest

from hirewire_common.contracts import (
    Coaching,
    Evaluation,
    JobContext,
    Question,
    Sample,
    Slot,
    Summary,
    Turn,
)
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.domain.summing import summed
from hirewire_interview_analyzer.domain.summing.quoting import passage
from hirewire_testing.interviews import AT, a_turn, an_evaluation, an_interview

JOB = JobContext(role="Head Chef")
ROLE = "“Cut food waste by half”: how did you do that?"
PLAN = "Two cooks call in sick half an hour before service. What do you do?"
WASTE = (
    "In January 2022 we threw away eleven per cent, because nobody weighed the bins. I weighed them for two weeks, stopped"
    " the bread on Mondays and dried the herbs. The cooks were against it at first. By December it was six per cent."
)
ROTA = (
    "Our grill chef Tomas said that I gave him all the Sundays. I counted the rota of three months, and he was right: seven"
    " of twelve. So I said it in front of the team, and since then we draw lots, because that is fair."
)
THIN = "I'd just do one after the other."
PAIN = "My father died in that year, and I ran the kitchen from the hospital."


def asked(number: int, slot: Slot, text: str, **more: str) -> Question:
    return Question(id=f"q{number}", item=f"i{number}", text=text, slot=slot, **more)


def turn(question: Question, said: str | None, judged: Evaluation | None = None) -> Turn:
    judged = judged or (evaluate(question, said, JOB) if said else None)
    number = question.number
    return a_turn((), number, question=question, said=said, evaluation=judged, skipped=said is None)


def of(*turns: Turn) -> Summary:
    plan = tuple(one.question for one in turns if not one.question.follow_up)
    interview = an_interview(plan, status="completed", ended_at=AT)
    return summed(interview, turns, [], AT)


def spoken(*answers: str) -> Summary:
    return of(*(turn(asked(n, "role", ROLE), said) for n, said in enumerate(answers, 1)))


def spoken_with(*scores: int) -> Summary:
    return of(
        *(
            turn(asked(n, "role", ROLE), f"{ROTA} {n}", an_evaluation(score))
            for n, score in enumerate(scores, 1)
        )
    )


@pytest.mark.parametrize(
    "said",
    [
        "Um, so, like, I ran the till, you know, and, er, the orders.",
        "so um i was like um at the warehouse you know and it was kind of hard",
        "Erm, I mean, we loaded trucks and, uh, basically all day.",
    ],
)
def test_fillers_are_a_habit_when_they_are_heard_again_and_again(said: str) -> None:
    told = next(one for one in spoken(said, ROTA, said).improvements if one.about == "fillers")
    assert told.quote in said
    assert told.question in ("q1", "q3")
    assert "in 2 answers" in told.text


def test_of_an_excellent_interview_little_is_left_to_gain() -> None:
    answers = (turn(asked(n, "role", ROLE), ROTA, an_evaluation(95)) for n in (1, 2, 3))
    thin = turn(asked(4, "role", ROLE), "I like it. It went well.", an_evaluation(79))
    assert "A little is left to gain:" in of(*answers, thin).feedback


def test_a_habit_of_several_answers_is_told_though_they_lack_other_things() -> None:
    said = "Um, sorry, I would, like, ask the chef, I guess, and, you know, see."
    plans = [turn(asked(n, "situational", PLAN), said) for n in (2, 3)]
    found = of(turn(asked(1, "role", ROLE), ROTA, an_evaluation(90)), *plans)
    assert {"fillers"} < {one.about for one in found.improvements}


@pytest.mark.parametrize(
    "said",
    [
        "Do you know the rule for what kind of cable that is? A 2.5 mm one, or 4mm.",
        "I worked nights in the ER and at HM Prison Leeds, and I like people like him.",
        "When you know the machine you hear it; it sounds like a second heart.",
        "I said sorry to the guest, and I told her: sorry, we are closed.",
        "I was sorry to leave, and I apologised to both of them.",
        'The guest said “um, you know”, and my boss wrote "er, basically no" on the order.',
    ],
)
def test_words_that_mean_something_are_no_fillers_and_no_apologies(said: str) -> None:
    found = spoken(*[said] * 4)
    assert not {"fillers", "apologies"} & {one.about for one in found.improvements}


def test_apologies_are_counted_where_they_are_made_to_the_interviewer() -> None:
    found = spoken(f"Sorry, it's a bit much. {WASTE}", f"{ROTA} Sorry, that was long.")
    assert any("apologies (twice, questions 1 and 2)" in one.text for one in found.improvements)


def test_which_kinds_went_well_and_which_did_not_is_said_with_their_questions() -> None:
    plans = [turn(asked(n, "situational", PLAN), THIN) for n in (3, 4)]
    found = of(turn(asked(1, "role", ROLE), WASTE), turn(asked(2, "role", ROLE), ROTA), *plans)
    assert "Best: the questions about your own work (1 and 2:" in found.feedback
    assert "Least good: the questions about what you would do (3 and 4:" in found.feedback


def test_kinds_that_went_alike_are_not_told_apart() -> None:
    slots: tuple[Slot, ...] = ("role", "skill", "behavioural", "gap")
    same = [turn(asked(n, slot, ROLE), WASTE, an_evaluation(60)) for n, slot in enumerate(slots, 1)]
    assert "Best:" not in of(*same).feedback


def test_where_no_kind_stands_out_the_best_and_the_least_good_answer_are_named() -> None:
    scores = (80, 20, 55, 50, 52, 49)
    found = spoken_with(*scores)
    assert "Best: your answer to question 1 (80)." in found.feedback
    assert "Least good: the one to question 2 (20)." in found.feedback


def test_not_all_is_to_be_gained_by_one_answer() -> None:
    plans = [turn(asked(n, "situational", PLAN, focus="staying calm"), THIN) for n in (1, 2)]
    rest = [turn(asked(n, "role", ROLE), "I like it. It went well.") for n in (3, 4)]
    found = of(*plans, *rest)
    assert len(found.improvements) > 1
    assert len({one.question for one in found.improvements}) == len(found.improvements)


def test_an_improvement_fits_the_kind_of_its_question() -> None:
    found = of(
        turn(asked(1, "situational", PLAN, focus="staying calm"), THIN),
        turn(asked(2, "closing", "What would you like to know from us?"), "No, that's all clear."),
    )
    told = {one.question: one.text for one in found.improvements}
    assert "first" in told["q1"]
    assert "(staying calm)" in told["q1"]
    assert any(word in told["q2"] for word in ("Ask", "Prepare a question"))


def test_what_is_praised_first_is_not_what_most_is_to_be_gained_by() -> None:
    for said in (WASTE, ROTA, THIN, "Um, yeah. I think it went well, because we are a team."):
        found = spoken(WASTE, ROTA, said, said)
        praised = {one.dimension for one in found.strengths}
        assert not found.improvements or found.improvements[0].dimension not in praised


def test_each_strength_is_shown_by_another_answer() -> None:
    found = spoken(WASTE, ROTA, WASTE.replace("January", "May"), ROTA.replace("Tomas", "Ana"))
    assert len({one.question for one in found.strengths}) == len(found.strengths) > 1


def test_a_plain_fact_earns_no_praise() -> None:
    question = asked(1, "closing", "What is your notice period?")
    found = of(turn(question, "Four weeks, so the first of March.", an_evaluation(95)))
    assert found.strengths == ()


def test_what_is_painful_is_nowhere_in_a_summary_but_in_its_question() -> None:
    said = f"{PAIN} {WASTE}"
    judged = an_evaluation(95, quote=PAIN, sensitive=True, strengths=(f"It is concrete: “{PAIN}”",), feedback=f"Thank you. It is concrete: “{PAIN}”")  # fmt: skip
    for score in (95, 5):
        hurt = judged.model_copy(update={"score": score})
        found = of(turn(asked(1, "role", ROLE), said, hurt), *(turn(asked(n, "role", ROLE), THIN) for n in (2, 3)))  # fmt: skip
        assert "father" not in found.model_dump_json()
        assert "q1" not in {one.question for one in (*found.strengths, *found.improvements)}
        assert found.questions[0].score == score


def test_a_sample_that_was_made_for_what_is_painful_is_not_shown() -> None:
    coaching = Coaching(
        samples=tuple(Sample(question=one, text="…") for one in ("q1", "q1f", "q2"))
    )
    hurt = a_turn(
        (), 1, question=asked(1, "role", ROLE), said=PAIN, evaluation=an_evaluation(sensitive=True)
    )
    found = summed(an_interview(coaching=coaching), [hurt], [], AT)
    assert found.coaching is not None
    assert [one.question for one in found.coaching.samples] == ["q2"]


def test_a_painful_follow_up_silences_its_question_too() -> None:
    question = asked(1, "role", ROLE)
    follow_up = question.model_copy(update={"id": "q1f"})
    hurt = an_evaluation(90, quote=PAIN, sensitive=True)
    found = of(turn(question, THIN), turn(follow_up, PAIN, hurt))
    assert (found.strengths, found.improvements) == ((), ())


def test_answers_that_end_too_soon_are_told_of_together() -> None:
    found = spoken("With the team.", "It went well.", "I like it.", ROTA)
    told = next(one for one in found.improvements if one.about == "short")
    assert "3 of your 4 answers were over" in told.text


def test_who_skips_nearly_everything_is_asked_to_try() -> None:
    questions = [asked(n, "role", ROLE) for n in range(1, 8)]
    found = of(turn(questions[0], WASTE), *(turn(one, None) for one in questions[1:]))
    assert "You answered 1 of 7 questions, 6 skipped. A first attempt" in found.feedback


@pytest.mark.parametrize("length", range(40, 400, 7))
def test_a_quote_ends_with_a_word(length: int) -> None:
    told = passage(WASTE + " " + ROTA, length)
    assert (WASTE + " " + ROTA).startswith(told)
    assert len(told) <= length
    after = (WASTE + " " + ROTA)[len(told) : len(told) + 1]
    assert not (told[-1].isalnum() and after.isalnum())


def test_one_word_without_an_end_is_no_quote() -> None:
    assert passage("a" * 300, 200) == ""
