"""Work between two dates as a résumé's passages tell it, with the title that stands beside the dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hirewire_common.words.dates import (
    Period,
    find_periods,
    is_only_dates,
    without_dates,
)
from hirewire_common.words.vocabulary import says_post
from hirewire_ranker.domain.resume.amounts import is_away, share_of
from hirewire_ranker.domain.resume.placing import UNTOLD, WORK, placed
from hirewire_ranker.domain.resume.seen import Passage, Role
from hirewire_ranker.domain.trades import trades_of

_YEAR = re.compile(r"(?:19[4-9]|20\d)\d|['’]\d\d(?!\d)|\d/\d\d(?!\d)")
_HEADER = 130
"""Letters of a line that heads a role; what stands further behind is told in a sentence."""
_TITLE = 120
_MOST_WORDS = 12
_INDENT = 4
_MOST_LINES = 4
"""Over which one span of time may be spread: "October 2011", "to", "August 2015"."""
_MOST_MONTHS = 12 * 60
_TOLD = re.compile(r"(?:from|between|during|in|since|through|by|for|over)\s*$", re.I)
_FULL_STOP = re.compile(r"[a-z]{3}\.$")
_DID = re.compile(r"[A-Z][a-z]+(?:ed|lt)\b|Led\b|Ran\b|Wrote\b|Was\b|I\b")
_PIECES = re.compile(r"[ \t]{0,3}[|•·‖][ \t]{0,3}|\s{2,}|\t|\s[–—-]\s|,\s|\s@\s|\sat\s|\n")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A range in passages `first:behind`."""

    periods: tuple[Period, ...]
    first: int
    behind: int
    rest: str
    """What the passage says beside the dates."""


def with_roles(text: str, passages: list[Passage]) -> tuple[list[Passage], list[Role]]:
    """The passages, each with the role that it stands under, and the roles in the order of the text.

    Dates count in sections about work, or anywhere but in the education where no heading tells or none stand below it.
    Elsewhere they must stand beside a post. A role that goes on ends
    with the last month that the text names, until whoever compares it knows better.
    """
    written = [text[one.start : one.end] for one in passages]
    may = [_may_title(text, said, one) for said, one in zip(written, passages, strict=True)]
    told = any(one.section == "experience" and one.heading for one in passages)
    dated = list(_dated(written, passages, told=True)) if told else []
    sure = bool(dated)
    dated = dated or list(_dated(written, passages, told=False))
    for at in (at for one in dated for at in range(one.first, one.behind)):
        may[at] = False
    roles: list[Role] = []
    begins: dict[int, int | None] = {}
    for one in dated:
        title, begin = _title(written, may, one)
        if is_away(one.rest or _above(written, may, one) or title):
            begins[min(begin, one.first)] = None
        elif sure or passages[one.first].section in WORK or says_post(title):
            for role in _roles_of(one, title, _head(written, passages, one, begin)):
                begins.setdefault(begin, len(roles))
                roles.append(role)
    latest = max((max(role.start + 1, role.end) for role in roles), default=0)
    roles = [replace(role, end=latest) if role.current else role for role in roles]
    return list(placed(written, passages, begins)), roles


def _above(written: list[str], may: list[bool], one: _Dated) -> str:
    return written[one.first - 1] if one.first and may[one.first - 1] else ""


def _head(written: list[str], passages: list[Passage], one: _Dated, begin: int) -> str:
    """The lines with title and dates, and a short one below them."""
    below = one.behind
    more = below < len(written) and len(written[below]) <= _TITLE and not passages[below].heading
    last = below + 1 if more and not find_periods(written[below]) else below
    return "\n".join(written[min(begin, one.first) : last])


def _roles_of(one: _Dated, title: str, head: str) -> Iterator[Role]:
    """One for each span of time: whoever came back was away in between."""
    share = share_of(head)
    for period in one.periods:
        if role := _role(period, one.first, title):
            yield replace(role, share=share)


def _dated(written: list[str], passages: list[Passage], *, told: bool) -> Iterator[_Dated]:
    number = 0
    while number < len(passages):
        one = passages[number]
        behind = number + 1
        if not one.heading and (one.section in WORK or (not told and one.section in UNTOLD)):
            for dated in _in_passage(written, passages, number):
                behind = max(behind, dated.behind)
                yield dated
        number = behind


