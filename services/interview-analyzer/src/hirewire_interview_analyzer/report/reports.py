"""Reports are made here: the page of HTML at once, the PDF by the generator, which sets all that is on paper."""

import asyncio
from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.claim_checks import Store, sent
from hirewire_common.contracts import AnalyzeRecording, SetReport
from hirewire_common.contracts.analysis import Analysis
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.files import files_of
from hirewire_interview_analyzer.report.html import html_of


@dataclass(frozen=True, slots=True)
class Reports:
    """Of one analysis both say the same."""

    bus: Asks
    store: Store

    async def html(self, analysis: Analysis) -> bytes:
        """UTF-8; it needs nothing beside it."""
        return await asyncio.to_thread(lambda: html_of(page_of(analysis)))

    async def pdf(self, command: AnalyzeRecording, analysis: Analysis) -> bytes:
        """A4, tagged. Refused when it takes too much; TryAgain while no generator answers."""
        files = await asyncio.to_thread(lambda: files_of(page_of(analysis)))
        told = await sent(files, self.store, command.output_key("report-files.json"))
        ask = SetReport(
            principal=command.principal,
            session=command.session,
            job=command.job,
            trace=command.trace,
            report=told,
        )
        return await self.store.get(await self.bus.ask(ask))
