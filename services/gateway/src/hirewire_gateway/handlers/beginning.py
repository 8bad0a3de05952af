"""Beginning interviews: in which session, with which résumé."""

import hashlib
from dataclasses import dataclass
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.contracts import (
    LARGEST_INLINE,
    InterviewSetting,
    NewSession,
    PlanInterview,
    Principal,
    Resume,
)
from hirewire_common.errors import Refused
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.interviews import SentInterview
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.handlers.drafts import Drafts
from hirewire_gateway.handlers.intake import Store
from hirewire_gateway.handlers.interviews import Interviews
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Accepted

_NOTHING = Resume()
_NOT_READ = "Nothing in resume_data could be read as a résumé."
_NOT_LINKED = (
    "The résumé of resume_id is not in your account, so the interview is not linked to it."
)
_NOT_YOURS = "The résumé of resume_id is not in your reach here, so nothing of it was used."


@dataclass(frozen=True, slots=True)
class Ordered:
    """An interview that is being planned, in its session; `notes` are about what was sent."""

    accepted: Accepted
    place: Workplace
    setting: InterviewSetting
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for, with the session that was shown."""

    errand: Errand
    sent: SentInterview
    request: UUID | None
    shown: Workplace | None
    setting: InterviewSetting


@dataclass(frozen=True, slots=True)
class Beginnings:
    """`guest_hours` until the session of a guest's interview expires."""

    callers: Callers
    requests: Requests
    jobs: Jobs
    interviews: Interviews
    drafts: Drafts
    store: Store
    guest_hours: int

    async def begin(
        self, errand: Errand, sent: SentInterview, *, conversational: bool = True
    ) -> Ordered:
        """In the session that is shown, unless that has an interview already; else in one of its own."""
        route = "interview" if conversational else "interview/plain"
        digest = hashlib.sha256(sent.model_dump_json().encode()).hexdigest()
        request = await self.requests.begin(errand.caller, route, errand.key, digest)
        shown = await self.callers.shown_workplace(errand.caller)
        place = await self._place(errand.caller, shown, request)
        asked = _Asked(errand, sent, request, shown, _setting(sent, conversational=conversational))
        try:
            return await self._begun(asked, place)
        except Refused as error:
            if error.code != "conflict" or place is not shown:
                raise
        # another request was faster in the session that is shown
        return await self._begun(asked, self.callers.new_workplace(errand.caller, request))

    async def _begun(self, asked: _Asked, place: Workplace) -> Ordered:
        errand, sent = asked.errand, asked.sent
        begun = await self.jobs.begin(asked.request, place, errand.wait)
        if begun.told:
            return Ordered(begun.told, place, asked.setting)
        resume, notes = await self._resume(errand.caller, asked.shown, sent)
        wish = PlanInterview(
            **about(place, errand.caller),
            interview=uuid5(begun.job, "interview"),
            setting=asked.setting.model_copy(update={"candidate": resume.profile.name[:200]}),
            resume=resume,
            own_model=place.own_model,
        )
        key = wish.model_copy(update={"job": begun.job}).resume_key
        inline = max(0, LARGEST_INLINE - len(sent.context.description.encode()))
        body = await claim_checks.sent(resume, self.store, key, inline=inline)
        wish = wish.model_copy(update={"resume": body})
        accepted = await begun.run(wish, self._session_for(place.principal))
        return Ordered(accepted, place, wish.setting, notes)

    def _session_for(self, principal: Principal) -> NewSession:
        hours = self.guest_hours if principal.kind == "guest" else None
        return NewSession(purpose="interview", hours=hours)

    async def _place(
        self, caller: Caller, shown: Workplace | None, request: UUID | None
    ) -> Workplace:
        if shown is not None:
            known = await self.interviews.find(shown)
            if known is None or (request is not None and known.job == request):
                return shown
        return self.callers.new_workplace(caller, request)

    async def _resume(
        self, caller: Caller, shown: Workplace | None, sent: SentInterview
    ) -> tuple[Resume, tuple[str, ...]]:
        """What was sent, else the résumé that is named, else the latest of the session that is shown."""
        found = sent.resume
        if found != _NOTHING:
            return found, await self._unlinked(caller, sent)
        notes = (_NOT_READ,) if sent.resume_data else ()
        if sent.resume_id:
            if named := await self._named(sent.resume_id, caller, shown):
                return named, notes
            notes = (*notes, _NOT_YOURS)
        if shown is not None:
            contents = await self.drafts.sessions.contents(shown)
            current = await self.drafts.current(shown, contents)
            if current:
                return current.draft.resume, notes
        return found, notes

    async def _unlinked(self, caller: Caller, sent: SentInterview) -> tuple[str, ...]:
        """A guest's is looked for when an account claims the interview: it may be that account's."""
        if sent.resume_id is None or caller.principal is None or not caller.identified:
            return ()
        known = await self.drafts.resumes.found(caller.principal, sent.resume_id)
        return () if known else (_NOT_LINKED,)

    async def _named(self, number: UUID, caller: Caller, shown: Workplace | None) -> Resume | None:
        """Of the session that is shown, or of the caller's own."""
        for principal in (shown.principal if shown else None, caller.principal):
            if principal and (stored := await self.drafts.resumes.found(principal, number)):
                return (await self.drafts.resumes.read(stored)).resume
        return None


def _setting(sent: SentInterview, *, conversational: bool) -> InterviewSetting:
    return InterviewSetting(
        context=sent.context,
        number=sent.num_questions,
        resume_id=sent.resume_id,
        client_user=sent.user_id,
        conversational=conversational,
    )
