"""Who can write a recording down, look at the faces in it, and advise on it; and how they say that they aren't done yet."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol
from uuid import UUID

from hirewire_common.contracts import AnalyzeRecording, Fault
from hirewire_common.contracts.analysis import Analysis, DeliveryCoaching, Provider
from hirewire_common.contracts.recording import Faces, Media, RecordingTranscript, Sound
from hirewire_common.errors import NotYet, Refused

Fetch = Callable[[], Awaitable[Path]]
"""Where it lies on this machine, fetched when it is first asked for: who only asks how far a provider is doesn't need it."""


def installed(name: str, model: str, package: str) -> Provider:
    """One that is a package on this machine, in the version that is installed."""
    return Provider(name=name, model=model, version=version_of(package))


def version_of(package: str) -> str:
    """Empty where the package goes by another name: OpenCV's have four."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


class Waiting(NotYet):
    """The provider works on it by itself; it is asked again after so many seconds.

    `external_id` is what it calls the work, empty where it has no room for it yet.
    """

    def __init__(self, after: float, external_id: str, provider: str) -> None:
        at = f"is at {external_id}" if external_id else "has no room yet"
        super().__init__(after, f"{provider} {at}")
        self.external_id = external_id
        self.provider = provider


class OutOfService(Refused):
    """Through no fault of the recording's: the provider isn't set up, or doesn't answer in time. An analysis begun anew may succeed."""

    @property
    def fault(self) -> Fault:
        return Fault(code=self.code, message=self.message, kind="try_again")


class Kept(Protocol):
    """What a stage has kept for itself of what it did before it was interrupted, by name."""

    async def get(self, name: str) -> bytes | None: ...

    async def put(self, name: str, data: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class Work:
    """One stage of one analysis. `external_id` is that of the try before, empty at first; `tell` hears the share that is done, 0 to 1.

    `attempt` is part of every name that is given to a provider, so that the same try always has the same name.
    """

    analysis: UUID
    attempt: int
    external_id: str
    kept: Kept
    tell: Callable[[float], Awaitable[None]]

    @property
    def name(self) -> str:
        """For the provider: the same at every try, so that nothing is begun twice."""
        return f"hirewire-{self.analysis}-{self.attempt}"


class Transcriber(Protocol):
    """Refused for what it can't write down, OutOfService for what it doesn't, Waiting while it is at it, TryAgain where it is away or has too much to do."""

    @property
    def provider(self) -> Provider: ...

    async def transcribe(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript: ...

    async def forget(self, work: Work) -> None:
        """Remove whatever it has of this work: the analysis was cancelled, or is done. Waiting and TryAgain where that takes another call."""
        ...


class FaceAnalyzer(Protocol):
    """The same; what it can know of a face says `Faces.knows`."""

    @property
    def provider(self) -> Provider: ...

    async def faces(self, recording: Fetch, media: Media, work: Work) -> Faces: ...

    async def forget(self, work: Work) -> None: ...


class Coach(Protocol):
    """Words the rules' coaching, and never fails: without a model it gives the rules' back and says why."""

    async def advise(
        self, command: AnalyzeRecording, analysis: Analysis
    ) -> tuple[DeliveryCoaching, Provider]: ...
