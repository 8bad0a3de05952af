"""Years of work that a statement asks for, and of what."""

import re
from collections.abc import Iterator

from hirewire_common.words.late import LatePattern
from hirewire_common.words.number_words import small
from hirewire_ranker.domain.job.cues import importance_at
from hirewire_ranker.domain.job.meant import means_something_else
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened
from hirewire_ranker.domain.skills import find_skills

_WORDS = {word: number for word, number in small().items() if number <= 30}
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(sorted(_WORDS, key=len, reverse=True))}|an?(?= (?:full )?(?:year|month)))"
_YEARS = LatePattern(
    rf"(?P<ahead>\b(?:between|zwischen|entre|tra|tussen|at (?:a )?least|minimum|min\.?|more than|over|up to|maximum|max\.?|less than|no more than|mindestens|bis zu|minimum|plus de|au moins|al menos|minimo|mas de|hasta|almeno|minimaal|ten minste|tot|minst)(?: of| de| von| the)?\s+)?"
    rf"(?<![\w.,$/])(?:\(\d{{1,2}}\)\s?)?(?P<first>{_NUMBER})(?:\s?\(\s?(?:\d{{1,2}})\s?\))?\s?(?P<plus>\+|plus\b|or more\b)?"
    rf"(?:\s?(?:-|–|—|to|and|bis|a|à|/|or|oder|und|y|et|e|en|tot)\s?(?:\(\d{{1,2}}\)\s?)?(?P<last>{_NUMBER})(?:\s?\(\s?\d{{1,2}}\s?(?:-\s?\d{{1,2}}\s?)?\))?\s?\+?|\s?\(\s?\d{{1,2}}\s?-\s?\d{{1,2}}\s?\))?\s?(?:or more |oder mehr |o mas )?(?:full |complete |solid |consecutive |volle |-)?\s?"
    r"(?P<unit>years?|yrs?\.?|jahren?|ans?|annees?|anos?|anni|anno|jaar|jaren|ar\b|months?|monaten?|mois|meses|maanden|mesi)\b['’]?s?(?P<more>\s?\+|\s(?:or more|and above|plus)\b)?"
)
_WORK = LatePattern(
    r"\b(?:experiences?|exp|experienced|work(?:ing|ed)?|background|practice|practical|track record|hands[- ]on|in (?:a|an|the|similar)|as an?|professional|industry|managing|leading|selling|teaching|driving|\w*erfahrung\w*|berufs\w*|experiencia|ervaring|esperienza|erfaren\w*|erfaring|tatigkeit|praxis|progressive\w*|history|expertise|of|in|as|on|with|within|at|using|dans|als|required|preferred|minimum|desired)\b"
)
_NOT_WORK = LatePattern(
    r"^\W*(?:of age|old|ago|alt\b|or older|and older|in business|of service|warrant|contract|degree|college|university|program|plan|forecast|term\b|operating|accredited|apart|ahead|in a row|per\b|from\b|after\b|post[- ]?(?:secondary|high)|of (?:college|school|education|university|study|post|formal|higher|history|growth|success)|(?:bachelor|undergraduate)|course|prior to|since|de edad|d'age)"
)
_NOT_BEFORE = LatePattern(
    r"(?:\b(?:last|past|next|every|each|within|first|previous|recent|for (?:over|more than|nearly|almost)|celebrat\w+|leader|provider|since|age(?:d)?|average|collective|combined|after|founded|hundreds of|during)\W+(?:(?:the|at|over|more|than|nearly|least)\W+)*|\b(?:we|company|firm|organization|our \w+|and has|team) (?:has|have|had|bring|brings|with|is|are)\b.{0,40}|\b(?:leader|provider|company|firm|agency|supplier)\b.{0,40})$"
)
_PERSON = LatePattern(r"\b(?:you|candidate|applicant|must|required|preferred|minimum|at least)\b")
_ENDS = LatePattern(
    r"\.(?!js\b|net\b|io\b|\d)|;|(?<=experience),(?! (?:in|with|of|using|including|specifically|particularly|especially|at|as|or|and|within|working|on|both|across)\b)|,? and (?:be|you|your|used|familiar\w*|comfortable)\b|,? (?:and |or )?(?:is|are|has|have|holds?|speaks?|possess\w*|demonstrates?|can|will|should|shall|who|which|of which|thereof|davon|dont) |(?:,| and) (?:and )?(?:fluen|proficien|clean |valid |current |active |bilingual)|\((?=\d|e\.g|usually|or\b|includ)|\b(?:and|or|plus) (?:\w+ ){0,2}(?:\d|one|two|three|four|five)|, (?:with|and (?:abilit|strong|excellent|an? |the abil|must|knowledge|demonstrat|proven|minimum|at least|\d)|plus|including|preferably|ideally|must|abilit|strong|excellent|knowledge|be |have |an? |demonstrat|proven|who|preferred|required|or (?:an?|equivalent)|in addition)"
)
_MONTHS = ("month", "monat", "mois", "mes", "maand")
_MOST = 25.0
"""Nobody asks for more; who tells of more tells of a company."""
_AROUND = 120


