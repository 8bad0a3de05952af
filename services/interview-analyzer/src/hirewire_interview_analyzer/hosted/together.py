"""What the pieces of a recording come to as one transcript."""

from collections.abc import Sequence

from hirewire_common.contracts.recording import RecordingTranscript
from hirewire_interview_analyzer.hosted.placing import HeardThere
from hirewire_interview_analyzer.media.transcripts import language_of

NO_WORDS = "No words could be made out. Speak nearer to the microphone."
UNTIMED = (
    "Whoever wrote this down doesn't say when each word was spoken, so nothing is measured by that."
)


def transcript_of(heard: Sequence[HeardThere]) -> RecordingTranscript:
    """Whether "um" and "uh" are written down isn't promised by any of them, nor how sure they are, so neither is claimed."""
    words = tuple(word for part in heard for word in part.words)
    timed = all(part.timed for part in heard)
    notes = (NO_WORDS,) if not words else () if timed else (UNTIMED,)
    return RecordingTranscript(
        language=language_of(heard),
        text=" ".join(part.text for part in heard if part.text),
        words=words,
        segments=tuple(segment for part in heard for segment in part.segments),
        word_times=timed,
        notes=notes,
    )
