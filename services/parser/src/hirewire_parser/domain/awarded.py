"""Certifications, awards and publications: named items, with who gave them and when."""

import re
from collections.abc import Iterable

from hirewire_common.contracts import Award, Certification, Publication
from hirewire_common.words.dates import Period, find_period, is_only_dates, without_dates
from hirewire_parser.domain.bullets import is_marked, unmarked
from hirewire_parser.domain.line import Line, Row, rows_of


def read_certifications(lines: Iterable[Line]) -> list[Certification]:
    return [
        Certification(id=f"certification-{number}", name=name, issuer=issuer, date=date)
        for number, (name, issuer, date) in enumerate(_named_items(lines), 1)
    ]


def read_awards(lines: Iterable[Line]) -> list[Award]:
    return [
        Award(id=f"award-{number}", title=name, awarder=giver, date=date)
        for number, (name, giver, date) in enumerate(_named_items(lines), 1)
    ]


def read_publications(lines: Iterable[Line]) -> list[Publication]:
    return [
        Publication(id=f"publication-{number}", title=name, publisher=publisher, date=date)
        for number, (name, publisher, date) in enumerate(_named_items(lines), 1)
    ]


_CUT = re.compile(r"\s{2,}|,\s(?![a-z])|\s*[|·]\s*|\s[-–—]\s|\s*\(")
_INITIALS = re.compile(r"([^()|,]{4,120}) ?\(([A-Z]{2,8})\)")
_STANDING = re.compile(
    r"(?i)active|inactive|current|valid|pending|expired|lapsed|in progress|ongoing"
)
"""Said of a certificate, and nobody's name."""
_EXPIRY = re.compile(r"(?i)(?:^|[,;(]|\s)\s?(?:exp|expires?|expiry|valid (?:until|till|through|to))\b[.:]{0,2}$")  # fmt: skip
"""What stands before a date that was taken away."""
_SHORTEST_NAME = 3
_DATED = re.compile(
    r"(?i)^(?:issued|awarded|date|published|released|obtained|expires?)\b[\w\s]*:?\s*$"
)


def _named_items(lines: Iterable[Line]) -> list[tuple[str, str, str]]:
    """(name, who gave it, date) of each row; a row with nothing but a date dates the one before."""
    made: list[tuple[str, str, str]] = []
    looks: tuple[float, bool, bool] | None = None
    for row in rows_of(lines):
        text = "  ".join(line.text for line in row)
        date = _date(find_period(text))
        pieces = [line.text for line in row if not is_only_dates(line.text)]
        rest = without_dates(unmarked("  ".join(pieces))) if pieces else ""
        if not rest or _DATED.match(rest):
            if made and date and not made[-1][2]:
                made[-1] = (*made[-1][:2], date)
            continue
        if made and rest[:1].islower() and not date and not is_marked(row[0].text):
            made[-1] = (f"{made[-1][0]} {rest}", *made[-1][1:])
            continue
        if made and _is_below(row, looks) and not made[-1][1]:
            made[-1] = (made[-1][0], rest, made[-1][2] or date)
            continue
        name, giver = _name_and_giver(row, rest)
        made.append((name, giver, date))
        looks = _look(row)
    return made


def _look(row: Row) -> tuple[float, bool, bool]:
    return (round(row[0].size, 1), row[0].bold, row[0].italic)


def _is_below(row: Row, look: tuple[float, bool, bool] | None) -> bool:
    """True for a row in smaller or lighter letters than the item above: it says who gave it."""
    size, bold, italic = _look(row)
    return (
        look is not None
        and (size < look[0] - 0.4 or (look[1] and not bold) or (italic and not look[2]))
        and not (row[0].bullet or is_marked(row[0].text))
    )


def _name_and_giver(row: Row, text: str) -> tuple[str, str]:
    turn = row[0].turns[0] if row[0].turns else 0
    name, giver = without_dates(unmarked(row[0].text[:turn])), without_dates(row[0].text[turn:])
    if turn and len(name) > _SHORTEST_NAME and giver:
        return name.strip(" ,:"), giver.strip(" ,()")
    known = _with_its_initials(text.strip(" ,:"))
    name, *others = _CUT.split(text.strip(" ,:")[known:], maxsplit=1)
    name = f"{text.strip(' ,:')[:known]}{name}".strip(" ,:")
    giver = _EXPIRY.sub("", others[0].strip(" ,()")).strip(" ,()") if others else ""
    return (f"{name} ({giver})", "") if _STANDING.fullmatch(giver) else (name, giver)


def _with_its_initials(text: str) -> int:
    """How many letters of it are a name with its own initials behind it: `Basic Life Support (BLS)`; in other brackets stands who gave it."""
    found = _INITIALS.match(text)
    if found is None:
        return 0
    initials = "".join(word[0] for word in re.findall(r"\w+", found[1]) if word[0].isupper())
    return found.end() if initials == found[2] else 0


def _date(period: Period | None) -> str:
    return (period.end or period.start) if period else ""
