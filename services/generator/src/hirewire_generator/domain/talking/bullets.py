"""Orders about the lines below an entry: added, changed, removed."""

import re
from dataclasses import dataclass

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.deeds import as_bullet
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    place_in,
    text_of,
)
from hirewire_generator.domain.talking.skills.keeping import add_skills
from hirewire_generator.domain.talking.texts import texts_of
from hirewire_generator.domain.talking.working import Working, add, expect, put, remove


def bullet_add(work: Working, intent: Intent) -> None:
    text = as_bullet(unquoted(intent["text"]))
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    field = _LINES.get(ref.section)
    if field is None:
        return work.say(f"{ref.label} holds no bullets; jobs and sections of your own do.")
    if ref.section == "skills":
        return add_skills(work, items_of(text), ref.label)
    if (
        work.do(f"Added to {ref.label}: “{text[:100]}”.", add(f"{ref.path}/{field}/-", text))
        and ref.section == "experience"
    ):
        work.job = ref.id
    return None


_LINES: dict[SectionName, str] = {
    "experience": "highlights",
    "custom": "items",
    "skills": "keywords",
}


def _owner(work: Working, named: str) -> Ref | str:
    """The entry that is named; without a name the job talked about last, which is else the latest."""
    if named and bare(named).lower() not in (
        "it",
        "resume",
        "cv",
        "experience",
        "that job",
        "this job",
        "this",
    ):
        return entry_named(work.draft, named)
    jobs_there = work.draft.resume.experience
    if not jobs_there:
        return "There is no job in your résumé yet. Tell me about one first, for example “I worked at Acme as a developer from 2019 to 2022”."
    found = work.last_job or jobs_there[0]
    return Ref("experience", found.id, found.company or found.position)


def _lines_of(work: Working, ref: Ref) -> tuple[str, ...]:
    entry = next(one for one in entries_of(work.draft, ref.section) if text_of(one, "id") == ref.id)
    return tuple(getattr(entry, _LINES.get(ref.section, ""), ()))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line below an entry, counted from one."""

    path: str
    number: int
    text: str


def _line_meant(work: Working, ref: Ref, nth: str) -> _Line | None:
    """Says so when there is none."""
    lines = _lines_of(work, ref)
    place = place_in(nth, len(lines))
    if place is None:
        work.say(f"{ref.label} has {len(lines)} bullets; “{nth}” is none of them.")
        return None
    return _Line(f"{ref.path}/{_LINES[ref.section]}/{place}", place + 1, lines[place])


def bullet_set(work: Working, intent: Intent) -> None:
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    line = _line_meant(work, ref, intent["nth"])
    if line:
        text = sentence_case(unquoted(intent["text"]))
        said = f"Bullet {line.number} of {ref.label} is now “{text[:100]}”."
        work.do(said, expect(line.path, line.text), put(line.path, text))
    return None


def bullet_remove(work: Working, intent: Intent) -> None:
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    if intent["nth"].lower() == "all" and _lines_of(work, ref):
        work.do(
            f"Removed all bullets of {ref.label}.", put(f"{ref.path}/{_LINES[ref.section]}", [])
        )
        return None
    line = _line_meant(work, ref, intent["nth"])
    if line:
        said = f"Removed bullet {line.number} of {ref.label}."
        work.do(said, expect(line.path, line.text), remove(line.path))
    return None


_BULLET = re.compile(
    r"^(?:bullet points?|bullets?|points?|lines?)\s+(?:about|that says|saying|with|on|which says|starting with)?\s*",
    re.IGNORECASE,
)


def remove_text(work: Working, what: str, why: str) -> None:
    """A bullet that is quoted word for word."""
    about = _BULLET.sub("", bare(what))
    wanted = folded(unquoted(about))
    stem = wanted[: max(5, len(wanted) - 3)] if " " not in about.strip() else wanted
    if about != bare(what):
        lines = [
            (path, value)
            for path, value in texts_of(work)
            if "/highlights/" in path and wanted and stem in folded(value)
        ]
        if len(lines) == 1:
            work.do(f"Removed “{lines[0][1][:60]}”.", remove(lines[0][0]))
        else:
            many = f"{len(lines)} bullets have" if lines else "No bullet has"
            work.say(f"{many} “{unquoted(about)[:60]}” in it, so nothing was removed.")
        return
    for path, value in texts_of(work):
        line = "/highlights/" in path or "/items/" in path
        if line and len(wanted) > 8 and folded(value) == wanted:
            work.do(f"Removed “{value[:60]}”.", remove(path))
            return
    work.say(f"{why} Nothing was removed.")
    return
