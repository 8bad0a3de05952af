"""Waiting for something to become true, with a deadline, and saying how long it took."""

import time
from collections.abc import Callable


def until(true: Callable[[], object], what: str, *, within: float = 60.0) -> float:
    """Seconds until `true()` was; AssertionError with `what` when it never was."""
    began = time.monotonic()
    while not true():
        waited = time.monotonic() - began
        assert waited < within, f"not within {within:g} s: {what}"
        time.sleep(0.05)
    return time.monotonic() - began
