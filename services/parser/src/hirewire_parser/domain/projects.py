"""Projects: dated entries, or, without dates, one for each line set in bold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hirewire_common.contracts import Project
from hirewire_common.words.dates import Period, find_period, is_only_dates, without_dates
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.entries import Entry, entries
from hirewire_parser.domain.line import Line, rows_of
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.sections import Section

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()]+|\b(?:github\.com|gitlab\.com)/[^\s()]+")


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
    if any(entry.period.start for entry in dated) and len(headed) <= len(dated):
        return [_from_entry(entry) for entry in dated if entry.parts]
    return headed or [_from_entry(entry) for entry in dated if entry.parts]


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
