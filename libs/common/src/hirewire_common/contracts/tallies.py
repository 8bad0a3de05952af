"""Numbers that services add up together on the bus: their subjects, and how long each is kept."""

import re
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}(\.[A-Za-z0-9_-]{1,64}){0,7}")
_HOUR, _DAY = 3600, 86400


@dataclass(frozen=True, slots=True)
class Tallies:
    """A family of counters in one stream; a counter is forgotten `keeps` seconds after the last addition to it."""

    stream: str
    prefix: str
    keeps: int

    def subject(self, name: str) -> str:
        """Of the counter called `name`: tokens of letters, digits, `-` and `_` with dots between. Else ValueError."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a counter's name: {name!r}")
        return f"{self.prefix}.{name}"

    def every(self) -> str:
        """What all their subjects match."""
        return f"{self.prefix}.>"


RATES = Tallies("COUNTERS", "hw.cnt", 2 * _HOUR + 300)
"""How often somebody did something in a window of time: `<limit>.<who, hidden>.<window>`. A window of an hour is looked
at until the next one has ended."""

SPENDING = Tallies("BUDGETS", "hw.bud", 30 * _DAY)
"""What sessions have used up of what costs money: `llm.<session>.tokens`."""

TALLIES = (RATES, SPENDING)
