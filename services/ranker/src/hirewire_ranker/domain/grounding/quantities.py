"""Numbers, frequencies and dates of a rewrite against those of the bullet and its entry."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from hirewire_common.words.months import loose_months_of, months_of
from hirewire_common.words.numbers import Number, numbers_of
from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.directions import agreed
from hirewire_ranker.domain.grounding.reading import Text, is_number, read
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.wording.emptiness import ORDINALS
from hirewire_ranker.domain.wording.periods import PERIODS, told

_PHONE = re.compile(r"(?<![\w.])\+?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b")
_STEPS = re.compile(r"(\d[\d,.]*)\D{0,40}?\b(?:to|out of|of)\b\D{0,20}?(\d[\d,.]*\d|\d)")
_BEFORE_A_YEAR = re.compile(r"(?<=\d) (?=(?:19|20)\d\d(?!\d))")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
_PRESENT = re.compile(r"\b(?:present|current|now|today|ongoing)\b")
_UNTIL_NOW = re.compile(
    r"\b(?:to|until|till|through|-)\s*(?:the )?(?:present|current|now|today|date)\b|\bsince\b|\bcurrently\b"
)
_ARTICLES = words_in("a an one single ein eine einen einem einer un une una uno")
Value = tuple[str, str, Decimal]


def quantities(case: Comparison) -> Iterator[Reason]:
    yield from _invented(case)
    yield from _dropped(case)
    yield from _swapped(case)
    yield from _versions(case)
    yield from _frequencies(case)
    yield from _dates(case)


def _numbers(text: str) -> list[Number]:
    return [one for one in numbers_of(_countable(text)) if one.sure]


def _values(text: str) -> Counter[Value]:
    return Counter((one.kind, one.unit, one.value) for one in numbers_of(_countable(text)))


def _countable(text: str) -> str:
    """Without phones, and a year is no end of the number before it."""
    return _BEFORE_A_YEAR.sub("; ", _PHONE.sub(" ", text))


def _invented(case: Comparison) -> Iterator[Reason]:
    known = _values(case.old.plain)
    of_entry = _values(case.case.entry.title) + _values(case.case.entry.employer)
    years = {int(year) for year in re.findall(r"(?:19|20)\d\d", case.case.entry.dates)}
    spent: Counter[Value] = Counter()
    for one in _numbers(case.new.plain):
        value = (
            _known_as(one, known, money=_is_money(case))
            or _known_as(one, of_entry)
            or _of_a_range(one, known, case)
        )
        spent[value or (one.kind, one.unit, one.value)] += 1
        if value and spent[value] <= max(known[value], of_entry[value], 1):
            continue
        if _is_part_of_a_skill(one, case) or _is_one_of_them(one, case.old):
            continue
        if one.kind == "year" and int(one.value) in years:
            yield blocked("date", one.told, "the entry's year, of which the bullet says nothing")
        elif one.kind == "span" and _is_the_length(one, case.case.entry.dates):
            yield warned("date", one.told, "not in the bullet, but it is how long the entry lasted")
        else:
            yield blocked("number", one.told, "this number is not in the entry")


def _is_money(case: Comparison) -> bool:
    return any(one.kind == "money" for one in _numbers(case.new.plain))


def _known_as(one: Number, known: Counter[Value], *, money: bool = True) -> Value | None:
    """A count may have been money, a year or a count; a share, a span and money only what they are."""
    forms = [(one.kind, one.unit)]
    if one.kind == "count":
        forms.append(("year", ""))
    if one.kind == "count" and money:
        forms += [("money", unit) for unit in ("usd", "eur", "gbp", "chf")]
    if one.kind == "year":
        forms.append(("count", ""))
    return next(
        (value for kind, unit in forms if known[value := (kind, unit, one.value)]),
        None,
    )


def _of_a_range(one: Number, known: Counter[Value], case: Comparison) -> Value | None:
    """In `five to ten years` the form stands at the end, and the words of the lower end don't have it."""
    form = rf"(?<!\w){re.escape(one.told)}\s*(?:-|to|and)\s*(\w+)"
    begins = re.search(form, fold(case.new.plain))
    if one.kind != "count" or not begins or not is_number(begins[1]):
        return None
    return next((value for value in known if value[2] == one.value), None)


def _is_one_of_them(one: Number, other: Text) -> bool:
    """`1 apprentice` for `an apprentice`, and the other way round."""
    return one.kind == "count" and one.value == 1 and bool(other.words & _ARTICLES)


