"""The curves as an SVG: how many times as much is done by 1, 2 and 4 processes, where CPU bounds it and where waiting does."""

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.scaling.points import Point

_WIDTH, _HEIGHT, _PANEL, _LEFT, _TOP = 920, 430, 320, 60, 50
_SIDE = 300
_MOST = 4.5
_COLOURS = ("#1b6ca8", "#c1440e", "#2e7d32", "#6a1b9a", "#8d6e00", "#455a64")


def svg(curves: dict[str, tuple[bool, list[Point]]], note: str) -> str:
    bound = {
        title: points for title, (waits, points) in curves.items() if not waits and len(points) > 1
    }
    waiting = {title: points for title, (waits, points) in curves.items() if waits}
    parts = [
        *_panel(_LEFT, "bound by CPU, on two cores", bound),
        *_panel(_LEFT + _PANEL + 140, "waiting for a model", waiting),
        _text(_LEFT, _HEIGHT - 8, note, 11),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT + 40}" font-family="sans-serif">'
    ground = f'<rect width="{_WIDTH}" height="{_HEIGHT + 40}" fill="white"/>'
    return "\n".join([head, ground, *parts, "</svg>\n"])


def _panel(left: int, title: str, curves: dict[str, list[Point]]) -> Iterator[str]:
    yield _text(left, _TOP - 24, title, 15)
    for value in (1, 2, 4):
        y, x = _y(value), _x(left, value)
        yield f'<path d="M{left} {y:.0f}h{_SIDE}" stroke="#ddd"/>'
        yield _text(left - 28, y + 4, f"×{value}", 12)
        yield _text(x - 4, _TOP + _SIDE + 18, str(value), 12)
    yield _text(left + _SIDE - 60, _TOP + _SIDE + 34, "processes", 12)
    yield f'<path d="M{_x(left, 1):.0f} {_y(1):.0f}L{_x(left, 4):.0f} {_y(4):.0f}" stroke="#999" stroke-dasharray="4 4"/>'
    for number, (name, points) in enumerate(curves.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        yield from _line(left, points, colour)
        yield _text(left + 12, _TOP + 14 + 17 * number, name, 12, colour)


def _line(left: int, points: Sequence[Point], colour: str) -> Iterator[str]:
    places = [(_x(left, one.processes), _y(one.rate / points[0].rate)) for one in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'


def _x(left: int, processes: float) -> float:
    return left + _SIDE * processes / _MOST


def _y(ratio: float) -> float:
    return _TOP + _SIDE - _SIDE * min(ratio, _MOST) / _MOST


def _text(x: float, y: float, what: str, size: int, colour: str = "#222") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{colour}">{escape(what)}</text>'
