"""Finds out what a recorded answer came to, stage by stage; what waits for a provider is looked at again later."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Protocol, TypeVar

from pydantic import Field

from hirewire_common.claim_checks import Store
from hirewire_common.contracts import (
    Analysis,
    AnalyzeRecording,
    Data,
    Evaluation,
    Faces,
    JobContext,
    Media,
    ObjectRef,
    Question,
    RecordingAnalyzed,
    RecordingTranscribed,
    RecordingTranscript,
    Sound,
)
from hirewire_common.errors import NotYet, Refused
from hirewire_common.progress import Progress, Shares
from hirewire_interview_analyzer.analyses.course import Course, Lacking, Loads
from hirewire_interview_analyzer.analyses.providers import Coach, FaceAnalyzer, Transcriber, Work
from hirewire_interview_analyzer.analyses.spool import Place, Spool
from hirewire_interview_analyzer.domain.delivery import Measured, analysed, with_coaching
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of
from hirewire_interview_analyzer.media.local import LocalMedia

_HUNDRED = 100
_SHARES: Shares[str] = {
    "probe": (0, 2), "extract": (2, 10), "transcribe": (10, 80), "faces": (10, 80), "metrics": (80, 90), "coach": (90, 99),
}  # fmt: skip
_NO_PICTURE = "This recording has sound alone."
T = TypeVar("T")


class Extracted(Data):
    """The sound as numbers, and where it lies as FLAC; neither of a recording without sound, and then `why`."""

    sound: Sound | None = None
    flac: ObjectRef | None = None
    why: str = Field(default="", max_length=1000)


class Evaluates(Protocol):
    async def by_rules(self, question: Question, answer: str, context: JobContext) -> Evaluation: ...


class Reports(Protocol):
    async def html(self, analysis: Analysis) -> bytes: ...

    async def pdf(self, analysis: Analysis) -> bytes: ...


class Stores(Store, Loads, Protocol):
    """The object store."""


@dataclass(frozen=True, slots=True)
class Analyzing:
    """`emotions`: whether what a face looks like is shown."""

    bus: "Speaks"
    store: Stores
    spool: Spool
    media: LocalMedia
    transcriber: Transcriber
    face_analyzer: FaceAnalyzer
    coach: Coach
    scoring: Evaluates
    reports: Reports
    emotions: bool = True

    async def analyze_recording(self, command: AnalyzeRecording) -> RecordingAnalyzed:
        """Refused for what is no recording; NotYet while a provider is at it."""
        began = monotonic()
        async with Progress(self.bus, command, _SHARES, "") as progress, self.spool.place() as place:
            course = await Course(command, self.bus, self.store, _telling(progress)).known()
            media = await course.step("probe", Media, lambda _: self._probe(place, command))
            extracted = await course.step("extract", Extracted, lambda work: self._extract(course, place, work))
            measured = await self._measured(course, place, media, extracted)
            analysis = await course.step("metrics", Analysis, lambda _: self._metrics(command, measured))
            analysis = await course.step("coach", Analysis, lambda _: self._coached(course, analysis))
            return await self._analyzed(course, analysis, monotonic() - began)

    async def _probe(self, place: Place, command: AnalyzeRecording) -> Media:
        return await self.media.probe(await place.recording(command.recording))

    async def _extract(self, course: Course, place: Place, work: Work) -> Extracted:
        """A recording without sound is looked at all the same."""
        to = place.folder / "audio.flac.part"
        try:
            sound = await self.media.extract(await place.recording(course.command.recording), to)
        except Refused as refused:
            if refused.code != "unsupported_type":
                raise
            return Extracted(why=refused.message)
        flac = await asyncio.to_thread(to.read_bytes)
        ref = await course.put("audio.flac", flac, media_type="audio/flac")
        return Extracted(sound=sound, flac=ref)

    async def _measured(
        self, course: Course, place: Place, media: Media, extracted: Extracted
    ) -> Measured:
        """Words and faces side by side; either may be lacking, but not both."""
        words, faces = await _both(
            self._words(course, place, extracted), self._faces(course, place, media)
        )
        absent = {
            name: part.why
            for name, part in (("transcript", words), ("faces", faces))
            if isinstance(part, Lacking)
        }
        if extracted.sound is None:
            absent["sound"] = extracted.why
        if len(absent) == 3:
            raise Refused("unsupported_type", f"{extracted.why} {absent['faces']}")
        return Measured(
            media,
            transcript=None if isinstance(words, Lacking) else words,
            sound=extracted.sound,
            faces=None if isinstance(faces, Lacking) else faces,
            absent=absent,
            emotions=self.emotions,
        )

    async def _words(self, course: Course, place: Place, extracted: Extracted) -> RecordingTranscript:
        sound, flac = extracted.sound, extracted.flac
        if sound is None or flac is None:
            await course.skip("transcribe", extracted.why)
            raise _lacking(course, "transcribe")

        async def do(work: Work) -> RecordingTranscript:
            found = await self.transcriber.transcribe(await place.audio(flac), sound, work)
            await self._told(course, found)
            return found

        name = self.transcriber.provider.name
        return await course.step("transcribe", RecordingTranscript, do, name, needed=False)

    async def _faces(self, course: Course, place: Place, media: Media) -> Faces:
        if media.kind == "audio":
            await course.skip("faces", _NO_PICTURE)
            raise _lacking(course, "faces")

        async def do(work: Work) -> Faces:
            recording = await place.recording(course.command.recording)
            return await self.face_analyzer.faces(recording, media, work)

        name = self.face_analyzer.provider.name
        return await course.step("faces", Faces, do, name, needed=False)

    async def _told(self, course: Course, transcript: RecordingTranscript) -> None:
        """What was said, before the rest is known."""
        ref = await course.put("said.json", transcript.model_dump_json().encode())
        news = RecordingTranscribed(
            **course.command.common,
            text=transcript.text[:60_000],
            language=transcript.language,
            transcriber=self.transcriber.provider.name,
            transcript=ref,
        )
        await self.bus.publish(news)

    async def _metrics(self, command: AnalyzeRecording, measured: Measured) -> Analysis:
        content = await self._content(command, measured)
        measured = replace(measured, content=content)
        analysis = await asyncio.to_thread(analysed, command.job, measured)
        providers = {"transcriber": self.transcriber.provider, "faces": self.face_analyzer.provider}
        there = {"transcriber": measured.transcript, "faces": measured.faces}
        used = {part: one for part, one in providers.items() if there[part] is not None}
        return analysis.model_copy(update={"providers": used})

    async def _content(self, command: AnalyzeRecording, measured: Measured) -> float | None:
        """What the words are worth as an answer, where the question is known."""
        if not command.question or measured.transcript is None or not measured.transcript.words:
            return None
        question = Question(id="q1", item="", text=command.question, slot=slot_of(command.question))
        found = await self.scoring.by_rules(question, measured.transcript.text, command.context)
        return float(found.score)

    async def _coached(self, course: Course, analysis: Analysis) -> Analysis:
        coaching, provider = await self.coach.advise(analysis)
        told = with_coaching(analysis, coaching)
        providers = {**told.providers, "coach": provider}
        return told.model_copy(update={"providers": providers, "timings": course.seconds()})

    async def _analyzed(self, course: Course, analysis: Analysis, seconds: float) -> RecordingAnalyzed:
        whole = await course.put("analysis.json", analysis.model_dump_json().encode())
        html = await course.put("report.html", await self.reports.html(analysis), media_type="text/html")
        pdf = await course.put("report.pdf", await self.reports.pdf(analysis), media_type="application/pdf")
        await asyncio.gather(*(part.forget(_work(course)) for part in (self.transcriber, self.face_analyzer)))
        return RecordingAnalyzed(
            **course.command.common,
            analysis=whole,
            html=html,
            pdf=pdf,
            scores=analysis.scores,
            warnings=analysis.warnings,
            seconds=round(seconds, 2),
        )


def _telling(progress: Progress[str]) -> Callable[[str, float], Awaitable[None]]:
    async def tell(stage: str, share: float) -> None:
        progress.tell(stage, round(share * _HUNDRED), _HUNDRED)

    return tell


async def _both(
    words: Awaitable[RecordingTranscript], faces: Awaitable[Faces]
) -> tuple[RecordingTranscript | Lacking, Faces | Lacking]:
    """Both go as far as they can; then whoever has to be waited for is told, the soonest first."""
    heard, seen = await asyncio.gather(words, faces, return_exceptions=True)
    failed = [one for one in (heard, seen) if isinstance(one, BaseException) and not isinstance(one, Lacking)]
    if failed:
        raise min(failed, key=_order)
    return heard, seen  # type: ignore[return-value]  # what is neither is raised


def _order(error: BaseException) -> tuple[bool, float]:
    """Faults before what only takes its time."""
    return isinstance(error, NotYet), error.after if isinstance(error, NotYet) else 0.0
