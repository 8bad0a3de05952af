"""Words that mean nothing where they stand, in what was written or heard; one that could mean something there is none."""

from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.finding import (
    TERMS,
    Filler,
    fillers_in,
    sentence_starts,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.tokens import (
    PAUSE,
    SENTENCE_PAUSE,
    Token,
    sentences,
    tokens_in,
    tokens_of,
)

__all__ = [
    "PAUSE",
    "SENTENCE_PAUSE",
    "TERMS",
    "Filler",
    "Token",
    "fillers_in",
    "sentence_starts",
    "sentences",
    "tokens_in",
    "tokens_of",
]
