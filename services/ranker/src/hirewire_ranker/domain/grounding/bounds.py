"""How exactly a number is said, in what measure and how often: `30`, `30+`, `about 30`, `30 kg`, `30 a day`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from hirewire_common.words.number_words import small
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.reading import Text, is_number
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.wording.measures import MEASURES
from hirewire_ranker.domain.wording.periods import PERIODS, told

_FORMS = {
    "over": r"(?:more|greater|higher|better|mehr|plus|mas) (?:than|als|de|que)|at least|exceeding|in excess of|upwards? of|above|a minimum of|minimum of|"
    r"no (?:fewer|less) than|well over|over|mindestens|uber|au moins|al menos",
    "under": r"up to|at most|(?:less|fewer|no more|not more|weniger|moins|menos) (?:than|als|de|que)|under|below|a maximum of|maximum of|max\.?|bis zu|"
    r"hochstens|maximal|jusqu'a|au plus|hasta|como maximo",
    "about": r"about|approximately|approx\.?|around|roughly|some|circa|ca\.?|(?:an )?estimated|(?:an )?average of|averaging|nearly|almost|close to|just "
    r"(?:over|under)|projected|expected|rund|etwa|ungefahr|knapp|fast|environ|pres de|unos|unas|aproximadamente|cerca de|~|≈",
}  # fmt: skip
_BEFORE = {
    sort: re.compile(rf"(?<![\w-])(?:{form})(?: an?| the)?\s?(?:[$€£]|eur|usd|gbp|chf)?\s?$") for sort, form in _FORMS.items()
}  # fmt: skip
_AFTER = {
    "over": re.compile(r"\s?\+|(?:\s\w+)?\s(?:or|and|oder|ou|o) (?:more|mehr|plus|mas)\b|\splus\b"),
    "under": re.compile(r"(?:\s\w+)?\s(?:or (?:less|fewer)|at most)\b"),
    "about": re.compile(r"\sor so\b"),
}
_NUMBER = re.compile(
    r"(?<![\w.,])\d[\d.,]*\d(?:[kmb]\b)?|(?<![\w.,])\d[kmb]?\b|(?<![\w-])[a-z]+(?:-[a-z]+)?(?![\w-])"
)
_OVER_TIME = re.compile(r"\s?(?:day|week|month|year|hour|quarter)s?\b")
_LOOK_BACK = 24
_MEASURED = re.compile(rf"(?<![\w.,])(\d[\d.,]*\d|\d|[a-z]+)[\s-]?({'|'.join(MEASURES)})(?![\w-])")
_PART = re.compile(
    r"\b(?:(?:nearly|almost|practically|virtually|not) (?:all|every\w*|the entire|the whole)|most|some|parts? of|half|a few|few|partly|partially|"
    r"a third of|a quarter of|mostly)\b"
)
_ALL = re.compile(
    r"\b(?:all|everything|everyone|entire|entirely|whole|always|fully|completely)\b|\bevery(?= \w)"
)
_FARTHEST = 6
_STOPS = words_in("and or but while")


def bounds(case: Comparison) -> Iterator[Reason]:
    old, new = _exactness(case.old.lower), _exactness(case.new.lower)
    for number in sorted(old.keys() & new.keys()):
        yield from _less_exact(number, old[number], new[number])
    yield from _measures(case)
    yield from _rates(case)
    yield from _parts(case)


def _less_exact(number: str, old: set[str], new: set[str]) -> Iterator[Reason]:
    for sort in sorted(new - old):
        if sort == "over":
            yield blocked("number", number, "the original doesn't say more than that")
        elif "under" in old and sort != "under":
            yield blocked("number", number, "the original says less than that")
        elif sort == "exact" and "about" in old:
            yield warned("number", number, "the original says it less exactly")
        elif sort == "under" or old == {"exact"}:
            yield warned("number", number, "the original says it otherwise")


def _exactness(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in _NUMBER.finditer(text):
        value = _value(one[0])
        if value:
            before, after = (
                text[max(0, one.start() - _LOOK_BACK) : one.start()],
                text[one.end() :][:_LOOK_BACK],
            )
            found[value].add(_sort(before, after))
    for several in found.values():
        several.discard("any")
    return {value: several for value, several in found.items() if several}


def _sort(before: str, after: str) -> str:
    """`over three years` may be how long it took: it is any."""
    for sort, form in _AFTER.items():
        if form.match(after):
            return sort
    for sort in ("about", "under", "over"):
        if _BEFORE[sort].search(before):
            spanned = (
                sort == "over" and re.search(r"(?<!for )over $", before) and _OVER_TIME.match(after)
            )
            return "any" if spanned else sort
    return "exact"


def _value(written: str) -> str:
    """Of a small number word or of digits; nothing for another word, and for one, which is often an article."""
    if written[0].isdigit():
        return written.replace(",", "").rstrip(".")
    value = small().get(written)
    return str(value) if value is not None and value > 1 else ""


def _measures(case: Comparison) -> Iterator[Reason]:
    old, new = _measured(case.old.lower), _measured(case.new.lower)
    for number in sorted(old.keys() & new.keys()):
        if not old[number] & new[number]:
            other = f"{number} {', '.join(sorted(new[number]))}"
            yield blocked("number", other, "the original has another measure")


def _measured(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in _MEASURED.finditer(text):
        if value := _value(one[1]):
            found[value].add(MEASURES[one[2]])
    return found


def _rates(case: Comparison) -> Iterator[Reason]:
    """How often something is counted: a number keeps its own period."""
    old, new = _rated(case.old), _rated(case.new)
    for number in sorted(old.keys() & new.keys()):
        if not old[number] & new[number]:
            often = ", ".join(map(told, sorted(new[number])))
            yield blocked("number", f"{number} {often}", "the original says another period")
    for number in sorted(new.keys() - old.keys()):
        oftener = {one for one in new[number] if _times(one, case.new) > _times(one, case.old)}
        if oftener and number in _values(case.old):
            yield blocked(
                "number", f"{number} {told(min(oftener))}", "the original doesn't say so often"
            )
    for number in sorted(old.keys() - new.keys()):
        if number in _values(case.new) and not old[number] & case.new.words:
            yield blocked("dropped", told(min(old[number])), "how often it was so many is gone")


def _times(often: str, text: Text) -> int:
    return sum(one.word == often for one in text.tokens)


def _values(text: Text) -> set[str]:
    return {_value(one.word) for one in text.tokens if is_number(one.word)}


def _rated(text: Text) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for place, one in enumerate(text.tokens):
        if one.word not in PERIODS:
            continue
        for before in reversed(text.tokens[max(0, place - _FARTHEST) : place]):
            if before.word in _STOPS or before.word in PERIODS:
                break
            if is_number(before.word) and (value := _value(before.word)):
                found[value].add("annual" if one.word in {"annually", "yearly"} else one.word)
                break
            if before.first:
                break
    return found


def _parts(case: Comparison) -> Iterator[Reason]:
    """`Nearly all` that became `all`."""
    old, new = case.old.lower, case.new.lower
    fewer = len(_PART.findall(new)) < len(_PART.findall(old))
    if fewer and _wholes(new) > _wholes(old):
        yield blocked("scope", "all", "the original says it of a part")


def _wholes(text: str) -> int:
    return len(_ALL.findall(_PART.sub(" ", text)))
