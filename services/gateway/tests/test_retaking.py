"""Changes of one optimisation taken in several steps: each step does what is left to do."""

from collections.abc import Iterable

import pytest

from hirewire_common.contracts import (
    Experience,
    OptimizationReport,
    Optimized,
    PatchOp,
    Proposal,
    Resume,
    SkillGroup,
    TowardsJob,
)
from hirewire_gateway.domain.retaking import missing

DEEDS = "/resume/experience/experience-1/highlights"
WORDS = "/resume/skills/skills-1/keywords"


def text(number: int, path: str, old: str, new: str) -> Proposal:
    patch = (
        PatchOp(op="test", path=path, value=old),
        PatchOp(op="replace", path=path, value=new),
    )
    return Proposal(
        id=f"c{number}",
        kind="shorten",
        paths=(path,),
        original=old,
        proposed=new,
        reason="",
        goal="conciseness",
        patch=patch,
    )


SHORTER = text(1, f"{DEEDS}/2", "Very good at c", "Good at c")
ADDED = Proposal(
    id="c2",
    kind="surface",
    original="",
    proposed="Go",
    reason="",
    goal="keyword_matching",
    patch=(PatchOp(op="add", path=f"{WORDS}/-", value="Go"),),
)
ORDERED = Proposal(
    id="c3",
    kind="order_bullets",
    paths=(DEEDS,),
    original="a\nb\nVery good at c",
    proposed="Very good at c\na\nb",
    reason="",
    goal="tailoring",
    patch=(PatchOp.model_validate({"op": "move", "from": f"{DEEDS}/2", "path": f"{DEEDS}/0"}),),
)


def resume(deeds: Iterable[str], words: Iterable[str] = ("Python",)) -> Resume:
    return Resume(
        experience=(Experience(id="experience-1", highlights=tuple(deeds)),),
        skills=(SkillGroup(id="skills-1", keywords=tuple(words)),),
    )


BEFORE = resume(["a", "b", "Very good at c"])
RESULT = Optimized(
    original=BEFORE,
    optimized=BEFORE,
    goals=("conciseness",),
    report=OptimizationReport(score=TowardsJob(), changes=(SHORTER, ADDED, ORDERED)),
)


def test_of_what_was_optimised_everything_is_left() -> None:
    for one in RESULT.report.changes:
        assert missing(one, RESULT, BEFORE) == one.patch


@pytest.mark.parametrize("deeds", [["a", "b", "Good at c"], ["Good at c", "a", "b"]])
def test_a_text_that_is_there_is_not_put_there_again_wherever_it_stands(deeds: list[str]) -> None:
    assert missing(SHORTER, RESULT, resume(deeds)) == ()


def test_a_text_is_found_where_an_order_has_moved_it() -> None:
    found = missing(SHORTER, RESULT, resume(["Very good at c", "a", "b"]))
    assert [op.path for op in found] == [f"{DEEDS}/0"] * 2


@pytest.mark.parametrize("first", ["Very good at c", "Good at c"])
def test_an_order_that_is_there_is_not_made_again(first: str) -> None:
    assert missing(ORDERED, RESULT, resume([first, "a", "b", "new"])) == ()
    assert missing(ORDERED, RESULT, resume(["a", "b", first])) == ORDERED.patch


def test_a_skill_that_is_listed_is_not_added() -> None:
    assert missing(ADDED, RESULT, resume([], ["Python", "Go"])) == ()


def test_a_text_that_somebody_has_changed_is_left_to_the_conflict() -> None:
    assert missing(SHORTER, RESULT, resume(["a", "b", "c, by hand"])) == SHORTER.patch
