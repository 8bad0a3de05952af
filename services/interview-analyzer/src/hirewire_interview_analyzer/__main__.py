"""Runs the interview-analyzer: settings, the real clients, the table."""

from dataclasses import replace
from pathlib import Path

import uvloop

from hirewire_common import tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.contracts import SPENDING
from hirewire_common.llm import Models
from hirewire_common.logging import configure
from hirewire_common.ops import Ops
from hirewire_interview_analyzer import recordings
from hirewire_interview_analyzer.analyses.coach import WordingCoach
from hirewire_interview_analyzer.analyses.evidence import Evidence
from hirewire_interview_analyzer.analyses.folders import own_folder
from hirewire_interview_analyzer.analyses.judging import Judging
from hirewire_interview_analyzer.analyses.spool import Spool
from hirewire_interview_analyzer.app import wire
from hirewire_interview_analyzer.choosing import chosen
from hirewire_interview_analyzer.coaching import Coach
from hirewire_interview_analyzer.handlers import (
    Analyzing,
    Asking,
    Evaluating,
    Questions,
    Reading,
    Speech,
    Summaries,
)
from hirewire_interview_analyzer.meaning import Meaning
from hirewire_interview_analyzer.models import SessionModels
from hirewire_interview_analyzer.notebook import Notebook
from hirewire_interview_analyzer.planning import Planning
from hirewire_interview_analyzer.report.reports import Reports
from hirewire_interview_analyzer.scoring import Scoring
from hirewire_interview_analyzer.settings import InterviewSettings


async def run(settings: InterviewSettings) -> None:
    bus, blobs = Bus.of(settings, "interview-analyzer"), Blobs.of(settings)
    models = SessionModels(Models.of(settings, bus.counters(SPENDING), bus.metrics), bus)
    try:
        await models.models.prepare()
        with own_folder(settings.media_folder) as folder:
            await _served(settings, bus, blobs, models, folder)
    finally:
        blobs.close()


async def _served(
    settings: InterviewSettings, bus: Bus, blobs: Blobs, models: SessionModels, folder: Path
) -> None:
    """Until the bus is told to stop. Copies of recordings lie in `folder`."""
    notebook, planning, scoring = Notebook(bus), Planning(bus, models), _scoring(settings)
    judging, spool = Judging(scoring, _coach(settings, models)), Spool(blobs, folder)
    async with recordings.processes(settings) as processes:
        transcriber = recordings.transcriber(settings, processes)
        media = recordings.media(settings, processes)
        async with chosen(settings, media, bus.metrics) as who:
            evidence = Evidence(bus, media, who.transcriber, who.face_analyzer, settings.emotions)
            wire(
                bus,
                Asking(bus, blobs, notebook, planning, scoring, models),
                Reading(bus, notebook, models, scoring, Coach(models)),
                Summaries(notebook),
                Evaluating(models, scoring),
                Questions(planning),
                Speech(blobs, transcriber, settings.stt_max_mb << 20),
                Analyzing(bus, blobs, spool, evidence, judging, Reports(bus, blobs)),
                concurrency=settings.interview_concurrency,
                analyses=settings.media_analyses,
            )
            async with Ops.of(settings, bus, objects=blobs.check):
                await bus.run()


def _scoring(settings: InterviewSettings) -> Scoring:
    semantic = settings.interview_semantic
    return Scoring(meaning=Meaning.kept_in(settings.interview_cache) if semantic else None)


def _coach(settings: InterviewSettings, models: SessionModels) -> WordingCoach:
    """By a session's own model as elsewhere; the server's may be another one."""
    words = replace(models.models, server=settings.coach_llm)
    return WordingCoach(SessionModels(words, models.bus))


def main() -> None:
    settings = InterviewSettings()
    configure("interview-analyzer", settings)
    tracing.configure("interview-analyzer")
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
