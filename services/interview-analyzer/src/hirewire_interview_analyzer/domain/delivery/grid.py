"""The grid that all series lie on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from hirewire_common.contracts.analysis import MOST_POINTS

FINEST = 1.0
"""Seconds of a step, at least."""
_MILLI = 1000
T = TypeVar("T")
Series = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`size` cells of `step` seconds each; the last one may reach beyond the recording's end."""

    step: float
    size: int

    def cells(self, items: Iterable[T], at: Callable[[T], float]) -> list[list[T]]:
        """The items by the cells in which they are; those beyond the end belong to the last."""
        found: list[list[T]] = [[] for _ in range(self.size)]
        for item in items:
            if found:
                found[min(self.size - 1, max(0, int(at(item) / self.step)))].append(item)
        return found

    def unknown(self) -> Series:
        return (None,) * self.size

    def middles(self) -> Iterator[float]:
        return ((at + 0.5) * self.step for at in range(self.size))


def grid_of(seconds: float) -> Grid:
    """One second each, and longer where those were more than MOST_POINTS."""
    # rounded up, or the last of 600 thirds is left over
    step = max(FINEST, ceil(seconds / MOST_POINTS * _MILLI) / _MILLI)
    return Grid(step, min(MOST_POINTS, ceil(seconds / step)))


def of_each(cells: Sequence[Sequence[T]], value: Callable[[Sequence[T]], float | None]) -> Series:
    """None of cells with nothing in them."""
    return tuple(value(cell) if cell else None for cell in cells)
