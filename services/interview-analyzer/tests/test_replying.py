"""What is said to an answer fits it: reasons of levels, praise with proof, advice, and who asks what is meant."""

import pytest

from hirewire_common.contracts import WEIGHTS, Dimension, Evaluation, JobContext, Question
from hirewire_interview_analyzer.domain.evaluating import ANCHORS, evaluate
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import read
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import signs_of
from hirewire_interview_analyzer.domain.evaluating.judging.asked import asked, slot_of
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.telling.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.telling.praising import strengths

STORY = "Tell me about a time when something at work did not go as planned."
KNOWING = "How do you keep up with what HACCP demands, or how would you?"
LEARNED = "“Ran the Saturday league”: what did you learn on the way there?"


def evaluated(answer: str, question: str = STORY, *, follow_up: bool = False) -> Evaluation:
    mark = "q1f" if follow_up else "q1"
    put = Question(id=mark, item="", text=question, slot=slot_of(question))
    return evaluate(put, answer, JobContext())


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


def test_fillers_are_named_as_they_were_said() -> None:
    found = evaluated(
        "Um, okay, so, I, um, I work at HomeFix, like, in the electrical aisle, and um, I like, you know, help people with, like, cables, and erm, that was when, um, the order went wrong and I like rang them, basically.",
        "What does your work at HomeFix look like in a week, and what do you do with cables?",
    )
    advice = " ".join(found.weak_areas)
    assert "“um” or “like”" in advice or "“like” or “um”" in advice


def test_blaming_is_not_quoted_as_a_strength() -> None:
    found = evaluated(
        "Parents never listen and don't care these days, everybody knows that. In March I had a mother on the phone who shouted at me, because I had given her son a detention, and I told her at once that I would ring the head. He came on Tuesday and we agreed on two hours."
    )
    assert not any("never listen" in one for one in found.strengths)


def test_a_story_that_is_none_is_advised_to_tell_a_case() -> None:
    found = evaluated(
        "I have had many pupils who were hard to reach, and I think I reached every one of them. A pupil who is hard to reach needs love and structure. Pupils feel whether you are sincere, and I never give up on a pupil, whatever the background of the pupil is.",
        "Tell me about a pupil you found hard to reach.",
    )
    assert set(found.weak_areas) & set(advice_for("example", "story"))


def test_what_is_to_the_point_may_own_up_and_is_not_praised_for_it() -> None:
    lacking = "I can't speak French with French customers at work today"
    case = Case(read(lacking), signs_of(read(lacking)), asked(Question(id="q1", item="", text=KNOWING, slot="gap"), JobContext()))  # fmt: skip
    levels: dict[Dimension, int] = dict.fromkeys(WEIGHTS, 2) | {"relevance": 4}
    assert not any(lacking in one for one in strengths(levels, {"relevance": lacking}, case))
