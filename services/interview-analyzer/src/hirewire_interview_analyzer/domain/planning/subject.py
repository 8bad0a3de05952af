"""One thing that can be asked about, with the words that it puts into a question and where they come from."""

from dataclasses import dataclass, field
from typing import Literal

from hirewire_common.contracts import Reason
from hirewire_interview_analyzer.domain.planning.values import is_order, shortened

_LONGEST_SOURCE, LONGEST_WHY = 298, 198
Source = Literal["resume", "job", "both"]


@dataclass(frozen=True, slots=True)
class Subject:
    """`places` are by name what a question may say of it, `key` what must not be asked about too often.

    Of one of a higher `tier` is asked when none of a lower one is left; of a `group`, such as a post, by turns.
    """

    key: str
    places: dict[str, str] = field(default_factory=dict)
    reason: Reason = field(default_factory=Reason)
    tier: int = 0
    group: str = ""


def reason(source: Source, line: str, why: str) -> Reason:
    """An order to whoever reads is not even quoted."""
    told = "" if is_order(line) else shortened(line, _LONGEST_SOURCE)
    return Reason(source=source, line=told, why=shortened(why, LONGEST_WHY))


def filled(**places: str) -> dict[str, str]:
    """Without those that there is nothing for."""
    return {name: value for name, value in places.items() if value}
