"""What a language model is asked about a whole interview, and what of its answer is taken."""

from hirewire_interview_analyzer.domain.coaching.asking import (
    INSTRUCTIONS,
    Coached,
    SampleAnswer,
    asked,
)
from hirewire_interview_analyzer.domain.coaching.checking import taken

__all__ = ["INSTRUCTIONS", "Coached", "SampleAnswer", "asked", "taken"]
