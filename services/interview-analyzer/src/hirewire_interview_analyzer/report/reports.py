"""Reports are made here: the page of HTML at once, the PDF by a child that reaches nothing but fonts.

This side never imports what sets pages, and believes nothing that the child says without checking it.
"""

import asyncio

from hirewire_common.contracts.analysis import Analysis
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.html import html_of
from hirewire_interview_analyzer.report.orders import SET, order_of

LIMITS = Limits(wall=30.0, cpu=20, memory=768, threads=2)
"""Half an hour of speech takes a second of CPU; the threads are Typst's."""
_WORDS = Words(
    "Setting the report took too long, so it was given up. The page of HTML has all of it.",
    "The report is too large to be set as a PDF. The page of HTML has all of it.",
    "The report can't be set as a PDF. The page of HTML has all of it.",
)
_PDF = b"%PDF-"


class Reports:
    """Of one analysis both say the same; `child` names the module that sets pages, for tests to put another in its place."""

    def __init__(
        self, limits: Limits = LIMITS, child: str = "hirewire_interview_analyzer.report.child"
    ) -> None:
        self._limits = limits
        self._child = child
        self._turns = asyncio.Semaphore(1)

    async def html(self, analysis: Analysis) -> bytes:
        """UTF-8; it needs nothing beside it."""
        return await asyncio.to_thread(lambda: html_of(page_of(analysis)))

    async def pdf(self, analysis: Analysis) -> bytes:
        """A4, tagged. Refused when it takes too much, as by `Workers.work`; ChildBug, TryAgain.

        The processes are there as long as this takes: reports are few, and far between.
        """
        order = await asyncio.to_thread(lambda: order_of(page_of(analysis)))
        async with self._turns, Workers(self._child, self._limits, _WORDS, at_once=1) as workers:
            made = await workers.work(SET, order)
        if not made.startswith(_PDF):
            raise ChildBug("no PDF came back")
        return made
