"""Work between two dates as a résumé's passages tell it, with the title that stands beside the dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hirewire_common.words.dates import Period, find_period, is_only_dates, without_dates
from hirewire_common.words.vocabulary import says_post
from hirewire_ranker.domain.resume.seen import Passage, Role

_YEAR = re.compile(r"(?:19[4-9]|20\d)\d|['’]\d\d(?!\d)")
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
_WORK = frozenset({"experience", "projects"})
_UNTOLD = frozenset({"head", "summary", "other"})
_PIECES = re.compile(r"[ \t]{0,3}[|•·‖][ \t]{0,3}|\s{2,}|\t|\s[–—-]\s|,\s|\s@\s|\sat\s|\n")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A range in passages `first:behind`."""

    period: Period
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
    roles: list[Role] = []
    begins: list[int] = []
    told = any(one.section == "experience" and one.heading for one in passages)
    dated = list(_dated(written, passages, told=True)) if told else []
    for one in dated or _dated(written, passages, told=False):
        title, begin = _title(written, may, one)
        role = _role(one, title)
        if role and (dated or passages[one.first].section in _WORK or says_post(title)):
            roles.append(role)
            begins.append(begin)
    latest = max((max(role.start + 1, role.end) for role in roles), default=0)
    roles = [replace(role, end=latest) if role.current else role for role in roles]
    return list(_placed(passages, begins)), roles


def _dated(written: list[str], passages: list[Passage], *, told: bool) -> Iterator[_Dated]:
    number = 0
    while number < len(passages):
        one = passages[number]
        behind = number + 1
        if not one.heading and (one.section in _WORK or (not told and one.section in _UNTOLD)):
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
    period = find_period(text[:_TITLE])
    if period and period.is_range and _heads(text, period):
        yield _Dated(period, number, number + 1, _without(text, period))


def _spread(written: list[str], passages: list[Passage], number: int) -> Iterator[_Dated]:
    """A column of dates, in which one range may take several lines."""
    joined = ""
    for behind in range(number, min(number + _MOST_LINES, len(passages))):
        if passages[behind].heading or not (behind == number or _is_date(written[behind])):
            return
        joined = f"{joined} {written[behind]}".strip()
        period = find_period(joined)
        if period and period.is_range:
            yield _Dated(period, number, behind + 1, "")
            return


def _is_date(text: str) -> bool:
    return len(text) <= 30 and (
        is_only_dates(text) or text.strip().lower() in {"to", "-", "–", "—"}
    )


def _heads(text: str, period: Period) -> bool:
    """A sentence that says when something was done is no role."""
    before = text[: period.at[0]]
    if _TOLD.search(before) and len(before.split()) > 2:
        return False
    return len(text) <= _HEADER or len(before) <= _HEADER // 2


def _without(text: str, period: Period) -> str:
    around = f"{text[: period.at[0]]}  {text[period.at[1] :][:_TITLE]}"
    return re.sub(r"\(\s*\)|\[\s*\]", " ", around).strip(" ,|–—-·•/\t()\n:")


def _title(written: list[str], may: list[bool], one: _Dated) -> tuple[str, int]:
    """The piece that names a post, of what stands on the line, above or below it, else what stands on the line; and the
    passage that the role begins with.
    """
    above = [n for n in (one.first - 1, one.first - 2) if n >= 0 and all(may[n : one.first])]
    below = [n for n in (one.behind, one.behind + 1) if n < len(may) and may[n]]
    for number in (None, *above, *below):
        text = one.rest if number is None else written[number]
        if text and says_post(text):
            return _post_of(text), min(one.first, number if number is not None else one.first)
    near = one.rest or next((written[number] for number in (*above, *below)), "")
    return " ".join(near.split())[:_TITLE], one.first


def _post_of(text: str) -> str:
    pieces = [piece for piece in _PIECES.split(without_dates(text[: 2 * _TITLE])) if piece.strip()]
    post = next((piece for piece in pieces if says_post(piece)), text)
    return " ".join(post.split()).strip(" ,|–—-·•/():")[:_TITLE]


def _may_title(text: str, written: str, one: Passage) -> bool:
    """Few words on a line of their own, without the sign of a bullet."""
    begun = text[max(0, one.start - _INDENT) : one.start].rpartition("\n")[2].strip()
    short = len(written) <= _TITLE and len(written.split()) <= _MOST_WORDS and not one.heading
    return short and not (begun or _FULL_STOP.search(written) or is_only_dates(written))


def _role(one: _Dated, title: str) -> Role | None:
    """None for dates that can't be: an end before the start, or a life of work."""
    start = _month(one.period.start)
    current = one.period.end == "present"
    end = start + 1 if current else _end(one.period.start, one.period.end)
    if not start or not start < end <= start + _MOST_MONTHS:
        return None
    return Role(start, end, current, title, one.first)


def _month(written: str) -> int:
    year, _, month = written.partition("-")
    return 12 * int(year) + int(month or 1) - 1 if year.isdigit() else 0


def _end(start: str, end: str) -> int:
    """After the last month. Of years alone the last one isn't counted: "2015 - 2017" is two years, "2015 - 2015" one."""
    if "-" in end:
        return _month(end) + 1
    return max(_month(end), _month(start[:4]) + 12 if end[:4] == start[:4] else 0)


def _placed(passages: list[Passage], begins: list[int]) -> Iterator[Passage]:
    role: int | None = None
    following = dict(zip(begins, range(len(begins)), strict=True))
    section = ""
    for number, one in enumerate(passages):
        if one.section != section:
            role, section = None, one.section
        if one.heading:
            role = None
        role = following.get(number, role)
        yield one if one.role == role else replace(one, role=role)
