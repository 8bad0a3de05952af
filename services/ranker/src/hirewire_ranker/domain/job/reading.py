"""A job's description read by rules into what it asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hirewire_common.contracts.requirements import Requirement, Requirements
from hirewire_common.words.folding import words_only
from hirewire_common.words.language import language_of
from hirewire_ranker.domain.job.choices import with_choices
from hirewire_ranker.domain.job.cues import asks
from hirewire_ranker.domain.job.denials import unneeded
from hirewire_ranker.domain.job.duties import duty_asked, trade_of, travel_asked
from hirewire_ranker.domain.job.locations import with_cities
from hirewire_ranker.domain.job.permits import permits_asked, places_asked
from hirewire_ranker.domain.job.schooling import schooling_asked
from hirewire_ranker.domain.job.skilled import SOFT_WEIGHT, skills_asked
from hirewire_ranker.domain.job.statements import Statement, statements
from hirewire_ranker.domain.job.telling import is_generic
from hirewire_ranker.domain.job.titles import title_of
from hirewire_ranker.domain.job.tongues import tongues_asked
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.weighing import weighed
from hirewire_ranker.domain.job.years import years_asked
from hirewire_ranker.domain.skills import find_skills

_LITTLE = 3
_MOST_STATEMENTS = 1_500
_TO_DO = 0.5
_OPENING_LINE = re.compile(r"[^\n.!?]+")
_LOOKED_AT = 300
_LONGEST_TITLE = 120
_FIRST_LINE = 10
"""Letters before the title, where it opens the description."""
_LANGUAGES = {
    "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "pl": "Polish",
    "cs": "Czech", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "hu": "Hungarian", "ro": "Romanian",
    "tr": "Turkish", "vi": "Vietnamese", "id": "Indonesian", "ja": "Japanese", "ko": "Korean", "zh": "Chinese",
    "uk": "Ukrainian", "ru": "Russian", "el": "Greek", "he": "Hebrew", "ar": "Arabic", "hi": "Hindi", "th": "Thai",
}  # fmt: skip


def requirements_of(title: str, description: str) -> Requirements:
    """What the description asks for, in its order; the same for the same text."""
    named = title_of(title, description)
    first = description[: description.find("\n", len(description) - len(description.lstrip()))]
    asked = (one for one in _wanted(description) if not _is_the_title(one, named, first))
    found = weighed(asked, frozenset(one.skill for one in find_skills(named)))
    items = numbered(found)
    language = language_of(description)
    return Requirements(
        title=named,
        language=language,
        items=items,
        given=len(items),
        notes=tuple(notes_on(items, language)),
    )


def _is_the_title(one: Wanted, named: str, first: str) -> bool:
    """Also what else stands on its line: the employer, the shift."""
    if one.kind == "duty" and named and one.start < len(first) < _LONGEST_TITLE and named in first:
        return True
    told = one.start < _FIRST_LINE and words_only(one.text).startswith(words_only(named))
    return told and one.kind == "duty" and bool(named) and len(one.text) < 2 * len(named) + 40


def numbered(found: Sequence[Wanted]) -> tuple[Requirement, ...]:
    """In their order, from r1."""
    return tuple(_requirement(number, one) for number, one in enumerate(found, 1))


def _wanted(description: str) -> Iterator[Wanted]:
    """Where the opening lines name no place, a sentence of theirs may that asks for nothing."""
    found = list(_of_statements(description))
    yield from found
    if not any(one.kind == "place" for one in found):
        for line in _OPENING_LINE.finditer(description[:_LOOKED_AT]):
            yield from with_cities(Statement(line[0], line.start(), "open"), ())


def _of_statements(description: str) -> Iterator[Wanted]:
    for number, statement in enumerate(with_choices(statements(description), description)):
        if number >= _MOST_STATEMENTS:
            return
        yield from wanted_of(statement)


def wanted_of(statement: Statement) -> list[Wanted]:
    """All that one statement asks for, without what it says that nobody needs."""
    return [one for part in _asked_parts(statement) for one in _said(part)]


def _asked_parts(statement: Statement) -> Iterator[Statement]:
    """The statement without what it says that nobody needs."""
    place = 0
    for start, end in (*sorted(unneeded(statement.plain)), (len(statement.text), 0)):
        text = statement.text[place:start]
        lead = len(text) - len(text.lstrip(" \t,;:.!?-–—)"))
        if start > place and (bare := text[lead:].rstrip()):
            yield Statement(bare, statement.start + place + lead, statement.section)
        place = max(place, end)


def _said(statement: Statement) -> list[Wanted]:
    if statement.section == "beside":
        return list(permits_asked(statement))
    years = list(years_asked(statement))
    schools = list(schooling_asked(statement))
    places = with_cities(statement, list(places_asked(statement)))
    facts = [
        *years,
        *(trade for one in years if (trade := trade_of(statement, one))),
        *schools,
        *tongues_asked(statement),
        *permits_asked(statement),
        *places,
        *travel_asked(statement),
    ]
    if statement.section == "place":
        return [one for one in facts if one.kind in ("place", "permit", "language")]
    asked = asks(statement)
    skills = [
        one if asked else _to_do(one)
        for one in skills_asked(statement, facts)
        if not any(other.start <= one.start < other.end for other in (*schools, *places))
    ]
    telling = any(one.weight > SOFT_WEIGHT for one in skills)
    if telling or facts or (skills and is_generic(statement.plain)):
        return [*facts, *skills]
    duty = duty_asked(statement)
    return [*skills, duty] if duty else skills


def _to_do(one: Wanted) -> Wanted:
    """Among what is to be done a skill is named, not asked for, unless its statement says so."""
    if one.kind != "skill" or one.weight > 1:
        return one
    return replace(one, weight=min(one.weight, _TO_DO))


def _requirement(number: int, one: Wanted) -> Requirement:
    return Requirement(
        id=f"r{number}",
        kind=one.kind,
        text=one.text,
        importance=one.importance,
        hard=one.hard,
        weight=one.weight,
        terms=one.terms,
        least_years=one.least_years,
        most_years=one.most_years,
        level=one.level,
        equivalent=one.equivalent,
        span=(one.start, one.end),
    )


def notes_on(items: Sequence[Requirement], language: str) -> Iterator[str]:
    """What somebody should know who looks at a ranking by these requirements."""
    if len(items) < _LITTLE:
        yield (
            "The description says little of what is asked for, so résumés are compared with its words alone. "
            "Add what matters as requirements, or rank with the whole posting."
        )
    if language and language != "en":
        name = _LANGUAGES.get(language, f"the language '{language}'")
        yield (
            f"The description seems to be in {name}. What it asks for is read less surely than in English, and the ranking "
            "by words is weaker where résumés are in another language. Check the requirements."
        )
