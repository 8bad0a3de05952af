"""One change to look at."""

from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts import OptimizationGoal, Patch

Goal = OptimizationGoal
Kind = Literal["surface", "respell", "shorten", "order_bullets", "order_skills"]


@dataclass(frozen=True, slots=True)
class Edit:
    """`patch` on the draft, which holds for a résumé that the edits proposed before it may have changed or not.

    `before` and `after` are what a reader compares; `keywords` the job's words that it helps.
    """

    kind: Kind
    patch: Patch
    before: str
    after: str
    reason: str
    keywords: tuple[str, ...] = ()
    goal: Goal | None = None
    """The one that it was made for, where its kind serves several."""
