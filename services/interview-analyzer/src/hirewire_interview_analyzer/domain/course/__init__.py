"""The course of an interview: what an answer, a skip or a pause makes of it."""

from hirewire_interview_analyzer.domain.course.following import following, opening
from hirewire_interview_analyzer.domain.course.steering import Steered, steered
from hirewire_interview_analyzer.domain.course.taking import Tally, meant, repeated, tally

__all__ = [
    "Steered",
    "Tally",
    "following",
    "meant",
    "opening",
    "repeated",
    "steered",
    "tally",
]
