"""How much goes into one answer."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

LARGEST_PAGE = 88 * 1024
"""Bytes of an answer that has many parts."""


def fitting(parts: Iterable[T], size: Callable[[T], int], room: int = LARGEST_PAGE) -> list[T]:
    """The first of the parts, as many as fit into `room` bytes; one at least."""
    chosen: list[T] = []
    for part in parts:
        room -= size(part)
        if room < 0 and chosen:
            break
        chosen.append(part)
    return chosen
