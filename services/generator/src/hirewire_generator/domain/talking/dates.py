"""Dates as people write them in a chat, as the model holds them."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero", "february feb februar février febrero", "march mar märz mars marzo", "april apr avril abril", "may mai mayo",
            "june jun juni juin junio", "july jul juli juillet julio", "august aug août agosto", "september sep sept septembre septiembre",
            "october oct okt oktober octobre octubre", "november nov novembre noviembre", "december dec dez dezember décembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SEASON = r"(?:(?:early|late|mid|spring|summer|autumn|fall|winter|(?:the\s)?(?:end|beginning|start|middle)\sof)[\s-](?:in\s|of\s)?)?"
"""It says less than a month does; the year is what is kept."""
DATE = rf"{_SEASON}(?:(?:{_MONTH})\.?,?\s(?:of\s)?(?:19|20)\d\d|(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])|(?:19|20)\d\d)(?![\d%])"
_OPEN = r"(?:the\s)?(?:present|now|today|current(?:ly)?|date|ongoing|this day|heute|aujourd'hui|actualidad)"
_SPAN = re.compile(
    rf"(?:[,(]\s*)?(?:\b(?:from|between|during|in)\s)?\b(?P<a>{DATE}),?\s?(?:(?:and\s)?(?:i\s)?left(?:\sin)?|-|–|—|to|until|till|through|and|up to|bis|a)\s?(?P<b>{DATE}|{_OPEN})\b\)?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?:[,(]\s*)?\b(?:since|from|starting(?: in)?|seit|desde|depuis)\s(?P<a>{DATE})(?:\son(?:wards)?)?\)?",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:[,(]\s*)?\b(?:until|till|up to|ended in|left in)\s(?P<b>{DATE})\)?", re.IGNORECASE
)
_ONE = re.compile(
    rf"(?:[,(]\s*)?(?:\b(?:in|on|class of|graduated(?: in)?|completed(?: in)?)\s)?(?P<b>{DATE})\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """`rest` is the text without it. `single`: one date, of which nobody said whether it begins or ends something."""

    start: str = ""
    end: str = ""
    rest: str = ""
    single: bool = False


def date_of(text: str) -> str | None:
    """YYYY-MM, YYYY or present; None when it is no date."""
    text = re.sub(rf"^{_SEASON}", "", text.strip().strip(".,").lower())
    if re.fullmatch(_OPEN, text):
        return "present"
    if not re.fullmatch(DATE, text):
        return None
    year = re.search(r"(?:19|20)\d\d", text)
    if year is None:
        return None
    rest = (
        (text[: year.start()] + text[year.end() :]).strip(" /.,-").removesuffix(" of").rstrip(".,")
    )
    if rest in _MONTHS:
        return f"{year[0]}-{_MONTHS[rest]:02}"
    return f"{year[0]}-{int(rest):02}" if rest.isdigit() else year[0]


_SHORT_END = re.compile(
    r"\b(?P<a>(?P<c>19|20)\d\d)\s?[-–/]\s?(?P<b>(?:1[3-9]|[2-9]\d))(?![\d%.,/-])"
)
_ONE_YEAR = re.compile(
    rf"\b(?P<a>{_MONTH})\.?\s?(?:-|–|to|until|till)\s?(?P<b>{_MONTH})\.?,?\s(?P<y>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _in_full(text: str) -> str:
    """'2016-18' and 'June-August 2023' with both years."""
    text = _SHORT_END.sub(r"\g<a>-\g<c>\g<b>", text)
    return _ONE_YEAR.sub(r"\g<a> \g<y> - \g<b> \g<y>", text)


def span_in(text: str) -> Span:
    """The first period in the text, or its first date."""
    text = _in_full(text)
    for pattern in (_SPAN, _SINCE, _UNTIL, _ONE):
        match = pattern.search(text)
        if match:
            groups = match.groupdict()
            start, end = (date_of(groups.get(name) or "") or "" for name in "ab")
            rest = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip(" ,")
            open_end = pattern is _SINCE and re.match(
                r"since|seit|desde|depuis", match[0].strip(" ,("), re.IGNORECASE
            )
            return Span(start, "present" if open_end else end, rest, single=pattern is _ONE)
    return Span(rest=text)


_AGO = re.compile(
    r"\b(?:(?P<since>since|from|until|till)\s)?(?:(?P<which>this|last)\s(?P<unit>month|year)|(?P<n>\d{1,2}|a|one|two|three|four|five|six|ten)\syears?\sago)\b",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}


def told_from(text: str, today: date) -> str:
    """'last month' and 'two years ago' as the dates that they are."""

    def written(match: re.Match[str]) -> str:
        into = match["since"] or "in"
        if match["n"]:
            return f"{into} {today.year - (_NUMBERS.get(match['n'].lower()) or int(match['n']))}"
        last = match["which"].lower() == "last"
        if match["unit"].lower() == "year":
            return f"{into} {today.year - last}"
        months = today.year * 12 + today.month - 1 - last
        return f"{into} {months // 12}-{months % 12 + 1:02}"

    return _AGO.sub(written, text)
