"""Changes of one optimisation taken in several steps: each step does what is left to do, and undoes nothing."""

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
from hirewire_gateway.domain.retaking import difference, resume_with, taken_of

DEEDS = "/resume/experience/experience-1/highlights"
WORDS = "/resume/skills/skills-1/keywords"


def change(
    number: int, kind: str, *patch: dict[str, str], old: str = "", new: str = ""
) -> Proposal:
    ops = tuple(PatchOp.model_validate(op) for op in patch)
    told = {"id": f"c{number}", "kind": kind, "original": old, "proposed": new, "reason": ""}
    return Proposal.model_validate({**told, "goal": "tailoring", "patch": ops})


def text(number: int, path: str, old: str, new: str) -> Proposal:
    test = {"op": "test", "path": path, "value": old}
    return change(
        number, "shorten", test, {**test, "op": "replace", "value": new}, old=old, new=new
    )


SHORTER = text(1, f"{DEEDS}/2", "Very good at c", "Good at c")
SPELLED = text(2, f"{WORDS}/1", "K8s", "Kubernetes")
SKILLS = change(3, "order_skills", {"op": "move", "from": f"{WORDS}/1", "path": f"{WORDS}/0"})
DONE = change(4, "order_bullets", {"op": "move", "from": f"{DEEDS}/2", "path": f"{DEEDS}/0"})
ADDED = change(5, "surface", {"op": "add", "path": f"{WORDS}/1", "value": "Go"})
TOO = change(6, "surface", {"op": "add", "path": f"{WORDS}/1", "value": "Git"})
ALL = (SHORTER, SPELLED, SKILLS, DONE, ADDED, TOO)


def resume(deeds: Iterable[str], words: Iterable[str] = ("Python", "K8s")) -> Resume:
    return Resume(
        experience=(Experience(id="experience-1", highlights=tuple(deeds)),),
        skills=(SkillGroup(id="skills-1", keywords=tuple(words)),),
    )


BEFORE = resume(["a", "b", "Very good at c"])
RESULT = Optimized(
    original=BEFORE,
    optimized=BEFORE,
    goals=("conciseness",),
    report=OptimizationReport(score=TowardsJob(), changes=ALL),
)


def subsets() -> list[tuple[Proposal, ...]]:
    numbered = list(enumerate(ALL))
    return [tuple(one for at, one in numbered if bits >> at & 1) for bits in range(2 ** len(ALL))]


def test_what_was_taken_is_known_from_the_resume_alone() -> None:
    for some in subsets():
        assert taken_of(RESULT, resume_with(RESULT, some)) == some


def test_in_whatever_order_changes_are_taken_the_resume_is_the_same() -> None:
    assert resume_with(RESULT, reversed(ALL)) == resume_with(RESULT, ALL)
    assert resume_with(RESULT, ALL) == resume(
        ["Good at c", "a", "b"], ["Kubernetes", "Git", "Go", "Python"]
    )


@pytest.mark.parametrize(
    "edited",
    [
        resume(["a", "b", "c, by hand"]),
        resume(["b", "a", "Very good at c"]),
        resume(["a", "b", "Good at c", "d"]),
        resume(["a", "b", "Very good at c"], ["Knitting"]),
        resume(["a", "b", "Very good at c"], ["Go", "Python", "K8s"]),
        BEFORE.model_copy(update={"summary": "By hand."}),
        Resume(),
    ],
)
def test_what_somebody_has_edited_is_none_of_them(edited: Resume) -> None:
    assert taken_of(RESULT, edited) is None


def test_what_there_is_to_do_is_told_by_lists_and_nothing_that_is_done() -> None:
    half, whole = resume_with(RESULT, [SHORTER, ADDED]), resume_with(RESULT, [SHORTER, ADDED, TOO])
    [op] = difference(half, whole, ALL)
    assert (op.op, op.path, op.value) == ("replace", WORDS, ["Python", "Git", "Go", "K8s"])
    assert difference(whole, whole, ALL) == ()
