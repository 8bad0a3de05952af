"""One résumé towards one job: read the job, have bullets reworded where there is a model, and report all of it."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from pydantic import ValidationError

from hirewire_common.claim_checks import Store, received, sent
from hirewire_common.contracts import (
    Event,
    JobProgress,
    OptimizeResume,
    Optimizing,
    ResumeOptimized,
)
from hirewire_common.errors import Refused
from hirewire_ranker.domain.optimizing.reporting import optimized
from hirewire_ranker.domain.optimizing.towards import ReadsJobs, Towards
from hirewire_ranker.domain.places import places
from hirewire_ranker.rewriting import Reworded


class Publishes(Protocol):
    async def publish(self, message: Event) -> object: ...


class Rewords(Protocol):
    async def reworded(self, command: OptimizeResume, order: Optimizing, job: Towards) -> Reworded:
        """Never fails: without a model, or with one that doesn't answer, nothing is reworded."""
        ...


@dataclass(frozen=True, slots=True)
class Optimizations:
    bus: Publishes
    store: Store
    rewording: Rewords
    read_job: ReadsJobs

    async def optimize_resume(self, command: OptimizeResume) -> ResumeOptimized:
        order = await self._order(command)
        job = await asyncio.to_thread(self.read_job, order.job_description)
        await self.bus.publish(_progress(command, "rewording", 20))
        reworded = await self.rewording.reworded(command, order, job)
        await self.bus.publish(_progress(command, "reporting", 80))
        result = await asyncio.to_thread(optimized, order, job, reworded.written)
        return ResumeOptimized(
            **command.common,
            result=await sent(result, self.store, command.result_key),
            proposed=len(result.report.changes),
            goals=order.goals,
            provider_used=reworded.provider_used,
            degraded_reason=reworded.degraded_reason,
        )

    async def _order(self, command: OptimizeResume) -> Optimizing:
        """Refused when there is nothing in it that could be made better."""
        try:
            order = await received(Optimizing, command.order, self.store)
        except ValidationError as error:
            raise Refused("bad_request", "This is not a résumé.", log=repr(error)[:300]) from error
        if next(places(order.resume), None) is None:
            raise Refused("empty", "There is nothing in this résumé yet. Tell what you have done.")
        return order


def _progress(command: OptimizeResume, stage: str, percent: int) -> JobProgress:
    return JobProgress(
        **command.common,
        stage=stage,
        percent=percent,
    )
