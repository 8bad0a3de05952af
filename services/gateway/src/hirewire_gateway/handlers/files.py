"""Keeping files in sessions: several at a time, each read as far as it can be."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid5

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import (
    ListFiles,
    MediaType,
    Principal,
    StoredFile,
)
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain import archives, documents
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, too_large
from hirewire_gateway.handlers.intake import Intake, Parsing, Store, Upload
from hirewire_gateway.handlers.requests import Errand, Requests
from hirewire_gateway.handlers.sessions import Sessions

_AT_ONCE = 8
"""Files of one request that are on their way at a time: others want to be read too."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file and what became of it: `parsing` when it is stored, `problem` when it could not be taken."""

    name: str
    media_type: MediaType | None = None
    parsing: Parsing | None = None
    problem: Problem | None = None

    @property
    def key(self) -> str:
        """Of the object; empty when there is none."""
        return self.parsing.key if self.parsing else ""


@dataclass(frozen=True, slots=True)
class _File:
    upload: Upload
    media_type: MediaType


@dataclass(frozen=True, slots=True)
class Files:
    """`largest` in bytes of one file; links are good for `lasts`."""

    bus: Asks
    callers: Callers
    requests: Requests
    sessions: Sessions
    intake: Intake
    store: Store
    largest: int
    lasts: timedelta

    async def upload(
        self, errand: Errand, handle: str | None, uploads: Sequence[Upload]
    ) -> tuple[Workplace, list[Kept]]:
        """Into the named session, else the current one, else a new one. Raises Problem when no file can be taken.

        A file of a wrong type, or one that is too large, refuses the whole request, before anything is stored.
        """
        chosen = [one for upload in uploads for one in await self._chosen(upload)]
        if not any(isinstance(one, _File) for one in chosen):
            raise _reason(chosen)
        digest = ":".join((handle or "", *(upload.digest for upload in uploads)))
        request = await self.requests.begin(errand.caller, "upload", errand.key, digest)
        place = await self.place(errand.caller, handle, request)
        limit = asyncio.Semaphore(_AT_ONCE)

        async def taken(number: int, one: _File | Kept) -> Kept:
            if isinstance(one, Kept):
                return one
            async with limit:
                part = uuid5(request, str(number)) if request else None
                return await self._kept(errand, place, one, part)

        kept = await asyncio.gather(*(taken(n, one) for n, one in enumerate(chosen)))
        if not any(one.parsing for one in kept):
            raise _reason(kept)
        return place, list(kept)

    async def listed(self, place: Workplace, prefix: str = "") -> list[StoredFile]:
        return await self.of(place.principal, place.key, prefix)

    async def of(self, principal: Principal, key: str, prefix: str = "") -> list[StoredFile]:
        """In the order of their paths."""

        async def after(last: StoredFile | None) -> Page[StoredFile]:
            path = last.path if last else ""
            page = await self.bus.ask(
                ListFiles(key=key, principal=principal, prefix=prefix, after=path)
            )
            return page.files, page.more

        return await whole(after)

    def link(self, key: str, *, name: str, media_type: str) -> str:
        return self.store.link(key, name=name, media_type=media_type, lasts=self.lasts)

    async def place(
        self, caller: Caller, handle: str | None, request: UUID | None = None
    ) -> Workplace:
        """The named session, else the current one, else a new one."""
        if handle:
            return await self.callers.named_workplace(caller, handle)
        current = await self.callers.current_workplace(caller)
        if current:
            return current
        place, _ = await self.sessions.first(caller, request)
        return place

    async def _chosen(self, upload: Upload) -> list[_File | Kept]:
        if not documents.is_archive(upload.name):
            if len(upload.data) > self.largest:
                raise too_large(upload.name, self.largest)
            return [_File(upload, documents.kept_type(upload.name, upload.data))]
        unpacked = await asyncio.to_thread(archives.entries, upload.name, upload.data, self.largest)
        return [_from_archive(entry) for entry in unpacked]

    async def _kept(
        self, errand: Errand, place: Workplace, file: _File, request: UUID | None
    ) -> Kept:
        name = file.upload.name
        try:
            parsing = await self.intake.take(
                errand.caller,
                place,
                file.upload,
                file.media_type,
                request=request,
                keep=True,
                wait=errand.wait,
            )
        except Problem as problem:
            return Kept(name, file.media_type, problem=problem)
        return Kept(name, file.media_type, parsing)


def _from_archive(entry: archives.Entry) -> _File | Kept:
    name = documents.shown_name(entry.name)
    if entry.problem:
        return Kept(name, problem=entry.problem)
    try:
        return _File(Upload(name, entry.data), documents.kept_type(name, entry.data))
    except Problem as problem:
        return Kept(name, problem=problem)


def _reason(files: Sequence[_File | Kept]) -> Problem:
    """Why none was taken: what is wrong with the first."""
    wrong = [one.problem for one in files if isinstance(one, Kept) and one.problem]
    if wrong:
        return wrong[0]
    return Problem(422, "empty", "There is no file in it. Send PDF, DOCX or TXT files.")
