"""What the interview-analyzer does with its commands and questions: one method for each."""

from hirewire_interview_analyzer.handlers.analyzing import Analyzing
from hirewire_interview_analyzer.handlers.asking import Asking
from hirewire_interview_analyzer.handlers.evaluating import Evaluating
from hirewire_interview_analyzer.handlers.planning import Questions
from hirewire_interview_analyzer.handlers.reading import Reading
from hirewire_interview_analyzer.handlers.speech import Speech
from hirewire_interview_analyzer.handlers.summing import Summaries

__all__ = ["Analyzing", "Asking", "Evaluating", "Questions", "Reading", "Speech", "Summaries"]
