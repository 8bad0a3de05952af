"""What the interview-analyzer does with its commands and questions: one method for each."""

from hirewire_interview_analyzer.handlers.planning import Questions

__all__ = ["Questions"]
