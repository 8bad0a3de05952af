"""Changes that rules can make to a résumé without claiming anything new, each to be looked at and taken or left."""

from hirewire_common.patches import applied
from hirewire_ranker.domain.edits.edit import Edit, Goal
from hirewire_ranker.domain.edits.proposing import propose, reachable

__all__ = ["Edit", "Goal", "applied", "propose", "reachable"]
