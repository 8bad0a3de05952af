"""What was measured, as Markdown for the document and as a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scaling import paper
from benchmarks.scaling.curves import COUNTS
from benchmarks.scaling.points import Point, fastest
from benchmarks.scaling.sockets import Sockets
from benchmarks.scaling.writes import Writes

_PARTS = ("nats", "postgres", "seaweedfs", "gateway", "storage")


@dataclass(frozen=True)
class Measured:
    """One run. `curves` by title, and whether their jobs wait."""

    state: str
    curves: dict[str, tuple[bool, list[Point]]]
    idle: dict[str, float]
    sockets: Sockets
    writes: list[Writes]
    disk: float


def markdown(found: Measured) -> str:
    parts = (
        found.state,
        _table(_curve_rows(found)),
        _table(_cost_rows(found)),
        _sockets(found),
        _table(_write_rows(found)),
    )
    return "\n\n".join(parts) + "\n"


def reckoned(found: Measured) -> str:
    """What so many users need. Empty unless all was measured that it is made of."""
    curves = {title: points for title, (_, points) in found.curves.items()}
    if not set(curves) >= paper.MADE_OF:
        return ""
    return _table(paper.rows(curves, found.writes[-1].commands)) + "\n"


def write_into(document: Path, found: Measured) -> None:
    """Replace what stands between the marks. Raises ValueError when there are none."""
    text = document.read_text()
    for name, told in (("measured", markdown(found)), ("reckoned", reckoned(found))):
        first, last = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, begun, rest = text.partition(first)
        _, ended, after = rest.partition(last)
        if not (begun and ended):
            raise ValueError(f"{document} has no marks for what is {name}")
        text = f"{before}{first}{told}{last}{after}"
    document.write_text(text)


def _curve_rows(found: Measured) -> Iterable[Sequence[str]]:
    yield ("", "1 process", "2", "4", "2 : 1", "4 : 1", "cores busy with 1, 2, 4", "MiB each")
    for title, (_, points) in found.curves.items():
        first = points[0].rate
        rates = [f"{point.rate:.1f}/s" for point in points]
        ratios = [f"**{point.rate / first:.2f}**" for point in points[1:]]
        lacking = [""] * (len(COUNTS) - len(points))
        busy = ", ".join(f"{point.busy:.1f}" for point in points)
        yield (title, *rates, *lacking, *ratios, *lacking, busy, f"{points[0].memory:.0f}")


def _cost_rows(found: Measured) -> Iterable[Sequence[str]]:
    """Where most was done in a second."""
    yield ("ms of CPU for one", "its worker", *_PARTS, "all")
    for title, (_, points) in found.curves.items():
        cpu = fastest(points).cpu
        known = [cpu.get(name, 0.0) for name in _PARTS]
        worker = sum(cost for name, cost in cpu.items() if name not in (*_PARTS, "client"))
        costs = (worker, *known, worker + sum(known))
        yield (title, *(f"{cost:.1f}" for cost in costs))
    idle = [found.idle.get(name, 0.0) * 1000 for name in _PARTS]
    yield (
        "*nothing to do, ms a second*",
        "",
        *(f"*{cost:.0f}*" for cost in idle),
        f"*{sum(idle):.0f}*",
    )


def _sockets(found: Measured) -> str:
    held = found.sockets
    return (
        f"{held.number:,} sockets of as many sessions: {held.gateway:.0f} KiB each in the gateway; NATS grew by {held.nats:.0f} KiB each, which is its garbage as much as they; "
        f"a thousand quiet ones take {held.idle * 100:.1f} % of a core."
    )


def _write_rows(found: Measured) -> Iterable[Sequence[str]]:
    yield ("acknowledged by NATS, 64 in flight", "one stream", "two streams at once", "one alone")
    for one in found.writes:
        yield (one.where, f"{one.commands:.0f}/s", f"{one.both:.0f}/s", f"{one.alone:.1f} ms")
    yield ("*the disk itself: 1 KiB and `fdatasync`*", "", "", f"*{found.disk:.1f} ms*")


def _table(rows: Iterable[Sequence[str]]) -> str:
    first, *more = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([first, "|" + "---|" * (first.count("|") - 1), *more])
