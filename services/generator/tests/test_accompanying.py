"""What only hands over a file need not be understood; whatever else is said has to be, or it is told that it was not."""

import pytest

from hirewire_common.contracts import Draft, PatchOp
from hirewire_generator.bringing import Brought
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking.accompanying import only_accompanies

PUT = (PatchOp(op="replace", path="/resume/summary", value="Read"),)
BROUGHT = Brought(Draft(), patch=PUT, remarks=("I put what your file says into your résumé.",))


@pytest.mark.parametrize(
    "message",
    [
        "", "Here's my résumé!", "Please use the attached CV.", "See attached", "this is my old cv, thanks", "I've uploaded a photo of me",
        "Hier ist mein Lebenslauf", "Voici mon CV", "my resume and a picture",
    ],
)  # fmt: skip
def test_handing_over_is_no_more_than_that(message: str) -> None:
    assert only_accompanies(message)
    plan = Plan("I did not understand that.", understood=False, questions=("What is your name?",))
    assert BROUGHT.with_remarks(plan, message).endswith("What is your name?")
    assert "understand" not in BROUGHT.with_remarks(plan, message)


@pytest.mark.parametrize(
    "message",
    [
        "Here is my CV, make it shorter", "This is my old CV, since 2024 I work at Christie Hospital",
        "see attached and add Docker", "use the executive theme",
    ],
)  # fmt: skip
def test_other_words_are_not_passed_over(message: str) -> None:
    assert not only_accompanies(message)
    plan = Plan("I did not understand that.", understood=False)
    assert "did not understand what else you wrote" in BROUGHT.with_remarks(plan, message)
    understood = Plan("Done.")
    assert BROUGHT.with_remarks(understood, message).endswith("Done.")
