"""Faces are looked at by Amazon Rekognition in the recording as a whole: copied as H.264 to the bucket, one job for each."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.message import now
from hirewire_common.contracts.recording import Faces, Media
from hirewire_interview_analyzer.analyses.providers import Fetch, Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import Known, Throttled
from hirewire_interview_analyzer.aws.failures import failed, too_late
from hirewire_interview_analyzer.aws.pacing import jittered, patience, until_next
from hirewire_interview_analyzer.aws.sighted import Sighted
from hirewire_interview_analyzer.aws.staging import Staging

NAME = "Amazon Rekognition Video"
_KEPT, _BEGUN = "faces.json", "begun.json"
_NO_JOB = frozenset({"ResourceNotFoundException"})
_PAGE = 1000
_ROOM = 20.0
"""Seconds until there may be room for another job: an account has twenty, and no queue."""
Answer = dict[str, Any]


class Transcodes(Protocol):
    async def transcode(self, source: Path, to: Path) -> None:
        """Its pictures into the file, as H.264 in MP4."""
        ...


@dataclass(frozen=True, slots=True)
class AwsVideo:
    """Which way the eyes look isn't told of videos. `emotions`: whether what is told of them is taken over.

    The same work always has the same token and copy, and so the same job.
    """

    clients: Clients
    staging: Staging
    media: Transcodes
    emotions: bool = True
    clock: Callable[[], datetime] = now

    @property
    def provider(self) -> Provider:
        return Provider(name="aws-rekognition", model="StartFaceDetection")

    async def faces(self, recording: Fetch, media: Media, work: Work) -> Faces:
        kept = await work.kept.get(_KEPT)
        if kept is None:
            found = await self._looked_at(recording, media, work)
            await work.kept.put(_KEPT, found.model_dump_json().encode())
        else:
            found = Faces.model_validate_json(kept)
        await self.forget(work)
        return found

    async def forget(self, work: Work) -> None:
        """The copy goes; what Rekognition itself has of the job goes after seven days, and can't be removed before."""
        await self.staging.remove(self.staging.key(work, "mp4"))

    async def _looked_at(self, recording: Fetch, media: Media, work: Work) -> Faces:
        job = work.external_id
        answer = await self._told(job) if job else None
        if answer is None:
            job = await self._begun(recording, work)
            raise self._waiting(until_next(0, media.seconds), job)
        status = answer.get("JobStatus")
        if status == "FAILED":
            await self.forget(work)
            raise failed(str(answer.get("StatusMessage") or "no reason"), NAME)
        if status != "SUCCEEDED":
            since = await self._since(work)
            if since > patience(media.seconds):
                raise too_late(NAME, work.name)
            raise self._waiting(until_next(since, media.seconds), job)
        return await self._all(job, answer, media)

    async def _told(self, job: str, token: str = "") -> Answer | None:
        """One page of it; None where there is no such job any more."""
        more = {"NextToken": token} if token else {}
        try:
            answer = await self.clients.ask(
                "rekognition",
                "GetFaceDetection",
                known=_NO_JOB,
                JobId=job,
                MaxResults=_PAGE,
                **more,
            )
        except Known:
            return None
        except Throttled as throttled:
            self.clients.slow("GetFaceDetection")
            raise self._waiting(throttled.after, job) from throttled
        return dict(answer)

    async def _begun(self, recording: Fetch, work: Work) -> str:
        """Its id. Begun before, it is the same one."""
        key = self.staging.key(work, "mp4")
        if not await self.staging.has(key):
            source = await recording()
            with tempfile.TemporaryDirectory(prefix="film-", dir=source.parent) as folder:
                film = Path(folder) / "film.mp4"
                await self.media.transcode(source, film)
                await self.staging.put(key, film, "video/mp4")
        try:
            answer = await self.clients.ask(
                "rekognition",
                "StartFaceDetection",
                Video={"S3Object": {"Bucket": self.staging.bucket, "Name": key}},
                ClientRequestToken=work.name,
                FaceAttributes="ALL",
            )
        except Throttled as throttled:
            raise self._waiting(_ROOM, "") from throttled
        await work.kept.put(_BEGUN, json.dumps(self.clock().isoformat()).encode())
        return str(answer["JobId"])

    async def _since(self, work: Work) -> float:
        """How many seconds ago the job began, as far as that is known."""
        begun = await work.kept.get(_BEGUN)
        if begun is None:
            return 0.0
        at = datetime.fromisoformat(json.loads(begun))
        return max(0.0, (self.clock() - at).total_seconds())

    async def _all(self, job: str, answer: Answer, media: Media) -> Faces:
        """Page by page; those of one moment may be spread over two."""
        length = (answer.get("VideoMetadata") or {}).get("DurationMillis")
        sighted = Sighted(length / 1000 if length else media.seconds, emotions=self.emotions)
        page: Answer | None = answer
        while page is not None:
            sighted.add(page.get("Faces") or ())
            token = page.get("NextToken")
            page = await self._told(job, token) if token else None
        return sighted.faces().model_copy(update={"damaged": media.damaged})

    def _waiting(self, after: float, job: str) -> Waiting:
        return Waiting(jittered(after), job, NAME)
