"""The job that résumés are ranked for: its description, wherever it lies, and its requirements as they now stand."""

import asyncio
from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.claim_checks import Store, received, sent
from hirewire_common.contracts import (
    GetJob,
    GetRanking,
    JobFailed,
    ObjectRef,
    RankingOrder,
    RankResumes,
    Requirements,
    StoredRanking,
    TextRead,
    WireEvent,
    unpack_event,
)
from hirewire_common.errors import NotFound, NotYet, Refused
from hirewire_ranker.domain.job import amended, checked, requirements_of
from hirewire_ranker.reading_by_model import Readings

_INLINE = 16 * 1024
"""Bytes of an order that still travels in the message."""


@dataclass(frozen=True, slots=True)
class Posting:
    order: RankingOrder
    requirements: Requirements
    degraded_reason: str = ""


@dataclass(frozen=True, slots=True)
class Postings:
    bus: Asks
    blobs: Store
    readings: Readings

    async def of(self, command: RankResumes) -> Posting:
        """Raises Refused when the description can't be used, or the amendments don't fit."""
        known = await self._known(command)
        order = await self._order(command, known)
        if known:
            requirements, why = known.requirements, ""
        else:
            by_rules = await asyncio.to_thread(requirements_of, order.title, order.job_description)
            requirements, why = await self.readings.requirements(command, order, by_rules)
        if command.amendments:
            requirements = amended(requirements, command.amendments)
        return Posting(order, requirements, why)

    async def kept(self, command: RankResumes, order: RankingOrder) -> RankingOrder | ObjectRef:
        """As storage is to keep it."""
        return await sent(order, self.blobs, command.order_key, inline=_INLINE)

    async def _known(self, command: RankResumes) -> StoredRanking | None:
        try:
            return await self.bus.ask(GetRanking(id=command.ranking, principal=command.principal))
        except NotFound:
            return None

    async def _order(self, command: RankResumes, known: StoredRanking | None) -> RankingOrder:
        order = command.order or (known.order if known else None)
        if order is None:
            raise NotFound("This ranking")
        order = await received(RankingOrder, order, self.blobs)
        text = order.job_description or await self._from_file(command)
        return order.model_copy(update={"job_description": checked(text)})

    async def _from_file(self, command: RankResumes) -> str:
        if command.reads is None:
            return ""
        ask = GetJob(id=command.reads, principal=command.principal, session=command.session)
        job = await self.bus.ask(ask)
        if job.outcome is None:
            raise NotYet(1.0, "the file with the description is still being read")
        return await self._text(job.outcome)

    async def _text(self, outcome: WireEvent) -> str:
        match unpack_event(outcome):
            case TextRead() as read:
                return (await self.blobs.get(read.text)).decode()
            case JobFailed() as failed:
                raise Refused(failed.fault.code, failed.fault.message)
        raise Refused("unreadable_text", "The file with the job description could not be read.")
