"""Transcribe's part that turns recordings into text: jobs, whose transcripts it leaves in S3."""

import json
import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from hirewire_testing.aws.account import NUMBER, Account
from hirewire_testing.aws.audio import read_audio
from hirewire_testing.aws.calls import Started
from hirewire_testing.aws.errors import AwsError, Unimitated
from hirewire_testing.aws.objects import Unreadable
from hirewire_testing.aws.transcription import TranscriptionJob, failure
from hirewire_testing.aws.wire import Members
from hirewire_testing.aws.words import transcript

UNIMITATED = {"ContentRedaction", "IdentifyMultipleLanguages", "Subtitles", "ToxicityDetection"}
UNIMITATED_SETTINGS = {"ChannelIdentification", "ShowAlternatives", "ShowSpeakerLabels"}
LANGUAGES = ("LanguageCode", "IdentifyLanguage", "IdentifyMultipleLanguages")
PAGE = 5

_PLACE = re.compile(
    r"(?:s3://|https://s3[.-][a-z0-9-]+\.amazonaws\.com/)(?P<bucket>[^/]+)/(?P<key>.+)"
)


class Transcribe:
    """The operations by their names. Jobs live as long as this does.

    `kept` are the transcripts that nobody named a bucket for, by their paths below `url`.
    """

    def __init__(self, account: Account, url: str) -> None:
        self._account = account
        self._url = url
        self._jobs: dict[str, TranscriptionJob] = {}
        self._lock = threading.Lock()
        self.kept: dict[str, bytes] = {}

    @property
    def operations(self) -> dict[str, Callable[[Members], Members]]:
        return {
            "StartTranscriptionJob": self.start_transcription_job,
            "GetTranscriptionJob": self.get_transcription_job,
            "ListTranscriptionJobs": self.list_transcription_jobs,
            "DeleteTranscriptionJob": self.delete_transcription_job,
        }

    def start_transcription_job(self, asked: Members) -> Members:
        _check_languages(asked)
        _check_imitated(asked)
        self._check_new(asked["TranscriptionJobName"])
        job, bucket, key = self._new_job(asked)
        with self._lock:
            self._check_new(job.name)
            self._make_room(asked)
            self._jobs[job.name] = job
        self._account.calls.add_job(Started("StartTranscriptionJob", job.name, bucket, key))
        return {"TranscriptionJob": job.told()}

    def _check_new(self, name: str) -> None:
        if name in self._jobs:
            said = "The requested job name already exists. Use a different job name."
            raise AwsError("ConflictException", said)

    def _new_job(self, asked: Members) -> tuple[TranscriptionJob, str, str]:
        """And where its recording lies."""
        place = _PLACE.fullmatch(asked["Media"].get("MediaFileUri", ""))
        content = self._read(place["bucket"], place["key"]) if place else None
        if place is None or content is None:
            raise AwsError(
                "BadRequestException",
                "The URI that you provided doesn't point to an S3 object. "
                "Make sure that the object exists and try your request again.",
            )
        audio = read_audio(content)
        why = failure(asked, audio, len(content), self._account.audio_bytes)
        speech = [] if why else self._account.scripts.said_in(content)
        bucket, key, uri = self._output(asked)
        progress = self._account.progress()
        job = TranscriptionJob(asked, audio, speech, why, bucket, key, uri, progress)
        return job, place["bucket"], place["key"]

    def _read(self, bucket: str, key: str) -> bytes | None:
        try:
            return self._account.objects.read(bucket, key)
        except Unreadable:
            return None

    def _output(self, asked: Members) -> tuple[str | None, str, str]:
        """Bucket, key and URI of the transcript. Without a bucket it is kept here, and anybody may read it."""
        name, key = asked["TranscriptionJobName"], asked.get("OutputKey", "")
        region = self._account.region
        if "OutputBucketName" not in asked:
            path = f"/aws-transcribe-{region}-prod/{NUMBER}/{name}/asrOutput.json"
            return None, path, f"{self._url}{path}"
        bucket = asked["OutputBucketName"]
        if not self._account.objects.has_bucket(bucket):
            said = "The specified S3 bucket can't be accessed. Make sure that the bucket exists."
            raise AwsError("BadRequestException", said)
        if not key.endswith(".json"):
            key = f"{key.rstrip('/')}/{name}.json".lstrip("/")
        return bucket, key, f"https://s3.{region}.amazonaws.com/{bucket}/{key}"

    def _make_room(self, asked: Members) -> None:
        running = sum(not job.progress.done for job in self._jobs.values())
        may_wait = asked.get("JobExecutionSettings", {}).get("AllowDeferredExecution")
        if running >= self._account.transcription_jobs and not may_wait:
            said = "You have reached the maximum number of concurrent jobs. Try again later."
            raise AwsError("LimitExceededException", said)

    def get_transcription_job(self, asked: Members) -> Members:
        job = self._job(asked, self._account.missing_job)
        with job.lock:
            job.progress.got()
            self._go_on(job)
            return {"TranscriptionJob": job.told()}

    def _go_on(self, job: TranscriptionJob) -> None:
        """One step of its life, and what comes with it. The transcript is there before anybody is told so."""
        if job.completed or job.progress.queued:
            return
        now = datetime.now(UTC)
        job.started = job.started or now
        if job.progress.done:
            if not job.failure:
                self._write(job)
            job.completed = now

    def _write(self, job: TranscriptionJob) -> None:
        body = json.dumps(transcript(job.name, NUMBER, job.speech)).encode()
        if job.bucket:
            self._account.objects.write(job.bucket, job.key, body)
        else:
            self.kept[job.key] = body

    def list_transcription_jobs(self, asked: Members) -> Members:
        """The newest first. Asks nobody to go on."""
        status, part = asked.get("Status"), asked.get("JobNameContains", "").lower()
        with self._lock:
            newest = list(reversed(self._jobs.values()))
        found = [job for job in newest if part in job.name.lower() and status in (None, job.status)]
        first = _offset(asked.get("NextToken", "0"))
        last = first + asked.get("MaxResults", PAGE)
        return {
            "Status": status,
            "TranscriptionJobSummaries": [job.summary() for job in found[first:last]],
            "NextToken": str(last) if last < len(found) else None,
        }

    def delete_transcription_job(self, asked: Members) -> Members:
        """The transcript stays where it is."""
        job = self._job(asked, "BadRequestException")
        with job.lock, self._lock:
            self._go_on(job)
            if job.completed is None:
                said = (
                    f"The job {job.name} is {job.status}. Wait until it has ended, and try again."
                )
                raise AwsError("BadRequestException", said)
            self._jobs.pop(job.name, None)
        return {}

    def _job(self, asked: Members, code_if_missing: str) -> TranscriptionJob:
        job = self._jobs.get(asked["TranscriptionJobName"])
        if job is None:
            said = "The requested job couldn't be found. Check the job name and try your request again."
            raise AwsError(code_if_missing, said)
        return job


def _check_languages(asked: Members) -> None:
    if sum(bool(asked.get(name)) for name in LANGUAGES) != 1:
        said = f"Exactly one of {', '.join(LANGUAGES)} must be given."
        raise AwsError("BadRequestException", said)
    options = asked.get("LanguageOptions")
    if options and ("LanguageCode" in asked or len(options) < 2):
        said = "LanguageOptions go with IdentifyLanguage, and are two or more."
        raise AwsError("BadRequestException", said)


def _check_imitated(asked: Members) -> None:
    settings = asked.get("Settings", {})
    for name in [*(UNIMITATED & asked.keys()), *(UNIMITATED_SETTINGS & settings.keys())]:
        raise Unimitated(f"{name} of StartTranscriptionJob")


def _offset(token: str) -> int:
    if not token.isdecimal():
        raise AwsError("BadRequestException", "The NextToken isn't valid.")
    return int(token)
