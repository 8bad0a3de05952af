"""Sections of one's own: hobbies, volunteering, references, and what else a person wants to say."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import section_named
from hirewire_generator.domain.talking.working import Working, add

_INTERESTS = re.compile(
    r"(?:my\s+)?(?:other\s+|further\s+|main\s+|personal\s+)?(?P<title>hobbies|interests|volunteering|memberships|references|strengths|soft skills|activities)(?:\s+(?:are|include|is)\s*:?|\s*:)\s+(?P<items>.{2,600})",
    re.IGNORECASE,
)


def interests_told(work: Working, part: str) -> bool:
    """A section of its own, or what is added to it."""
    match = _INTERESTS.fullmatch(part)
    if match is None:
        return False
    title = match["title"].capitalize()
    there = next(
        (one for one in work.draft.resume.custom if one.title.casefold() == title.casefold()), None
    )
    items: list[JsonValue] = [
        one for one in items_of(match["items"]) if there is None or one not in there.items
    ]
    if there:
        work.do(
            f"Added to {title}.", *(add(f"/resume/custom/{there.id}/items/-", one) for one in items)
        )
    else:
        _add_section(work, title, items)
    return True


_VOLUNTEERS = re.compile(
    r"i\s+(?:also\s+|sometimes\s+|often\s+)?volunteer(?:ed)?\s+(?P<what>(?:at|for|with|in)\s.{4,150})",
    re.IGNORECASE,
)


def volunteering_told(work: Working, part: str) -> bool:
    match = _VOLUNTEERS.fullmatch(part)
    what = re.sub(r"^(?:at|for|with)\s+(?:the\s+)?(?=[A-Z])", "", match["what"]) if match else ""
    return bool(what) and interests_told(work, f"Volunteering: “{what}”")


def section_add(work: Working, intent: Intent) -> None:
    title = unquoted(intent["title"])
    items: list[JsonValue] = list(items_of(intent["items"])) if intent["items"] else []
    known = section_named(title)
    if known:
        return work.say(
            f"Your résumé has a place for {known} already; tell me what shall stand there."
        )
    if any(folded(one.title) == folded(title) for one in work.draft.resume.custom):
        return work.say(f"There is a section “{title}” already.")
    title = title if title != title.lower() else title.capitalize()
    _add_section(work, title, items)
    return None


def _add_section(work: Working, title: str, items: list[JsonValue]) -> None:
    entry: JsonValue = {"title": title, "items": items}
    work.do(f"Added the section “{title}”.", add("/resume/custom/-", entry))
