"""What an answer is worth: five dimensions on anchored levels, named by rules or by a model, counted by code alone."""

from hirewire_interview_analyzer.domain.evaluating.anchors import ANCHORS
from hirewire_interview_analyzer.domain.evaluating.evaluating import evaluate
from hirewire_interview_analyzer.domain.evaluating.totals import CAPS, capped, total, weakest

__all__ = ["ANCHORS", "CAPS", "capped", "evaluate", "total", "weakest"]
