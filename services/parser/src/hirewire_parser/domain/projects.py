"""Projects: dated entries, or, without dates, one for each line set in bold."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Project
from hirewire_common.words.dates import Period, find_period, is_only_dates, without_dates
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.entries import Entry, entries
from hirewire_parser.domain.line import Line, Row, rows_of
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.sections import Section

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()]+|\b(?:github\.com|gitlab\.com)/[^\s()]+")


_NEVER = Period("", "", (0, 0))
_ENDS_DATED = re.compile(r"(?:\d{4}|present|now|today)\)?\s*$", re.I)
_DEED = re.compile(
    r"(?:[A-Z][a-z]+ed|Built|Made|Wrote|Ran|Led|Drew|Set|Taught|Won|Grew|Sewed|Sewn)\b"
)
_MIXED = re.compile(r"\b(?:and|interests?|hobbies|activities)\b|&|/", re.I)
"""A heading of more than projects; of what stands below it, projects are what somebody did."""
_MOST_WORDS = 18
"""Of a project that is one line."""


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    body: tuple[str, ...]
    period: Period
    url: str = ""


def read_projects(sections: Iterable[Section]) -> list[Project]:
    found = [project for section in sections for project in _projects(section)]
    return [
        Project(
            id=f"project-{number}",
            name=project.name,
            description="\n".join(project.body),
            url="" if "github.com" in project.url else project.url,
            github=project.url if "github.com" in project.url else "",
            start_date=project.period.start,
            end_date=project.period.end,
        )
        for number, project in enumerate(found, 1)
    ]


def _projects(section: Section) -> list[_Found]:
    dated = entries(section.lines, section.right, single_dates=True)
    headed = _undated(section)
    if not headed and (plain := _plain(section)):
        return plain
    if any(entry.period.start for entry in dated) and len(headed) <= len(dated):
        return [_from_entry(entry) for entry in dated if entry.parts]
    return headed or [_from_entry(entry) for entry in dated if entry.parts]


def _plain(section: Section) -> list[_Found]:
    """Where no line is set in bold: a line without a mark above marked ones; where none is marked, each line."""
    rows = [row for row in rows_of(section.lines) if not is_only_dates(row[0].text)]
    marked = [bool(row[0].bullet or is_marked(row[0].text)) for row in rows]
    if any(line.bold for row in rows for line in row) or (marked and marked[0]):
        return []
    if any(marked):
        heads = [n for n, one in enumerate(marked) if not one and marked[n + 1 : n + 2] == [True]]
        ends = [*heads[1:], len(rows)]
        return [_of_rows(rows[n:end], section) for n, end in zip(heads, ends, strict=True)]
    short = all(
        len(row) == 1 and len(row[0].words) <= _MOST_WORDS and not _ENDS_DATED.search(row[0].text)
        for row in rows
    )
    kept = [row for row in rows if _DEED.match(row[0].text) or not _MIXED.search(section.title)]
    return [_of_rows([row], section) for row in kept] if short else []


def _of_rows(rows: Sequence[Row], section: Section) -> _Found:
    head, *below = rows
    body = [line for row in below for line in row]
    text = " ".join(line.text for line in head)
    dated = bool(_ENDS_DATED.search(text))
    found = find_period(text) if dated else None
    name = without_dates(text).strip(" ,:;–—-(") if dated else text
    return _Found(name, tuple(paragraphs(body, section.right)), found or _NEVER, head[0].link)


def _from_entry(entry: Entry) -> _Found:
    name, *others = (part.text for part in entry.parts)
    url = next((found[0] for text in others if (found := _ADDRESS.search(text))), "")
    return _Found(name, (*(text for text in others if text != url), *entry.body), entry.period, url)


def _undated(section: Section) -> list[_Found]:
    groups: list[tuple[Line, list[Line]]] = []
    for row in rows_of(section.lines):
        head = row[0]
        if head.bold and not (head.bullet or is_marked(head.text)):
            groups.append((head, list(row[1:])))
        elif groups:
            groups[-1][1].extend(row)
    return [
        _Found(
            without_dates(_name(head)),
            tuple(
                paragraphs([line for line in body if not is_only_dates(line.text)], section.right)
            ),
            _period(head, body),
            head.link,
        )
        for head, body in groups
    ]


def _period(head: Line, body: Iterable[Line]) -> Period:
    """On the line of the name, or beside it."""
    beside = [line.text for line in body if line.y == head.y or is_only_dates(line.text)]
    found = (find_period(text) for text in (head.text, *beside))
    return next((period for period in found if period), Period("", "", (0, 0)))


def _name(head: Line) -> str:
    """The bold words that the line begins with."""
    return head.text[: head.turns[0]] if head.turns else re.split(r"\s[-–—|]\s|:\s", head.text)[0]
