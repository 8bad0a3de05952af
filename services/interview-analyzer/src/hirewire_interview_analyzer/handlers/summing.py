"""Says what an interview has come to, whether it is over or not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hirewire_common.contracts import Summary, SumUpInterview
from hirewire_common.contracts.message import now
from hirewire_interview_analyzer.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Summaries:
    notebook: Notebook
    clock: Callable[[], datetime] = now

    async def sum_up_interview(self, ask: SumUpInterview) -> Summary:
        interview = await self.notebook.interview(ask.key, ask.principal)
        return await self.notebook.summary(interview, ask.principal, ask.account, self.clock())
