"""Entries that have a name and perhaps dates and a giver: 'Best Nurse from the City, 2019', 'Well watch: open sensors'."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import entries_of, text_of
from hirewire_generator.domain.talking.vocabulary import TITLE_FIELD
from hirewire_generator.domain.talking.working import Working, add

_GIVER: dict[SectionName, str] = {
    "certifications": "issuer",
    "awards": "awarder",
    "publications": "publisher",
}
_QUOTED = re.compile(r"[\"“«'](?P<title>.+?)[\"”»'],?\s+(?:in|by|with|at|from)\s+(?P<giver>.+)")
_GIVEN = re.compile(
    r"\s(?:from|by|at|issued by|awarded by|on(?=\s[A-Z])|via|through)\s(?:the\s)?(?=[A-Z])|,\s|(?<!Certificate)(?<!Diploma)(?<!certificate)(?<!diploma)\sin\s(?=[A-Z])"
)
_PUBLISHED = re.compile(r",\s|\s(?:published by|published in)\s")


def _with_giver(section: SectionName, body: str) -> tuple[str, str]:
    """What it is called, and who gave or printed it."""
    quoted = _QUOTED.fullmatch(body)
    if quoted:
        return quoted["title"], unquoted(quoted["giver"])
    split = (_PUBLISHED if section == "publications" else _GIVEN).search(body)
    return (body[: split.start()], unquoted(body[split.end() :])) if split else (body, "")


def add_named(work: Working, section: SectionName, text: str) -> None:
    """'Well watch: open sensors' or 'Best Nurse from the City, 2019'."""
    body = unquoted(
        re.sub(r"^(?:called|named|titled|for|the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE)
    )
    if section in _GIVER:
        body = re.sub(r"\s*\(([^()]{2,80})\)$", r", \1", body)
    name, entry = _dated(section, body)
    if section == "projects":
        name = _project(name, entry)
    elif section in _GIVER:
        name, entry[_GIVER[section]] = _with_giver(section, name)
    title = " ".join(unquoted(name).strip(" ,.").split())
    if not title:
        return work.say(f"What is it called? Nothing was added to your {section}.")
    if any(
        folded(text_of(one, TITLE_FIELD[section])) == folded(title)
        for one in entries_of(work.draft, section)
    ):
        return work.say(f"{title} already stands in your {section}.")
    work.do(
        f"Added {title} to your {section}.",
        add(f"/resume/{section}/-", {**entry, TITLE_FIELD[section]: title}),
    )
    return None


def _dated(section: SectionName, body: str) -> tuple[str, dict[str, JsonValue]]:
    """The text without its dates, and these as the section has them; a year alone is a name."""
    span = span_in(body)
    if not (span.start or span.end) or re.fullmatch(r"(?:19|20)\d\d", body):
        return body, {}
    dates = (
        {"start_date": span.start, "end_date": span.end}
        if section == "projects"
        else {"date": span.start if span.end == "present" else span.end or span.start}
    )
    return span.rest, {name: value for name, value in dates.items() if value}


def _project(body: str, entry: dict[str, JsonValue]) -> str:
    """Its name; what it is and what it is made with go into the entry."""
    signs = (": ", " - ", " – ", ", ")
    name, _, rest = next((body.partition(one) for one in signs if one in body), (body, "", ""))
    made = re.search(
        r",?\s+(?:built|made|written|created|developed|coded|done)\s+(?:with|in|using|on)\s+(?P<tech>[^.]{1,120})$",
        rest,
        re.IGNORECASE,
    )
    entry["description"] = rest[: made.start()].strip() if made else rest.strip()
    if made:
        entry["technologies"] = list(items_of(made["tech"]))
    return name
