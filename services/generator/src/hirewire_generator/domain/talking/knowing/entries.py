"""What an entry that is known already is called, where it was, how well it is spoken, and what else is said of it."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.talking.clauses import name_case, sentence_case, unquoted
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.knowing.mentions import Mention
from hirewire_generator.domain.talking.languages import LEVEL, add_languages
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.projects import page_of
from hirewire_generator.domain.talking.vocabulary import ENTRY_FIELDS
from hirewire_generator.domain.talking.working import Working, add, put

_IN = re.compile(
    r"(?:(?:job|office|role|position|branch|team)\s+)?(?:(?:was|is|were|are)\s+(?:based\s+|located\s+)?in|(?:has\s+|have\s+)?moved\s+to)\s+(?P<where>[^\W\d][^\d]{1,60}?)(?:\s+(?:now|these days|nowadays|actually))?(?:,\s*(?:update|change|correct|please|so)\b.*)?",
    re.IGNORECASE,
)


def place_told(work: Working, one: Mention) -> bool:
    match = _IN.fullmatch(one.after)
    if (
        match is None
        or one.before.lower() not in ("", "my", "the")
        or "location" not in ENTRY_FIELDS[one.ref.section]
    ):
        return False
    where = match["where"].strip(" ,.")
    if len(where.split()) > 4:
        return False
    set_field(work, one.ref, "location", name_case(where))
    return True


_CALLED = re.compile(
    r"(?:should be|must be|is|is now|was|has to be|needs to be|isn't right, it is)\s+(?:now\s+|actually\s+)?(?:called|named|renamed(?: to)?|spelled|spelt|written)\s+(?P<name>.{2,100})",
    re.IGNORECASE,
)


def title_told(work: Working, one: Mention) -> bool:
    match = _CALLED.fullmatch(one.after)
    now = re.fullmatch(r"is now (?P<name>(?-i:[A-ZÀ-Þ]).{2,80})", one.after)
    if now and now["name"].split()[0] in one.ref.label.split():
        match = now
    if match is None or len(one.before.split()) > 1:
        return False
    field = next(iter(ENTRY_FIELDS[one.ref.section]))
    set_field(work, one.ref, field, unquoted(match["name"]))
    return True


def level_told(work: Working, one: Mention) -> bool:
    """'My French is B2 now'."""
    level = LEVEL.search(one.after)
    words = re.sub(
        r"\b(?:is|now|at|level|a|my|it's|actually|only|in|i|speak|am|got|better|has|have|improved|went|up|to|means|so)\b",
        "",
        one.around,
    )
    if (
        one.ref.section != "languages"
        or level is None
        or LEVEL.sub("", words, count=1).strip(" ,.")
    ):
        return False
    add_languages(work, f"{one.ref.label} {level[0]}", anew=True)
    return True


_URL = re.compile(
    r"(?:'s)?\s*(?:url|link|website|page|address|repo|site)?\s*(?:is|:|=|lives at|is at|can be found at|is now|is online at)\s*(?:now\s+)?(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)(?:\s+now)?",
    re.IGNORECASE,
)


def page_told(work: Working, one: Mention) -> bool:
    match = _URL.fullmatch(one.after)
    if match is None or one.ref.section not in ("projects", "publications"):
        return False
    field, url = page_of(match["url"])
    where = field if one.ref.section == "projects" else "url"
    work.do(f"The link of {one.ref.label} is now {url}.", put(f"{one.ref.path}/{where}", url))
    return True


_GRADE = re.compile(
    r"(?:(?:degree|gpa|grade|course|result|mark|final grade)\s+)?(?:was|is)\s+(?:an?\s+)?(?P<grade>2:[12]|first|third|first[- ]class(?: honou?rs)?|\d[.,]\d{1,2}(?:\s?/\s?\d(?:\.\d)?)?)",
    re.IGNORECASE,
)


def grade_told(work: Working, one: Mention) -> bool:
    """'The Leeds degree was a 2:1'."""
    match = _GRADE.fullmatch(one.after)
    if match is None or one.ref.section != "education":
        return False
    set_field(work, one.ref, "gpa", match["grade"])
    return True


_MADE_WITH = re.compile(
    r"(?:was|is|'s)\s+(?:made|built|written|done|coded|developed|programmed)\s+(?:with|in|using)\s+(?P<tech>[^.]{1,120})",
    re.IGNORECASE,
)


def _of_project(one: Mention, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What is told of a project that nothing but an article stands before."""
    if one.ref.section != "projects" or one.before.lower() not in ("", "the", "my"):
        return None
    return pattern.fullmatch(one.after)


def technologies_told(work: Working, one: Mention) -> bool:
    """'The Recipe Box was made with Vue': in the place of what stood there."""
    match = _of_project(one, _MADE_WITH)
    if match is None:
        return False
    items: list[JsonValue] = list(items_of(match["tech"]))
    work.do(
        f"{one.ref.label} is made with {match['tech']}.", put(f"{one.ref.path}/technologies", items)
    )
    return True


_USES = re.compile(
    r"(?:(?P<also>also)\s+)?(?:used|uses|runs on|ran on|is built on)\s+(?P<tech>[^.\d]{1,80})",
    re.IGNORECASE,
)


def use_told(work: Working, one: Mention) -> bool:
    """'Bus Tracker also used Redis': behind what stood there."""
    match = _of_project(one, _USES)
    if match is None:
        return False
    items = items_of(match["tech"])
    if not all(any(sign.isupper() for sign in item) for item in items):
        return False
    ops = [add(f"{one.ref.path}/technologies/-", item) for item in items]
    return work.do(f"Added {match['tech']} to {one.ref.label}.", *ops)


def description_told(work: Working, one: Mention) -> bool:
    """'The bus tracker is used by 2000 people' goes behind what is said of it."""
    told = re.match(r"(?:is|was|has|had|won|got|runs|ran|helps|serves|shows|lets)\s", one.after)
    if one.ref.section != "projects" or told is None or one.before.lower() not in ("", "the", "my"):
        return False
    if _CALLED.fullmatch(one.after) or not re.search(r"\d", one.after):
        return False
    there = next(p for p in work.draft.resume.projects if p.id == one.ref.id).description
    text = re.sub(r"^(?:is|was)\s+", "", one.after)
    text = sentence_case(text)
    joined = f"{there.rstrip('.')}. {text}." if there else f"{text}."
    work.do(
        f"Added to {one.ref.label}: “{text[:100]}”.", put(f"{one.ref.path}/description", joined)
    )
    return True
