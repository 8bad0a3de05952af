"""A résumé made better for a job: asked for once, its changes taken as a revision of the session's draft."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    EditDraft,
    Event,
    GetJob,
    JobFailed,
    ObjectRef,
    Optimized,
    OptimizeResume,
    Optimizing,
    Proposal,
    ResumeOptimized,
    unpack_event,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import optimizing
from hirewire_gateway.domain.optimizing import SentAcceptance, SentOptimization
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, of_fault, unknown_resume
from hirewire_gateway.handlers.drafts import Drafts
from hirewire_gateway.handlers.intake import Store
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Accepted, Jobs

_LONGEST_RESUME = 200_000
"""Characters of JSON: five times what a draft may have."""
_TOO_LONG = (
    "This résumé is too long to be held against a job. Shorten it to what a reader would read."
)
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
            return begun.told, changes
        draft = await self.drafts.found(place)
        taken = optimizing.taken(result, changes, draft, news.at)
        common = about(place, errand.caller)
        if taken.first:
            before = replace(begun, job=uuid5(begun.job, "before"))
            first = await before.run(EditDraft.model_validate({**taken.first, **common}))
            if isinstance(first.event, JobFailed):
                raise of_fault(first.event.fault)
        # of one lane: begun when what was optimised is there
        return await begun.run(EditDraft.model_validate({**taken.changes, **common})), changes

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
        if sent.parsed is not None:
            found: dict[str, Any] = {
                "resume": optimizing.resume_of(sent.parsed),
                "origin": "sent",
            }
        elif sent.resume_id:
            found = await self._document(place, sent.resume_id)
        else:
            found = await self._current(place)
        asked = {"job_description": sent.jd, "goals": sent.optimization_goals}
        return Optimizing.model_validate({**found, **asked})

    async def _document(self, place: Workplace, resume_id: UUID) -> dict[str, Any]:
        try:
            reading = await self.drafts.resumes.of_session(place, resume_id)
        except NotFound as error:
            raise unknown_resume() from error
        words = sum(len(line.split()) for line in reading.unplaced)
        read = {"resume": reading.resume, "quality": reading.quality, "unplaced": words}
        found = {"origin": "document", "resume_id": resume_id, "left_over": reading.unplaced}
        return {**read, **found}

    async def _current(self, place: Workplace) -> dict[str, Any]:
        """The draft, or the document that was read last if that came later."""
        contents = await self.drafts.sessions.contents(place)
        current = await self.drafts.current(place, contents)
        if current is None:
            raise unknown_resume(_NO_RESUME)
        if current.revision or contents.latest_resume is None:
            return {"resume": current.draft.resume, "revision": current.revision}
        return await self._document(place, contents.latest_resume)

    async def _stored(
        self, order: Optimizing, place: Workplace, job: UUID
    ) -> Optimizing | ObjectRef:
        """In the message while it is small, else where it lies. Raises Problem 413 for one that nobody could read in time."""
        if len(order.resume.model_dump_json()) > _LONGEST_RESUME:
            raise Problem(413, "too_large", _TOO_LONG)
        key = f"results/{place.principal.tenant}/{place.key}/{job}-order.json"
        return await claim_checks.sent(order, self.store, key)


def _good(event: Event) -> ResumeOptimized:
    if isinstance(event, JobFailed):
        raise of_fault(event.fault)
    if not isinstance(event, ResumeOptimized):
        raise unknown_resume(_UNKNOWN)
    return event