def _is_part_of_a_skill(one: Number, case: Comparison) -> bool:
    """`Office 365`, where that very skill is known of the person."""
    known = case.old_skills | case.listed_skills | case.entry_skills
    return any(
        one.told in fold(found.written) and found.skill in known
        for found in find_skills(case.new.plain)
    )


def _is_the_length(one: Number, dates: str) -> bool:
    pairs = sorted(months_of(dates))
    years = sorted(int(year) for year in re.findall(r"(?:19|20)\d\d", dates))
    if len(years) < 2:
        return False
    months = (years[-1] - years[0]) * 12
    if len(pairs) == 2:
        months = (pairs[1][0] - pairs[0][0]) * 12 + pairs[1][1] - pairs[0][1] + 1
    units = {"year": Decimal(months) / 12, "month": Decimal(months)}
    length = units.get(one.unit)
    return length is not None and 0 <= length - one.value < 1


def _dropped(case: Comparison) -> Iterator[Reason]:
    kept = Counter(one.value for one in numbers_of(_countable(case.new.plain)))
    for one in _numbers(case.old.plain):
        if kept[one.value]:
            kept[one.value] -= 1
            continue
        if _is_one_of_them(one, case.new):
            continue
        yield blocked("dropped", one.told, "this number of the original is gone")


def _versions(case: Comparison) -> Iterator[Reason]:
    """`11.2.0.4`, and places in an order."""
    for written in _VERSION.findall(case.new.plain):
        if written not in case.old.plain:
            yield blocked("number", written, "the original has no such version")
    for word in case.new.words & frozenset(ORDINALS) - case.old.words:
        yield blocked("number", word, "the original has no such place in an order")


def _swapped(case: Comparison) -> Iterator[Reason]:
    """Two numbers that have changed places: what follows one of them followed another, or a range runs backwards."""
    steps, now = set(_STEPS.findall(case.old.lower)), set(_STEPS.findall(case.new.lower))
    same = agreed(case)
    for first, last in sorted(now - steps):
        if (last, first) in steps - now and not {first, last} <= same:
            yield blocked("number", f"{first}, {last}", "the original has them the other way round")
    old, new = _followers(case.old.plain), _followers(case.new.plain)
    for value, words in new.items():
        before = old.get(value, set())
        if str(value) in same:
            continue
        for word in words - before:
            elsewhere = [other for other, said in old.items() if other != value and word in said]
            if before and elsewhere:
                yield blocked("number", str(value), f"the original says another number of {word}")


def _followers(text: str) -> dict[Decimal, set[str]]:
    """By number the keys of the two telling words behind it."""
    folded, found, place = fold(text), dict[Decimal, set[str]](), 0
    for one in sorted(numbers_of(text), key=lambda one: folded.find(one.told)):
        start = folded.find(one.told, place)
        place = start if start >= 0 else folded.find(one.told)
        rest = read(folded[place + len(one.told) :][:60]).tokens
        telling = [
            token
            for token in rest[:4]
            if (not token.empty and token.word not in PERIODS) or is_number(token.word)
        ]
        for token in telling[:1]:
            if not is_number(token.word):
                found.setdefault(one.value, set()).add(token.key)
        place += len(one.told)
    return found


def _frequencies(case: Comparison) -> Iterator[Reason]:
    old, new = _how_often(case.old), _how_often(case.new)
    for word in new - old:
        yield blocked("number", told(word), "the original doesn't say so often")
    rule = blocked if old & new else warned
    for word in old.keys() - new.keys():
        yield rule("dropped", told(word), "how often is gone")


def _how_often(text: Text) -> Counter[str]:
    same = {"annually": "annual", "yearly": "annual"}
    return Counter(same.get(one.word, one.word) for one in text.tokens if one.word in PERIODS)


def _dates(case: Comparison) -> Iterator[Reason]:
    told = f"{case.old.plain} | {case.case.entry.dates}"
    known, loose = set(months_of(told)), set(loose_months_of(told))
    for year, month in months_of(case.new.plain):
        if (year, month) not in known and month not in loose:
            yield blocked("date", f"{year}-{month:02d}", "this date is not in the entry")
    for month in loose_months_of(case.new.plain):
        if month not in loose and not any(month == other for _, other in known):
            yield blocked("date", f"month {month}", "this date is not in the entry")
    if (found := _UNTIL_NOW.search(case.new.lower)) and not (
        _UNTIL_NOW.search(fold(told)) or _PRESENT.search(fold(told))
    ):
        yield blocked("date", found[0], "the entry has ended")
