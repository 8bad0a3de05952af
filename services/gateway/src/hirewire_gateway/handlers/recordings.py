"""Taking recordings in, and having them analysed: once each, however often it is asked for."""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    Analysis,
    AnalysisStanding,
    AnalyzeRecording,
    GetAnalysis,
    JobFailed,
    NewSession,
    ObjectRef,
    RecordingAnalyzed,
    RecordingTranscript,
    Uploaded,
    upload_key,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain import recordings as domain
from hirewire_gateway.domain.ends import end_of
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import of_fault
from hirewire_gateway.domain.recording_keys import FileKey
from hirewire_gateway.domain.recordings import ReportFormat, SentAnalysis, SentUpload, Wish
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.handlers.sessions import Sessions
from hirewire_gateway.jobs import Begun, Jobs
from hirewire_gateway.orders import Accepted

LASTS = timedelta(hours=1)
"""How long a recording may be put where it was said."""


class Objects(Protocol):
    async def head(self, key: str) -> tuple[int, str]: ...

    async def get(self, ref: ObjectRef) -> bytes: ...


class Signs(Protocol):
    async def put(
        self, key: str, *, content_type: str | None, size: int | None, lasts: timedelta
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a recording is to be put, with these headers, and what it is called."""

    place: Workplace
    key: FileKey
    url: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Recordings:
    """`largest` in bytes; hours until the session of a recording expires, a guest's, or a user's of which no analysis was made."""

    bus: Asks
    callers: Callers
    requests: Requests
    jobs: Jobs
    sessions: Sessions
    store: Objects
    signer: Signs
    largest: int
    guest_hours: int
    user_hours: int

    async def slot(self, caller: Caller, sent: SentUpload, key: str | None) -> Slot:
        """In a session made for it. Raises Problem 413 or 422 for a size that is not taken, 400 or 415 for such a type."""
        extension = sent.extension
        if sent.size_bytes is not None:
            domain.check_size(sent.size_bytes, self.largest)
        digest = hashlib.sha256(sent.model_dump_json().encode()).hexdigest()
        request = await self.requests.begin(caller, "upload-url", key, digest)
        place = self.callers.new_workplace(caller, request)
        hours = self.guest_hours if place.principal.kind == "guest" else self.user_hours
        wanted = NewSession(purpose="recording", hours=hours)
        place, _ = await self.sessions.make(caller, place, wanted)
        url = await self.signer.put(
            upload_key(place.principal, place.key, extension),
            content_type=sent.content_type,
            size=sent.size_bytes,
            lasts=LASTS,
        )
        named = FileKey(sent.file_type, place.handle, extension)
        return Slot(place, named, url, _headers(sent))

    async def place(self, caller: Caller, key: FileKey) -> Workplace:
        """The recording's session. Raises Problem 404 when it isn't there, is another user's, or is for something else."""
        try:
            place = await self.callers.workplace(caller, UUID(key.session))
        except NotFound as error:
            raise domain.unknown_recording() from error
        if place.session is None or place.session.purpose != "recording":
            raise domain.unknown_recording()
        return place

    async def analyze(
        self, errand: Errand, place: Workplace, key: FileKey, sent: SentAnalysis
    ) -> Accepted:
        """The analysis of what lies there; the one that there is already, unless it failed through no fault of the recording's.

        Another question is another analysis, by the same evidence.

        Raises Problem 404 when nothing was uploaded, 413 and 422 for what can't be a recording by its size.
        """
        context = sent.context
        digest = hashlib.sha256(sent.model_dump_json().encode()).hexdigest()
        await self.requests.begin(errand.caller, "analyze", errand.key, digest)
        wish = Wish(place.key, await self._uploaded(place, key), sent.question, context)
        begun = await self._begun(errand, place, wish)
        if begun.told:
            return begun.told
        return await begun.follow(
            AnalyzeRecording(
                **about(place, errand.caller),
                recording=wish.recording,
                question=wish.question,
                context=wish.context,
                own_model=place.own_model,
            )
        )

    async def standing(self, place: Workplace, analysis: UUID | None) -> AnalysisStanding:
        """This analysis, or the newest. Raises Problem 404 for a session without it."""
        if found := await self._known(place, analysis):
            return found
        raise domain.not_analyzed()

    async def found(self, news: RecordingAnalyzed) -> Analysis:
        """What it came to."""
        data = await self.store.get(news.analysis)
        return await asyncio.to_thread(Analysis.model_validate_json, data)

    async def transcript(self, standing: AnalysisStanding) -> RecordingTranscript | None:
        """What was said, as soon as that is known; None before."""
        known = {one.stage: one.result for one in standing.stages}.get("transcribe")
        return (
            RecordingTranscript.model_validate_json(await self.store.get(known)) if known else None
        )

    async def report(self, place: Workplace, form: ReportFormat, analysis: UUID | None) -> bytes:
        """Of this analysis, or the newest. Raises Problem 404 for a session without it, or when no PDF could be set, 409 before its end, and what became of one that failed."""
        event = end_of((await self.standing(place, analysis)).job)
        if isinstance(event, JobFailed):
            raise of_fault(event.fault)
        if not isinstance(event, RecordingAnalyzed):
            raise domain.no_report()
        made = event.html if form == "html" else event.pdf
        if made is None:
            raise domain.not_set()
        return await self.store.get(made)

    async def _known(
        self, place: Workplace, analysis: UUID | None = None
    ) -> AnalysisStanding | None:
        ask = GetAnalysis(key=place.key, principal=place.principal, job=analysis)
        try:
            return await self.bus.ask(ask)
        except NotFound:
            return None

    async def _uploaded(self, place: Workplace, key: FileKey) -> Uploaded:
        lies_at = upload_key(place.principal, place.key, key.extension)
        try:
            size, etag = await self.store.head(lies_at)
        except NotFound as error:
            raise domain.not_uploaded() from error
        domain.check_size(size, self.largest)
        return Uploaded(key=lies_at, size=size, etag=etag)

    async def _begun(self, errand: Errand, place: Workplace, wish: Wish) -> Begun:
        """The analysis; where this one is new, the newest, when that says already what becomes of these bytes."""
        begun = await self.jobs.begin(wish.analysis, place, errand.wait)
        while begun.told and domain.may_be_tried_again(begun.told.job):
            begun = await self.jobs.begin(domain.next_try(begun.job), place, errand.wait)
        newest = await self._known(place) if begun.known is None else None
        if newest and wish.answered_by(newest):
            return await self.jobs.begin(newest.job.id, place, errand.wait)
        return begun


def _headers(sent: SentUpload) -> dict[str, str]:
    """What was signed, so that the upload has to say the same."""
    size = None if sent.size_bytes is None else str(sent.size_bytes)
    said = {"Content-Type": sent.content_type, "Content-Length": size}
    return {name: value for name, value in said.items() if value}
