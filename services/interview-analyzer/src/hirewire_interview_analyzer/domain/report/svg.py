"""SVG as strings: elements, and paths along a series in which a gap stays a gap."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

Point = tuple[float, float]
Run = Sequence[Point]


def element(name: str, *inside: str, **attributes: str | float | None) -> str:
    """`inside` is SVG already, attributes are not; `_` stands for `-`, `css` for `class`, and None is left out."""
    told = "".join(
        f' {_name(key)}="{_value(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def words(text: str, **attributes: str | float | None) -> str:
    return element("text", escape(text), **attributes)


def number(value: float) -> str:
    """With a tenth, which is less than can be seen."""
    told = f"{value:.1f}".removesuffix(".0")
    return "0" if told == "-0" else told


def runs(points: Iterable[Point | None]) -> Iterator[Run]:
    """The stretches without a gap."""
    run: list[Point] = []
    for point in points:
        if point is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run


def line(points: Iterable[Point | None]) -> str:
    """The `d` of a path; a point between two gaps is a line of no length, which round ends make a dot."""
    return "".join(_along(run) if len(run) > 1 else f"{_along(run)}h0" for run in runs(points))


def area(points: Iterable[Point | None], ground: float, wide: float) -> str:
    """The `d` of steps `wide` around each point, down to the ground."""
    return "".join(_steps(run, ground, wide) for run in runs(points))


def _steps(run: Run, ground: float, wide: float) -> str:
    left = number(run[0][0] - wide / 2)
    tops = "".join(f"V{number(y)}H{number(x + wide / 2)}" for x, y in run)
    return f"M{left} {number(ground)}{tops}V{number(ground)}H{left}Z"


def _along(run: Run) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in run)


def _name(key: str) -> str:
    return "class" if key == "css" else key.replace("_", "-")


def _value(value: str | float | None) -> str:
    return number(value) if isinstance(value, (int, float)) else escape(str(value))
