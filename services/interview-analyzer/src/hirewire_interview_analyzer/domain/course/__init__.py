"""The course of an interview: what an answer, a skip or a pause makes of it."""

from hirewire_interview_analyzer.domain.course.following import following, opening
from hirewire_interview_analyzer.domain.course.steering import Steered, steered
from hirewire_interview_analyzer.domain.course.taking import Tally, meant, repeated, tally
from hirewire_interview_analyzer.domain.course.telling import (
    again,
    coaching,
    ended,
    scoring,
    taken,
)

__all__ = [
    "Steered",
    "Tally",
    "again",
    "coaching",
    "ended",
    "following",
    "meant",
    "opening",
    "repeated",
    "scoring",
    "steered",
    "taken",
    "tally",
]
