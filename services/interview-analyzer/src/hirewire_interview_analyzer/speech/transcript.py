"""What was heard in a recording, word by word, and what it comes to as text."""

from pydantic import Field

from hirewire_common.contracts.message import Data
from hirewire_common.contracts.recording import SpokenWord
from hirewire_interview_analyzer.media.transcripts import sureness

LONGEST_TEXT = 60_000


class Transcript(Data):
    """`seconds` is how long the recording is; `notes` tell its owner what is wrong with it."""

    words: tuple[SpokenWord, ...] = Field(default=(), max_length=20_000)
    seconds: float = Field(ge=0)
    notes: tuple[str, ...] = Field(default=(), max_length=10)

    @property
    def text(self) -> str:
        """All words with spaces between: no sentence is claimed where only a pause was heard."""
        return " ".join(word.text for word in self.words)[:LONGEST_TEXT]

    @property
    def confidence(self) -> float | None:
        """How sure the transcriber was of its words on average, 0 to 1; None without words."""
        sure = sureness(self.words)
        return None if sure is None else round(sure, 3)
