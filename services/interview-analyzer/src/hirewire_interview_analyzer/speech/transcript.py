"""What was heard in a recording, word by word, and what it comes to as text."""

from collections.abc import Sequence
from statistics import fmean

from pydantic import Field

from hirewire_common.contracts.message import Data

LONGEST_TEXT = 60_000


class Word(Data):
    """`start` and `end` in seconds from the recording's start; `confidence` 0 to 1."""

    text: str = Field(min_length=1, max_length=100)
    start: float = Field(ge=0)
    end: float = Field(ge=0)
    confidence: float = Field(ge=0, le=1)


class Transcript(Data):
    """`seconds` is how long the recording is; `notes` tell its owner what is wrong with it."""

    words: tuple[Word, ...] = Field(default=(), max_length=20_000)
    seconds: float = Field(ge=0)
    notes: tuple[str, ...] = Field(default=(), max_length=10)

    @property
    def text(self) -> str:
        """All words with spaces between: no sentence is claimed where only a pause was heard."""
        return " ".join(word.text for word in self.words)[:LONGEST_TEXT]

    @property
    def confidence(self) -> float | None:
        """How sure the transcriber was of its words on average, 0 to 1; None without words."""
        return round(sureness(self.words), 3) if self.words else None


def sureness(words: Sequence[Word]) -> float:
    """The mean; of no words it is none."""
    return fmean(word.confidence for word in words)
