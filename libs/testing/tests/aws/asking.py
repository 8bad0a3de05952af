"""Jobs of Transcribe, started and asked about as every test of them does."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from hirewire_testing.aws.objects import Shelf

BUCKET = "recordings"


def code_of(refused: pytest.ExceptionInfo[ClientError]) -> str:
    code: str = refused.value.response["Error"]["Code"]
    return code


def status_of(refused: pytest.ExceptionInfo[ClientError]) -> int:
    status: int = refused.value.response["ResponseMetadata"]["HTTPStatusCode"]
    return status


def start(transcribe: Any, name: str = "an-1", **more: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "TranscriptionJobName": name,
        "LanguageCode": "en-US",
        "Media": {"MediaFileUri": f"s3://{BUCKET}/an-1.flac"},
        "OutputBucketName": BUCKET,
        "OutputKey": f"transcripts/{name}.json",
    }
    told = {member: value for member, value in (asked | more).items() if value is not None}
    job: dict[str, Any] = transcribe.start_transcription_job(**told)["TranscriptionJob"]
    return job


def get(transcribe: Any, name: str = "an-1") -> dict[str, Any]:
    answer = transcribe.get_transcription_job(TranscriptionJobName=name)
    job: dict[str, Any] = answer["TranscriptionJob"]
    return job


def ended(transcribe: Any, name: str = "an-1") -> dict[str, Any]:
    while (job := get(transcribe, name))["TranscriptionJobStatus"] in {"QUEUED", "IN_PROGRESS"}:
        continue
    return job


def results(shelf: Shelf, key: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shelf.read(BUCKET, key))["results"]
    return found
