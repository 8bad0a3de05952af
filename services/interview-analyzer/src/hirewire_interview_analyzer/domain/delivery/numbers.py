"""Small arithmetic on lists of numbers, and numbers as people read them."""

from collections.abc import Sequence
from math import log2

SEMITONES = 12
"""Of an octave."""


def percentile(values: Sequence[float], share: float) -> float:
    """Of at least one value, in any order, linear between neighbours; `share` 0 to 1."""
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def median(values: Sequence[float]) -> float | None:
    """None of no values."""
    return percentile(values, 0.5) if values else None


def share(part: float, whole: float) -> float | None:
    """0 to 1; None of nothing."""
    return min(1.0, max(0.0, part / whole)) if whole > 0 else None


def semitones(pitch: float, reference: float) -> float:
    """Above the reference; both in Hz, above 0."""
    return SEMITONES * log2(pitch / reference)


def clock(seconds: float) -> str:
    """`1:24`."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def counted(number: int, thing: str) -> str:
    """`1 pause`, `2 pauses`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def percent(part: float) -> str:
    """`43%`."""
    return f"{round(100 * part)}%"


def level(decibels: float) -> str:
    """`−22 dBFS`, with a minus that is one."""
    return f"{decibels:.0f} dBFS".replace("-", "−")
