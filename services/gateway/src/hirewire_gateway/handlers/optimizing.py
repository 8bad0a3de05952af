"""A résumé made better for a job: asked for once, its changes taken as a revision of the session's draft."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    DraftEdited,
    EditDraft,
    Event,
    GetJob,
    JobFailed,
    ObjectRef,
    Optimized,
    OptimizeResume,
    Optimizing,
    Proposal,
    Resume,
    ResumeOptimized,
    unpack_event,
)
from hirewire_common.errors import NotFound, TryAgain
from hirewire_gateway.domain import optimizing
from hirewire_gateway.domain.current import standing
from hirewire_gateway.domain.optimizing import SentAcceptance, SentOptimization
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, of_fault, unknown_resume
from hirewire_gateway.domain.unread import note_of
from hirewire_gateway.handlers.drafts import Drafts
from hirewire_gateway.handlers.intake import Store
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Begun, Jobs
from hirewire_gateway.orders import Accepted

_LONGEST_RESUME = 200_000
"""Characters of JSON: five times what a draft may have."""
_TOO_LONG = (
    "This résumé is too long to be held against a job. Shorten it to what a reader would read."
)
_PATIENCE = 10.0
"""Seconds for what was optimised to come into the draft, also for those who don't wait."""
_NO_RESUME = "There is no résumé in this session yet. Upload or send one first."
_UNKNOWN = "There is no such optimisation in this session. Ask for one first."


