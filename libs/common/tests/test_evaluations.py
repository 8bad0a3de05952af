"""What is painful stays in the answer alone."""

from hirewire_common.contracts import WEIGHTS, Evaluation, Rated

SAID = "In 2021 a baby died on my shift, and I told her father: “I am sorry”."
ADVICE = "Say why: one “because” tells more than three adjectives."


def an_evaluation(**more: object) -> Evaluation:
    told = {
        "score": 70,
        "dimensions": {
            "depth": Rated(level=3, quote=SAID, why=f"The model saw: {SAID}", by="model"),
            "clarity": Rated(level=3, quote="on my shift", why="It is easy to follow."),
        },
        "weakest": "clarity",
        "strengths": (f"It is concrete: “{SAID}”", "It has a line."),
        "weak_areas": (ADVICE,),
        "feedback": f"Thank you for telling that. It is concrete: “{SAID}” {ADVICE}",
    }
    return Evaluation.model_validate(told | more)


def test_of_something_painful_no_word_is_quoted() -> None:
    found = an_evaluation(sensitive=True).discreet
    assert "baby" not in found.model_dump_json()
    assert "on my shift" not in found.model_dump_json()
    assert found.strengths == ("It is concrete.", "It has a line.")
    assert found.feedback == f"Thank you for telling that. It is concrete. {ADVICE}"
    assert found.dimensions["clarity"].why == "It is easy to follow."


def test_what_it_is_worth_stays() -> None:
    one = an_evaluation(sensitive=True)
    found = one.discreet
    assert (found.score, found.sensitive, found.weak_areas) == (70, True, (ADVICE,))
    assert {name: rated.level for name, rated in found.dimensions.items()} == dict.fromkeys(
        ("depth", "clarity"), 3
    )
    assert found.discreet == found


def test_a_sentence_that_only_quotes_in_passing_is_not_cut() -> None:
    found = an_evaluation(sensitive=True, feedback=ADVICE, strengths=())
    assert found.discreet.feedback == ADVICE


def test_nothing_is_taken_from_any_other_answer() -> None:
    one = an_evaluation()
    assert one.discreet == one
    assert set(one.dimensions) < set(WEIGHTS)
