"""Taking in a document: into the object store first, then as a job for the parser."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import BinaryIO, Protocol
from uuid import UUID

from hirewire_common.contracts import (
    Document,
    Event,
    Job,
    MediaType,
    ObjectRef,
    ParseResume,
)
from hirewire_gateway.callers import Caller
from hirewire_gateway.domain import documents
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.handlers.requests import about
from hirewire_gateway.jobs import Jobs


class Store(Protocol):
    async def put(self, key: str, data: bytes | BinaryIO, *, media_type: str) -> ObjectRef: ...

    async def get(self, ref: ObjectRef) -> bytes: ...

    async def delete(self, key: str) -> None: ...

    def link(self, key: str, *, name: str, media_type: str, lasts: timedelta) -> str: ...


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in, with the client's name for it."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.name.encode() + b"\0" + self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Parsing:
    """A document on its way into a résumé; `event` is None while that goes on. `key` is the document's object."""

    job: Job
    workplace: Workplace
    event: Event | None
    key: str


@dataclass(frozen=True, slots=True)
class Intake:
    jobs: Jobs
    store: Store

    async def take(
        self,
        caller: Caller,
        place: Workplace,
        upload: Upload,
        media_type: MediaType,
        *,
        request: UUID | None = None,
        keep: bool = False,
        or_photo: bool = False,
        wait: float = 0.0,
    ) -> Parsing:
        """The job of reading this document; that of the same `request` when there is one already."""
        begun = await self.jobs.begin(request, place, wait)
        key = upload_key(place, begun.job, media_type)
        accepted = begun.told
        if accepted is None:
            command = ParseResume(
                **about(place, caller),
                keep=keep,
                or_photo=or_photo,
                own_model=place.own_model,
                document=await self._stored(key, upload, media_type),
            )
            accepted = await begun.run(command)
        return Parsing(accepted.job, place, accepted.event, key)

    async def _stored(self, key: str, upload: Upload, media_type: MediaType) -> Document:
        content = await self.store.put(key, upload.data, media_type=media_type)
        return Document(name=upload.name, media_type=media_type, content=content)


def upload_key(place: Workplace, job: UUID, media_type: MediaType) -> str:
    """Where a document lies: nothing that a client has said becomes part of it."""
    return f"uploads/{place.principal.tenant}/{place.key}/{job}.{documents.SUFFIX[media_type]}"
