"""What a statement asks that no lexicon knows, in its own words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hirewire_ranker.domain.job.cues import Said, asks, importance_of, says_unasked
from hirewire_ranker.domain.job.items import VAGUE
from hirewire_ranker.domain.job.phrasing import after_lead, phrase_of
from hirewire_ranker.domain.job.skilled import SOFT_WEIGHT
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.telling import is_generic, telling_words
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.skills.known import singular

_ABOUT_COMPANY = re.compile(
    r"\b(?:is|are) (?:an?|the|one of|in|located|currently|your)\b|\bhas (?:been|an?|over)\b|\?\s*$|!\s*$|\bthis (?:is|opportunity)\b|\b(?:ist|sind|est|sommes|es|somos) (?:ein\w*|der|die|das|seit|un|une|la|le|una|fuhrend\w*)\b"
)
_ROLE = re.compile(
    r"\b(?:responsible for|accountable for|will|shall|you['’]ll|duties|tasked|(?:role|position|job) (?:\w+ )?(?:include|involve|entail|require)\w*)\b|^\W*[A-Z][a-z]+(?:s|es|ing|e|t|n|p|d|k|l)\b(?! (?:is|are|has|was|and|of|in|you|that|who))"
)
_OURS = re.compile(r"\b(?:we|our|us|join|company|career)\b", re.I)
_AGE = re.compile(
    r"\b(?:years?|yrs) (?:of age|old|(?:and|or) (?:older|above))|\bor older\b|\bage (?:of|or)\b|\bminimum age|\d ans? (?:revolus|d'age)"
)
_OPEN_TO = re.compile(
    r"\b(?:graduates?|grads?|beginners?|everyone|anyone|career changers?|applicants?|candidates?|job seekers|veterans|quereinsteiger\w*|berufsanfanger\w*|debutants?)\b.{0,40}\b(?:welcome|encouraged|accepte?s?|willkommen|bienvenue?s?)\b"
)
"""Who may apply as well: nobody is asked for it."""
_TRAVEL = re.compile(
    r"\btravel\w*:?(?: [\w'(]+){0,6}? \(?\d{1,3}(?: ?- ?\d{1,3})? ?%|\b\d{1,3} ?%\+? (?:\w+ ){0,2}travel\w*|\breisebereitschaft\b(?:[^.;\d]{0,20}\d{1,3} ?(?:%|prozent))?|\bdeplacements? (?:frequents|reguliers)"
)
_EXPERIENCE = re.compile(
    r"(?:\W{0,3}\b(?:experience|exp|erfahrung|is|are|required|preferred|desired|a must|a plus))+\W*$"
)
_OF_ANY_YEARS = re.compile(
    r"\b(?:similar|related|relevant|role|position|field|professional|progressive\w*|increasing\w*|responsible|industry|full[- ]time|minimum|years?|yrs?|months?|same|setting|environment|equivalent|recent|direct|prior|previous|proven|post|plus|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_ABBREVIATION = re.compile(r"\b(?!AM|PM|CV|MS|ID|US|UK|EU|HR\b)[A-Z]{3,6}s?\b")
_WORDS_AT_LEAST = 1
_SHORT = 3
_ONE_WORD = 0.4
"""What one word weighs beside a phrase."""
_WORDS_AT_MOST = 18
_DUTY, _TO_DO, _TOLD_OF = 0.75, 0.5, 0.4


def duty_asked(statement: Statement) -> Wanted | None:
    """The whole statement, put shortly; None where nothing telling is left of it."""
    bounds = phrase_of(statement)
    if bounds is None:
        return None
    start, end = bounds
    telling = telling_words(statement.plain[start:end])
    if not (len(telling) > _WORDS_AT_LEAST or _tells_alone(statement, telling)):
        return None
    if (
        says_unasked(statement.plain[start:end])
        or _AGE.search(statement.plain)
        or _OPEN_TO.search(statement.plain)
    ):
        return None
    asked = asks(statement)
    said = importance_of(statement) if asked else Said("nice")
    if statement.section == "open" and not asked and not _is_a_sentence(statement, telling):
        return None
    return Wanted(
        kind="duty",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance=said.importance,
        weight=_weight(telling, statement, asked=asked, told=said.told)
        * (1.0 if len(telling) > _WORDS_AT_LEAST else _ONE_WORD),
    )


def _names_something(text: str) -> bool:
    """Beside an abbreviation what is asked of everybody is asked of that: "EYFS procedures"."""
    return bool(_ABBREVIATION.search(text)) and not text.isupper()


def _tells_alone(statement: Statement, telling: list[str]) -> bool:
    """One word suffices under a heading of what is asked for: "Brickwork"."""
    return (
        statement.section in ("must", "nice")
        and len(telling) == 1
        and (len(telling[0]) > _SHORT or telling[0].upper() in statement.text)
        and singular(telling[0]) not in VAGUE
        and not is_generic(telling[0])
        and not find_skills(statement.text)
    )


def travel_asked(statement: Statement) -> Iterator[Wanted]:
    """How much of it: that somebody travels is said of many jobs, a share of the time is asked for."""
    if found := _TRAVEL.search(statement.plain):
        yield Wanted(
            kind="duty",
            text=shortened(statement.text[slice(*found.span())]),
            start=statement.start + found.start(),
            end=statement.start + found.end(),
            importance=importance_of(statement).importance if asks(statement) else "must",
            weight=SOFT_WEIGHT,
        )


def trade_of(statement: Statement, years: Wanted) -> Wanted | None:
    """What years are asked of that no lexicon knows: "two years of implementing load balancers"."""
    begin, end = years.start - statement.start, years.end - statement.start
    plain = statement.plain[begin:end]
    lead = re.match(
        r".{0,40}?(?:years?|yrs?\.?|months?|jahren?|ans?|anos?|anni|jaar|jaren)\b(?:['’]s\b)?\W*",
        plain,
    )
    start = after_lead(statement.plain[:end], begin + (lead.end() if lead else 0))
    if tail := _EXPERIENCE.search(statement.plain, start, end):
        end = tail.start()
    telling = telling_words(_OF_ANY_YEARS.sub(" ", statement.plain[start:end]))
    if years.terms or not telling or is_generic(" ".join(telling)):
        return None
    return replace(
        years,
        kind="duty",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        weight=_DUTY,
        least_years=None,
        most_years=None,
    )


def _is_a_sentence(statement: Statement, telling: list[str]) -> bool:
    """Neither a line of names nor a paragraph about the company."""
    if _ABOUT_COMPANY.search(statement.plain) or _OURS.search(statement.plain):
        return False
    if not _ROLE.search(statement.text):
        return False
    small = sum(letter.islower() for letter in statement.text)
    return 3 < len(telling) <= _WORDS_AT_MOST and 2 * small > len(statement.text)


def _weight(telling: list[str], statement: Statement, *, asked: bool, told: bool) -> float:
    if is_generic(" ".join(telling)) and not _names_something(statement.text):
        return SOFT_WEIGHT
    if not asked:
        return _TO_DO if statement.section == "duties" else _TOLD_OF
    return _DUTY * (1.5 if told else 1.0)
