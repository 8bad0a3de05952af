"""The cities that a posting names around its title: known ones, also where no state or country stands behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from hirewire_common.words.folding import fold
from hirewire_common.words.gazetteer import names
from hirewire_ranker.domain.job.meant import STATE_CODES, STATES
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened

_NAME = re.compile(
    rf"(?<![\w-])(?P<city>[A-ZÀ-Þ][a-zß-ÿ'’]+(?:[ -](?:[A-ZÀ-Þ][a-zß-ÿ'’]+|am|an|de|la|sur|upon|le)){{0,3}})(?P<state>,\s?(?:{STATE_CODES}|{STATES})\b)?"
)
_AHEAD = re.compile(
    r"(?:^|[|,·•@(/:]\s?|[-–—]\s|\b(?:in|at|near|or|and|à|en|oder|und|ou|et|bei|te|greater|around)\s)$",
    re.I,
)
_BEHIND = re.compile(
    r"\s*(?:$|[|,·•)(/;:!.–—-]|\d|\b(?:or|and|oder|und|ou|et|area|office|region|hybrid|remote|cbd|city)\b)",
    re.I,
)
_EITHER = re.compile(r"\s*,?\s*(?:or|oder|ou|/|,)\s*")
_WAYS = frozenset({"remote", "hybrid", "on-site"})
_OPENING = 400
"""Letters: so far goes what stands around the title."""
_LONGEST = 160
_SHORTEST = 4
_WEIGHT = 0.5


@cache
def _cities() -> frozenset[str]:
    return names("cities.txt")


def with_cities(statement: Statement, known: Sequence[Wanted]) -> list[Wanted]:
    """The places that were read by their form, and known cities; of those between which "or" stands one suffices."""
    near = statement.section == "place" or (
        statement.section == "open" and statement.start < _OPENING
    )
    if not near or len(statement.text) > _LONGEST:
        return list(known)
    ways = [one for one in known if one.terms[0] in _WAYS]
    formed = [one for one in known if one not in ways]
    for group in _grouped(statement.text, list(_named(statement.text))):
        _add(formed, _wanted(statement, group))
    return [*formed, *ways]


def is_city(name: str) -> bool:
    return len(name) >= _SHORTEST and fold(name) in _cities()


def _named(text: str) -> Iterator[re.Match[str]]:
    for found in _NAME.finditer(text):
        told = _AHEAD.search(text[max(0, found.start() - 9) : found.start()])
        if told and _BEHIND.match(text, found.end()) and is_city(found["city"]):
            yield found


def _grouped(text: str, found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    group: list[re.Match[str]] = []
    for one in found:
        if group and not _EITHER.fullmatch(text[group[-1].end() : one.start()]):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _wanted(statement: Statement, group: list[re.Match[str]]) -> Wanted:
    start, end = group[0].start(), group[-1].end()
    return Wanted(
        kind="place",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance="nice",
        weight=_WEIGHT,
        terms=tuple(one[0] for one in group),
    )


def _add(formed: list[Wanted], one: Wanted) -> None:
    """Joined to the one that its place overlaps."""
    for at, other in enumerate(formed):
        if other.start < one.end and one.start < other.end:
            rest = (term for term in one.terms if not other.terms[0].startswith(term))
            formed[at] = replace(other, terms=(*other.terms, *rest))
            return
    formed.append(one)
