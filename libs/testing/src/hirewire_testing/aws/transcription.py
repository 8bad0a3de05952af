"""One transcription job: what was asked, how far it is, and what AWS tells about it."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from hirewire_testing.aws.account import Progress
from hirewire_testing.aws.audio import Audio
from hirewire_testing.aws.wire import Members
from hirewire_testing.aws.words import Speech

ECHOED = (
    "TranscriptionJobName",
    "LanguageCode",
    "MediaSampleRateHertz",
    "MediaFormat",
    "Media",
    "Settings",
    "ModelSettings",
    "JobExecutionSettings",
    "IdentifyLanguage",
    "LanguageOptions",
    "LanguageIdSettings",
    "Tags",
)
"""What of the request AWS tells again."""

SUMMARISED = (
    "TranscriptionJobName",
    "CreationTime",
    "StartTime",
    "CompletionTime",
    "LanguageCode",
    "TranscriptionJobStatus",
    "FailureReason",
    "ModelSettings",
    "IdentifyLanguage",
    "IdentifiedLanguageScore",
)
"""What of a job stands in a list."""

_ISO = {"mp4", "m4a"}
"""The same container, told apart by four letters of its head; AWS takes either for the other."""


@dataclass
class TranscriptionJob:
    """`failure` is what it will end with, None for a transcript; `uri` where that will be."""

    asked: Members
    audio: Audio | None
    speech: Speech
    failure: str | None
    bucket: str | None
    key: str
    uri: str
    progress: Progress
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    started: datetime | None = None
    completed: datetime | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def name(self) -> str:
        return str(self.asked["TranscriptionJobName"])

    @property
    def status(self) -> str:
        if self.completed:
            return "FAILED" if self.failure else "COMPLETED"
        return "IN_PROGRESS" if self.started else "QUEUED"

    def told(self) -> Members:
        """The model's `TranscriptionJob`."""
        times = {
            "CreationTime": self.created,
            "StartTime": self.started,
            "CompletionTime": self.completed,
        }
        asked = {name: self.asked[name] for name in ECHOED if name in self.asked}
        return asked | times | {"TranscriptionJobStatus": self.status} | self._end()

    def summary(self) -> Members:
        """The model's `TranscriptionJobSummary`."""
        told = self.told()
        where = "CUSTOMER_BUCKET" if self.bucket else "SERVICE_BUCKET"
        return {n: told.get(n) for n in SUMMARISED} | {"OutputLocationType": where}

    def _end(self) -> Members:
        if self.status == "FAILED":
            return {"FailureReason": self.failure}
        if self.status != "COMPLETED":
            return {}
        found: Members = {"Transcript": {"TranscriptFileUri": self.uri}}
        if self.audio:
            found |= {"MediaFormat": self.asked.get("MediaFormat", self.audio.format)}
            found |= {"MediaSampleRateHertz": self.audio.rate}
        if self.asked.get("IdentifyLanguage"):
            language = self.asked.get("LanguageOptions", ["en-US"])[0]
            found |= {"LanguageCode": language, "IdentifiedLanguageScore": 0.97}
        return found


def failure(asked: Members, audio: Audio | None, size: int, largest: int) -> str | None:
    """Why AWS won't transcribe this, in its words; None when it will. `size` and `largest` in bytes."""
    if audio is None and "MediaFormat" not in asked:
        return "Unsupported media format."
    if audio is None or not _is_as_said(asked.get("MediaFormat"), audio.format):
        return "The media format provided does not match the detected media format."
    if size > largest:
        return "Invalid file size: file size too large."
    return _unfit(asked.get("MediaSampleRateHertz"), audio)


def _is_as_said(said: Any, found: str) -> bool:
    return said in (None, found) or {said, found} == _ISO


def _unfit(rate: int | None, audio: Audio) -> str | None:
    if audio.rate is not None and not 8000 <= audio.rate <= 48000:
        return "Invalid sample rate for audio file."
    if rate and audio.rate and rate != audio.rate:
        return "The sample rate provided does not match the detected sample rate."
    if (audio.channels or 1) > 2:
        return "Invalid number of channels: number of channels too large."
    if audio.seconds is not None and audio.seconds < 0.5:
        return (
            "The input media file length is too small. Minimum audio duration is 0.500000 "
            "milliseconds. Check the length of the file and try your request again."
        )
    return None
