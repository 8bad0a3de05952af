"""The résumé that a session works on: shown, changed by hand, taken back."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    Draft,
    EditDraft,
    GetDraft,
    GetStep,
    ListRevisions,
    PatchOp,
    ReadResume,
    Resume,
    Revision,
    SessionContents,
    Step,
    StoredDraft,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.domain.current import Current
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.revising import revised
from hirewire_gateway.domain.sections import Revision as Sections
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.handlers.resumes import Resumes
from hirewire_gateway.handlers.sessions import Sessions
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Accepted


@dataclass(frozen=True, slots=True)
class Drafts:
    bus: Asks
    requests: Requests
    jobs: Jobs
    sessions: Sessions
    resumes: Resumes

    async def current(self, place: Workplace, contents: SessionContents) -> Current | None:
        """The draft, or the document that was read last if that came later; None when there is neither."""
        draft = await self.found(place)
        read = None
        if contents.latest_resume:
            read = await self.resumes.found(place.principal, contents.latest_resume)
        if draft and (read is None or draft.updated_at >= read.created_at):
            return Current(draft.draft, draft.revision, draft.updated_at, draft.revision)
        if read is None:
            return None
        reading = await self.resumes.read(read)
        design = draft.draft.design if draft else Draft().design
        now = Draft(resume=reading.resume, design=design)
        return Current(now, 0, read.created_at, draft.revision if draft else 0)

    async def document(self, place: Workplace) -> ReadResume | None:
        """The one that was read last, with the sections that were replaced in it since."""
        latest = (await self.sessions.contents(place)).latest_resume
        found = await self.resumes.found(place.principal, latest) if latest else None
        return await self.resumes.read(found) if found else None

    async def newest(self, place: Workplace) -> tuple[UUID | None, int, ReadResume | None, bool]:
        """Of the session's résumé: the document that was read last, how many were, what it says now, and whether the draft says it."""
        contents = await self.sessions.contents(place)
        current = await self.current(place, contents)
        reading = None
        if contents.latest_resume:
            reading = await self.resumes.reading(place.principal, contents.latest_resume)
        drafted = current is not None and current.revision > 0
        if current is not None and drafted:
            # where in a document it stands is not known of what was changed
            now = {"resume": current.draft.resume, "sources": ()}
            reading = (reading or ReadResume(resume=Resume())).model_copy(update=now)
        return contents.latest_resume, contents.resumes, reading, drafted

    async def replace(
        self, errand: Errand, place: Workplace, reading: ReadResume, wanted: Sections
    ) -> Accepted:
        """Sections of the draft, which `reading` has; of two at once both count."""
        after = revised(reading, wanted).resume
        told = after.model_dump(mode="json")
        patch = [
            PatchOp(op="replace", path=f"/resume/{name}", value=told[name])
            for name in told
            if getattr(after, name) != getattr(reading.resume, name)
        ]
        return await self.edit(errand, place, {"patch": patch, "note": "Sections were replaced"})

    async def found(self, place: Workplace) -> StoredDraft | None:
        try:
            return await self.bus.ask(GetDraft(key=place.key, principal=place.principal))
        except NotFound:
            return None

    async def revisions(self, place: Workplace) -> list[Revision]:
        """Newest first."""

        async def before(last: Revision | None) -> Page[Revision]:
            ask = ListRevisions(
                key=place.key, principal=place.principal, before=last.number if last else None
            )
            page = await self.bus.ask(ask)
            return page.revisions, page.more

        return await whole(before)

    async def step(self, place: Workplace, number: int) -> Step:
        return await self.bus.ask(GetStep(key=place.key, principal=place.principal, number=number))

    async def edit(self, errand: Errand, place: Workplace, wanted: dict[str, Any]) -> Accepted:
        """`wanted` are fields of `EditDraft`."""
        wish = EditDraft.model_validate({**wanted, **about(place, errand.caller)})
        digest = wish.model_dump_json(exclude={"job", "trace"})
        request = await self.requests.begin(errand.caller, "edit-draft", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        return begun.told or await begun.run(wish)
