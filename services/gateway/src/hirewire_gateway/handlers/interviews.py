"""Interviews: begun, answered, steered, summed up, put into an account."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    AnswerTaken,
    Evaluation,
    GetInterview,
    Interview,
    InterviewSetting,
    KeepInterview,
    ListTurns,
    NewSession,
    PlanInterview,
    Principal,
    Resume,
    SteerInterview,
    Summary,
    SumUpInterview,
    TakeAnswer,
    Turn,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain import interviewing
from hirewire_gateway.domain.interviews import Action, SentAnswer, SentInterview, SentSkip
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import missing_session
from hirewire_gateway.handlers.drafts import Drafts
from hirewire_gateway.handlers.intake import Store
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Accepted, Jobs

_NOTHING = Resume()


@dataclass(frozen=True, slots=True)
class Ordered:
    """An interview that is being planned, in its session; `notes` are about what was sent."""

    accepted: Accepted
    place: Workplace
    setting: InterviewSetting
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """An interview as it was summed up; `record` is its row in the caller's account, None when it is not in there."""

    interview: Interview
    summary: Summary
    record: UUID | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Interviews:
    """`guest_hours` until the session of a guest's interview expires; `model_wait` in seconds, see `judged`."""

    bus: Asks
    callers: Callers
    requests: Requests
    jobs: Jobs
    drafts: Drafts
    store: Store
    guest_hours: int
    model_wait: float

    async def begin(
        self, errand: Errand, sent: SentInterview, *, conversational: bool = True
    ) -> Ordered:
        """In the session that is shown, unless that has an interview already; else in one of its own."""
        digest = hashlib.sha256(sent.model_dump_json().encode()).hexdigest()
        request = await self.requests.begin(errand.caller, "interview", errand.key, digest)
        shown = await self.callers.shown_workplace(errand.caller)
        place = await self._place(errand.caller, shown, request)
        begun = await self.jobs.begin(request, place, errand.wait)
        setting = InterviewSetting(
            context=sent.context,
            number=sent.num_questions,
            resume_id=sent.resume_id,
            client_user=sent.user_id,
            conversational=conversational,
        )
        if begun.told:
            return Ordered(begun.told, place, setting)
        resume, notes = await self._resume(errand.caller, shown, sent)
        setting = setting.model_copy(update={"candidate": resume.profile.name[:200]})
        wish = PlanInterview(
            **about(place, errand.caller),
            interview=uuid5(begun.job, "interview"),
            setting=setting,
            resume=resume,
            own_model=place.own_model,
        )
        key = wish.model_copy(update={"job": begun.job}).resume_key
        stored = await claim_checks.sent(resume, self.store, key)
        accepted = await begun.run(
            wish.model_copy(update={"resume": stored}), self._session_for(place.principal)
        )
        return Ordered(accepted, place, setting, notes)

    def _session_for(self, principal: Principal) -> NewSession:
        hours = self.guest_hours if principal.kind == "guest" else None
        return NewSession(purpose="interview", hours=hours)

    async def _place(
        self, caller: Caller, shown: Workplace | None, request: UUID | None
    ) -> Workplace:
        if shown is not None:
            known = await self._found(shown)
            if known is None or (request is not None and known.job == request):
                return shown
        return self.callers.new_workplace(caller, request)

    async def _resume(
        self, caller: Caller, shown: Workplace | None, sent: SentInterview
    ) -> tuple[Resume, tuple[str, ...]]:
        """What was sent, else the résumé that is named, else the latest of the session that is shown."""
        found = sent.resume
        if found != _NOTHING:
            return found, ()
        notes = ("Nothing in resume_data could be read as a résumé.",) if sent.resume_data else ()
        principal = shown.principal if shown else caller.principal
        if sent.resume_id and principal:
            stored = await self.drafts.resumes.found(principal, sent.resume_id)
            if stored:
                return (await self.drafts.resumes.read(stored)).resume, notes
        if sent.resume_id:
            notes = (*notes, "The résumé of resume_id is not in your reach here, so nothing of it was used.")  # fmt: skip
        if shown is not None:
            contents = await self.drafts.sessions.contents(shown)
            current = await self.drafts.current(shown, contents)
            if current:
                return current.draft.resume, notes
        return found, notes

    # ------------------------------------------------------------------------------------------------------

    async def place(self, caller: Caller, handle: str | None) -> Workplace:
        """The session that is named, else the one that is shown. Raises Problem 404 or 401."""
        if handle:
            return await self.callers.named_workplace(caller, handle)
        shown = await self.callers.shown_workplace(caller)
        if shown is None:
            raise missing_session()
        return shown

    async def found(self, place: Workplace) -> Interview:
        """Raises Problem 404 for a session without an interview."""
        interview = await self._found(place)
        if interview is None:
            raise interviewing.unknown_interview()
        return interview

    async def _found(self, place: Workplace) -> Interview | None:
        try:
            return await self.bus.ask(GetInterview(key=place.key, principal=place.principal))
        except NotFound:
            return None

    async def turns(self, place: Workplace) -> list[Turn]:
        """All that were asked, in order."""

        async def after(last: Turn | None) -> Page[Turn]:
            page = await self.bus.ask(
                ListTurns(
                    key=place.key, principal=place.principal, after=last.number if last else 0
                )
            )
            return page.turns, page.more

        return await whole(after)

    async def take(
        self, errand: Errand, place: Workplace, sent: SentSkip, arrived: datetime
    ) -> Accepted:
        """An answer or a skip. Raises Problem 404 without an interview, 409 where it is not the time for it."""
        kind = "answer" if isinstance(sent, SentAnswer) else "skip"
        digest = f"{place.key} {sent.model_dump_json()}"
        request = await self.requests.begin(errand.caller, kind, errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        if begun.told:
            return begun.told
        interview = await self.found(place)
        unseen = interviewing.asked_meanwhile(interview, arrived, datetime.now(UTC))
        aimed = interviewing.aimed(interview, sent, place.handle, unseen=unseen)
        return await begun.run(
            TakeAnswer(
                **about(place, errand.caller),
                seen=aimed.seen,
                said=aimed.said,
                own_model=place.own_model,
            )
        )

    async def judged(self, place: Workplace, news: AnswerTaken) -> Evaluation | None:
        """The evaluation of an answer: a model's where it is there in time, else the rules', which says that it is provisional."""
        if news.scoring is None or news.evaluation is None:
            return news.evaluation
        if not await self.jobs.ended(place, news.scoring, self.model_wait):
            return news.evaluation
        last = (await self.found(place)).last
        newer = last.evaluation if last is not None and last.number == news.number else None
        return newer or news.evaluation

    async def steer(self, errand: Errand, place: Workplace, action: Action) -> Accepted | None:
        """None when there is nothing to do. Raises Problem 409 for one that can't be steered so."""
        digest = f"{place.key} {action}"
        request = await self.requests.begin(errand.caller, "steer", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        if begun.told:
            return begun.told
        interview = await self.found(place)
        if interviewing.is_already(interview, action):
            return None
        interviewing.check_steering(interview, action, place.handle)
        wish: dict[str, Any] = {"action": action, "own_model": place.own_model}
        return await begun.run(SteerInterview(**about(place, errand.caller), **wish))

    async def summed(self, caller: Caller, place: Workplace) -> Kept:
        """As it stands; one that is completed is put into the caller's account, once."""
        interview = await self.found(place)
        interviewing.check_begun(interview)
        account = caller.principal if caller.identified else None
        summary = await self.bus.ask(
            SumUpInterview(key=place.key, principal=place.principal, account=account)
        )
        mine = {place.principal.owner, *((account.owner,) if account else ())}
        if interview.account is not None and interview.account in mine:
            return Kept(interview, summary, interview.id)
        if account is None or interview.status != "completed" or summary.partial:
            return Kept(interview, summary, None)
        return await self._kept(place, account, interview, summary)

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
            return Kept(
                interview, summary, None, "This interview is kept in another account already."
            )
        return Kept(interview, summary, row.id)
