"""Skills in the job's spelling, and skills that are said elsewhere brought into the list of skills."""

from collections.abc import Iterable, Iterator

from hirewire_common.contracts import Patch, PatchOp, Resume
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.edits.edit import Edit
from hirewire_ranker.domain.gaps import Gap, Said
from hirewire_ranker.domain.grounding.reading import read
from hirewire_ranker.domain.grounding.wording.emptiness import NEGATIONS
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.skills.known import skills_by_name

_SURFACED_FROM = frozenset({"experience", "projects", "summary"})
"""A skill of a school's subject or an award is not yet one of the person's own."""

_WISHES = words_in(
    "learn learning seeking seek interested interest hoping aspiring eager exposure familiar shadowed"
)


def respellings(gaps: Iterable[Gap]) -> Iterator[Edit]:
    """In lists of skills alone: a sentence keeps its author's words."""
    for gap in gaps:
        if gap.status == "variant":
            yield from (
                _respelled(gap, said) for said in gap.said if said.place.section == "skills"
            )


def _respelled(gap: Gap, said: Said) -> Edit:
    text, skill = said.place.text, gap.keyword.skill
    found = next(one for one in find_skills(text) if one.skill == skill)
    after = f"{text[: found.start]}{gap.keyword.written}{text[found.end :]}"
    return Edit(
        "respell",
        replacement(said.place.path, text, after),
        text,
        after,
        f"The job writes “{gap.keyword.written}”; some filters don't know that “{found.written}” is the same.",
        (gap.keyword.written,),
    )


def replacement(path: str, before: str, after: str) -> Patch:
    return (
        PatchOp(op="test", path=path, value=before),
        PatchOp(op="replace", path=path, value=after),
    )


def surfacings(resume: Resume, gaps: Iterable[Gap]) -> Iterator[Edit]:
    """As the job writes it; certificates, which have a section of their own, are left where they are."""
    wanted = [gap for gap in gaps if gap.status == "elsewhere" and _may_surface(gap)]
    base = f"/resume/skills/{_roomiest(resume)}/keywords/-"
    for number, gap in enumerate(wanted):
        written = gap.keyword.written
        patch: Patch = (PatchOp(op="add", path=base, value=written),)
        if not resume.skills:
            if number:
                continue
            written = ", ".join(one.keyword.written for one in wanted)
            keywords = [one.keyword.written for one in wanted]
            group = {"id": "skills-1", "name": "", "keywords": list(keywords)}
            patch = (PatchOp(op="add", path="/resume/skills/-", value=group),)
        source = next(said for said in gap.said if _speaks_for_it(said))
        yield Edit(
            "surface",
            patch,
            source.place.text,
            written,
            "The résumé says it, but its list of skills doesn't, which is where filters look first.",
            (written,),
        )


def _may_surface(gap: Gap) -> bool:
    known = skills_by_name().get(gap.keyword.skill)
    said = any(_speaks_for_it(one) for one in gap.said)
    return said and known is not None and known.field != "certificate"


def _speaks_for_it(said: Said) -> bool:
    """Not what somebody didn't do, or wants to learn."""
    words = read(said.place.text).words
    return said.place.section in _SURFACED_FROM and not words & (NEGATIONS | _WISHES)


def _roomiest(resume: Resume) -> str:
    """The group without a name, else the largest."""
    unnamed = [group for group in resume.skills if not group.name]
    groups = unnamed or sorted(resume.skills, key=lambda group: -len(group.keywords))
    return groups[0].id if groups else ""
