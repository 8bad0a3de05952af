"""How a recorded answer comes across: evidence in, and metrics, timeline, scores and advice out, by pure functions."""

from hirewire_interview_analyzer.domain.delivery.analysing import analysed, with_coaching
from hirewire_interview_analyzer.domain.delivery.masking import masked, masked_words
from hirewire_interview_analyzer.domain.delivery.measured import Measured

__all__ = ["Measured", "analysed", "masked", "masked_words", "with_coaching"]
