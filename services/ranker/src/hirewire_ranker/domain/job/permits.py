"""Where the work is, and what must be allowed: to work, to drive, to know secrets."""

import re
from collections.abc import Iterator

from hirewire_ranker.domain.job.cues import importance_at
from hirewire_ranker.domain.job.meant import STATE_CODES, STATES
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened
from hirewire_ranker.domain.permits import Kind, permits_in
from hirewire_ranker.domain.skills import find_skills

_NOT_ASKED = re.compile(
    r"citizenship(?: status)?,|form i-?9|verify (?:the )?(?:identity|eligibility)|regardless"
)
_CITY = r"(?P<city>[A-ZÀ-Þ][a-zß-ÿ.'’]+(?:[ -](?:[A-ZÀ-Þ][a-zß-ÿ.'’]+|am|an|der|de|la|sur)){0,3}(?:,\s?(?:[A-Z]{2}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?))?)"
_PLACE_BEFORE = re.compile(
    r"(?:(?i:(?:job |work |office )?location|standort|einsatzort|arbeitsort|lieu|ubicaci[oó]n)\s*:\s*"
    r"|(?i:(?:position|role|job|this|you)(?:['’]s|['’]ll| is| will be| are)? (?:be )?(?:located|based)(?: out of)? (?:in|at|near)|must (?:live|reside|be (?:located|based|local))(?: in| to| near| within)*|on-?site (?:in|at)|based (?:in|out of)|willing(?:ness)? to relocate to|relocat(?:e|ion) to|local to|commut\w+ (?:distance )?(?:to|of|from)|reside (?:in|within|near)|in unserem büro in|am standort|basé[e]? à|poste basé à|en nuestra oficina de|con sede en) (?:the )?(?:greater )?)"
    + _CITY
)
_OPENING = 400
"""Letters: so far goes what stands around the title."""
_COUNTRIES = r"Germany|Deutschland|France|Spain|España|Italy|Netherlands|Austria|Österreich|Switzerland|Schweiz|Ireland|UK|U\.K\.|United Kingdom|England|Scotland|Wales|Canada|USA|U\.S\.A?\.?|United States|India|Australia|Singapore|Poland|Portugal|Belgium|Sweden|Denmark|Norway|Finland|Nigeria|Kenya|South Africa|Brazil|Mexico|Croatia|Israel|Japan"
_TOWN = r"[A-ZÀ-Þ][a-zß-ÿ.'’]+(?:[ -](?:[A-ZÀ-Þ][a-zß-ÿ.'’]+|am|an|der|de|la|sur)){0,3}"
_PLACE_ALONE = re.compile(
    rf"(?:[^\n]{{0,80}}?[-–—|,·@(] ?)?(?P<city>{_TOWN},\s?(?:{STATE_CODES}|{_COUNTRIES}|{STATES})\b)(?=\W*(?:$|\(|\d{{5}}|(?i:remote|hybrid|on-?site)))"
)
_PLACE_AND_WAY = re.compile(
    rf"[(|·•] ?(?P<city>{_TOWN}),? ?[/|–-]? ?(?=(?i:hybrid|remote|on-?site))"
)
_TITLE_IN = re.compile(
    rf"^[^\n.,]{{4,90}} (?:in|à|en) (?!Training|Charge|Residence|Chief|Person)(?P<city>{_TOWN}(?:, ?[A-Z][A-Za-z]+)?)(?=\W*$)"
)
_WAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("hybrid", re.compile(r"\bhybrid (?:work|role|position|schedule|model|remote|office|setup|environment)|\bhybrid\W*$|\((?:\w+ )?hybrid\)|\bhybrides arbeiten|\bteletravail partiel|\bmodelo hibrido")),
    ("remote", re.compile(r"\b(?:fully|100%|completely|entirely|partially|is|be|work(?:ing)?|position|role|job|or) ?-? ?remote(?:ly)?\b|^\W*remote\b|\bremote (?:work|position|role|job|opportunit\w+|within|in the|from|-? ?us)\b|\bwork(?:ing)?[- ]from[- ]home\b|\btelecommut\w+|\bhome ?office|\bteletravail|\bteletrabajo|\((?:fully )?remote\)|\bremoto\b|\b(?:done|performed|works?) remotely\b|\bremotely from\b")),
    ("on-site", re.compile(r"\bon-?site (?:work|position|role|job|in|at|presence|\d)|\b(?:is|be|work(?:ing)?|fully|100%) (?:an? )?on-?site\b|\bin[- ]office\b(?! (?:equip|supplies))|\bin[- ]person (?:role|position|work)|\bvor ort\b|\bpresentiel\b|\bpresencial\b|\bon-?site\W*$")),
)  # fmt: skip
_REMOTE_OTHER = re.compile(
    r"remote (?:site|server|access|desktop|team|support|monitor|sens|location|office|user|system|control|branch)|no remote|not (?:a )?remote|remote ?\?"
)
_AROUND = 60
_BOUND = re.compile(
    r"\bmust (?:live|reside|be (?:located|based|local|able to commute|within))|\blocal candidates only|\bon-?site\b|\brelocat"
)


def permits_asked(statement: Statement) -> Iterator[Wanted]:
    """Nobody is in question without one that is a must."""
    plain = statement.plain
    if _NOT_ASKED.search(plain):
        return
    told: set[Kind] = set()
    for one in permits_in(plain, asked=True):
        if one.kind in told:
            continue
        told.add(one.kind)
        said = importance_at(statement, one.start)
        must = said.importance == "must" or one.kind == "work permit" or not said.told
        end = _clause_end(plain, one.end)
        yield Wanted(
            kind="permit",
            text=shortened(statement.text[one.start : end]),
            start=statement.start + one.start,
            end=statement.start + end,
            importance="must" if must else "nice",
            terms=(one.kind,),
            hard=must,
        )


def _clause_end(plain: str, end: int) -> int:
    stop = re.search(r"[.,;()]|$", plain[end : end + _AROUND])
    return end + stop.start() if stop and (stop[0] or len(plain) <= end + _AROUND) else end


def places_asked(statement: Statement) -> Iterator[Wanted]:
    """A city, and whether the work is done there or from home."""
    text = statement.text
    found = _PLACE_BEFORE.search(text)
    if statement.section == "place" and not found:
        found = re.match(_CITY, text)
    if statement.section == "open" and not found and statement.start < _OPENING:
        found = _PLACE_ALONE.match(text) or _PLACE_AND_WAY.search(text) or _place_of_title(text)
    if found:
        yield _place(statement, *found.span("city"), found["city"].strip(" .,"))
    if _REMOTE_OTHER.search(statement.plain):
        return
    for way, pattern in _WAYS:
        if one := pattern.search(statement.plain):
            yield _place(statement, one.start(), one.end(), way)
            return


def _place_of_title(text: str) -> re.Match[str] | None:
    """ "Cook in Augsburg"; an instructor in nursing has a subject there."""
    found = _TITLE_IN.search(text)
    return None if found is None or find_skills(found["city"]) else found


def _place(statement: Statement, start: int, end: int, term: str) -> Wanted:
    bound = bool(_BOUND.search(statement.plain))
    nice = importance_at(statement, start).told and not bound
    must = bound and term not in ("remote", "hybrid") and not nice
    return Wanted(
        kind="place",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance="must" if must else "nice",
        weight=1.0 if must else 0.5,
        terms=(term,),
    )
