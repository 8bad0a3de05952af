"""What is known: everything that the user said, that their files hold and that stands in the draft, ready to be asked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from pydantic import JsonValue

from hirewire_common.contracts import Draft
from hirewire_common.words.degrees import said_levels
from hirewire_common.words.months import (
    PRESENT,
    loose_months_of,
    months_of,
    relative_years,
)
from hirewire_common.words.numbers import Kind, Number, numbers_of
from hirewire_common.words.stems import stem
from hirewire_common.words.tokens import WORD, compact, fold, parts_of, word_of
from hirewire_generator.domain.facts.vocabulary import (
    CONNECTORS,
    EXACT,
    FAMOUS,
    MADE_BY,
    SAME,
    SHORT,
)

_DATES = frozenset({"start_date", "end_date", "date"})
_PHONES = re.compile(r"(?<![\w.])\+?\(?\d[\d\s()./-]{5,}\d")
_SHORTEST_STEM = 5
_LONG_BEGINNING = 7
"""Letters in common that make two words of one family: `konstruiert` and `Konstruktion`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    words: frozenset[str]
    numbers: frozenset[tuple[Kind, str, Decimal]]
    months: frozenset[tuple[int, int]]
    loose_months: frozenset[int]
    levels: frozenset[str]
    phones: frozenset[str]
    letters: str
    """All of it without blanks, for scripts that have none."""
    present: bool
    stems: frozenset[str]
    beginnings: frozenset[str]
    uninflected: frozenset[str]
    """Words without one or two letters at their end, as in `w Krakowie` and `Excela`."""

    def knows(self, word: str) -> bool:
        """Whether the word, in this or another form of it, was said."""
        if word in self.words or any(one in self.words for one in _same().get(word, ())):
            return True
        if word in EXACT or word in FAMOUS:
            return compact(word) in self.words or word in self.uninflected
        return compact(word) in self.words or self._resembles(word)

    def has_number(self, number: Number) -> bool:
        """By value and form: a share is no count, and a span of time is neither."""
        forms: tuple[tuple[Kind, str], ...] = ((number.kind, number.unit),)
        if number.kind == "count":
            forms += (("money", "usd"), ("money", "eur"), ("money", "gbp"), ("money", "chf"))
        if number.kind in {"count", "year"}:
            forms += (("count", ""), ("year", ""))
        return any((kind, unit, number.value) in self.numbers for kind, unit in forms)

    def has_year(self, year: int) -> bool:
        return ("year", "", Decimal(year)) in self.numbers

    def has_month(self, year: int, month: int) -> bool:
        return (year, month) in self.months or (month in self.loose_months and self.has_year(year))

    def _resembles(self, word: str) -> bool:
        if any(sign.isdigit() for sign in word):
            return False
        if len(word) < _SHORTEST_STEM:
            return word.endswith("s") and word[:-1] in self.words
        return (
            word in self.uninflected
            or stem(word) in self.stems
            or word[:_LONG_BEGINNING] in self.beginnings
        )


def evidence_of(
    texts: Iterable[str], draft: Draft | None = None, today: date | None = None
) -> Evidence:
    """Texts that stand for what they say, and the draft that is there already."""
    written = list(texts)
    tree: JsonValue = draft.model_dump(mode="json") if draft else None
    leaves = list(_leaves(tree, ""))
    written += [text for name, text in leaves if name not in _DATES and name != "id"]
    dates = [text for name, text in leaves if name in _DATES]
    whole = "\n".join(written)
    words = _words(written)
    numbers = {(one.kind, one.unit, one.value) for one in numbers_of(whole)}
    years = {Decimal(found) for text in dates for found in re.findall(r"\d{4}", text)}
    years |= {Decimal(found) for found in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", fold(whole))}
    if today:
        years |= {Decimal(year) for year in relative_years(whole, today)}
    long = {word for word in words if len(word) >= _SHORTEST_STEM and word not in EXACT}
    months = frozenset([*months_of(whole), *(pair for text in dates for pair in months_of(text))])
    return Evidence(
        words=words,
        numbers=frozenset(numbers | {("year", "", year) for year in years} | _spans(draft, today)),
        months=months,
        loose_months=frozenset(loose_months_of(whole)),
        levels=said_levels(whole),
        phones=frozenset(_digits(found) for found in _PHONES.findall(whole)),
        letters=compact(whole),
        present="present" in dates or PRESENT.search(fold(whole)) is not None,
        stems=frozenset(map(stem, long)),
        beginnings=frozenset(
            word[:_LONG_BEGINNING] for word in long if len(word) >= _LONG_BEGINNING
        ),
        uninflected=frozenset(
            word[:-cut] for word in words for cut in (1, 2) if _inflected(word, cut)
        ),
    )


def _leaves(value: JsonValue, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one, name)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, key)


def _words(texts: Iterable[str]) -> frozenset[str]:
    """Each word, its parts, two and three in a row as one, initials of three and more, and what is short for something."""
    found: set[str] = set()
    for text in texts:
        row = [word_of(one[0]) for one in WORD.finditer(text)]
        found.update(row)
        found.update(part for word in row for part in parts_of(word))
        found.update(compact(word) for word in row)
        for length in (2, 3, 4, 5):
            for start in range(len(row) - length + 1):
                run = row[start : start + length]
                found.update(_together(run))
        for short, long in SHORT.items():
            if f" {long} " in f" {' '.join(row)} ":
                found.add(short)
    found.update(word for short, long in SHORT.items() if short in found for word in long.split())
    found.update(
        maker for product, makers in MADE_BY.items() if product in found for maker in makers.split()
    )
    return frozenset(found)


def _together(run: list[str]) -> Iterator[str]:
    if len(run) <= 3 and not CONNECTORS.intersection(run):
        yield "".join(run)
    if len(run) >= 3 and all(len(word) >= 3 and word.isalpha() for word in run):
        yield "".join(word[0] for word in run)


@cache
def _same() -> dict[str, tuple[str, ...]]:
    return {word: tuple(line.split()) for line in SAME for word in line.split()}


def _inflected(word: str, cut: int) -> bool:
    return (
        len(word) - cut >= _SHORTEST_STEM
        and word.isalpha()
        and word[-1] in "aeioumy"
        and word not in EXACT
    )


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _spans(draft: Draft | None, today: date | None) -> set[tuple[Kind, str, Decimal]]:
    """Years between the first beginning and each end that stands in the draft: how long somebody has worked may be said."""
    if draft is None:
        return set()
    pairs = [(one.start_date, one.end_date) for one in draft.resume.experience]
    starts = [int(start[:4]) for start, _ in pairs if start[:4].isdigit()]
    if today:
        pairs = [(start, today.isoformat() if end == "present" else end) for start, end in pairs]
    ends = [int(end[:4]) for _, end in pairs if end[:4].isdigit()]
    spans = {end - start for start in starts for end in ends if end > start}
    return {("span", "year", Decimal(span)) for span in spans}