@dataclass(frozen=True, slots=True)
class Optimizations:
    bus: Asks
    requests: Requests
    jobs: Jobs
    drafts: Drafts
    store: Store

    async def ask(self, errand: Errand, place: Workplace, sent: SentOptimization) -> Accepted:
        """The same request is the same job, whatever has become of the résumé meanwhile."""
        digest = sent.model_dump_json()
        request = await self.requests.begin(errand.caller, "optimize-resume", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        if begun.told:
            return begun.told
        order = await self._order(place, sent)
        stored = await self._stored(order, place, begun.job)
        wish = {"order": stored, "own_model": place.own_model}
        return await begun.run(
            OptimizeResume.model_validate({**wish, **about(place, errand.caller)})
        )

    async def result(self, news: ResumeOptimized) -> Optimized:
        return await claim_checks.received(Optimized, news.result, self.store)

    async def apply(
        self, errand: Errand, place: Workplace, sent: SentAcceptance
    ) -> tuple[Accepted, tuple[Proposal, ...]]:
        """What is taken becomes a revision of the draft. Raises Problem 404, 409 or 400 where there is nothing to take."""
        news = await self._ended(place, sent.optimization_id)
        result = await self.result(news)
        changes = optimizing.accepted(result, sent.changes)
        digest = f"{sent.optimization_id} {' '.join(one.id for one in changes)}"
        request = await self.requests.begin(errand.caller, "apply-changes", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        if begun.told:
            return _done(begun.told), changes
        contents = await self.drafts.sessions.contents(place)
        current = await self.drafts.current(place, contents)
        taken = optimizing.taken(result, changes, current)
        common, wish = about(place, errand.caller), taken.changes
        if taken.first:
            step = _Step(begun, common)
            wish = {**wish, "seen": await step.made("before", taken.first)}
            if current and not current.revision:
                await self._as_it_was_read(place, step, current.draft.resume, wish["seen"])
        return _done(await begun.run(EditDraft.model_validate({**wish, **common}))), changes

    async def _as_it_was_read(self, place: Workplace, step: "_Step", seen: Resume, at: int) -> None:
        """Sections of a document may be replaced until there is a draft: then the draft becomes what they are now, and nothing else is done."""
        read = await self.drafts.document(place)
        if read is not None and read.resume != seen:
            now = optimizing.brought(read.resume, at, "As it was edited meanwhile")
            await step.made("after", now)
            raise optimizing.edited_meanwhile()

    async def _ended(self, place: Workplace, job_id: UUID) -> ResumeOptimized:
        try:
            job = await self.bus.ask(GetJob(id=job_id, principal=place.principal))
        except NotFound as error:
            raise unknown_resume(_UNKNOWN) from error
        if job.session != place.key or job.kind != OptimizeResume.kind():
            raise unknown_resume(_UNKNOWN)
        if not job.outcome:
            raise Problem(409, "in_progress", "This optimisation is not done yet. Wait for it.")
        return _good(unpack_event(job.outcome))

    async def _order(self, place: Workplace, sent: SentOptimization) -> Optimizing:
        """With the résumé as it is now. Raises Problem 404 when there is none."""
        contents = await self.drafts.sessions.contents(place)
        current = await self.drafts.current(place, contents)
        known = current.draft.resume if current else None
        found: dict[str, Any]
        if sent.parsed is not None:
            resume = optimizing.resume_of(sent.parsed, known)
            found = {"resume": resume, "origin": "sent", **await self._unplaced(place, resume)}
            found["notes"] = [note for note in (note_of(sent.parsed),) if note]
        elif sent.resume_id:
            found = await self._document(place, sent.resume_id)
        elif current is None:
            raise unknown_resume(_NO_RESUME)
        elif current.revision or contents.latest_resume is None:
            found = {"resume": current.draft.resume, "revision": current.revision}
            found |= await self._unplaced(place, current.draft.resume)
        else:
            found = await self._document(place, contents.latest_resume)
        asked = {"job_description": sent.jd, "goals": sent.optimization_goals}
        return Optimizing.model_validate({**found, **asked, "standing": standing(current)})

    async def _document(self, place: Workplace, resume_id: UUID) -> dict[str, Any]:
        try:
            reading = await self.drafts.resumes.of_session(place, resume_id)
        except NotFound as error:
            raise unknown_resume() from error
        found = {"resume": reading.resume, "quality": reading.quality, "origin": "document"}
        left_over = optimizing.left_over(reading.resume, reading)
        return {**found, "resume_id": resume_id, **left_over}

    async def _unplaced(self, place: Workplace, resume: Resume) -> dict[str, Any]:
        """What the session's document says besides, so that a résumé counts the same in whatever form it comes."""
        reading = await self.drafts.document(place)
        return optimizing.left_over(resume, reading) if reading else {}

    async def _stored(
        self, order: Optimizing, place: Workplace, job: UUID
    ) -> Optimizing | ObjectRef:
        """In the message while it is small, else where it lies. Raises Problem 413 for one that nobody could read in time."""
        if len(order.resume.model_dump_json()) > _LONGEST_RESUME:
            raise Problem(413, "too_large", _TOO_LONG)
        key = f"results/{place.principal.tenant}/{place.key}/{job}-order.json"
        return await claim_checks.sent(order, self.store, key)


@dataclass(frozen=True, slots=True)
class _Step:
    """A revision of the draft that goes before those which were asked for."""

    begun: Begun
    common: dict[str, Any]

    async def made(self, name: str, wish: dict[str, Any]) -> int:
        """Its number. Raises Problem 409 where somebody was faster, TryAgain where it takes its time."""
        patient = max(self.begun.wait, _PATIENCE)
        step = replace(self.begun, job=uuid5(self.begun.job, name), wait=patient)
        event = (await step.run(EditDraft.model_validate({**wish, **self.common}))).event
        if event and _is_conflict(event):
            raise optimizing.edited_meanwhile()
        if isinstance(event, JobFailed):
            raise of_fault(event.fault)
        if not isinstance(event, DraftEdited):
            raise TryAgain(after=2.0, log="what was optimised is not in the draft yet")
        return event.revision


def _done(made: Accepted) -> Accepted:
    if made.event and _is_conflict(made.event):
        raise optimizing.edited_meanwhile()
    return made


def _is_conflict(event: Event) -> bool:
    return isinstance(event, JobFailed) and event.fault.code == "conflict"


def _good(event: Event) -> ResumeOptimized:
    if isinstance(event, JobFailed):
        raise of_fault(event.fault)
    if not isinstance(event, ResumeOptimized):
        raise unknown_resume(_UNKNOWN)
    return event
