"""Finds out what a recorded answer came to, stage by stage; what waits for a provider is looked at again later."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import Analysis, AnalyzeRecording, ObjectRef, RecordingAnalyzed
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError, NotYet, TryAgain
from hirewire_common.progress import Bus, Progress
from hirewire_interview_analyzer.analyses.course import Course, Tell
from hirewire_interview_analyzer.analyses.evidence import Evidence
from hirewire_interview_analyzer.analyses.judging import Judging
from hirewire_interview_analyzer.analyses.keeping import Store
from hirewire_interview_analyzer.analyses.spool import Place, Spool
from hirewire_interview_analyzer.analyses.telling import SHARES, WORDS, Telling
from hirewire_interview_analyzer.analyses.withdrawing import EVERY, unless_over

log = structlog.get_logger()

PATIENCE = timedelta(minutes=2)
"""That the PDF may be late by, when nobody sets it."""


class Speaks(Asks, Bus, Protocol):
    """The bus: storage is asked, news are published."""


class Reports(Protocol):
    async def html(self, analysis: Analysis) -> bytes: ...

    async def pdf(self, command: AnalyzeRecording, analysis: Analysis) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Analyzing:
    """`watched`: every how many seconds it is asked whether the job was cancelled."""

    bus: Speaks
    store: Store
    spool: Spool
    evidence: Evidence
    judging: Judging
    reports: Reports
    watched: float = EVERY

    async def analyze_recording(self, command: AnalyzeRecording) -> RecordingAnalyzed:
        """Refused for what is no recording, and once it was cancelled, whereupon the bus has it withdrawn; NotYet while a provider is at it."""
        telling = Progress(self.bus, command, SHARES, "", words=WORDS)
        async with telling as progress, self.spool.place() as place:
            course = await self._course(command, Telling(progress.tell))
            analyzing = self._analyzed(course, place)
            news = await unless_over(analyzing, course.is_over, every=self.watched)
            await self._let_go(course)
            return news

    async def withdraw(self, command: AnalyzeRecording) -> None:
        """The job came to nothing, be it that it was cancelled while a provider was at it, or its session removed.

        NotYet and TryAgain while something of it can't be removed there.
        """
        await self.evidence.forget(await self._course(command, _silently))

    async def _let_go(self, course: Course) -> None:
        """The analysis is done, and waits for nobody's tidiness."""
        try:
            await self.evidence.forget(course)
        except (NotYet, TryAgain) as error:
            log.warning("not removed at the provider", job=course.command.job, why=error.log)

    async def _analyzed(self, course: Course, place: Place) -> RecordingAnalyzed:
        command = course.command
        measured = await self.evidence.gathered(course, place)
        who = (self.evidence.transcriber.provider, self.evidence.face_analyzer.provider)
        analysis = await course.step("metrics", Analysis, lambda _: self.judging.metrics(command, measured, course.begun_at, *who))  # fmt: skip
        analysis = await course.step("coach", Analysis, lambda _: self.judging.coached(command, analysis, course.seconds()))  # fmt: skip
        html, pdf = await self._html(course, analysis), await self._pdf(course, analysis)
        return RecordingAnalyzed(
            **command.common,
            analysis=course.made("coach"),
            html=html,
            pdf=pdf,
            scores=analysis.scores,
            warnings=analysis.warnings,
            media_kind=analysis.media.kind,
            media_seconds=analysis.media.seconds,
            seconds=round(max(0.0, (now() - course.begun_at).total_seconds()), 2),
        )

    async def _html(self, course: Course, analysis: Analysis) -> ObjectRef:
        made = await self.reports.html(analysis)
        return await course.put("report.html", made, media_type="text/html; charset=utf-8")

    async def _pdf(self, course: Course, analysis: Analysis) -> ObjectRef | None:
        """None where none can be set: the page has all of it, and the analysis is worth more than its looks.

        TryAgain while nobody sets it, for some minutes.
        """
        try:
            made = await self.reports.pdf(course.command, analysis)
        except TryAgain as error:
            if now() - course.ended_at("coach") < PATIENCE:
                raise
            log.warning("report not set", why=error.log)
            return None
        except HirewireError as error:
            log.warning("report not set", code=error.code, why=error.log or error.message)
            return None
        return await course.put("report.pdf", made, media_type="application/pdf")

    async def _course(self, command: AnalyzeRecording, tell: Tell) -> Course:
        return await Course(command, self.bus, self.store, tell).known()


async def _silently(_: object, _share: float) -> None:
    """Nobody asks how far it is."""
