"""Ranks the résumés of a session for a job: what it asks, who takes part, their scores, the reports, the news."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hirewire_common.claim_checks import Puts
from hirewire_common.contracts import (
    REPORT_TYPES,
    Ranked,
    Ranking,
    RankingCompleted,
    RankResumes,
)
from hirewire_common.contracts.ranked import PartName
from hirewire_common.llm import BUILTIN
from hirewire_common.progress import Bus, Progress, Shares
from hirewire_ranker import reports
from hirewire_ranker.domain.score.flagging import entries_of
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.ranking import Job, job_of
from hirewire_ranker.domain.score.result import Entry, Standing, best, ranked
from hirewire_ranker.field import Field, Fields
from hirewire_ranker.pools import Pools
from hirewire_ranker.postings import Posting, Postings
from hirewire_ranker.queries import Queries
from hirewire_ranker.reading_by_model import Readings, Seconds

Stage = Literal["reading", "scoring", "asking", "writing"]
_SHARES: Shares[Stage] = {
    "reading": (5, 60),
    "scoring": (60, 70),
    "asking": (70, 90),
    "writing": (95, 95),
}


@dataclass(frozen=True, slots=True)
class Rankings:
    bus: Bus
    store: Puts
    fields: Fields
    postings: Postings
    queries: Queries
    readings: Readings
    weights: Mapping[PartName, float]
    pools: Pools = field(default_factory=Pools)

    async def rank_resumes(self, command: RankResumes) -> RankingCompleted:
        async with Progress(self.bus, command, _SHARES, "résumé", quiet=0) as progress:
            posting = await self.postings.of(command)
            taking = await self.fields.of(
                command.principal,
                command.session,
                posting.order.resumes,
                lambda done, total: progress.tell("reading", done, total),
            )
            progress.tell("scoring")
            entries, pool, job = await asyncio.to_thread(self._prepared, posting, taking)
            progress.tell("asking")
            seconds = await self._seconds(command, pool, job)
            progress.tell("writing")
            explained, second = posting.order.explained, seconds.by_resume
            found = await asyncio.to_thread(ranked, entries, pool, job, explained, second)
            whole = self._whole(command, posting, taking, found, seconds)
            return await self._completed(command, posting, whole, seconds)

    def _prepared(self, posting: Posting, taking: Field) -> tuple[tuple[Entry, ...], Pool, Job]:
        asked, description = posting.requirements, posting.order.job_description
        query = self.queries.of(asked.title, description)
        entries = entries_of(taking.taking, description, asked.language, self.queries.reader)
        pool = self.pools.of([one.row for one in entries])
        return entries, pool, job_of(asked, query, self.queries.reader.background, self.weights)

    async def _seconds(self, command: RankResumes, pool: Pool, job: Job) -> Seconds:
        async def ones(most: int) -> list[Standing]:
            return await asyncio.to_thread(best, pool, job, most)

        return await self.readings.best(command, job.requirements, ones)

    def _whole(
        self,
        command: RankResumes,
        posting: Posting,
        taking: Field,
        found: tuple[Ranked, ...],
        seconds: Seconds,
    ) -> Ranking:
        return Ranking(
            ranking_id=command.ranking,
            requirements=posting.requirements,
            weights=dict(self.weights),
            ranked=found,
            unranked=taking.unranked,
            versions={"features": self.queries.reader.version},
            notes=posting.requirements.notes,
            model=seconds.told,
        )

    async def _completed(
        self, command: RankResumes, posting: Posting, whole: Ranking, seconds: Seconds
    ) -> RankingCompleted:
        written = await asyncio.to_thread(reports.written, whole)
        stored = {
            form: await self.store.put(
                command.report_key(form), body, media_type=REPORT_TYPES[form]
            )
            for form, body in written.items()
        }
        asked = posting.requirements
        read = whole.model
        return RankingCompleted(
            **command.common,
            ranking=command.ranking,
            title=asked.title,
            order=await self.postings.kept(command, posting.order),
            requirements=asked,
            version=asked.version,
            ranked=len(whole.ranked),
            unranked=len(whole.unranked),
            best=tuple(one.resume_id for one in whole.ranked[:10]),
            reports=stored,
            provider_used=read.model if read and read.read else _reader(asked.origin),
            degraded_reason=posting.degraded_reason or seconds.degraded_reason,
        )


def _reader(origin: str) -> str:
    return BUILTIN if origin in ("rules", "edited") else origin
