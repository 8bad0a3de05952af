"""The head of an entry, on one line or on several: what, where at, where, when."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hirewire_common.markdown.blocks import Line
from hirewire_common.markdown.marks import BETWEEN_DATES
from hirewire_common.markdown.months import MONTHS
from hirewire_common.markdown.plain import hide
from hirewire_common.words.date_forms import DURATION
from hirewire_common.words.dates import find_period, partial_date
from hirewire_common.words.folding import fold
from hirewire_common.words.vocabulary import says_degree, says_organisation, says_post, says_school

_DATE = rf"(?:(?:{'|'.join(MONTHS)}) )?\d{{4}}|Present"
_OURS = re.compile(rf"(?P<start>{_DATE})?(?: ?– (?P<end>{_DATE}))?")
_OUR_SPAN = re.compile(rf"(?<!\S)(?:(?:{_DATE}) )?– (?:{_DATE})(?!\S)")
_GLUE = hide(" ")
_PARTS = re.compile(r"\s+[|·•‖/]\s+|\s*[|•‖]\s*|\s+(?:—|–|-|―|--)\s+|\t+")
_ORG = re.compile(r"(?:^|\s)@(?:\s+|$)")
_EMPTY = re.compile(r"[(\[{（]\s*[,;:–—-]*\s*[)\]}）]")
COMMAS = re.compile(r"^[,;:]\s+|[,;:]$")
_EDGES = " ,;:|–—―-·•\t/"
_LOOKED_AT = 240


@dataclass(slots=True)
class Part:
    text: str
    strong: bool = False
    em: bool = False


@dataclass(slots=True)
class Head:
    """`parts` are what is neither a date nor an address; `org` is only told when its sign stands before it."""

    parts: list[Part] = field(default_factory=list)
    org: str | None = None
    start: str = ""
    end: str = ""
    urls: list[str] = field(default_factory=list)
    dates_said: list[str] = field(default_factory=list)
    """How the dates were written."""


def read_head(lines: Iterable[Line]) -> Head:
    head = Head()
    for line in lines:
        _read_line(line, head)
    return head


def _read_line(line: Line, head: Head) -> None:
    head.urls += [url for url in line.urls if url not in head.urls]
    for number, text, strong, em in _runs(line):
        if (found := _ORG.search(text)) and head.org is None:
            _keep(text[: found.start()], head, strong=strong, em=em)
            org, *others = _split(_without_dates(text[found.end() :], head))
            head.org = org
            head.parts += [Part(one, em=True) for one in others if one]
        elif number and head.org == "" and not em:
            head.org = text.strip()
        else:
            _keep(text, head, strong=strong, em=em)


def _runs(line: Line) -> Iterator[tuple[int, str, bool, bool]]:
    """Stretches of one emphasis; the sign before an organisation and what follows it stay together."""
    runs: list[tuple[str, bool, bool]] = []
    for piece in line.pieces:
        text = piece.text or hide(piece.url)
        if runs and runs[-1][1:] == (piece.strong, piece.em):
            runs[-1] = (runs[-1][0] + text, piece.strong, piece.em)
        elif text.strip():
            runs.append((text, piece.strong, piece.em))
    for number, (text, strong, em) in enumerate(runs):
        yield number, text, strong, em


def _keep(text: str, head: Head, *, strong: bool, em: bool) -> None:
    for part in _split(text):
        for one in _split(_without_dates(part, head)):
            if one and head.dates_said and _says_only_when(one):
                head.dates_said.append(one)
            elif one:
                head.parts.append(Part(one, strong, em))


def _split(text: str) -> list[str]:
    return [part.strip() for part in _PARTS.split(f" {_shielded(text)} ")] if text.strip() else [""]


def _shielded(text: str) -> str:
    """Dashes between dates divide nothing."""
    text = _OUR_SPAN.sub(lambda found: found[0].replace(" ", _GLUE), text)
    if period := find_period(text[:_LOOKED_AT]):
        begin, end = period.at
        text = f"{text[:begin]}{text[begin:end].replace(' ', _GLUE)}{text[end:]}"
    return text


def _without_dates(part: str, head: Head) -> str:
    """The part without its first span of time, which the head takes if it has none."""
    part = part.strip()
    if (ours := _OURS.fullmatch(part.replace(_GLUE, " "))) and part:
        if not head.dates_said:
            head.start, head.end = (_iso(ours[name] or "") for name in ("start", "end"))
            head.dates_said.append(part)
            return ""
        return part
    if head.dates_said or not (period := find_period(part[:_LOOKED_AT].replace(_GLUE, " "))):
        return part
    begin, end = period.at
    head.start, head.end = period.start, period.end
    head.dates_said.append(part[begin:end])
    left = _EMPTY.sub(" ", f"{part[:begin]} {part[end:]}")
    return _balanced(" ".join(left.split(" ")).strip(_EDGES))


def _says_only_when(text: str) -> bool:
    return fold(text) in BETWEEN_DATES or partial_date(text) == "present"


def _balanced(text: str) -> str:
    """Without the bracket that a date has left open, or brackets around all that is left."""
    for opened, closed in ("()", "[]", "（）"):
        if text.count(opened) != text.count(closed) or (text[:1], text[-1:]) == (opened, closed):
            text = text.replace(opened, " ", 1) if opened in text else text
            text = text[::-1].replace(closed, " ", 1)[::-1] if closed in text else text
    return re.sub(r" {2,}", " ", text).strip(_EDGES)


def _iso(date: str) -> str:
    if date == "Present":
        return "present"
    month, _, year = date.rpartition(" ")
    return f"{year}-{MONTHS.index(month) + 1:02d}" if month else year


@dataclass(frozen=True, slots=True)
class Roles:
    """`rest` had no place."""

    title: str = ""
    org: str = ""
    place: str = ""
    rest: tuple[str, ...] = ()


def roles_of(head: Head, *, study: bool = False) -> Roles:
    """The parts by what they say, else by where they stand: title, organisation, place."""
    parts = head.parts
    if head.org is not None:
        before = [part.text for part in parts if not part.em]
        behind = [part.text for part in parts if part.em]
        return Roles(
            " ".join(before[:1]), head.org, " ".join(behind[:1]), (*before[1:], *behind[1:])
        )
    divided = [text for part in parts for text in _by_comma(part, alone=len(parts) == 1)]
    texts = [text for one in divided if (text := COMMAS.sub("", one).strip() or one)]
    is_title = says_degree if study else says_post
    is_org = says_school if study else says_organisation
    title = next(
        (
            text
            for text in texts
            if is_title(text) and not (study and is_org(text) and not is_title(text))
        ),
        None,
    )
    if title is None:
        others = [text for text in texts if not is_org(text)]
        title = (
            others[0]
            if others and (len(texts) > 1 or not study)
            else texts[0]
            if texts and not study
            else ""
        )
    left = list(texts)
    if title in left:
        left.remove(title)
    org = next((text for text in left if is_org(text)), left[0] if left else "")
    if org in left:
        left.remove(org)
    place = next((text for text in left if not DURATION.fullmatch(fold(text))), "")
    if place:
        left.remove(place)
    return Roles(title, org, place, tuple(left))


def _by_comma(part: Part, *, alone: bool) -> list[str]:
    """ "Engineer, Acme", where nothing else tells the two apart, and "*Acme, Berlin*"."""
    if not (alone or part.em):
        return [part.text]
    text = part.text
    post, _, employer = text.partition(" at ")
    if employer and says_post(post):
        return [post.strip(), employer.strip()]
    first, comma, rest = text.partition(", ")
    return (
        [first.strip(), rest.strip()] if comma and first.strip() and rest.strip() else [part.text]
    )
