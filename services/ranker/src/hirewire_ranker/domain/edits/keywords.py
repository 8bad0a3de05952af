"""Skills in the job's spelling, and skills that are said elsewhere brought into the list of skills."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from hirewire_common.contracts import Patch, PatchOp, Resume
from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.edits.edit import Edit
from hirewire_ranker.domain.edits.ordering import first_free
from hirewire_ranker.domain.edits.phrases import is_whole, written_alone
from hirewire_ranker.domain.gaps import Gap, Said, judged, spelled
from hirewire_ranker.domain.skills import Mention, find_skills
from hirewire_ranker.domain.skills.known import skills_by_name

_SURFACED_FROM = frozenset({"experience", "projects", "summary"})
"""A skill of a school's subject or an award is not yet one of the person's own."""

_BESIDE = 100
"""Letters."""
_MAKERS = words_in("microsoft ms adobe apache amazon google oracle")
_CONDITIONS = frozenset({"background checks"})
"""What postings demand of whoever is taken, and nobody is good at."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    """What is to be written for a skill, and how the job itself has it."""

    new: str
    quoted: str


def respellings(gaps: Iterable[Gap], job: str) -> Iterator[Edit]:
    """In lists of skills alone: a sentence keeps its author's words. All that one text needs is one edit.

    Only of a whole name into a whole name: what is a piece of a longer one means something else.
    """
    wanted: dict[str, tuple[str, dict[str, _Spelling]]] = {}
    for gap in gaps:
        told = written_alone(job, gap.keyword.skill) if gap.status == "variant" else None
        if told is None:
            continue
        new = _Spelling(spelled(told, gap.keyword.skill), told)
        for said in gap.said:
            if said.place.section == "skills" and _is_worth(said.written, new.new):
                _, these = wanted.setdefault(said.place.path, (said.place.text, {}))
                these[gap.keyword.skill] = new
    for path, (text, spellings) in wanted.items():
        yield from _respelled(path, text, spellings)


def _is_worth(written: str, job: str) -> bool:
    """Not from one that has the job's in it, nor to a narrower one: `Primavera` is not yet `Primavera P6`."""
    ours, theirs = frozenset(fold(written).split()), frozenset(fold(job).split())
    if ours < theirs:
        return not theirs - ours - _MAKERS
    return not theirs <= ours and fold(job) not in fold(written) and not _is_more(written, job)


def _is_more(written: str, job: str) -> bool:
    """Initials of a longer name: `RHEL` is more than Red Hat."""
    initials = "".join(word[0] for word in job.split()).upper()
    return written.isupper() and written != initials and written.startswith(initials)


def _respelled(path: str, text: str, spellings: Mapping[str, _Spelling]) -> Iterator[Edit]:
    found = (one for one in reversed(find_skills(text)) if one.skill in spellings)
    first = {one.skill: one for one in found if is_whole(text, one)}
    after = text
    for one in sorted(first.values(), key=lambda one: -one.start):
        after = (
            f"{after[: one.start]}{_begun_like(one, spellings[one.skill].new)}{after[one.end :]}"
        )
    if first:
        these = {skill: new for skill, new in spellings.items() if skill in first}
        told = [first[skill].written for skill in these]
        yield Edit(
            "respell",
            replacement(path, text, after),
            text,
            after,
            f"The job writes {_quoted(one.quoted for one in these.values())}; some filters don't know that {_quoted(told)} is the same.",
            tuple(one.new for one in these.values()),
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


def surfacings(resume: Resume, gaps: Iterable[Gap], ordered: Resume, skills: Collection[str]) -> Iterator[Edit]:  # fmt: skip
    """As the job writes it; certificates, which have a section of their own, are left where they are.

    Behind those that the job names too, and that stand first: there they would be put by whoever orders the list next.
    `ordered` is what the edits before make of the résumé, `skills` all that the job names.
    """
    wanted = [gap for gap in gaps if gap.status == "elsewhere" and _may_surface(gap)]
    if wanted and not resume.skills:
        yield _first_list(wanted, resume)
        return
    name = _roomiest(resume)
    place = next((first_free(one, skills) for one in ordered.skills if one.id == name), "-")
    for gap in reversed(wanted):  # of all at one place, the last is the first
        written = _listed(gap, resume)
        op = PatchOp(op="add", path=f"/resume/skills/{name}/keywords/{place}", value=written)
        yield _surfaced(gap, op, written, (gap.keyword.written,))


def _first_list(wanted: Sequence[Gap], resume: Resume) -> Edit:
    keywords = [_listed(one, resume) for one in wanted]
    group: JsonValue = {"id": "skills-1", "name": "", "keywords": [*keywords]}
    op = PatchOp(op="add", path="/resume/skills/-", value=group)
    told = tuple(one.keyword.written for one in wanted)
    return _surfaced(wanted[0], op, ", ".join(keywords), told)


def _surfaced(gap: Gap, op: PatchOp, written: str, told: tuple[str, ...]) -> Edit:
    source = next(said for said in gap.said if _speaks_for_it(said, gap.keyword.skill))
    why = "The résumé says it, but its list of skills doesn't, which is where filters look first."
    return Edit("surface", (op,), _around(source), written, why, told)


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
