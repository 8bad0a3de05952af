"""The plots of a page, for both widths, with what they show in words and as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import fmean

from hirewire_common.contracts.analysis import Analysis, Timeline
from hirewire_interview_analyzer.domain.delivery.timeline import EMOTION
from hirewire_interview_analyzer.domain.report import naming
from hirewire_interview_analyzer.domain.report.numbers import NONE, clock, rounded, share
from hirewire_interview_analyzer.domain.report.panels import (
    EMOTIONS_LACK,
    PANELS,
    Panel,
    is_known,
    marked,
    panels_of,
)
from hirewire_interview_analyzer.domain.report.plots import (
    NARROW,
    WIDE,
    Axis,
    Note,
    alt,
    plot,
    times,
)

_ROWS = 20
_WINDOWS = (5, 10, 15, 30, 60, 120, 300, 600)
EMOTIONS = (
    "These are how a face looks, by the names of the service that compared it with other faces. They are not a determination of the person's "
    "internal emotional state. They are shown, never scored, and no advice is drawn from them."
)


@dataclass(frozen=True, slots=True)
class Chart:
    """`wide` and `narrow` are SVG; `caveat` is what must be read with it."""

    id: str
    title: str
    unit: str
    about: str
    alt: str
    wide: str
    narrow: str
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Means of stretches of time, a dash where nothing is known."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Absent:
    title: str
    why: str


def charts_of(analysis: Analysis, notes: Sequence[Note]) -> tuple[Chart, ...]:
    """Empty where nothing is known over time."""
    timeline = analysis.timeline
    panels = panels_of(timeline) if timeline else ()
    if timeline is None or not panels:
        return ()
    wide, narrow = (Axis(analysis.media.seconds, width) for width in (WIDE, NARROW))
    axis = Chart("time", "Time", "", "", "", times(wide, notes), times(narrow, notes))
    drawn = [_chart(panel, timeline, (wide, narrow), notes) for panel in panels]
    return (axis, *_with_caveat(drawn))


def absent_of(analysis: Analysis) -> tuple[Absent, ...]:
    """What has no plot, and why."""
    timeline = analysis.timeline or Timeline(step=1.0)
    lost = [(one.title, one.lacks) for one in PANELS if not is_known(timeline, one.series)]
    if not any(is_known(timeline, name) for name in timeline.series if name.startswith(EMOTION)):
        lost.append((naming.field(EMOTIONS_LACK[-1]), EMOTIONS_LACK))
    return tuple(Absent(title, _why(analysis, lacks)) for title, lacks in lost)


def table_of(analysis: Analysis) -> Table | None:
    timeline = analysis.timeline
    panels = panels_of(timeline) if timeline else ()
    if timeline is None or not panels:
        return None
    window = next((one for one in _WINDOWS if analysis.media.seconds / one <= _ROWS), _WINDOWS[-1])
    head = ("From", *(f"{one.title}, {one.unit}" for one in panels if one.series != "fillers"))
    return Table(head, tuple(_rows(analysis.media.seconds, timeline, panels, window)))


def _chart(panel: Panel, timeline: Timeline, axes: Sequence[Axis], notes: Sequence[Note]) -> Chart:
    values, events = timeline.series[panel.series], marked(panel, timeline)
    wide, narrow = (plot(panel, values, timeline.step, axis, events, notes) for axis in axes)
    told = alt(panel, values, timeline.step)
    return Chart(panel.series, panel.title, panel.unit, panel.about, told, wide, narrow)


def _with_caveat(charts: Sequence[Chart]) -> Iterator[Chart]:
    """Before the first of the emotions."""
    first = next((one.id for one in charts if one.id.startswith(EMOTION)), None)
    for one in charts:
        yield _caveated(one) if one.id == first else one


def _caveated(one: Chart) -> Chart:
    return Chart(one.id, one.title, one.unit, one.about, one.alt, one.wide, one.narrow, EMOTIONS)


def _why(analysis: Analysis, fields: Sequence[str]) -> str:
    """The first reason that is told, the widest first."""
    told = {one.field: one.reason for one in analysis.missing}
    known = (told[name] for name in fields if name in told)
    return next(known, "It was not measured over time.")


def _rows(seconds: float, timeline: Timeline, panels: Sequence[Panel], window: int) -> Iterator[tuple[str, ...]]:  # fmt: skip
    for at in range(ceil(seconds / window)):
        first, last = at * window / timeline.step, (at + 1) * window / timeline.step
        cells = [_cell(one, timeline.series[one.series][round(first) : round(last)]) for one in panels if one.series != "fillers"]  # fmt: skip
        yield (clock(at * window), *cells)


def _cell(panel: Panel, values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    if not known:
        return NONE
    return share(fmean(known)) if panel.kind == "area" else rounded(fmean(known))
