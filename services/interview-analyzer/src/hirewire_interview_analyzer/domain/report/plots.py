"""A panel over time as one SVG picture: colours as attributes, which a page's own style may put others in the place of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from hirewire_common.contracts.analysis import Moment
from hirewire_interview_analyzer.domain.report.numbers import clock, span
from hirewire_interview_analyzer.domain.report.panels import Panel
from hirewire_interview_analyzer.domain.report.svg import Point, area, element, line, words

WIDE, NARROW = 720.0, 340.0
"""For paper and screens, and for phones; in pixels."""
FONT = 12.0
_LEFT, _RIGHT, _PAD = 46.0, 18.0, 7.0
_ROW = 20.0
_LETTER = 6.6
"""The width of a letter, at most on average."""
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_ROOM = 60.0
"""Between two times on the axis."""
_HALF = 0.5
_MOST_LABELS = 40
"""Of fillers; of more, those that happen to have room are no more telling than none."""
INK, MUTED, GRID, SERIES, FILL, USUAL, NOTE, MARK, UNKNOWN = "#1c2329", "#56616b", "#dde2e7", "#1c5d99", "#7fb0d9", "#e2efe3", "#f6dfae", "#b3470f", "#eceff1"  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """A moment that advice is about, by its number on the page."""

    number: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Seconds to pixels, the same for every panel of a width."""

    seconds: float
    width: float

    def x(self, at: float) -> float:
        inner = self.width - _LEFT - _RIGHT
        return _LEFT + inner * min(1.0, max(0.0, at / self.seconds if self.seconds else 0.0))

    def wide(self, seconds: float) -> float:
        return self.x(seconds) - _LEFT

    def ticks(self) -> list[float]:
        """Times at equal distances, with room for their labels."""
        most = (self.width - _LEFT - _RIGHT) / _ROOM
        step = next((one for one in _STEPS if self.seconds / one <= most), _STEPS[-1])
        return [float(at) for at in range(0, int(self.seconds) + 1, step)]


def plot(panel: Panel, values: Sequence[float | None], step: float, axis: Axis, events: Iterable[Moment] = (), notes: Iterable[Note] = ()) -> str:  # fmt: skip
    """`values` are `step` seconds apart, None where nothing is known."""
    high = _PAD + panel.height
    drawn = [
        *_behind(panel, axis, notes, high),
        *(_ticks(panel, axis)),
        *_series(panel, values, step, axis),
        *_events(panel, axis, events),
    ]
    return _picture(axis.width, high + _PAD, alt(panel, values, step), drawn)


def times(axis: Axis, notes: Sequence[Note] = ()) -> str:
    """The axis, and over it the numbers of the notes, in as many rows as they need."""
    rows = list(_rows(axis, notes))
    top = _ROW * (1 + max((row for _, row, _ in rows), default=-1))
    badges = [_badge(note, x, _ROW * row + _ROW / 2) for note, row, x in rows]
    ticks = [
        words(clock(at), x=axis.x(at), y=top + _ROW - 5, css="label", fill=MUTED, font_size=FONT, text_anchor="middle")
        for at in axis.ticks()
    ]  # fmt: skip
    told = ", ".join(f"{note.number} at {span(note.start, note.end)}" for note in notes)
    about = f"Time, 0:00 to {clock(axis.seconds)}." + (f" Moments: {told}." if told else "")
    return _picture(axis.width, top + _ROW, about, badges + ticks)


def alt(panel: Panel, values: Sequence[float | None], step: float) -> str:
    """What the picture shows, in a sentence."""
    known = [value for value in values if value is not None]
    if not known:
        return f"{panel.title}: nothing is known."
    whole = panel.kind == "area" and panel.high == 1
    low, high = (f"{one:.0%}" if whole else f"{one:.0f}" for one in (min(known), max(known)))
    gaps = len(values) - len(known)
    lost = f" Nothing is known for {clock(gaps * step)} of it." if gaps else ""
    if panel.series == "fillers":
        return f"Fillers over time: {sum(known):.0f}.{lost}"
    return f"{panel.title} over time, in {panel.unit}: from {low} to {high}.{lost}"


def _picture(width: float, height: float, about: str, drawn: Iterable[str]) -> str:
    return element(
        "svg", element("title", escape(about)), *drawn, xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}", width=width, height=height, role="img",
        font_family="IBM Plex Sans", css="plot",
    )  # fmt: skip


def _y(panel: Panel, value: float) -> float:
    part = (min(panel.high, max(panel.low, value)) - panel.low) / (panel.high - panel.low)
    return _PAD + panel.height * (1 - part)


