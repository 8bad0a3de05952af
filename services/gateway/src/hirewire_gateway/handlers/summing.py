"""Summing interviews up, and putting them into accounts."""

from dataclasses import dataclass, replace
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    GetRecord,
    Interview,
    KeepInterview,
    Principal,
    Summary,
    SumUpInterview,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_gateway.callers import Caller
from hirewire_gateway.domain import interviewing
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.handlers.interviews import Interviews

_NOT_LINKED = (
    "The résumé that this interview was begun with is not in your account, so they are not linked: it was uploaded without"
    " signing in, or has been removed. Upload it signed in, and begin the next interview with the resume_id that you get."
)
_ELSEWHERE = "This interview is kept in another account already."
_NOT_OVER = (
    "This interview is not over yet, so it is kept in no account. It will be in that of whoever first asks for its"
    " summary with a token after its end."
)
_NEVER_BEGAN = "This interview was given up, so it is kept in no account."
_BY_NAME = (
    "It is kept for your X-User-Id: GET /api/v1/account gives it out. The addresses below /api/db ask for a token, whose"
    " user is somebody else."
)


@dataclass(frozen=True, slots=True)
class Kept:
    """An interview as it was summed up; `record` is its row in the caller's account, None when it is not in there, and `note`
    says why, or where to look for it."""

    interview: Interview
    summary: Summary
    record: UUID | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summaries:
    bus: Asks
    interviews: Interviews

    async def summed(self, caller: Caller, place: Workplace) -> Kept:
        """As it stands; one that is completed is put into the caller's account, once."""
        interview = await self.interviews.found(place)
        interviewing.check_begun(interview)
        account = caller.principal if caller.identified else None
        summary = await self.bus.ask(
            SumUpInterview(key=place.key, principal=place.principal, account=account)
        )
        mine = {place.principal.owner, *((account.owner,) if account else ())}
        by_name = _BY_NAME if account and not caller.signed_in else ""
        if interview.account is not None and interview.account in mine:
            linked = await self._linked(interview, account)
            note = _joined(by_name, "" if linked else _NOT_LINKED)
            return Kept(interview, summary, interview.id, note)
        if account is None:
            return Kept(interview, summary, None)
        if interview.status != "completed" or summary.partial:
            return Kept(interview, summary, None, _why_not(interview, place, account))
        kept = await self._kept(place, account, interview, summary)
        return replace(kept, note=_joined(kept.note, by_name if kept.record else ""))

    async def _kept(
        self, place: Workplace, account: Principal, interview: Interview, summary: Summary
    ) -> Kept:
        ask = KeepInterview(
            key=place.key, holder=place.principal, principal=account, summary=summary
        )
        try:
            row = await self.bus.ask(ask)
        except Refused as error:
            if error.code != "conflict":
                raise
            return Kept(interview, summary, None, _ELSEWHERE)
        linked = interview.setting.resume_id is None or row.resume_id is not None
        return Kept(interview, summary, row.id, "" if linked else _NOT_LINKED)

    async def _linked(self, interview: Interview, account: Principal | None) -> bool:
        """Whether the row of an interview that was begun with a résumé names it; of what is another's nothing is said."""
        if interview.setting.resume_id is None or account is None:
            return True
        if account.owner != interview.account:
            return True
        try:
            found = await self.bus.ask(GetRecord(id=interview.id, principal=account))
        except NotFound:  # removed meanwhile
            return True
        return found.record.resume_id is not None


def _why_not(interview: Interview, place: Workplace, account: Principal) -> str:
    """Empty for the user's own that still goes on: it is kept by itself."""
    if interview.over:
        return _NEVER_BEGAN
    return "" if place.principal.owner == account.owner else _NOT_OVER


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)
