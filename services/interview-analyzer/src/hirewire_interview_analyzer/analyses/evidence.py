"""All that is measured in one recording: what it is, its sound, its words and its faces, each a stage."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import structlog
from pydantic import Field

from hirewire_common.contracts import (
    Data,
    Event,
    Faces,
    Media,
    ObjectRef,
    RecordingTranscribed,
    RecordingTranscript,
    Sound,
)
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.analyses.beside import both
from hirewire_interview_analyzer.analyses.course import Course, Lacking
from hirewire_interview_analyzer.analyses.providers import (
    FaceAnalyzer,
    OutOfService,
    Transcriber,
    Work,
)
from hirewire_interview_analyzer.analyses.spool import Place
from hirewire_interview_analyzer.domain.delivery import Measured, masked

log = structlog.get_logger()
_NO_PICTURE = "This recording has sound alone."
_MOST_TEXT = 30_000
"""Characters that are told at once; all of it lies in the store."""


class Extracted(Data):
    """The sound as numbers, and where it lies as FLAC; neither of a recording without sound, and then `why`."""

    sound: Sound | None = None
    flac: ObjectRef | None = None
    why: str = Field(default="", max_length=1000)


class Examines(Protocol):
    """`hirewire_interview_analyzer.media.local.LocalMedia` does."""

    async def probe(self, source: Path) -> Media: ...

    async def extract(
        self, source: Path, to: Path, tell: Callable[[float], Awaitable[None]]
    ) -> Sound: ...


class Says(Protocol):
    async def publish(self, message: Event) -> object: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """`emotions`: whether what a face looks like is shown."""

    bus: Says
    examiner: Examines
    transcriber: Transcriber
    face_analyzer: FaceAnalyzer
    emotions: bool = True

    async def gathered(self, course: Course, place: Place) -> Measured:
        """Words or faces may be lacking, but not both; words only through the recording's own fault.

        Refused for what is no recording, OutOfService where nobody writes it down; NotYet while a provider is at it.
        """
        media = await course.step("probe", Media, lambda _: self._probed(course, place))
        extracted = await course.step("extract", Extracted, lambda work: self._extracted(course, place, media, work))  # fmt: skip
        words, faces = await both(self._words(course, place, extracted), self._faces(course, place, media))  # fmt: skip
        absent = _absent(extracted, words, faces)
        if isinstance(words, Lacking) and isinstance(faces, Lacking) and extracted.sound is None:
            raise Refused("unsupported_type", f"{words.why} {faces.why}")
        return Measured(
            media,
            transcript=None if isinstance(words, Lacking) else words,
            sound=extracted.sound,
            faces=None if isinstance(faces, Lacking) else faces,
            absent=absent,
            emotions=self.emotions,
        )

    async def forget(self, course: Course) -> None:
        """Nothing of the recording stays with those who were asked about it.

        Raises NotYet and TryAgain where that takes another call. What they may not let go of is for the operator.
        """
        await both(
            _forgotten(self.transcriber, course.work("transcribe")),
            _forgotten(self.face_analyzer, course.work("faces")),
        )

    async def _probed(self, course: Course, place: Place) -> Media:
        return await self.examiner.probe(await place.recording(course.command.recording))

    async def _extracted(self, course: Course, place: Place, media: Media, work: Work) -> Extracted:
        """A film whose sound can't be used is looked at all the same."""
        recording = await place.recording(course.command.recording)
        to = place.folder / "extracted.flac"

        async def tell(at: float) -> None:
            await work.tell(min(1.0, at / media.seconds) if media.seconds else 0.0)

        try:
            sound = await self.examiner.extract(recording, to, tell)
        except Refused as refused:
            if media.kind == "audio":
                raise
            return Extracted(why=refused.message)
        with to.open("rb") as flac:
            ref = await course.put("audio.flac", flac, media_type="audio/flac")
        return Extracted(sound=sound, flac=ref)

    async def _words(self, course: Course, place: Place, extracted: Extracted) -> RecordingTranscript:  # fmt: skip
        sound, flac = extracted.sound, extracted.flac
        if sound is None or flac is None:
            raise await course.skip("transcribe", extracted.why)

        async def do(work: Work) -> RecordingTranscript:
            found = masked(
                await self.transcriber.transcribe(lambda: place.audio(flac), sound, work)
            )
            await self._tell(course, found)
            return found

        name = self.transcriber.provider.name
        try:
            return await course.step("transcribe", RecordingTranscript, do, name, needed=False)
        except Lacking as lacking:
            if lacking.fault.kind == "try_again":
                raise OutOfService(lacking.fault.code, lacking.why) from lacking
            raise

    async def _faces(self, course: Course, place: Place, media: Media) -> Faces:
        if media.kind == "audio":
            raise await course.skip("faces", _NO_PICTURE)

        def recording() -> Awaitable[Path]:
            return place.recording(course.command.recording)

        async def do(work: Work) -> Faces:
            return await self.face_analyzer.faces(recording, media, work)

        return await course.step("faces", Faces, do, self.face_analyzer.provider.name, needed=False)

    async def _tell(self, course: Course, transcript: RecordingTranscript) -> None:
        """What was said, before the rest is known."""
        ref = await course.put("transcript.json", transcript.model_dump_json().encode())
        news = RecordingTranscribed(
            **course.command.common,
            text=transcript.text[:_MOST_TEXT],
            language=transcript.language,
            transcriber=self.transcriber.provider.name,
            transcript=ref,
        )
        await self.bus.publish(news)


async def _forgotten(provider: Transcriber | FaceAnalyzer, work: Work) -> None:
    try:
        await provider.forget(work)
    except Refused as error:
        log.warning("not removed at the provider", name=work.name, why=error.log or error.message)


def _absent(extracted: Extracted, words: object, faces: object) -> dict[str, str]:
    """Why each part that is lacking is."""
    parts = {"transcript": words, "faces": faces}
    absent = {name: part.why for name, part in parts.items() if isinstance(part, Lacking)}
    return absent | ({"sound": extracted.why} if extracted.sound is None else {})
