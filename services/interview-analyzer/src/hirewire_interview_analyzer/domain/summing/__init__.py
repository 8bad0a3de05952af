"""What came of an interview, out of its turns."""

from hirewire_interview_analyzer.domain.summing.patterns import Came
from hirewire_interview_analyzer.domain.summing.scores import overall, tier
from hirewire_interview_analyzer.domain.summing.summary import summed

__all__ = ["Came", "overall", "summed", "tier"]
