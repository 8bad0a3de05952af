"""Who writes recordings down, who looks at the faces in them, and who words the advice: chosen here, by the settings.

What was wished and can't be had is a warning in the log; what does it instead is named beside.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import structlog

from hirewire_common.llm import SpeechModel
from hirewire_common.llm.measuring import MeasuredSpending
from hirewire_common.llm.spending import Unlimited
from hirewire_common.metrics import Metrics
from hirewire_interview_analyzer import recordings
from hirewire_interview_analyzer.analyses.coach import RULES
from hirewire_interview_analyzer.analyses.local import LocalFaces, LocalWords
from hirewire_interview_analyzer.analyses.providers import FaceAnalyzer, Transcriber, installed
from hirewire_interview_analyzer.apart import NotHere
from hirewire_interview_analyzer.aws.choosing import Aws, choose
from hirewire_interview_analyzer.hosted.languages import tag_of
from hirewire_interview_analyzer.hosted.transcriber import HostedTranscriber
from hirewire_interview_analyzer.landmarks import local as landmarks
from hirewire_interview_analyzer.media.local import LocalMedia
from hirewire_interview_analyzer.media.transcripts import UNKNOWN
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_interview_analyzer.whisper import local as whisper
from hirewire_interview_analyzer.whisper import weights

log = structlog.get_logger()
_SESSIONS_OWN = "or the session's own model"


@dataclass(frozen=True, slots=True)
class Chosen:
    transcriber: Transcriber
    face_analyzer: FaceAnalyzer


@asynccontextmanager
async def chosen(
    settings: InterviewSettings, media: LocalMedia, metrics: Metrics
) -> AsyncIterator[Chosen]:
    """Open until the end of the block. It may take as long as weights take to be fetched, where that is wished."""
    async with AsyncExitStack() as opened:
        aws = choose(settings, media)
        if aws:
            opened.callback(aws.close)
        choosing = _Choosing(settings, media, opened, aws, _language(settings), metrics)
        who = Chosen(await choosing.transcriber(), await choosing.face_analyzer())
        _tell(settings, who)
        yield who


@dataclass(frozen=True, slots=True)
class _Choosing:
    settings: InterviewSettings
    media: LocalMedia
    opened: AsyncExitStack
    aws: Aws | None
    language: str
    metrics: Metrics

    async def transcriber(self) -> Transcriber:
        return self._aws_words() or self._hosted() or await self._whisper() or self._pocketsphinx()

    async def face_analyzer(self) -> FaceAnalyzer:
        return self._aws_faces() or await self._mediapipe() or self._opencv()

    def _aws_words(self) -> Transcriber | None:
        if self.aws and self.settings.transcribe_model:
            _unused(self.settings.transcribe_model, "AWS comes before it")
        return self.aws.transcriber if self.aws else None

    def _hosted(self) -> Transcriber | None:
        if model := self.settings.speech_model:
            counted = MeasuredSpending(Unlimited(), self.metrics, model)
            speaks = SpeechModel(model, self.language, counted)
            return HostedTranscriber(speaks, self.media, model.name, self.language)
        if self.settings.transcribe_base_url or self.settings.transcribe_api_key.get_secret_value():
            _unused("a hosted speech model", "HIREWIRE_TRANSCRIBE_MODEL is empty")
        return None

    async def _whisper(self) -> Transcriber | None:
        """Where it is installed, its weights are wished for; where it isn't, only if somebody has named some."""
        known, name = self.settings, self.settings.whisper_model
        wished = known.model_fields_set & {"whisper_model", "whisper_download"}
        if not (weights.is_installed() or wished):
            return None
        try:
            folder = await asyncio.to_thread(weights.folder_of, name, download=known.whisper_download)  # fmt: skip
        except NotHere as why:
            _unused("whisper", str(why))
            return None
        used = recordings.whisper_processes(known, folder, self.language)
        ears = whisper.WhisperEars(await self.opened.enter_async_context(used), known.whisper_concurrency)  # fmt: skip
        return LocalWords(ears, installed("whisper", name.rstrip("/").split("/")[-1], "faster-whisper"))  # fmt: skip

    def _pocketsphinx(self) -> Transcriber:
        return LocalWords(self.media, installed("pocketsphinx", "en-us", "pocketsphinx"))

    def _aws_faces(self) -> FaceAnalyzer | None:
        """In single pictures, or in films."""
        if self.aws and self.settings.face_landmarker_model:
            _unused("mediapipe", "AWS comes before it")
        return self.aws.face_analyzer if self.aws else None

    async def _mediapipe(self) -> FaceAnalyzer | None:
        if self.settings.face_landmarker_model is None:
            return None
        try:
            model = await asyncio.to_thread(landmarks.usable, self.settings.face_landmarker_model)
        except NotHere as why:
            _unused("mediapipe", str(why))
            return None
        used = await self.opened.enter_async_context(recordings.landmark_processes(self.settings, model))  # fmt: skip
        eyes = landmarks.LandmarkEyes(used, recordings.bounds(self.settings))
        return LocalFaces(eyes, installed("mediapipe", model.name, "mediapipe"))

    def _opencv(self) -> FaceAnalyzer:
        return LocalFaces(self.media, installed("opencv", "haarcascade_frontalface_alt2", "opencv-python-headless"))  # fmt: skip


def _language(settings: InterviewSettings) -> str:
    """As a tag; empty where none is set, or none that is known."""
    told = settings.transcribe_language
    found = tag_of(told)
    if told and found == UNKNOWN:
        _unused(f"the language {told}", "nobody knows it by that tag")
    return "" if found == UNKNOWN else found


def _unused(wished: str, why: str) -> None:
    log.warning("not_used", wished=wished, why=why)


def _tell(settings: InterviewSettings, who: Chosen) -> None:
    log.info(
        "recordings_by",
        transcriber=" ".join(_names(who.transcriber)),
        face_analyzer=" ".join(_names(who.face_analyzer)),
        coach=f"{settings.coach_llm.name if settings.coach_llm else RULES}, {_SESSIONS_OWN}",
    )


def _names(one: Transcriber | FaceAnalyzer) -> Iterator[str]:
    told = one.provider
    return (part for part in (told.name, told.model, told.version) if part)
