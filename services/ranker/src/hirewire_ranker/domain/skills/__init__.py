"""Skills by name: which of them a text says, in whatever spelling."""

from hirewire_ranker.domain.skills.claiming import (
    claimed_skills,
    claims,
    is_claimed,
    unclaimed_spans,
)
from hirewire_ranker.domain.skills.finding import Mention, find_skills, skill_of
from hirewire_ranker.domain.skills.known import Skill, all_skills

__all__ = [
    "Mention",
    "Skill",
    "all_skills",
    "claimed_skills",
    "claims",
    "find_skills",
    "is_claimed",
    "skill_of",
    "unclaimed_spans",
]
