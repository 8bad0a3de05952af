"""Speech to text: what was said in a recording."""

from typing import ClassVar

from pydantic import Field

from hirewire_common.contracts.message import Data, ObjectRef, Principal, Query


class SpeechStatus(Data):
    """Whether recordings can be written down here, and by whom."""

    available: bool
    message: str
    transcriber: str = ""
    languages: tuple[str, ...] = ()


class CheckSpeech(Query[SpeechStatus]):
    noun: ClassVar[str] = "speech"
    verb: ClassVar[str] = "check"


class Transcribed(Data):
    """`confidence` is 0 to 1, None where the transcriber has none; `seconds` is the recording's length."""

    text: str = Field(default="", max_length=60_000)
    confidence: float | None = Field(default=None, ge=0, le=1)
    language: str
    transcriber: str
    seconds: float
    notes: tuple[str, ...] = ()


class TranscribeSpeech(Query[Transcribed]):
    """Write down a short recording, which lies in the object store. Refused for what is no audio, or too long.

    Whoever asks has stored it, and removes it afterwards.
    """

    noun: ClassVar[str] = "speech"
    verb: ClassVar[str] = "transcribe"
    time_limit: ClassVar[float] = 110.0

    principal: Principal
    audio: ObjectRef
    language: str = Field(default="en", max_length=20)
