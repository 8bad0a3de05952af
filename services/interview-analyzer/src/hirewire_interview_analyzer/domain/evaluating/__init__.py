"""What an answer is worth: five dimensions on anchored levels, named by rules or by a model, counted by code alone."""

from hirewire_interview_analyzer.domain.evaluating.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.judging.totals import (
    CAPS,
    capped,
    total,
    weakest,
)
from hirewire_interview_analyzer.domain.evaluating.telling.anchors import ANCHORS

__all__ = ["ANCHORS", "CAPS", "capped", "evaluate", "total", "weakest"]
