"""An analysis over small fakes: a bus that keeps stages, a store, and analysers that count what they are asked."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hirewire_common.contracts import (
    AnalysisStages,
    AnalyzeRecording,
    Done,
    Event,
    FindMeasured,
    KeepStage,
    ListStages,
    Principal,
    RecordingAnalyzed,
    Stage,
    Uploaded,
)
from hirewire_common.contracts.analysis import Analysis, DeliveryCoaching, Provider
from hirewire_common.contracts.recording import Faces, Media, RecordingTranscript, Sound
from hirewire_common.errors import TryAgain
from hirewire_interview_analyzer.analyses.evidence import Evidence
from hirewire_interview_analyzer.analyses.judging import Judging
from hirewire_interview_analyzer.analyses.providers import Fetch, Work
from hirewire_interview_analyzer.analyses.spool import Spool
from hirewire_interview_analyzer.handlers.analyzing import Analyzing, Reports
from hirewire_interview_analyzer.scoring import Scoring
from hirewire_testing import recordings
from hirewire_testing.fakes import FakeStore

RECORDING = b"as a browser recorded it"
WORDS = recordings.words_of(
    "I led the move of twelve services | to Kubernetes and cut the bill by a third " * 4
)
SECONDS = recordings.length_of(WORDS)
KEY = "recordings/somebody/session/upload.webm"


class FakeReports:
    """Both kinds, with the analysis's id for a text."""

    async def html(self, analysis: Analysis) -> bytes:
        return f"<html>{analysis.id}".encode()

    async def pdf(self, command: AnalyzeRecording, analysis: Analysis) -> bytes:
        assert command.job == analysis.id
        return f"%PDF-{analysis.id}".encode()


@dataclass
class FakeBus:
    """Keeps stages as storage does, and has what was `measured` of bytes, by their ETag; `over` when the job has ended without the worker."""

    stages: AnalysisStages = field(default_factory=AnalysisStages)
    measured: dict[str, AnalysisStages] = field(default_factory=dict)
    told: list[Event] = field(default_factory=list)
    over: bool = False
    away: bool = False

    async def ask(self, query: Any) -> Any:
        if self.away:
            raise TryAgain
        if isinstance(query, FindMeasured):
            return self.measured.get(query.etag, AnalysisStages())
        if isinstance(query, ListStages):
            return self.stages.model_copy(update={"over": self.over})
        assert isinstance(query, KeepStage)
        before = self.stages.of(query.stage.stage)
        assert before is None or not before.over, f"{query.stage.stage} was done again"
        self.stages = self.stages.with_(query.stage)
        return Done()

    async def publish(self, message: Any) -> None:
        self.told.append(message)

    def state(self, stage: Stage) -> str:
        found = self.stages.of(stage)
        return found.state if found else "open"


class Asked:
    """What is asked of an analyser, by name; `fails` is raised instead, `pauses` waited for before; `clings` is raised when it shall forget; `said` is heard."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.works: list[Work] = []
        self.fails: dict[str, list[BaseException]] = {}
        self.pauses: dict[str, asyncio.Event] = {}
        self.forgotten: list[Work] = []
        self.clings: BaseException | None = None
        self.said = WORDS

    async def note(self, name: str, work: Work | None = None) -> None:
        self.calls.append(name)
        self.works.extend([work] if work else [])
        if name in self.pauses:
            await self.pauses[name].wait()
        if self.fails.get(name):
            raise self.fails[name].pop(0)

    def forget(self, work: Work) -> None:
        self.forgotten.append(work)
        if self.clings:
            raise self.clings


@dataclass
class FakeExaminer:
    asked: Asked
    media: Media = field(default_factory=lambda: recordings.media_of(SECONDS, video=True))

    async def probe(self, source: Path) -> Media:
        assert await asyncio.to_thread(source.read_bytes) == RECORDING
        await self.asked.note("probe")
        return self.media

    async def extract(
        self, source: Path, to: Path, tell: Callable[[float], Awaitable[None]]
    ) -> Sound:
        del source
        await self.asked.note("extract")
        await tell(SECONDS)
        await asyncio.to_thread(to.write_bytes, b"fLaC")
        return recordings.sound_of(WORDS, SECONDS)


@dataclass
class FakeProvider:
    asked: Asked
    provider: Provider

    async def transcribe(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript:
        del sound
        assert await asyncio.to_thread((await flac()).read_bytes) == b"fLaC"
        await self.asked.note("transcribe", work)
        return recordings.transcript_of(self.asked.said)

    async def faces(self, recording: Fetch, media: Media, work: Work) -> Faces:
        del recording
        await self.asked.note("faces", work)
        return recordings.faces_of(media.seconds)

    async def forget(self, work: Work) -> None:
        self.asked.forget(work)


@dataclass
class FakeCoach:
    asked: Asked

    async def advise(
        self, command: AnalyzeRecording, analysis: Analysis
    ) -> tuple[DeliveryCoaching, Provider]:
        del command
        await self.asked.note("coach")
        coaching = analysis.coaching.model_copy(update={"source": "fake/coach"})
        return coaching, Provider(name="fake-coach")


@dataclass
class Rig:
    bus: FakeBus
    store: FakeStore
    asked: Asked
    examiner: FakeExaminer
    folder: Path
    command: AnalyzeRecording
    watched: float = 60.0
    reports: Reports = field(default_factory=FakeReports)

    @property
    def analyzing(self) -> Analyzing:
        """A new worker, which knows nothing of those before."""
        words = FakeProvider(self.asked, Provider(name="fake-words"))
        faces = FakeProvider(self.asked, Provider(name="fake-faces"))
        return Analyzing(
            self.bus,
            self.store,
            Spool(self.store, self.folder),
            Evidence(self.bus, self.examiner, words, faces),
            Judging(Scoring(), FakeCoach(self.asked)),
            self.reports,
            self.watched,
        )

    async def run(self) -> RecordingAnalyzed:
        return await self.analyzing.analyze_recording(self.command)

    async def analysis(self, news: RecordingAnalyzed) -> Analysis:
        return Analysis.model_validate_json(await self.store.get(news.analysis))

    def calls(self, *names: str) -> Sequence[int]:
        return [self.asked.calls.count(name) for name in names]


@pytest.fixture
async def rig(tmp_path: Path) -> Rig:
    store, asked = FakeStore(), Asked()
    await store.put(KEY, RECORDING, media_type="video/webm")
    size, etag = await store.head(KEY)
    command = AnalyzeRecording(
        job=UUID(int=7),
        session="ab" * 16,
        principal=Principal(owner=UUID(int=1)),
        recording=Uploaded(key=KEY, size=size, etag=etag),
        question="Tell me about a project that you led.",
    )
    return Rig(FakeBus(), store, asked, FakeExaminer(asked), tmp_path, command)
