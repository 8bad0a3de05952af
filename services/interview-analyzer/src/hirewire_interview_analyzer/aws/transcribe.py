"""Recordings are written down by Amazon Transcribe: one job for each, asked about until it is done."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.message import now
from hirewire_common.contracts.recording import RecordingTranscript, Sound
from hirewire_common.errors import Refused, TryAgain
from hirewire_interview_analyzer.analyses.providers import Fetch, OutOfService, Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import Known, Throttled
from hirewire_interview_analyzer.aws.failures import failed, too_late
from hirewire_interview_analyzer.aws.pacing import jittered, patience, until_next
from hirewire_interview_analyzer.aws.staging import Staging
from hirewire_interview_analyzer.aws.transcript import transcript_of

NAME = "Amazon Transcribe"
_RATE = 16_000
_CONFLICT = frozenset({"ConflictException"})
_NO_JOB = frozenset({"NotFoundException", "BadRequestException"})
"""The first is documented, the second met in the field."""
_KEPT = "transcript.json"
_UNREADABLE = "The transcript of this recording could not be read. Have it analysed again."
_ROOM = 20.0
"""Seconds until there may be room for another job."""
_LINGERS = 2 * 3600.0
"""Seconds after its beginning in which the end of a job that nobody needs is waited for."""
Job = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AwsTranscriber:
    """`languages`: one, or those of which it is to find out which is spoken; none: any.

    Job, sound and result have names derived from the work, so that whatever was interrupted goes on where it was: what
    is there isn't sent again, and what was begun isn't begun again. Once the transcript is kept here, nothing of it
    stays at AWS.
    """

    clients: Clients
    staging: Staging
    languages: tuple[str, ...] = ("en-US",)
    clock: Callable[[], datetime] = now

    @property
    def provider(self) -> Provider:
        return Provider(name="aws-transcribe")

    async def transcribe(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript:
        kept = await work.kept.get(_KEPT)
        if kept is None:
            found = await self._transcribed(flac, sound, work)
            await work.kept.put(_KEPT, found.model_dump_json().encode())
        else:
            found = RecordingTranscript.model_validate_json(kept)
        await self._remove(work)
        return found

    async def forget(self, work: Work) -> None:
        """Waiting where a job is still at it that would leave its result behind: it can't be stopped."""
        job = await self._known_if_allowed(work)
        since = self._since(job) if job and _is_running(job) else _LINGERS
        if since < _LINGERS:
            raise self._waiting(until_next(since, 0), work.name)
        await self._remove(work)

    async def _transcribed(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript:
        job = await self._known(work) if work.external_id else None
        job = job or await self._begun(flac, work)
        status = job.get("TranscriptionJobStatus")
        if status == "COMPLETED":
            return await self._read(job, work)
        if status == "FAILED":
            await self._remove(work)
            raise failed(str(job.get("FailureReason", "")), NAME)
        since = self._since(job)
        if since > patience(sound.seconds):
            raise too_late(NAME, work.name)
        raise self._waiting(until_next(since, sound.seconds), work.name)

    async def _known(self, work: Work) -> Job | None:
        """The job of this name; None where there is none."""
        try:
            answer = await self.clients.ask(
                "transcribe", "GetTranscriptionJob", known=_NO_JOB, TranscriptionJobName=work.name
            )
        except Known:
            return None
        except Throttled as throttled:
            raise self._waiting(throttled.after, work.name) from throttled
        return dict(answer["TranscriptionJob"])

    async def _known_if_allowed(self, work: Work) -> Job | None:
        """Who may not ask can remove what lies in the bucket all the same."""
        try:
            return await self._known(work)
        except Refused:
            # said in the log by the clients
            return None

    async def _begun(self, flac: Fetch, work: Work) -> Job:
        key = self.staging.key(work, "flac")
        if not await self.staging.has(key):
            await self.staging.put(key, await flac(), "audio/flac")
        try:
            answer = await self.clients.ask(
                "transcribe", "StartTranscriptionJob", known=_CONFLICT, **self._order(key, work)
            )
        except Known:
            # an earlier try began it, and didn't live to say so
            if job := await self._known(work):
                return job
            raise TryAgain(log=f"{NAME} has and hasn't {work.name}") from None
        except Throttled as throttled:
            raise self._waiting(_ROOM, "") from throttled
        return dict(answer["TranscriptionJob"])

    def _order(self, key: str, work: Work) -> Job:
        return {
            "TranscriptionJobName": work.name,
            "Media": {"MediaFileUri": f"s3://{self.staging.bucket}/{key}"},
            "MediaFormat": "flac",
            "MediaSampleRateHertz": _RATE,
            "OutputBucketName": self.staging.bucket,
            "OutputKey": self.staging.key(work, "json"),
            **self._language(),
        }

    def _language(self) -> Job:
        if len(self.languages) == 1:
            return {"LanguageCode": self.languages[0]}
        options = {"LanguageOptions": list(self.languages)} if self.languages else {}
        return {"IdentifyLanguage": True, **options}

    async def _read(self, job: Job, work: Work) -> RecordingTranscript:
        found = await self.staging.get(self.staging.key(work, "json"))
        if found is None:
            raise OutOfService("unavailable", _UNREADABLE, log=f"{work.name}: its result is gone")
        try:
            return transcript_of(json.loads(found), str(job.get("LanguageCode", "")))
        except ValueError as error:
            raise OutOfService("unavailable", _UNREADABLE, log=f"{work.name}: {error}") from error

    async def _remove(self, work: Work) -> None:
        """The job last: while it is there, what belongs to it is looked for."""
        keys = (self.staging.key(work, kind) for kind in ("flac", "json"))
        await self.staging.remove(*keys)
        try:
            await self.clients.ask(
                "transcribe",
                "DeleteTranscriptionJob",
                known=_NO_JOB,
                TranscriptionJobName=work.name,
            )
        except (Known, Refused):
            # it isn't there, or still runs; or it may not be removed, which the clients have said
            return

    def _since(self, job: Job) -> float:
        created = job.get("CreationTime")
        if not isinstance(created, datetime):
            return 0.0
        return max(0.0, (self.clock() - created).total_seconds())

    def _waiting(self, after: float, name: str) -> Waiting:
        return Waiting(jittered(after), name, NAME)


def _is_running(job: Job) -> bool:
    return job.get("TranscriptionJobStatus") in {"QUEUED", "IN_PROGRESS"}
