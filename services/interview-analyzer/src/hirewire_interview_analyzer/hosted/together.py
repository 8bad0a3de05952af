"""What the pieces of a recording come to as one transcript."""

from collections.abc import Sequence

from hirewire_common.contracts.recording import RecordingTranscript
from hirewire_interview_analyzer.hosted.placing import HeardThere
from hirewire_interview_analyzer.media.transcripts import joined, language_of

UNTIMED = (
    "Whoever wrote this down doesn't say when each word was spoken, so nothing is measured by that."
)


def transcript_of(heard: Sequence[HeardThere]) -> RecordingTranscript:
    """Whether "um" and "uh" are written down isn't promised by any of them, nor how sure they are, so neither is claimed."""
    timed = all(part.timed for part in heard)
    text = " ".join(part.text for part in heard if part.text)
    note = "" if timed else UNTIMED
    return joined(heard, text, language_of(heard), note=note, timed=timed)
