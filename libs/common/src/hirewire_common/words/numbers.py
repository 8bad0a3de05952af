"""The numbers of a text by value and form: a share, money, a span of time, a year, or a count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hirewire_common.words.number_words import AMBIGUOUS, MULTIPLIERS, small
from hirewire_common.words.tokens import fold

Kind = Literal["count", "percent", "money", "span", "year"]
Token = tuple[str, int, int]

_DIGITS = re.compile(
    r"(?P<before>[$€£¥₹]|\b(?:usd|eur|gbp|chf)\s?)?"
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[.,'\s\u202f\u00a0]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"(?P<scale>\s?(?:k|m|mm|mn|bn|b|mio|mrd|tsd|million|millions|millionen|millones|billion|thousand|tausend|hundred|mille|mil|mia)\b\.?)?"
    r"(?P<plus>\s?\+|\s?x\b|-?fold\b)?"
    r"(?P<after>\s?(?:%|percent(?:age)?\b|prozent\b|pour\s?cent\b|por\s?ciento\b|per\s?cent\b|pct\b|[$€£¥₹]|usd\b|eur\b|euros?\b|dollars?\b|gbp\b|pounds?\b|chf\b|franken\b))?"
)
_SCALES = {
    "k": 10**3, "tsd": 10**3, "thousand": 10**3, "tausend": 10**3, "mille": 10**3, "mil": 10**3,
    "hundred": 100, "b": 10**9, "bn": 10**9, "mrd": 10**9, "mia": 10**9, "billion": 10**9,
}  # fmt: skip
_MONEY = {
    "$": "usd", "usd": "usd", "dollar": "usd", "dollars": "usd", "€": "eur", "eur": "eur", "euro": "eur", "euros": "eur",
    "£": "gbp", "gbp": "gbp", "pound": "gbp", "pounds": "gbp", "chf": "chf", "franken": "chf", "¥": "yen", "₹": "inr",
}  # fmt: skip
_SPANS = {
    "year": re.compile(r"[\s-]*(?:years?(?!ly)|yrs?|jahr\w*|ans?\b|annees?|anos?\b)"),
    "month": re.compile(r"[\s-]*(?:months?(?!ly)|monat\w*|mois\b|mes(?:es)?\b)"),
    "week": re.compile(r"[\s-]*(?:weeks?(?!ly)|woche\w*|semaines?|semanas?)"),
    "day": re.compile(r"[\s-]*(?:days?|tag(?:e|en)?\b|jours?|dias?\b)"),
    "hour": re.compile(r"[\s-]*(?:hours?(?!ly)|hrs?\b|stunden?|heures?|horas?)"),
}
_PERCENT = re.compile(r"\s?(?:percent|per\s?cent|prozent|pour\s?cent|por\s?ciento)")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINERS = frozenset({"and", "y", "et", "und", "a"})
_ARTICLES = frozenset({"ein", "eine", "une", "una", "un"})
_SHORT_YEAR = re.compile(r"(?<!\w)['’](\d\d)\b")
_FRACTIONS = {
    **dict.fromkeys(("half", "halfte", "moitie", "mitad"), Decimal(50)),
    **dict.fromkeys(("third", "drittel", "tiers", "tercio"), Decimal(33)),
    **dict.fromkeys(("quarter", "viertel", "quart", "cuarto"), Decimal(25)),
}
_FRACTION = re.compile(
    rf"\b(?:by|um|de|d'|en|per)\s*(?:a|one|ein|un|la|die)?\s*({'|'.join(_FRACTIONS)})\b"
)
_DECADE = re.compile(r"\b(?:decade|jahrzehnt|decennie|decada|decennio)\b")
_MASKED = re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}|\bhttps?://\S+|\bwww\.\S+")


@dataclass(frozen=True, slots=True)
class Number:
    """`unit` is a currency or a unit of time. `told` is how the text has it."""

    value: Decimal
    kind: Kind
    unit: str = ""
    told: str = ""
    sure: bool = True
    """False for a word that is rather an article, a month or a coin."""


def numbers_of(text: str) -> Iterator[Number]:
    """Those in digits and in words; without addresses, in which digits count nothing."""
    folded = _DECADE.sub("10 years", _MASKED.sub(" ", fold(text)))
    for found in _SHORT_YEAR.finditer(folded):
        short = int(found[1])
        yield Number(Decimal(1900 + short if short > 50 else 2000 + short), "year", told=found[0])
    for found in _FRACTION.finditer(folded):
        yield Number(_FRACTIONS[found[1]], "percent", told=found[1])
    yield from _in_digits(_SHORT_YEAR.sub(" ", folded))
    yield from _in_words(_DIGITS.sub(lambda found: " " * len(found[0]), folded))


def _in_digits(text: str) -> Iterator[Number]:
    found_all = list(_DIGITS.finditer(text))
    for place, found in enumerate(found_all):
        number = _number(found, text)
        following = found_all[place + 1] if place + 1 < len(found_all) else None
        if (
            following
            and number.kind == "count"
            and _is_range(text[found.end() : following.start()])
        ):
            last = _number(following, text)
            yield _like(number, last)
        else:
            yield number


def _is_range(between: str) -> bool:
    return re.fullmatch(r"\s*(?:-|–|—|to|bis|a|à|and|und|et|y)\s*", between) is not None


def _like(first: Number, last: Number) -> Number:
    """In `5-7 years` and `30 to 40%` the form stands at the end."""
    if last.kind in {"percent", "money", "span"}:
        return Number(first.value, last.kind, last.unit, first.told)
    return first


def _number(found: re.Match[str], text: str) -> Number:
    value = _value(found["number"]) * _scale(found["scale"] or "")
    before, after = (found["before"] or "").strip(), (found["after"] or "").strip()
    told = found[0].strip()
    if currency := _MONEY.get(before) or _MONEY.get(after):
        return Number(value, "money", currency, told)
    if after:
        return Number(value, "percent", "", told)
    return _spanned(value, told, text[found.end() :])


def _spanned(value: Decimal, told: str, rest: str, *, sure: bool = True) -> Number:
    if _PERCENT.match(rest):
        return Number(value, "percent", "", told)
    for unit, pattern in _SPANS.items():
        if pattern.match(rest):
            return Number(value, "span", unit, told)
    if value == value.to_integral_value() and 1900 <= value <= 2100 and told.isdigit():
        return Number(value, "year", "", told)
    return Number(value, "count", "", told, sure)


def _value(written: str) -> Decimal:
    """`1.200.000`, `1,200,000`, `1 200 000` and `1'200'000` are the same; `1,2` is `1.2`."""
    bare = re.sub(r"[\s'\u202f\u00a0]", "", written)
    whole, sign, rest = bare, "", ""
    for sign in ".,":
        if bare.count(sign) == 1 and len(bare.rsplit(sign, 1)[1]) != 3:
            whole, rest = bare.rsplit(sign, 1)
            break
    digits = re.sub(r"[.,]", "", whole)
    return Decimal(f"{digits}.{rest}" if rest else digits)


def _scale(written: str) -> int:
    bare = written.strip().rstrip(".")
    return (_SCALES.get(bare) or 10**6) if bare else 1


def _in_words(text: str) -> Iterator[Number]:
    words = [(found[0], found.start(), found.end()) for found in _WORDS.finditer(text)]
    place = 0
    while place < len(words):
        end, value = _run(words, place)
        if value is None:
            place += 1
            continue
        run = [word for word, _, _ in words[place:end]]
        told = text[words[place][1] : words[end - 1][2]]
        sure = len(run) > 1 or run[0] not in AMBIGUOUS
        yield _spanned(Decimal(value), told, text[words[end - 1][2] :], sure=sure)
        place = end


def _run(words: list[Token], start: int) -> tuple[int, int | None]:
    """The longest run of number words from `start`, and what it comes to; None when there is none."""
    total, current, place, end = 0, 0, start, start
    while place < len(words):
        word = words[place][0]
        if (unit := _unit(word)) is not None:
            if current % 10 or (current and current < 20 and unit < 100):
                break
            current += unit
        elif word in MULTIPLIERS and (end > start or word not in AMBIGUOUS):
            factor = MULTIPLIERS[word]
            current = max(current, 1) * factor
            if factor >= 1000:
                total, current = total + current, 0
        elif not (word in _JOINERS and end > start and _goes_on(words, place)):
            break
        else:
            place += 1
            continue
        place += 1
        end = place
    known = any(word not in _ARTICLES for word, _, _ in words[start:end])
    return end, (total + current if known else None)


def _unit(word: str) -> int | None:
    return small().get(word)


def _goes_on(words: list[Token], place: int) -> bool:
    """`three hundred and five`, `treinta y cinco`; not `two and a half`."""
    if place + 1 >= len(words) or _unit(words[place + 1][0]) is None:
        return False
    before = _unit(words[place - 1][0])
    return (before is None or before >= 20) and words[place][0] != "a"
