"""A whole résumé that was pasted into the chat: what stands under its headings, and nothing of it lost."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.shape import LONGEST_LINE, MOST
from hirewire_generator.domain.talking import jobs, schooling
from hirewire_generator.domain.talking.answering import answer
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import deed_in, keep_deed
from hirewire_generator.domain.talking.facts import contacts
from hirewire_generator.domain.talking.listing import (
    add_entry,
    add_languages,
    add_skills,
    is_tongue,
)
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import section_named
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, add, put

FEWEST_LINES = 4
_BULLET = re.compile(r"^\s*(?:[•·▪◦●*–-]|\d{1,2}[.)])\s+")
_HEADING_SIGNS = re.compile(r"^[#*=_\s]+|[:#*=_\s]+$")
_DATED = ("experience", "education")


def is_pasted(text: str) -> bool:
    """Many lines, of which two or more are headings."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= FEWEST_LINES and sum(heading(line) is not None for line in lines) >= 2


def heading(line: str) -> tuple[SectionName, str] | None:
    """The section that begins with the line, and what of it stands behind the heading already."""
    before, colon, after = line.partition(":")
    for name, rest in ((line, ""), (before if colon else "", after)):
        title = _HEADING_SIGNS.sub("", name)
        section = section_named(title) if len(title) <= 40 and len(title.split()) <= 4 else None
        if section:
            return section, rest.strip()
    return None


def take(work: Working, text: str) -> None:
    blocks = _blocks(text)
    other = _head(work, blocks[0][1])
    for section, lines in blocks[1:]:
        other += _section(work, section, lines)
    known = set(other)
    other += _lost(work, [line for _, lines in blocks for line in lines if line not in known])
    _keep(work, other)
    work.notes = ["Filled in from the pasted résumé"]
    kept = (
        f" What found no place stands in the section “Other” ({len(other)} lines)." if other else ""
    )
    work.said = [f"I read the résumé you pasted.{kept} Have a look, and tell me what is wrong."]


_WORD = re.compile(r"[^\W_]{2,}")
_SMALL = frozenset(
    ("at", "in", "of", "from", "to", "the", "an", "and", "as", "with", "for", "by", "on", "gpa", "grade", "present", "now", "today", "current", "since", "until")
)  # fmt: skip


def _lost(work: Working, lines: list[str]) -> list[str]:
    """Lines of which a word stands nowhere: small ones and dates, which are written in another way, do not count."""
    kept = _SMALL | {word.casefold() for word in _WORD.findall(work.draft.resume.model_dump_json())}
    return [
        line
        for line in lines
        if any(
            word.casefold() not in kept and not word.isdigit()
            for word in _WORD.findall(span_in(line).rest)
        )
    ]


_DECORATION = re.compile(r"^#{1,6}\s+|^\*\*|\*\*$")
_LASTED = re.compile(
    r"((?:19|20)\d\d|present|now|today)\s*[·•(,-]\s*(?:\d+\s*(?:yrs?|years?))?\s*(?:\d+\s*(?:mos?|months?))?\)?$",
    re.IGNORECASE,
)
"""'Jan 2019 - Present · 7 yrs 2 mos', as profiles on the web have it."""


def _blocks(text: str) -> list[tuple[SectionName | None, list[str]]]:
    """What stands before the first heading comes first."""
    blocks: list[tuple[SectionName | None, list[str]]] = [(None, [])]
    for line in text.split("\n"):
        found = heading(line)
        if found:
            blocks.append((found[0], [found[1]] if found[1] else []))
        elif line.strip():
            blocks[-1][1].append(_DECORATION.sub("", _LASTED.sub(r"\1", line.strip())))
    return blocks


