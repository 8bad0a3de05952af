"""What is said to an answer fits what was asked, also by a follow-up: advice, the next question and its reason, praise with proof."""

import re

import pytest

from hirewire_common.contracts import WEIGHTS, Dimension, Evaluation, JobContext, Question
from hirewire_interview_analyzer.domain.course import following
from hirewire_interview_analyzer.domain.evaluating import ANCHORS, evaluate
from hirewire_interview_analyzer.domain.evaluating.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.asked import slot_of
from hirewire_interview_analyzer.domain.evaluating.following import why_asked
from hirewire_interview_analyzer.domain.evaluating.inquiries import ASKS, WHY, gap_of
from hirewire_interview_analyzer.domain.evaluating.reading import read
from hirewire_interview_analyzer.domain.evaluating.signs import signs_of
from hirewire_testing.interviews import AT, a_turn, an_interview

STORY = "Tell me about a time when something at work did not go as planned."
KNOWING = "How do you keep up with what HACCP demands, or how would you?"
LEARNED = "“Ran the Saturday league”: what did you learn on the way there?"


def evaluated(answer: str, question: str = STORY, *, follow_up: bool = False) -> Evaluation:
    mark = "q1f" if follow_up else "q1"
    asked = Question(id=mark, item="", text=question, slot=slot_of(question))
    return evaluate(asked, answer, JobContext())


SAID = (
    "That you need the operators with you. They know the machine better than you do. So I learned to listen.",
    "I've mentored eleven new nurses and they all passed, and this job is exactly that.",
    "Um, getting up early, I suppose? And not to leave gates open. I never missed a day.",
    "Because the other way takes the road down for two days, and then the buses go round by the school.",
    "We had some meetings and we found a way which worked for most people, so it was communication.",
    "In May the cold room failed at noon, so I rang a second supplier, and we served at ten past seven.",
    "It depends. Usually it works well, and everybody is happy in the end as far as I know.",
)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("question", [STORY, KNOWING, LEARNED])
def test_the_reason_of_a_level_is_never_that_of_another(question: str, said: str) -> None:
    others: dict[Dimension, set[str]] = {name: set(levels) for name, levels in ANCHORS.items()}
    for name, rated in evaluated(said, question).dimensions.items():
        assert rated.why not in others[name] - {ANCHORS[name][rated.level]}
        assert name == "clarity" or rated.why == ANCHORS[name][rated.level]


@pytest.mark.parametrize(
    "small",
    [
        "That you need the operators with you. They know the machine better than you do. It was a good learning.",
        "You need the parents with you. If they shout, the kids stop. I talk to them first now.",
        "I'm a bit of a perfectionist, so I sometimes take on too much. I've learned to delegate more.",
        "They know what they want. You ask them twice and then you do it. It was a good time.",
    ],
)
def test_small_words_are_not_called_large(small: str) -> None:
    assert "Large" not in evaluated(small, LEARNED).dimensions["clarity"].why


def test_large_words_are() -> None:
    found = evaluated(
        "I ensured the alignment of communication and responsibility and the optimisation of the collaboration, and the implementation of the transformation was a motivation for the organisation."
    )
    assert "Large words" in found.dimensions["clarity"].why


@pytest.mark.parametrize(
    "unclear",
    [
        "What do you mean by limits? Do you mean the number of rows?",
        "I don't understand the question, sorry.",
        "Sorry, can you repeat the question?",
        "Could you rephrase that, please?",
        "I'm not sure what you are asking.",
    ],
)
def test_who_asks_what_is_meant_has_not_given_up(unclear: str) -> None:
    found = evaluated(unclear)
    assert "asked what is meant" in found.feedback
    assert "more simply" in found.follow_up
    assert found.strengths == ()


@pytest.mark.parametrize(
    "both",
    [
        "I'm not sure what you mean by look at. I look at the staffing, mostly, and who's with which baby.",
        "I'm not sure what you mean by keep up. We get the new sheet every January and I go through it with the two helpers.",
        "I don't know about best, but MIG on thin sheet I do daily, and for aluminium I ask Tomasz, who has the papers.",
    ],
)
def test_who_asks_and_answers_has_answered(both: str) -> None:
    said = evaluated(both, KNOWING).feedback
    assert "left this question open" not in said
    assert "asked what is meant" not in said


@pytest.mark.parametrize(
    "lacking",
    [
        "I don't have experience with HACCP, I come from paper, so I'd be pretending if I said something else.",
        "I have never used SAP in the eleven years at Holm, I have to be honest.",
        "Sorry, I'm not sure what you mean by Spark, I thought that Pennine Spark is the company in Leeds.",
        "To be honest I don't know the articles of 2018, I'd be guessing.",
    ],
)
def test_owning_up_to_a_lack_is_no_proof_of_a_strength(lacking: str) -> None:
    more = " At the mill we locked each line with two keys, because in 2019 a belt had started by itself, and I wrote the list of the 40 locks with the electrician. We hang it by the door, and the auditor took a copy in May."
    found = evaluated(lacking + more, KNOWING)
    quotes = [
        found.dimensions[name].quote for name in ("specificity", "depth", "structure") if name in WEIGHTS
    ]  # fmt: skip
    assert not any(quote and quote in lacking for quote in quotes)
    assert not any(one.partition("“")[2].rstrip("”") in lacking for one in found.strengths if "“" in one)  # fmt: skip


def test_what_can_be_checked_has_something_to_check() -> None:
    found = evaluated(
        "In May the cold room failed at noon and the fish for 120 guests was lost. I called a second supplier, changed the menu and told the bride's mother, because she would have seen it anyway. We served at ten past seven."
    )
    checked = [one for one in found.strengths if one.startswith(("It can be checked", "It is concrete"))]  # fmt: skip
    signs = [signs_of(read(one.partition("“")[2])) for one in checked]
    assert checked
    assert all(one.figures or one.names for one in signs)


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


def test_fillers_are_named_as_they_were_said() -> None:
    found = evaluated(
        "Um, okay, so, I, um, I work at HomeFix, like, in the electrical aisle, and um, I like, you know, help people with, like, cables, and erm, that was when, um, the order went wrong and I like rang them, basically.",
        "What does your work at HomeFix look like in a week, and what do you do with cables?",
    )
    advice = " ".join(found.weak_areas)
    assert "“um” or “like”" in advice or "“like” or “um”" in advice