def _in_passage(written: list[str], passages: list[Passage], number: int) -> Iterator[_Dated]:
    text = written[number]
    if not _YEAR.search(text):
        return
    if is_only_dates(text):
        yield from _spread(written, passages, number)
        return
    periods = find_periods(text[:_TITLE])
    if periods and _heads(text, periods[0]):
        yield _Dated(periods, number, number + 1, _without(text, periods))


def _spread(written: list[str], passages: list[Passage], number: int) -> Iterator[_Dated]:
    """A column of dates, in which one range may take several lines."""
    joined = ""
    for behind in range(number, min(number + _MOST_LINES, len(passages))):
        if passages[behind].heading or not (behind == number or _is_date(written[behind])):
            return
        joined = f"{joined} {written[behind]}".strip()
        if periods := find_periods(joined):
            yield _Dated(periods, number, behind + 1, "")
            return


def _is_date(text: str) -> bool:
    return len(text) <= 30 and (
        is_only_dates(text) or text.strip().lower() in {"to", "-", "–", "—"}
    )


def _heads(text: str, period: Period) -> bool:
    """A sentence that says when something was done is no role."""
    before = text[: period.at[0]]
    told = _TOLD.search(before) or _TOLD.match(text[slice(*period.at)].split()[0])
    if told and len(before.split()) > 2 and (_DID.match(before) or not says_post(before)):
        return False
    return len(text) <= _HEADER or len(before) <= _HEADER // 2


def _without(text: str, periods: tuple[Period, ...]) -> str:
    first, last = periods[0].at[0], periods[-1].at[1]
    around = f"{_TOLD.sub('', text[:first])}  {text[last:][:_TITLE]}"
    return re.sub(r"\(\s*\)|\[\s*\]", " ", around).strip(" ,|–—-·•/\t()\n:")


def _title(written: list[str], may: list[bool], one: _Dated) -> tuple[str, int]:
    """The piece that names a post, of what stands on the line, above or below it, else what stands on the line; and the
    passage that the role begins with.
    """
    above = [n for n in (one.first - 1, one.first - 2) if n >= 0 and all(may[n : one.first])]
    below = [n for n in (one.behind, one.behind + 1) if n < len(may) and may[n]]
    for number in (None, *above, *below):
        text = one.rest if number is None else written[number]
        if text and (says_post(text) or trades_of(text).sure):
            return _post_of(text), min(one.first, number if number is not None else one.first)
    near = one.rest or next((written[number] for number in (*above, *below)), "")
    return " ".join(near.split())[:_TITLE], one.first


def _post_of(text: str) -> str:
    pieces = [piece for piece in _PIECES.split(without_dates(text[: 2 * _TITLE])) if piece.strip()]
    named = (piece for piece in pieces if trades_of(piece).sure)
    post = next((piece for piece in pieces if says_post(piece)), None) or next(named, text)
    return " ".join(post.split()).strip(" ,|–—-·•/:")[:_TITLE]


def _may_title(text: str, written: str, one: Passage) -> bool:
    """Few words on a line of their own, without the sign of a bullet."""
    begun = text[max(0, one.start - _INDENT) : one.start].rpartition("\n")[2].strip()
    short = len(written) <= _TITLE and len(written.split()) <= _MOST_WORDS and not one.heading
    return short and not (begun or _FULL_STOP.search(written) or is_only_dates(written))


def _role(period: Period, passage: int, title: str) -> Role | None:
    """None for dates that can't be: an end before the start, or a life of work."""
    start = _month(period.start)
    current = period.end == "present"
    end = start + 1 if current else _end(period.start, period.end)
    if not start or not start < end <= start + _MOST_MONTHS:
        return None
    return Role(start, end, current, title, passage)


def _month(written: str) -> int:
    year, _, month = written.partition("-")
    return 12 * int(year) + int(month or 1) - 1 if year.isdigit() else 0


def _end(start: str, end: str) -> int:
    """After the last month. Of years alone the last one isn't counted: "2015 - 2017" is two years, "2015 - 2015" one."""
    if "-" in end:
        return _month(end) + 1
    return max(_month(end), _month(start[:4]) + 12 if end[:4] == start[:4] else 0)
