"""Reading, listing and revising résumés."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from hirewire_common import claim_checks
from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    GetResume,
    ListedResume,
    ListResumes,
    Principal,
    ReadResume,
    ReviseResume,
    StoredResume,
    outline,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_gateway.callers import Callers
from hirewire_gateway.domain import documents
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.revising import revised
from hirewire_gateway.domain.sections import Revision
from hirewire_gateway.handlers.intake import Intake, Parsing, Store, Upload
from hirewire_gateway.handlers.requests import Errand, Requests

_TRIES = 8
"""How often a revision is tried again that another one has overtaken."""


@dataclass(frozen=True, slots=True)
class Resumes:
    bus: Asks
    callers: Callers
    requests: Requests
    intake: Intake
    store: Store

    async def parse(
        self, errand: Errand, upload: Upload, *, into: Workplace | None = None
    ) -> Parsing:
        """Into that session, else into the one that was shown, else into a new one."""
        media_type = documents.media_type(upload.name, upload.data)
        place = into or await self.callers.shown_workplace(errand.caller)
        request = await self.requests.begin(errand.caller, "parse", errand.key, upload.digest)
        return await self.intake.take(
            errand.caller,
            place or self.callers.new_workplace(errand.caller, request),
            upload,
            media_type,
            request=request,
            wait=errand.wait,
        )

    async def reading(self, principal: Principal, resume_id: UUID) -> ReadResume:
        """What was read, from storage or, when it is large, from the object store."""
        return await self.read(await self._stored(principal, resume_id))

    async def found(self, principal: Principal, resume_id: UUID) -> StoredResume | None:
        """None when it was removed since."""
        try:
            return await self._stored(principal, resume_id)
        except NotFound:
            return None

    async def listed(self, principal: Principal, session: str | None = None) -> list[ListedResume]:
        """All that the principal has there, newest first."""

        async def before(last: ListedResume | None) -> Page[ListedResume]:
            at = last.created_at if last else None
            page = await self.bus.ask(ListResumes(principal=principal, session=session, before=at))
            return page.resumes, page.more

        return await whole(before)

    async def of_session(self, place: Workplace, resume_id: UUID) -> ReadResume:
        """NotFound when it is another session's, also of the same owner."""
        stored = await self._stored(place.principal, resume_id)
        if stored.session != place.key:
            raise NotFound("This résumé")
        return await self.read(stored)

    async def revise(self, place: Workplace, resume_id: UUID, revision: Revision) -> ReadResume:
        """Of two at once, both count: each is made upon what the other left."""
        for _ in range(_TRIES):
            stored = await self._stored(place.principal, resume_id)
            reading = revised(await self.read(stored), revision)
            try:
                await self._replace(place, stored, reading)
            except Refused as error:
                if error.code != "conflict":
                    raise
            else:
                return reading
        raise Refused("conflict", "The résumé is being changed by others. Try again.")

    async def _replace(self, place: Workplace, stored: StoredResume, reading: ReadResume) -> None:
        key = f"results/{place.principal.tenant}/{place.key}/{uuid4()}.json"
        await self.bus.ask(
            ReviseResume(
                id=stored.id,
                principal=place.principal,
                seen=stored.revision,
                reading=await claim_checks.sent(reading, self.store, key),
                outline=outline(reading),
            )
        )

    async def _stored(self, principal: Principal, resume_id: UUID) -> StoredResume:
        return await self.bus.ask(GetResume(id=resume_id, principal=principal))

    async def read(self, stored: StoredResume) -> ReadResume:
        return await claim_checks.received(ReadResume, stored.reading, self.store)
