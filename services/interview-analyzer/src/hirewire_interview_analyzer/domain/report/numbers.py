"""Numbers as a reader wants them."""

from datetime import UTC, datetime

NONE = "–"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MINUTE = 60
_HUNDRED = 100


def clock(seconds: float) -> str:
    """Minutes and seconds, as `1:05`."""
    whole = int(seconds)
    return f"{whole // _MINUTE}:{whole % _MINUTE:02d}"


def moment(at: datetime) -> str:
    """In UTC, as `21 November 2026 at 10:30 UTC`, whatever the language of the system."""
    there = at.astimezone(UTC)
    return f"{there.day} {_MONTHS[there.month - 1]} {there.year} at {there:%H:%M} UTC"


def span(start: float, end: float | None) -> str:
    """One time where both ends are within a second."""
    first, last = clock(start), clock(end if end is not None else start)
    return first if first == last else f"{first}–{last}"


def share(value: float | None) -> str:
    """As per cent; a small one with a tenth, so that it isn't told as nothing."""
    if value is None:
        return NONE
    small = 0 < value < 0.01
    return f"{value * _HUNDRED:.{1 if small else 0}f}%"


def rounded(value: float | None, digits: int = 0) -> str:
    return NONE if value is None else f"{value:.{digits}f}".replace("-", "−")


def counted(value: int | None) -> str:
    return NONE if value is None else str(value)


def seconds(value: float | None) -> str:
    return NONE if value is None else f"{value:.1f} s"


def measured(value: float | None, unit: str) -> str:
    """A value of a part of the score with its unit."""
    if value is None:
        return NONE
    if unit.startswith("of the "):
        return f"{share(value)} {unit}"
    whole = abs(value) >= _HUNDRED or unit.startswith("dB")
    return f"{rounded(value, 0 if whole else 1)} {unit}"
