"""Tells what a résumé shows of a job, for whoever asks the person about it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hirewire_common.contracts import CompareWithJob, Comparison
from hirewire_ranker.domain.comparison import compared


@dataclass(frozen=True, slots=True)
class Comparisons:
    today: Callable[[], date]

    async def compare_with_job(self, ask: CompareWithJob) -> Comparison:
        now = self.today()
        as_of = now.year * 12 + now.month - 1
        return await asyncio.to_thread(compared, ask.resume, ask.context, as_of)
