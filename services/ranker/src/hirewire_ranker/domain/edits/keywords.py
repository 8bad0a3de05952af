"""Skills in the job's spelling, and skills that are said elsewhere brought into the list of skills."""

from collections.abc import Iterable, Iterator

from hirewire_common.contracts import Patch, PatchOp, Resume
from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.edits.edit import Edit
from hirewire_ranker.domain.gaps import Gap, Said, judged
from hirewire_ranker.domain.skills import Mention, find_skills
from hirewire_ranker.domain.skills.known import skills_by_name

_SURFACED_FROM = frozenset({"experience", "projects", "summary"})
"""A skill of a school's subject or an award is not yet one of the person's own."""

_BESIDE = 100
"""Letters."""
_MAKERS = words_in("microsoft ms adobe apache amazon google oracle")
_CONDITIONS = frozenset({"background checks"})
"""What postings demand of whoever is taken, and nobody is good at."""


def respellings(gaps: Iterable[Gap]) -> Iterator[Edit]:
    """In lists of skills alone: a sentence keeps its author's words. All that one text needs is one edit."""
    wanted: dict[str, tuple[str, list[Gap]]] = {}
    for gap in gaps:
        if gap.status == "variant":
            for said in gap.said:
                if said.place.section == "skills" and _is_worth(said.written, gap.keyword.written):
                    wanted.setdefault(said.place.path, (said.place.text, []))[1].append(gap)
    for path, (text, these) in wanted.items():
        yield _respelled(path, text, these)


def _is_worth(written: str, job: str) -> bool:
    """Not from one that has the job's in it, nor to a narrower one: `Primavera` is not yet `Primavera P6`."""
    ours, theirs = frozenset(fold(written).split()), frozenset(fold(job).split())
    if ours < theirs:
        return not theirs - ours - _MAKERS
    return not theirs <= ours and fold(job) not in fold(written)


def _respelled(path: str, text: str, gaps: list[Gap]) -> Edit:
    jobs = {gap.keyword.skill: gap.keyword.written for gap in gaps}
    first = {one.skill: one for one in reversed(find_skills(text)) if one.skill in jobs}
    after = text
    for one in sorted(first.values(), key=lambda one: -one.start):
        after = f"{after[: one.start]}{_begun_like(one, jobs[one.skill])}{after[one.end :]}"
    told = [first[skill].written for skill in jobs]
    return Edit(
        "respell",
        replacement(path, text, after),
        text,
        after,
        f"The job writes {_quoted(jobs.values())}; some filters don't know that {_quoted(told)} is the same.",
        tuple(jobs.values()),
    )


def _begun_like(found: Mention, word: str) -> str:
    """With a capital where what it takes the place of has one."""
    return _capital(word) if found.written[:1].isupper() and _is_common(word, found.skill) else word


def _is_common(word: str, skill: str) -> bool:
    """A common word, unlike `npm` and `pandas`, whose names are small."""
    known = skills_by_name().get(skill)
    return word.islower() and (" " in word or known is None or known.field != "information")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _quoted(words: Iterable[str]) -> str:
    return " and ".join(f"“{word}”" for word in words)


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
        written = _listed(gap, resume)
        patch: Patch = (PatchOp(op="add", path=base, value=written),)
        if not resume.skills:
            if number:
                continue
            keywords = [_listed(one, resume) for one in wanted]
            written = ", ".join(keywords)
            group = {"id": "skills-1", "name": "", "keywords": list(keywords)}
            patch = (PatchOp(op="add", path="/resume/skills/-", value=group),)
        source = next(said for said in gap.said if _speaks_for_it(said, gap.keyword.skill))
        yield Edit(
            "surface",
            patch,
            _around(source),
            written,
            "The résumé says it, but its list of skills doesn't, which is where filters look first.",
            (gap.keyword.written,),
        )


def _around(said: Said) -> str:
    """The words beside it, of a long text."""
    text = said.place.text
    start = max(0, text.find(said.written) - _BESIDE)
    end = start + 2 * _BESIDE + len(said.written)
    if len(text) <= 2 * _BESIDE + len(said.written):
        return text
    before = text[start:end].partition(" ")[2] if start else text[:end]
    shown = before.rpartition(" ")[0] if end < len(text) else before
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


def _listed(gap: Gap, resume: Resume) -> str:
    """As the list has its own: a common word begins with a capital unless most of them don't."""
    word = gap.keyword.written
    listed = [one for group in resume.skills for one in group.keywords]
    small = sum(one[:1].islower() for one in listed)
    if _is_common(word, gap.keyword.skill) and 2 * small <= len(listed):
        return _capital(word)
    return word


def _may_surface(gap: Gap) -> bool:
    known = skills_by_name().get(gap.keyword.skill)
    said = any(_speaks_for_it(one, gap.keyword.skill) for one in gap.said)
    if known is None or known.field == "certificate" or known.name in _CONDITIONS:
        return False
    return said


def _means_many_things(said: Said, skill: str) -> bool:
    """A common word alone: `cleaning` of data is not what a workshop asks for."""
    word = said.written
    return skill.islower() and not set(word) & {" ", "-", "/"} and not word.isupper()


def _speaks_for_it(said: Said, skill: str) -> bool:
    """What somebody did or used; not what they didn't do, want to learn, replaced, or saw others have."""
    if said.place.section not in _SURFACED_FROM or _means_many_things(said, skill):
        return False
    return any(one.mention.skill == skill and one.proof == "done" for one in judged(said.place))


def _roomiest(resume: Resume) -> str:
    """The group without a name, else the largest."""
    unnamed = [group for group in resume.skills if not group.name]
    groups = unnamed or sorted(resume.skills, key=lambda group: -len(group.keywords))
    return groups[0].id if groups else ""
