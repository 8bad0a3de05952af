"""A section's entries: each is anchored on its dates, or its looks, with the heading around them and the text below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hirewire_common.words.dates import Period, is_only_dates
from hirewire_parser.domain.anchors import find_anchors
from hirewire_parser.domain.columns_of_dates import rows_with_dates
from hirewire_parser.domain.line import Line, Row
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.parts import Part, parts_of
from hirewire_parser.domain.prose import prose
from hirewire_parser.domain.template import cuts
from hirewire_parser.domain.undated import Stretch, with_undated
from hirewire_parser.domain.wrapping import joined, whole_cells


@dataclass(frozen=True, slots=True)
class Entry:
    """`parts` are the pieces of its heading, without the dates; `body` the paragraphs below; `lines` all it came from."""

    parts: tuple[Part, ...]
    period: Period
    body: tuple[str, ...]
    lines: tuple[Line, ...] = ()


def entries(
    lines: Iterable[Line], right: float = 0.0, *, single_dates: bool = False
) -> list[Entry]:
    """`single_dates`: one date is enough to make an entry, as in a section of education."""
    rows = rows_with_dates(lines)
    margin = _right_edge(rows, right)
    rows = whole_cells(rows, max(margin, right))
    anchors = find_anchors(rows, single_dates=single_dates)
    places = [anchor.row for anchor in anchors]
    texts = prose(rows, places, margin)
    found = cuts(rows, places, texts) if anchors else []
    ends = [*(cut.start for cut in found[1:]), len(rows)]
    dated = [
        Stretch(cut.start, cut.body, end, anchor.row, anchor.period)
        for anchor, cut, end in zip(anchors, found, ends[: len(found)], strict=True)
    ]
    return [
        _entry(rows, stretch, (margin, max(margin, right)))
        for stretch in with_undated(rows, dated, texts)
    ]


def _right_edge(rows: Sequence[Row], column: float) -> float:
    """Where the text ends; where the column does when there is none."""
    texts = [line.x1 for row in rows for line in row if not is_only_dates(line.text)]
    return max(texts, default=column)


def _entry(rows: Sequence[Row], one: Stretch, margins: tuple[float, float]) -> Entry:
    """`margins`: where the section's text ends, and its column's."""
    heading = joined(rows[one.start : one.body], margins[1])
    parts = [
        part for number, row in heading for part in parts_of(row, one.start + number - one.dates)
    ]
    body = [
        line for row in rows[one.body : one.end] for line in row if not is_only_dates(line.text)
    ]
    return Entry(
        tuple(parts),
        one.period,
        tuple(paragraphs(body, margins[0], items=True)),
        tuple(line for row in rows[one.start : one.end] for line in row),
    )