def _head(work: Working, whole: list[str]) -> list[str]:
    left = []
    lines = [part for line in whole for part in re.split(r"\s+[·•|]\s+", line) if part.strip()]
    for place, line in enumerate(lines):
        rest, found = contacts(work, line)
        rest = re.sub(r"^[\s|,;•·:/-]+|[\s|,;•·:/-]+$", "", rest)
        key = "name" if place == 0 else "headline" if place == 1 and not found else ""
        empty = not (
            work.draft.resume.profile.name if key == "name" else work.draft.resume.profile.headline
        )
        if not rest or (key and empty and answer(work, key, _HEADING_SIGNS.sub("", rest))):
            continue
        place_like = (found and len(rest.split()) <= 5) or (
            place < 4 and ", " in rest and len(rest) < 80
        )
        piece = (
            len(lines) > len(whole) and re.fullmatch(_PLACE, rest) and not looks_like_a_title(rest)
        )
        if (place_like or piece) and not work.draft.resume.profile.location:
            work.do("Location.", put("/resume/profile/location", rest))
        else:
            left.append(rest)
    return left


def _section(work: Working, section: SectionName | None, lines: list[str]) -> list[str]:
    """The lines that found no place."""
    if section == "summary":
        summary = " ".join((work.draft.resume.summary, *lines)).strip()
        return [] if work.do("Summary.", put("/resume/summary", summary)) else lines
    if section == "experience":
        return _experience(work, lines)
    return [
        line
        for line in lines
        if not (_belongs(work, section, line) or _line(work, section, _BULLET.sub("", line)))
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


def _experience(work: Working, lines: list[str]) -> list[str]:
    """A head may take several lines, of which the last has the dates; bullets tell of the job above them."""
    left: list[str] = []
    head: list[str] = []
    plain = begun = False
    for place, line in enumerate(lines):
        if begun and not head and _is_place(lines, place) and _located(work, line):
            continue
        text, marked = _BULLET.sub("", line), _BULLET.match(line) is not None
        span = span_in(text)
        told = None
        if (span.start or span.end) and not (marked and (plain or deed_in(text))):
            told = jobs.terse(", ".join((*head[-2:], text)))
            left += _deeds(work, head[:-2], begun=begun)
            head = []
        if told:
            jobs.keep(work, told)
            begun, plain = True, plain or not marked
        elif marked:
            left += _deeds(work, [*head, text], begun=begun)
            head = []
        else:
            head.append(text)
    return left + _deeds(work, head, begun=begun)


_PLACE = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+){0,2}(?:, [A-ZÀ-Þ][\w'’. -]+){0,2}")


def _is_place(lines: list[str], place: int) -> bool:
    """Behind the dates of a job, and not the head of the next one."""
    if not place or not (span_in(lines[place - 1]).start or span_in(lines[place - 1]).end):
        return False
    heads = any(span_in(line).start or span_in(line).end for line in lines[place : place + 3])
    line = lines[place]
    return (
        bool(_PLACE.fullmatch(line))
        and not heads
        and not looks_like_a_title(line)
        and not deed_in(line)
    )


def _located(work: Working, line: str) -> bool:
    job = next((one for one in work.draft.resume.experience if one.id == work.job), None)
    if job is None or job.location or len(line.split()) > 4:
        return False
    return work.do("Place.", put(f"/resume/experience/{job.id}/location", line))


def _deeds(work: Working, lines: list[str], *, begun: bool) -> list[str]:
    """Those for which there is no job."""
    return [line for line in lines if not (begun and keep_deed(work, line))]


def _line(work: Working, section: SectionName | None, line: str) -> bool:
    before = len(work.patch)
    if section == "education":
        told = schooling.terse(line)
        grade = re.fullmatch(
            r"(?:gpa|grade|cgpa)\s*:?\s*(?P<gpa>[\d./, ]{1,12})", line, re.IGNORECASE
        )
        studies = work.draft.resume.education
        if grade and studies:
            work.do("Grade.", put(f"/resume/education/{studies[-1].id}/gpa", grade["gpa"].strip()))
        elif told and (told.institution or told.degree):
            schooling.keep(work, told)
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


def _keep(work: Working, lines: list[str]) -> None:
    items: list[JsonValue] = [
        line[at : at + LONGEST_LINE] for line in lines for at in range(0, len(line), LONGEST_LINE)
    ]
    for at in range(0, len(items), MOST["items"]):
        work.do(
            "Other.",
            add("/resume/custom/-", {"title": "Other", "items": items[at : at + MOST["items"]]}),
        )
