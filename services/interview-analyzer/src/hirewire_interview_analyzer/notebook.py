"""What the interviewer has written down so far: interviews, their turns, and what earlier ones came to."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    GetInterview,
    Interview,
    InterviewRecord,
    ListRecords,
    ListTurns,
    Principal,
    RecentItems,
    SessionKey,
    Summary,
    Turn,
)
from hirewire_interview_analyzer.domain.summing import Came, summed

_COMPARED = 5
"""Earlier interviews that are looked at for patterns."""


@dataclass(frozen=True, slots=True)
class Notebook:
    bus: Asks

    async def interview(self, session: SessionKey, principal: Principal) -> Interview:
        return await self.bus.ask(GetInterview(key=session, principal=principal))

    async def turns(self, session: SessionKey, principal: Principal) -> list[Turn]:
        """All, in the order they were asked."""

        async def after(last: Turn | None) -> Page[Turn]:
            number = last.number if last else 0
            page = await self.bus.ask(ListTurns(key=session, principal=principal, after=number))
            return page.turns, page.more

        return await whole(after)

    async def recent(
        self, session: SessionKey, principal: Principal, client_user: str
    ) -> frozenset[str]:
        """What the candidate was asked in the last interviews before this one: the bank's names, and fingerprints of what it was about."""
        ask = RecentItems(key=session, principal=principal, client_user=client_user)
        asked = await self.bus.ask(ask)
        return frozenset((*asked.items, *asked.subjects))

    async def earlier(self, account: Principal | None, this: Interview) -> list[Came]:
        """To what the newest interviews came that were kept in this account before this one."""
        if account is None or account.session:
            return []
        ask = ListRecords(principal=account, before=this.created_at, most=_COMPARED + 1, brief=True)
        records = (await self.bus.ask(ask)).records
        found = (_came(one) for one in records if one.id != this.id)
        return [one for one in found if one][:_COMPARED]

    async def summary(
        self,
        interview: Interview,
        principal: Principal,
        account: Principal | None,
        at: datetime,
        newer: Turn | None = None,
    ) -> Summary:
        """As it stands. `newer` is a turn that storage doesn't know as it is now."""
        turns = await self.turns(interview.session, principal)
        if newer:
            turns = [newer if one.number == newer.number else one for one in turns]
        earlier = await self.earlier(account, interview)
        return await asyncio.to_thread(summed, interview, turns, earlier, at)


def _came(record: InterviewRecord) -> Came | None:
    """None of a record that another version has written."""
    try:
        summary = Summary.model_validate(record.summary)
    except ValidationError:
        return None
    return Came(
        summary.dimensions, summary.overall, summary.improvements, record.questions_answered
    )
