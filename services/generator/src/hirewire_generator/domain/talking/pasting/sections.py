"""The lines below one heading of a pasted résumé."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.talking.adding import add_entry
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.education.keeping import keep_studies
from hirewire_generator.domain.talking.education.listed import terse_studies
from hirewire_generator.domain.talking.languages import add_languages, is_tongue
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.pasting.experience import take_experience
from hirewire_generator.domain.talking.pasting.headings import BULLET
from hirewire_generator.domain.talking.skills.keeping import add_skills
from hirewire_generator.domain.talking.working import Working, add, put


def take_section(work: Working, section: SectionName | None, lines: list[str]) -> list[str]:
    """The lines that found no place."""
    if section == "summary":
        summary = " ".join((work.draft.resume.summary, *lines)).strip()
        return [] if work.do("Summary.", put("/resume/summary", summary)) else lines
    if section == "experience":
        return take_experience(work, lines)
    return [
        line
        for line in lines
        if not (_belongs(work, section, line) or _line(work, section, BULLET.sub("", line)))
    ]


def _belongs(work: Working, section: SectionName | None, line: str) -> bool:
    """A line that says when the studies above it were, or how well the language above it is spoken."""
    span = span_in(line)
    studies, tongues = work.draft.resume.education, work.draft.resume.languages
    if (
        section == "education"
        and studies
        and (span.start or span.end)
        and not span.rest.strip(" -–")
    ):
        if studies[-1].end_date or studies[-1].start_date:
            return False
        path = f"/resume/education/{studies[-1].id}"
        return work.do(
            "Dates.", put(f"{path}/start_date", span.start), put(f"{path}/end_date", span.end)
        )
    level = re.search(r"\bproficiency\b|^(?:native|fluent|bilingual)\b", line, re.IGNORECASE)
    if section == "languages" and tongues and level and not tongues[-1].fluency:
        return work.do("Level.", put(f"/resume/languages/{tongues[-1].id}/fluency", line))
    return False


def _line(work: Working, section: SectionName | None, line: str) -> bool:
    before = len(work.patch)
    if section == "education":
        told = terse_studies(line)
        grade = re.fullmatch(
            r"(?:gpa|grade|cgpa)\s*:?\s*(?P<gpa>[\d./, ]{1,12})", line, re.IGNORECASE
        )
        studies = work.draft.resume.education
        if grade and studies:
            work.do("Grade.", put(f"/resume/education/{studies[-1].id}/gpa", grade["gpa"].strip()))
        elif told and (told.institution or told.degree):
            keep_studies(work, told)
    elif section == "skills":
        group, _, words = line.partition(":")
        name, words = (group.strip(), words) if words else ("", line)
        items = items_of(words)
        if items and all(is_name(one) for one in items):
            _group(work, name, items)
    elif section == "languages" and any(is_tongue(one) for one in items_of(line)):
        add_languages(work, line)
    elif section in ("projects", "certifications", "awards", "publications"):
        add_entry(work, section, line)
    return len(work.patch) > before


def _group(work: Working, name: str, items: list[str]) -> None:
    keywords: list[JsonValue] = list(items)
    if name and not any(one.name == name for one in work.draft.resume.skills):
        work.do("Skills.", add("/resume/skills/-", {"name": name, "keywords": keywords}))
    else:
        add_skills(work, items, name)
