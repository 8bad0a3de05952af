"""How much each row of a section reads like text, and how much like part of a heading."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from hirewire_common.words.dates import is_only_dates
from hirewire_common.words.vocabulary import says_organisation, says_post
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.line import Line, Row
from hirewire_parser.domain.places import placeness

_MANY = 9
_VERY_MANY = 13
_INDENT = 7.0
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.;:!?]$|[,;]$")
_BLEND = 0.5
"""How much the rows that look alike say about each other."""
_NEARBY = 3
_LARGER = 1.08
_MUCH_LARGER = 1.25


def prose(rows: Sequence[Row], anchors: Sequence[int], right: float) -> list[float]:
    """For every row 0..1: surely a heading's, surely text."""
    if not rows:
        return []
    left = _heads_left(rows, anchors)
    body = median(line.size for row in rows for line in row)
    alone = [_alone(row, left, body) for row in rows]
    for number, (above, below) in enumerate(pairwise(rows), 1):
        if alone[number - 1] > 0.6 and _goes_on(above, below, right):
            alone[number] = max(alone[number], 0.85)
    if sum(_is_marked(row) for row in rows) >= len(anchors):
        alone = _by_marks(rows, alone)
    for number in anchors:
        alone[number] = 0.0
    return _voted(rows, alone, set(anchors))


def _is_marked(row: Row) -> bool:
    return row[0].bullet or is_marked(row[0].text)


def _by_marks(rows: Sequence[Row], alone: list[float]) -> list[float]:
    """Where the text is marked, a row without a mark that goes on in no marked one is a heading's."""
    told = []
    hanging: Row | None = None
    for row, score in zip(rows, alone, strict=True):
        if _is_marked(row):
            hanging = row
        elif hanging and not _hangs(hanging, row):
            hanging = None
        told.append(score if hanging else min(score, 0.25 if score < 0.85 else score))
    return told


def _hangs(marked: Row, row: Row) -> bool:
    """True for a row further in than the mark, or under its text."""
    return row[0].x0 > marked[0].x0 + 2 and len(row) == 1 and not row[0].bold


def _heads_left(rows: Sequence[Row], anchors: Sequence[int]) -> float:
    """Where the entries' headings begin."""
    dated = [
        line.x0
        for number in anchors
        for line in rows[number]
        if not is_only_dates(line.text) and not line.bullet
    ]
    near = [
        rows[other][0].x0
        for number in anchors
        for other in range(max(0, number - 1), min(len(rows), number + 2))
        if not is_marked(rows[other][0].text) and not rows[other][0].bullet
    ]
    return min(dated or near or [row[0].x0 for row in rows])


def _alone(row: Row, left: float, body: float) -> float:
    """By the row itself."""
    told = [line for line in row if not is_only_dates(line.text)]
    if not told:
        return 0.3
    main, words = told[0], sum(len(line.words) for line in told)
    if main.bullet or is_marked(main.text) or main.glue is not None:
        return 1.0
    if main.text[:1].islower() and not main.bold:
        return 0.9 if words > 2 else 0.6
    score = 0.3 + 0.25 * (words >= 5) + 0.2 * (words >= _MANY) + 0.15 * (words >= _VERY_MANY)
    score += 0.25 * bool(_SENTENCE.search(told[-1].text)) * (words >= 3)
    score += 0.25 * (main.x0 > left + _INDENT and words >= 3)
    score -= 0.25 * main.bold + 0.1 * main.italic + 0.25 * (len(told) > 1)
    if not _names(told):
        score += 0.2 * (words >= 3)
    elif words < _MANY:
        score -= 0.25
    score -= 0.2 * (main.size > _LARGER * body) + 0.25 * (main.size > _MUCH_LARGER * body)
    return min(max(score, 0.02), 0.98)


def _names(told: Sequence[Line]) -> bool:
    """A post, an employer, or something in a town that is known."""
    return any(
        says_organisation(line.text)
        or says_post(line.text)
        or placeness(line.text.rsplit(",", 1)[-1].strip()) == "known"
        for line in told
    )


def _goes_on(above: Row, below: Row, right: float) -> bool:
    """True when the row above ends where a line of text does, and this one is set like it."""
    last, line = above[-1], below[0]
    return (
        len(below) == 1
        and last.page == line.page
        and last.bold == line.bold
        and abs(last.size - line.size) < 0.3
        and last.x1 + _first_word(line) > right - line.size
        and line.y - last.y < 2.0 * line.size
    )


def _first_word(line: Line) -> float:
    letters = len(line.words[0]) if line.words else 0
    return (line.x1 - line.x0) / max(len(line.text), 1) * letters


def _look(row: Row) -> tuple[float, bool, bool, int]:
    main = next((line for line in row if not is_only_dates(line.text)), row[0])
    return (round(main.size, 1), main.bold, main.italic, round(main.x0 / _NEARBY))


def _voted(rows: Sequence[Row], alone: list[float], anchors: set[int]) -> list[float]:
    """Rows that look alike are of a kind: what most of them are, a doubtful one is too."""
    seen: dict[object, list[float]] = defaultdict(list)
    for row, score in zip(rows, alone, strict=True):
        seen[_look(row)].append(score)
    voted = []
    for number, (row, score) in enumerate(zip(rows, alone, strict=True)):
        others = seen[_look(row)]
        sure = score >= 0.99 or number in anchors or len(others) < 2
        voted.append(score if sure else (1 - _BLEND) * score + _BLEND * sum(others) / len(others))
    return voted


def spaces(rows: Sequence[Row]) -> list[float]:
    """The space above each row against the section's usual one; 1 where a page begins."""
    steps = [
        (below[0].y - above[0].y) / max(below[0].size, 1.0)
        if above[0].page == below[0].page
        else 0.0
        for above, below in pairwise(rows)
    ]
    usual = median([step for step in steps if step > 0] or [1.0])
    return [1.0, *(step / usual if step > 0 else 1.0 for step in steps)]
