"""Which lines are headings, and of what: by their words, and by looking like those that were known."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hirewire_common.words.dates import find_period
from hirewire_common.words.folding import fold, letters_only
from hirewire_common.words.headings import hinted, kind_of
from hirewire_common.words.lexicon import Kind
from hirewire_common.words.vocabulary import LABELS, says_degree, says_organisation, says_post
from hirewire_parser.domain.line import Line, Row, body_size, in_reading_order, rows_of
from hirewire_parser.domain.places import placeness
from hirewire_parser.domain.tongues import is_language

_MODELS: tuple[Kind, ...] = ("experience", "education", "skills")
_TELLING = 5
_NEAR = 36.0
_MOST_WORDS = 5
_SAME_EDGE = 20.0
_BETWEEN = 6
_TITLES: tuple[Kind, ...] = (
    "experience",
    "education",
    "skills",
    "certifications",
    "projects",
    "awards",
    "publications",
    "languages",
    "summary",
)
_SAME_COLUMN = 200.0
_MOST_BESIDE = 16
"""Pieces in a row with a heading; a row of more is a table."""


@dataclass(frozen=True, slots=True)
class Heading:
    kind: Kind
    line: Line


def with_headings_apart(lines: Iterable[Line]) -> list[Line]:
    """Headings of two lines in one, and a heading that ran into what stands beside it as a line of its own."""
    made: list[Line] = []
    for line in in_reading_order(one for whole in lines for one in _cut_behind_heading(whole)):
        near = range(len(made) - 1, max(len(made) - _BETWEEN, 0) - 1, -1)
        above = next((number for number in near if _is_right_above(made[number], line)), None)
        if above is not None and kind_of(f"{made[above].text} {line.text}"):
            made[above] = made[above].saying(f"{made[above].text} {line.text}")
        else:
            made.append(line)
    return made


def _cut_behind_heading(line: Line) -> list[Line]:
    """ "EXPERIENCE Senior Accountant" in two weights or sizes; where the second begins is an estimate."""
    for turn in line.turns[:1]:
        heading, rest = line.text[:turn].strip(), line.text[turn:].strip()
        if len(heading) >= _TELLING and rest and kind_of(heading) in _TITLES:
            edge = line.x0 + (line.x1 - line.x0) * turn / len(line.text)
            turns = tuple(place - turn for place in line.turns if place > turn)
            return [
                replace(line, text=heading, x1=edge, turns=(), link=""),
                replace(line, text=rest, x0=edge, turns=turns, bold=not line.bold, bullet=False),
            ]
    return [line]


def _is_right_above(above: Line, line: Line) -> bool:
    return (
        above.page == line.page
        and abs(above.x0 - line.x0) < 3
        and 0 < line.y - above.y < 1.6 * line.size
        and _look(above) == _look(line)
        and len(above.words) + len(line.words) <= _MOST_WORDS
    )


def find_headings(lines: Iterable[Line]) -> list[Heading]:
    """Known headings, and the lines that look exactly like them: a section of an unknown name ends the one before."""
    lines = list(lines)
    body = body_size(lines)
    known = [
        Heading(kind, line)
        for line in lines
        if line.glue is None and (kind := kind_of(line.text)) and _stands_out(line, body)
    ]
    known = _without_labels(known, body)
    return known + _not_items(_alike(lines, known, body), known, lines)


def _stands_out(line: Line, body: float) -> bool:
    return line.size >= body * 0.95 or line.bold or line.text.isupper()


def _look(line: Line) -> tuple[float, bool, bool]:
    return (round(line.size, 1), line.bold, line.text.isupper())


def _without_labels(known: list[Heading], body: float) -> list[Heading]:
    """Drop words like "Email" or "Leadership" that name a value or a group of skills, and not a section.

    The sections that nearly every résumé has show how its headings look.
    """
    model = [heading.line for heading in known if heading.kind in _MODELS]
    if not model:
        return known
    looks = {_look(line) for line in model}
    smallest = min(line.size for line in model)
    return [
        heading
        for heading in known
        if _look(heading.line) in looks
        or heading.line.size >= max(smallest - 0.3, body * 1.05)
        or (heading.kind not in {"contact", "other"} and heading.line.text.isupper())
    ]


def _alike(lines: list[Line], known: list[Heading], body: float) -> list[Heading]:
    taken = {id(heading.line) for heading in known}
    models = Counter(_look(heading.line) for heading in known if heading.kind in _MODELS)
    edges = sorted({heading.line.x0 for heading in known})
    alone = {id(line) for row in rows_of(lines) for line in row if _stands_alone(line, row)}
    said = Counter(letters_only(line.text) for line in lines)  # a section is opened once
    found = [
        Heading(hinted(line.text), line)
        for line in lines
        if id(line) in alone
        and id(line) not in taken
        and models[_look(line)]
        and (line.size > body * 1.12 or line.text.isupper())
        and _at_an_edge(line.x0, edges)
        and said[letters_only(line.text)] == 1
        and _reads_like_one(line)
    ]
    return found if len(found) <= len(known) else []


def _not_items(alike: list[Heading], known: list[Heading], lines: list[Line]) -> list[Heading]:
    """Without those that stand right below a known heading: they are its section's items, and so are the next."""
    is_known = {id(heading.line): True for heading in known}
    is_known |= {id(heading.line): False for heading in alike}
    items: set[int] = set()
    above: Line | None = (
        None  # the heading that the line stands right below, or whose items these are
    )
    begun = False
    for line in in_reading_order(lines):
        if is_known.get(id(line)):
            above, begun = line, False
        elif above and id(line) in is_known and abs(above.x0 - line.x0) < _SAME_EDGE:
            items.add(id(line))
            begun = True
        elif above and not begun and abs(above.x0 - line.x0) < _SAME_COLUMN:
            above = None
    return [heading for heading in alike if id(heading.line) not in items]


def _at_an_edge(x: float, edges: list[float]) -> bool:
    beside = bisect_left(edges, x)
    return any(abs(x - edge) < 3 for edge in edges[max(beside - 1, 0) : beside + 1])


def _stands_alone(line: Line, row: Row) -> bool:
    """Nothing is near on either side; another column may have something on the same height."""
    return len(row) <= _MOST_BESIDE and all(
        other is line or other.x0 - line.x1 > _NEAR or line.x0 - other.x1 > _NEAR for other in row
    )


def _reads_like_one(line: Line) -> bool:
    return (
        line.glue is None
        and len(line.words) <= _MOST_WORDS
        and not find_period(line.text)
        and not re.search(r"[@\d,|]", line.text)
        and not line.bullet
        and not LABELS.match(fold(line.text))
        and (hinted(line.text) != "other" or not _names_an_entry(line.text))
    )


def _names_an_entry(text: str) -> bool:
    """A post, an employer, a school, a degree or a language heads an entry, and never a section."""
    return (
        says_post(text)
        or says_organisation(text)
        or says_degree(text)
        or placeness(text) == "known"
        or is_language(text)
    )
