"""Skills by name: which of them a text says, in whatever spelling."""

from hirewire_ranker.domain.skills.finding import Mention, find_skills, skill_of
from hirewire_ranker.domain.skills.known import Skill, all_skills

__all__ = ["Mention", "Skill", "all_skills", "find_skills", "skill_of"]
