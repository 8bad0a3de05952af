"""What a transcript comes to as a whole, and how sure whoever wrote it was."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean

from hirewire_common.contracts.recording import RecordingTranscript, SpokenWord
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.orders import Heard

UNKNOWN = "und"
"""A language that nobody has found out, as a tag."""
DOUBTFUL = 0.45
"""Below it, four words in ten or more were wrong in synthetic speech with noise; above, two in ten."""


def sureness(words: Sequence[SpokenWord]) -> float | None:
    """The mean, 0 to 1; None where there is none."""
    known = [word.confidence for word in words if word.confidence is not None]
    return fmean(known) if known else None


def is_doubtful(words: Sequence[SpokenWord]) -> bool:
    sure = sureness(words)
    return sure is not None and sure < DOUBTFUL


def language_of(heard: Iterable[Heard]) -> str:
    """In which most words were said, where it was found out; `und` where it wasn't."""
    words = Counter[str]()
    for part in heard:
        words[part.language] += len(part.words)
    return words.most_common(1)[0][0] or UNKNOWN if words else UNKNOWN


def joined(
    heard: Sequence[Heard],
    text: str,
    language: str,
    *,
    note: str = "",
    unheard: str = refusals.NO_WORDS,
    timed: bool = True,
) -> RecordingTranscript:
    """The parts as one. `text` as it is to be read; `unheard` is the note instead where there are no words."""
    words = tuple(word for part in heard for word in part.words)
    sure = sureness(words)
    note = note if words else unheard
    return RecordingTranscript(
        language=language,
        text=text,
        confidence=None if sure is None else round(sure, 3),
        words=words,
        segments=tuple(segment for part in heard for segment in part.segments),
        word_times=timed,
        notes=(note,) if note else (),
    )


def transcript_of(heard: Sequence[Heard]) -> RecordingTranscript:
    """By a recogniser of US English that leaves out "um" and "uh", and knows no sentences."""
    words = [word for part in heard for word in part.words]
    note = refusals.DOUBTFUL if is_doubtful(words) else ""
    text = " ".join(word.text for word in words)
    return joined(heard, text, "en-US", note=note, unheard=refusals.NO_ENGLISH)
