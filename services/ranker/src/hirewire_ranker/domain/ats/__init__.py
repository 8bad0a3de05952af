"""What in a résumé an applicant tracking system, or a hurried reader, stumbles over, and what to do about it."""

from hirewire_ranker.domain.ats.checking import CHECKS, check
from hirewire_ranker.domain.ats.finding import Finding, Level

__all__ = ["CHECKS", "Finding", "Level", "check"]
