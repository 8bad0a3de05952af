"""Interviews that have begun: looked at, answered, steered."""

from dataclasses import dataclass
from datetime import UTC, datetime

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    AnswerTaken,
    Evaluation,
    Event,
    GetInterview,
    Interview,
    JobFailed,
    ListTurns,
    SteerInterview,
    TakeAnswer,
    Turn,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain import interviewing
from hirewire_gateway.domain.interviews import Action, SentAnswer, SentSkip
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import of_fault
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Accepted


@dataclass(frozen=True, slots=True)
class Interviews:
    """`model_wait` in seconds, see `judged`."""

    bus: Asks
    callers: Callers
    requests: Requests
    jobs: Jobs
    model_wait: float

    async def place(self, caller: Caller, handle: str | None) -> Workplace:
        """The session that is named, else the one that is shown. Raises Problem 404, or 400 when none is."""
        if handle:
            return await self.callers.named_workplace(caller, handle)
        shown = await self.callers.shown_workplace(caller)
        if shown is None:
            raise interviewing.no_session()
        return shown

    async def found(self, place: Workplace) -> Interview:
        """Raises Problem 404 for a session without an interview."""
        interview = await self.find(place)
        if interview is None:
            raise interviewing.unknown_interview()
        return interview

    async def find(self, place: Workplace) -> Interview | None:
        """None for a session without an interview."""
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
                named=aimed.named,
                own_model=place.own_model,
            )
        )

    async def ended(self, place: Workplace, event: Event) -> AnswerTaken:
        """The good end of such a job. Raises Problem for the other: when another answer was faster, as `take` does."""
        if isinstance(event, JobFailed) and event.fault.code == "conflict":
            interview = await self.found(place)
            interviewing.check_open(interview, place.handle)
            if interview.current:
                raise interviewing.not_current(interview.current, place.handle)
        if isinstance(event, JobFailed):
            raise of_fault(event.fault)
        if not isinstance(event, AnswerTaken):
            raise TypeError(f"an answer does not end with {type(event).__name__}")
        return event

    async def steered(self, place: Workplace, event: Event, action: Action) -> None:
        """The good end of `steer`. Raises Problem for the other: when another end was faster, as `steer` does."""
        if isinstance(event, JobFailed) and event.fault.code == "conflict":
            interview = await self.found(place)
            if interviewing.is_already(interview, action):
                return
            interviewing.check_steering(interview, action, place.handle)
        if isinstance(event, JobFailed):
            raise of_fault(event.fault)

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
        common = about(place, errand.caller)
        return await begun.run(SteerInterview(**common, action=action, own_model=place.own_model))