def years_asked(statement: Statement) -> Iterator[Wanted]:
    """Also those of a range; what isn't about work, such as an age, is left out."""
    plain = statement.plain
    for found in _YEARS.finditer(plain):
        if not _is_about_work(plain, found, item=statement.section == "must"):
            continue
        least, most = _bounds(found)
        if least is None and most is None:
            continue
        yield _wanted(statement, found, least, most)


def _wanted(
    statement: Statement, found: re.Match[str], least: float | None, most: float | None
) -> Wanted:
    start, end = found.start(), _end(statement.plain, found.end())
    text = statement.text[start:end]
    said = importance_at(statement, found.start("first"))
    return Wanted(
        kind="years",
        text=shortened(text),
        start=statement.start + start,
        end=statement.start + end,
        importance=said.importance if said.told or statement.section == "nice" else "must",
        weight=1.5 if said.told else 1.0,
        terms=tuple(
            dict.fromkeys(
                one.skill
                for one in find_skills(statement.text[:end])
                if one.start >= found.end() and not means_something_else(statement.text, one)
            )
        )[:6],
        least_years=least,
        most_years=most,
    )


def _end(plain: str, place: int) -> int:
    """Where what the years are of ends: with the clause."""
    stop = _ENDS.search(plain, place, place + _AROUND)
    following = _YEARS.search(plain, place, place + _AROUND)
    if following and not (stop and stop.start() < following.start()):
        stop = following
    end = stop.start() if stop else min(len(plain), place + _AROUND)
    if not stop and end < len(plain) and (space := plain.rfind(" ", place, end)) > 0:
        end = space
    return max(place, end)


def _is_about_work(plain: str, found: re.Match[str], *, item: bool) -> bool:
    """`item`: one of what is asked for, so that years at its beginning are those of work."""
    before, after = plain[max(0, found.start() - 60) : found.start()], plain[found.end() :]
    if _NOT_WORK.match(after[:40]) or "age of" in before[-10:]:
        return False
    if _NOT_BEFORE.search(f"{before}{found['ahead'] or ''}") and not _PERSON.search(before):
        return False
    if found["first"] in {"a", "an", "one", "ein", "un", "una", "une"} and not _WORK.match(
        after.strip()[:20]
    ):
        return False
    said = _WORK.search(after[:_AROUND]) or re.search(r"experience|erfahrung|exp\b", before)
    return bool(said) or (item and not before.strip(" (-–") and len(after) < _AROUND)


def _bounds(found: re.Match[str]) -> tuple[float | None, float | None]:
    first, last = _value(found["first"]), _value(found["last"] or "")
    ahead = (found["ahead"] or "").strip()
    if found["unit"].startswith(_MONTHS):
        first, last = (round(one / 12, 2) if one else None for one in (first, last))
    if ahead.startswith(("up to", "max", "less", "no more", "bis", "hasta")):
        return None, first
    if first is not None and last is not None and last < first:
        first, last = last, None
    open_ended = (
        found["plus"]
        or found["more"]
        or (last and f"{found['last']}+" in found[0].replace(" ", ""))
    )
    if first is not None and first > _MOST:
        return None, None
    return first, None if open_ended else last


def _value(word: str) -> float | None:
    if not word:
        return None
    if word in ("a", "an"):
        return 1.0
    return float(_WORDS[word]) if word in _WORDS else float(word.replace(",", "."))
