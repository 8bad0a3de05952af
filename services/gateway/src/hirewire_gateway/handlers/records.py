"""Interviews that are kept in the caller's account."""

from dataclasses import dataclass
from datetime import datetime
from math import inf
from uuid import UUID

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    DeleteRecord,
    GetRecord,
    GetStatistics,
    InterviewRecord,
    InterviewStatistics,
    ListRecords,
    Principal,
    RecordedAnswer,
)

_PAGE = 50


@dataclass(frozen=True, slots=True)
class Records:
    bus: Asks

    async def listed(
        self,
        principal: Principal,
        *,
        before: datetime | None = None,
        behind: UUID | None = None,
        most: float = inf,
        brief: bool = False,
    ) -> list[InterviewRecord]:
        """Newest first, at most so many; without their lists of questions when `brief`.

        Those made `before` a time, or those that stand `behind` one of them. Raises NotFound for one that isn't there.
        """
        if behind is not None:
            ask = GetRecord(id=behind, principal=principal)
            before = (await self.bus.ask(ask)).record.created_at

        async def page(last: InterviewRecord | None) -> Page[InterviewRecord]:
            found = await self.bus.ask(
                ListRecords(
                    principal=principal,
                    before=last.created_at if last else before,
                    before_id=last.id if last else behind,
                    most=int(min(_PAGE, most)),
                    brief=brief,
                )
            )
            return found.records, found.more

        return (await whole(page, enough=most))[: int(most) if most < inf else None]

    async def whole(
        self, principal: Principal, number: UUID
    ) -> tuple[InterviewRecord, list[RecordedAnswer]]:
        """With all its answers. Raises NotFound for one that is not in this account."""
        found = await self.bus.ask(GetRecord(id=number, principal=principal))
        record, first, more = found.record, found.answers, found.more

        async def after(last: RecordedAnswer | None) -> Page[RecordedAnswer]:
            if last is None:
                return first, more
            ask = GetRecord(id=number, principal=principal, after=last.question_order)
            page = await self.bus.ask(ask)
            return page.answers, page.more

        return record, await whole(after)

    async def remove(self, principal: Principal, number: UUID) -> None:
        """With the interview that it tells of. Raises NotFound as `whole`."""
        await self.bus.ask(DeleteRecord(id=number, principal=principal))

    async def statistics(self, principal: Principal) -> InterviewStatistics:
        return await self.bus.ask(GetStatistics(principal=principal))
