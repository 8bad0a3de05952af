"""What a person means by 'my second job', 'the Google job' or 'the skills section'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from pydantic import BaseModel

from hirewire_common.contracts import Draft, SectionName
from hirewire_generator.domain.talking.vocabulary import (
    ENTRY_KINDS,
    ORDINALS,
    SECOND_FIELD,
    SECTIONS,
    TITLE_FIELD,
)

_ARTICLES = re.compile(
    r"^(?:(?:my|the|your|this|that|our|a|an|all|of|from|in|at|to|under|for|on|into|whole|entire|complete)\s+)+",
    re.IGNORECASE,
)
_KIND = re.compile(
    rf"\b({'|'.join(sorted(ENTRY_KINDS, key=len, reverse=True))})s?(?:\s+(?:entry|entries|one|item))?\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"\b({'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:#|no\.?\s?|number\s)?\b([1-9]\d?)\b")


@dataclass(frozen=True, slots=True)
class Ref:
    """An entry: `model` is what stands in `section`."""

    section: SectionName
    id: str
    label: str

    @property
    def path(self) -> str:
        return f"/resume/{self.section}/{self.id}"


def bare(text: str) -> str:
    return _ARTICLES.sub("", text.strip()).strip(" ,.:")


def section_named(text: str) -> SectionName | None:
    name = re.sub(r"\s+(?:section|part|block|area|list)s?$", "", bare(text).lower()).strip()
    return SECTIONS.get(name) or SECTIONS.get(name + "s")


def section_of_kind(kind: str) -> SectionName:
    """Of 'jobs' or 'degrees', which are kinds of entries."""
    return section_named(kind) or ENTRY_KINDS[kind.lower().rstrip("s")]


def entries_of(draft: Draft, section: SectionName) -> Sequence[BaseModel]:
    found = getattr(draft.resume, section)
    return cast("Sequence[BaseModel]", () if isinstance(found, str) else found)


def text_of(entry: BaseModel, field: str) -> str:
    return str(getattr(entry, field, "") or "")


def ref_of(section: SectionName, entry: BaseModel) -> Ref:
    name = text_of(entry, TITLE_FIELD[section])
    second = text_of(entry, SECOND_FIELD.get(section, ""))
    return Ref(section, text_of(entry, "id"), name or second or "that entry")


def entry_named(draft: Draft, text: str, within: SectionName | None = None) -> Ref | str:
    """The one entry that is meant, or a sentence that says why it can't be told which."""
    phrase = bare(text)
    kind = _KIND.search(phrase)
    section = within or (ENTRY_KINDS[kind[1].lower()] if kind else None)
    named = _by_name(draft, phrase, section)
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        there = "; ".join(dict.fromkeys(f"{one.label} ({one.section})" for one in named[:4]))
        return f"More than one entry fits “{phrase[:60]}”: {there}. Say which one, for example “the first job”."
    return _by_place(draft, phrase, section, kind)


def _by_place(
    draft: Draft, phrase: str, section: SectionName | None, kind: re.Match[str] | None
) -> Ref | str:
    """By its number. A phrase with other words in it names something that isn't there."""
    rest = (phrase[: kind.start()] + phrase[kind.end() :]) if kind else phrase
    ordinal, number = _ORDINAL.search(rest), _NUMBER.search(rest)
    match = ordinal or number
    left = bare((rest[: match.start()] + rest[match.end() :]) if match else rest)
    if section is None or (
        left and left.lower() not in ("most", "very", "one", "number", "in my resume")
    ):
        return f"I found nothing called “{phrase[:60]}” in your résumé."
    entries = entries_of(draft, section)
    place = _counted(ordinal, number)
    if match is None and len(entries) > 1:
        names = ", ".join(ref_of(section, one).label for one in entries[:5])
        return f"You have {len(entries)} entries there: {names}. Say which one you mean."
    if not -len(entries) <= place < len(entries):
        return f"Your résumé has {len(entries)} of these ({section})."
    return ref_of(section, entries[place])


def _by_name(draft: Draft, phrase: str, section: SectionName | None) -> list[Ref]:
    wanted = f" {_words(phrase)} "
    found = []
    for name in (section,) if section else TITLE_FIELD:
        for entry in entries_of(draft, name):
            titles = [
                text_of(entry, field) for field in (TITLE_FIELD[name], SECOND_FIELD.get(name, ""))
            ]
            strength = max(_fits(title, wanted) for title in titles)
            if strength:
                found.append((strength, ref_of(name, entry)))
    best = max((strength for strength, _ in found), default=0)
    return [ref for strength, ref in found if strength == best]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[\w+#]+", text.casefold()))


def _fits(title: str, wanted: str) -> int:
    """3: all of it is in the phrase; 2: its first word is; 1: the whole phrase is in it."""
    words = _words(title)
    if not words:
        return 0
    if f" {words} " in wanted:
        return 3
    first = words.split()[0]
    if (
        len(first) > 2
        and first not in ENTRY_KINDS
        and first not in ORDINALS
        and f" {first} " in wanted
        and first not in DISTINCT
    ):
        return 2
    asked = " ".join(
        word
        for word in wanted.split()
        if word not in ENTRY_KINDS and word not in DISTINCT and word not in ORDINALS
    )
    return 1 if len(asked) > 2 and f" {asked} " in f" {words} " else 0


DISTINCT = frozenset((
    "the", "of", "and", "for", "university", "universidad", "université", "institute", "school", "college", "senior", "junior", "lead", "software", "my",
    "bsc", "msc", "bachelor", "master", "degree", "national", "international", "institute", "hospital", "company", "group", "bank", "data", "project",
    "certified", "award", "high", "state", "city",
))  # fmt: skip
"""Words of many names, by which nobody tells one from another."""


def place_in(text: str, many: int) -> int | None:
    """Which of `many` is meant by 'second', '2' or 'last'; None when none is, or there are not so many."""
    ordinal, number = _ORDINAL.search(text), _NUMBER.search(text)
    if ordinal is None and number is None:
        return None
    place = _counted(ordinal, number)
    return place % many if many and -many <= place < many else None


def _counted(ordinal: re.Match[str] | None, number: re.Match[str] | None) -> int:
    """From zero; from behind below it. The first when nothing was said."""
    return ORDINALS[ordinal[1].lower()] if ordinal else int(number[1]) - 1 if number else 0
