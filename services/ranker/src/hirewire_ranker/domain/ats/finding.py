"""One thing found."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["problem", "advice"]
"""A problem keeps the résumé from being read or found; advice makes it better."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`path` is where, as patches have it; empty for the whole résumé. `what` was found, `do` is what to do about it."""

    check: str
    level: Level
    path: str
    what: str
    do: str
