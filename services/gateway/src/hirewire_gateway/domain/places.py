"""How a session is called: on the bus by its key, by clients by its id or its name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`handle` is what this client calls the session, and reads in answers and frames."""

    key: str
    handle: str
