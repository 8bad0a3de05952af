"""From where a client asks: carried from the request to every question asked for its sake, and to nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ORIGIN: ContextVar[str | None] = ContextVar("hirewire_origin", default=None)
_LONGEST = 45
"""Characters of the longest way to write an IPv6 address."""


@contextmanager
def coming_from(address: str | None) -> Iterator[None]:
    """Whatever is asked in here, and in tasks begun here, is asked for the client at this address."""
    token = _ORIGIN.set(address if address and len(address) <= _LONGEST else None)
    try:
        yield
    finally:
        _ORIGIN.reset(token)


def origin() -> str | None:
    """The client's address; None for what nobody outside asked for."""
    return _ORIGIN.get()