def _behind(panel: Panel, axis: Axis, notes: Iterable[Note], high: float) -> Iterator[str]:
    if panel.usual:
        low, top = (_y(panel, value) for value in panel.usual)
        yield element("rect", x=_LEFT, y=top, width=axis.wide(axis.seconds), height=low - top, css="usual", fill=USUAL)  # fmt: skip
    for note in notes:
        wide = max(2.0, axis.x(note.end) - axis.x(note.start))
        yield element("rect", x=axis.x(note.start), y=0, width=wide, height=high + _PAD, css=f"note note-{note.number}", fill=NOTE, fill_opacity="0.35")  # fmt: skip
    for at in axis.ticks():
        yield element("path", d=f"M{axis.x(at):.1f} {_PAD:g}V{high:g}", css="grid", stroke=GRID, stroke_width=1)  # fmt: skip


def _ticks(panel: Panel, axis: Axis) -> Iterator[str]:
    for value, label in panel.ticks:
        y = _y(panel, value)
        yield element("path", d=f"M{_LEFT:g} {y:.1f}H{axis.width - _RIGHT:g}", css="grid", stroke=GRID, stroke_width=1)  # fmt: skip
        yield words(label, x=_LEFT - 6, y=y + FONT / 3, css="label", fill=MUTED, font_size=FONT, text_anchor="end")  # fmt: skip


def _series(panel: Panel, values: Sequence[float | None], step: float, axis: Axis) -> Iterator[str]:
    points: list[Point | None] = [
        None if value is None else (axis.x((at + _HALF) * step), _y(panel, value))
        for at, value in enumerate(values)
    ]
    if panel.kind == "line":
        yield element("path", d=line(points), css="line", fill="none", stroke=SERIES, stroke_width="1.6", stroke_linecap="round", stroke_linejoin="round")  # fmt: skip
        return
    ground = _y(panel, panel.low)
    blank: list[Point | None] = [
        (axis.x((at + _HALF) * step), _y(panel, panel.high)) if point is None else None
        for at, point in enumerate(points)
    ]
    if unknown := area(blank, ground, axis.wide(step)):
        yield element("path", d=unknown, css="unknown", fill=UNKNOWN)
    if panel.series != "fillers":
        yield element("path", d=area(points, ground, axis.wide(step)), css="area", fill=FILL)
    flat = [None if point is None else (point[0], ground) for point in points]
    yield element("path", d=line(flat), css="line", fill="none", stroke=SERIES, stroke_width=1)


def _events(panel: Panel, axis: Axis, events: Iterable[Moment]) -> Iterator[str]:
    events = tuple(events)
    free = 0.0 if len(events) <= _MOST_LABELS else axis.width
    for event in events:
        about = element("title", escape(f"{span(event.start, event.end)} {event.label}"))
        x, end = axis.x(event.start), axis.x(event.end if event.end is not None else event.start)
        if event.type != "filler":
            y = _PAD + (panel.height if event.type == "face_lost" else 0) - 3
            yield element("rect", about, x=x, y=y, width=max(2.0, end - x), height=5, css="event", fill=MARK)  # fmt: skip
            continue
        yield element("path", about, d=f"M{x:.1f} {_PAD + 16:.1f}V{_PAD + panel.height:.1f}", css="mark", stroke=MARK, stroke_width=2 if free < axis.width else 1)  # fmt: skip
        wide = _LETTER * len(event.label)
        if x >= free and x + wide < axis.width:
            free = x + wide + _LETTER
            yield words(event.label, x=x, y=_PAD + FONT, css="label", fill=MUTED, font_size=FONT)


def _rows(axis: Axis, notes: Iterable[Note]) -> Iterator[tuple[Note, int, float]]:
    """Each note with the first row in which it touches no other, and its middle."""
    ends: list[float] = []
    for note in notes:
        x = max(_LEFT, min(axis.width - _RIGHT, (axis.x(note.start) + axis.x(note.end)) / 2))
        row = next((at for at, end in enumerate(ends) if x >= end), len(ends))
        ends[row:row + 1] = [x + _ROW]  # fmt: skip
        yield note, row, x


def _badge(note: Note, x: float, y: float) -> str:
    return element(
        "g",
        element("circle", cx=x, cy=y, r=_ROW / 2 - 1, css="badge", fill=NOTE),
        words(str(note.number), x=x, y=y + FONT / 3, css="number", fill=INK, font_size=FONT, font_weight="600", text_anchor="middle"),
        css=f"of-note note-{note.number}",
    )  # fmt: skip
