"""Recordings are written down by faster-whisper in children; this side only asks, and kills.

It never imports faster-whisper, and believes nothing that a child says without checking it.
"""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from hirewire_common.contracts.recording import RecordingTranscript, Span
from hirewire_common.sandbox.jail import Files
from hirewire_interview_analyzer.media.asking import Children, Source
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.media.transcripts import joined, language_of
from hirewire_interview_analyzer.whisper.orders import Model
from hirewire_interview_analyzer.whisper.weights import readable

_WALL = 600.0
"""Seconds for half a minute of speech, loading included: the largest models on small machines need some of them."""
_OTHERS = 8
"""Threads that CTranslate2 starts beside those that compute."""


class WhisperEars:
    def __init__(self, processes: Processes, at_once: int = 1) -> None:
        self._children = Children(processes, at_once)

    async def transcribe(
        self,
        flac: Source,
        spoken: Sequence[Span],
        take: Callable[[Heard], Awaitable[None]],
        done: Sequence[Heard] = (),
    ) -> RecordingTranscript:
        """As `LocalMedia.transcribe`, in any language. Whether "um" and "uh" are written down isn't promised."""
        heard = await self._children.heard(flac, spoken, take, done)
        text = " ".join(segment.text for part in heard for segment in part.segments)
        return joined(heard, text, language_of(heard))


def processes(
    folder: Path, language: str, *, at_once: int, threads: int, memory: int, kept: float
) -> Processes:
    """With the weights of this folder; `memory` in MiB for each, the model included."""
    model = Model(folder=str(folder.resolve()), language=language, threads=threads)
    return Processes(
        at_once=at_once,
        memory=memory,
        kept=kept,
        wall=_WALL,
        child="hirewire_interview_analyzer.whisper.child",
        order=model.model_dump_json(),
        files=Files(readable=readable(folder), modules=True),
        threads=threads + _OTHERS,
    )
