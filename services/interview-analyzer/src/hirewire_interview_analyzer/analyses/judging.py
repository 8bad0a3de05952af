"""What the evidence of a recording comes to, and what its speaker should practise."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from hirewire_common.contracts import AnalyzeRecording, Evaluation, JobContext, Question
from hirewire_common.contracts.analysis import Analysis, AnalysisPart, Provider
from hirewire_interview_analyzer.analyses.providers import Coach
from hirewire_interview_analyzer.domain.delivery import Measured, analysed, with_coaching
from hirewire_interview_analyzer.domain.delivery.content import Content, content_of
from hirewire_interview_analyzer.domain.evaluating.judging.asked import slot_of


class Evaluates(Protocol):
    async def by_rules(self, question: Question, answer: str, context: JobContext) -> Evaluation: ...  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judging:
    scoring: Evaluates
    coach: Coach

    async def metrics(
        self,
        command: AnalyzeRecording,
        measured: Measured,
        begun_at: datetime,
        transcriber: Provider,
        faces: Provider,
    ) -> Analysis:
        """With the rules' coaching; `transcriber` and `faces` are who measured it, named where they did."""
        content = await self._content(command, measured)
        analysis = await asyncio.to_thread(analysed, command.job, replace(measured, content=content))  # fmt: skip
        used: dict[AnalysisPart, Provider] = {}
        if measured.transcript is not None:
            used["transcriber"] = transcriber
        if measured.faces is not None:
            used["faces"] = faces
        about = {"question": command.question, "begun_at": begun_at, "providers": used}
        return analysis.model_copy(update=about)

    async def coached(
        self, command: AnalyzeRecording, analysis: Analysis, timings: dict[str, float]
    ) -> Analysis:
        """With the coach's words, and how many seconds the stages before have taken."""
        coaching, provider = await self.coach.advise(command, analysis)
        told = with_coaching(analysis, coaching)
        providers = {**told.providers, "coach": provider}
        return told.model_copy(update={"providers": providers, "timings": timings})

    async def _content(self, command: AnalyzeRecording, measured: Measured) -> Content | None:
        """What the words are worth as an answer; None where nobody was asked, heard or understood."""
        transcript = measured.transcript
        if not command.question or transcript is None or not measured.judgeable:
            return None
        slot = slot_of(command.question)
        question = Question(id="q1", item="", text=command.question, slot=slot)
        return content_of(await self.scoring.by_rules(question, transcript.text, command.context))
