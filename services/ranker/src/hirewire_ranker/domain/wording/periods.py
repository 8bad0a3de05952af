"""How often and for how long, said in one way: `a day`, `per day`, `each day` and `daily` are the same."""

import re
from functools import cache

from hirewire_common.words.number_words import MULTIPLIERS, small
from hirewire_common.words.tokens import fold, words_in

OFTEN: dict[str, str] = {
    "hour": "hourly", "day": "daily", "night": "nightly", "week": "weekly", "fortnight": "biweekly", "month": "monthly",
    "quarter": "quarterly", "year": "annually", "annum": "annually",
    **{unit: f"every{unit}" for unit in words_in(
        "minute shift morning afternoon evening weekend weekday season semester term session class flight visit match sprint monday tuesday "
        "wednesday thursday friday saturday sunday"
    )},
}  # fmt: skip
PERIODS = frozenset(OFTEN.values()) | words_in("yearly annual semiannually") | {
    f"{when}{unit}" for when in ("last", "this", "next") for unit in OFTEN
}  # fmt: skip
"""As they stand in a text that was `settled`."""

_UNIT = "|".join(OFTEN)
_SPAN = "minute|hour|day|week|fortnight|month|quarter|year|decade"
_END = r"(?![\w'-])"
_LOOK_BACK = 70
_WORD = re.compile(r"[\w'-]+")
_SPANNED = words_in(
    "for after in within over during of than nearly almost about under lasting spent"
)
_NO_RATE = words_in(
    "took take takes half from until till by on before at is was what such quite every"
)
_TIMES = words_in("once twice thrice times several many few dozens hundreds thousands") | {"$", "€"}
_RATE = re.compile(
    rf"\b(?:a|an) ({_SPAN}|shift|night|season|term|session|sprint){_END}(?! to | basis)",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:in |over |during )?(?:the )?(last|past|previous|this|next) ({_UNIT}){_END}",
    re.IGNORECASE,
)
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{form}){_END}", re.IGNORECASE), said)
    for form, said in (
        (r"every (?:two|2|other|second) weeks?|(?:each )?fortnightly|bi-weekly|every fortnight|alle (?:zwei|2) wochen|toutes les deux semaines|cada dos semanas", "biweekly"),
        (r"every (?:three|3) months", "quarterly"),
        (r"every (?:six|6) months|semi-annually|semi-annual|half-yearly|semiannual|twice a year|twice yearly", "semiannually"),
        (r"per annum|p\.a\.?|yearly|every year|each year|per year", "annually"),
        (r"(?:on )?(?:a|an) (?:every ?day|day[- ]to[- ]day) basis", "daily"),
        (r"pro tag|am tag|täglich\w*|jeden tag|par jour|chaque jour|tous les jours|quotidien\w*|al día|por día|cada día|todos los días|diari(?:o|a|os|as|amente)", "daily"),
        (r"pro stunde|stündlich\w*|jede stunde|(?:de l'|par )heure|chaque heure|por hora|cada hora", "hourly"),
        (r"pro woche|in der woche|die woche|wöchentlich\w*|jede woche|par semaine|chaque semaine|toutes les semaines|hebdomadaire\w*|a la semana|por semana|cada semana|todas las semanas|semanal\w*", "weekly"),
        (r"pro monat|im monat|monatlich\w*|jeden monat|par mois|chaque mois|tous les mois|mensuel\w*|al mes|por mes|cada mes|todos los meses|mensual\w*", "monthly"),
        (r"pro quartal|vierteljährlich\w*|jedes quartal|quartalsweise|par trimestre|chaque trimestre|trimestriel\w*|por trimestre|cada trimestre|trimestral\w*", "quarterly"),
        (r"pro jahr|im jahr(?! \d)|jährlich\w*|jedes jahr|par an|chaque année|tous les ans|annuel\w*|al año|por año|cada año|todos los años|anual\w*", "annually"),
    )
)  # fmt: skip
_EVERY = re.compile(
    rf"(?:\b(?:on|in) )?(?:\b(?:per|each|every(?: single)?)(?: |-)|(?<=[\w%] )/ ?|(?<=\w)/)({_UNIT})(?:s(?! \w+ed))?{_END}",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"\bper second\b", re.IGNORECASE)


def settled(text: str) -> str:
    """The text with each period as one word, and `for a month` as `for one month`."""
    for form, said in _FORMS:
        text = form.sub(said, text)
    text = _EVERY.sub(
        lambda found: f" {OFTEN[found[1].lower()]}", _SECONDS.sub("everysecond", text)
    )
    text = _LAST.sub(_relative, text)
    return " ".join(_RATE.sub(lambda found: _rate(found, text), text).split())


def told(word: str) -> str:
    """As a person would say it."""
    for before in ("every", "last", "this", "next"):
        if word.startswith(before) and word in PERIODS:
            return f"{before} {word.removeprefix(before)}"
    return word


def _relative(found: re.Match[str]) -> str:
    when = found[1].lower()
    return f"{'last' if when in {'past', 'previous'} else when}{found[2].lower()}"


def _rate(found: re.Match[str], text: str) -> str:
    """`20 calls a day` is a rate; `for a day` is a span; `took a day off` is neither."""
    before = re.split(r"[.;:!?] ", text[max(0, found.start() - _LOOK_BACK) : found.start()])[-1]
    words = [fold(word) for word in _WORD.findall(before)]
    unit = found[1].lower()
    if words and words[-1] in _SPANNED:
        return f"one {unit}" if re.fullmatch(_SPAN, unit) else found[0]
    if not words or words[-1] in _NO_RATE:
        return found[0]
    if any(_is_amount(word) for word in words) and unit in OFTEN:
        return OFTEN[unit]
    return found[0]


def _is_amount(word: str) -> bool:
    return word[:1].isdigit() or word in _TIMES or word in _amounts()


@cache
def _amounts() -> frozenset[str]:
    return frozenset(small()) | frozenset(MULTIPLIERS)
