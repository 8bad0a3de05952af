"""The fake Transcribe's jobs answer boto3 as the real ones are documented to."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError
from libs.testing.tests.aws.asking import code_of, ended, get, results, start, status_of

from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.server import AwsFake

Make = Callable[..., bytes]
Put = Callable[[str, bytes], str]


@pytest.mark.usefixtures("flac")
def test_a_job_is_queued_then_in_progress_then_done(transcribe: Any) -> None:
    started = start(transcribe)
    told = [get(transcribe) for _ in range(3)]
    statuses = [job["TranscriptionJobStatus"] for job in (started, *told)]
    assert statuses == ["QUEUED", "QUEUED", "IN_PROGRESS", "COMPLETED"]
    assert told[-1]["CreationTime"] <= told[-1]["StartTime"] <= told[-1]["CompletionTime"]
    assert (told[-1]["MediaFormat"], told[-1]["MediaSampleRateHertz"]) == ("flac", 16_000)


@pytest.mark.usefixtures("flac")
def test_it_takes_as_many_questions_as_the_test_says(aws: AwsFake, transcribe: Any) -> None:
    aws.pace.gets = 5
    start(transcribe)
    statuses = [get(transcribe)["TranscriptionJobStatus"] for _ in range(5)]
    assert statuses == ["QUEUED", *["IN_PROGRESS"] * 3, "COMPLETED"]


@pytest.mark.usefixtures("flac")
def test_a_name_is_used_once_even_by_many_at_once(aws: AwsFake, transcribe: Any) -> None:
    def outcome(_: int) -> str:
        try:
            return str(start(transcribe)["TranscriptionJobStatus"])
        except ClientError as error:
            return str(error.response["Error"]["Code"])

    with ThreadPoolExecutor(16) as pool:
        outcomes = sorted(pool.map(outcome, range(50)))
    assert outcomes == ["ConflictException"] * 49 + ["QUEUED"]
    assert len(aws.calls.jobs("an-1")) == len(aws.calls.jobs(key="an-1.flac")) == 1


@pytest.mark.usefixtures("flac")
def test_a_conflict_is_http_409(transcribe: Any) -> None:
    start(transcribe)
    with pytest.raises(ClientError) as refused:
        start(transcribe)
    assert (code_of(refused), status_of(refused)) == ("ConflictException", 409)


MISMATCH = "The media format provided does not match the detected media format."


@pytest.mark.parametrize(
    ("recording", "asked", "reason"),
    [
        (("webm", "libopus", {"rate": 48_000}), {"MediaFormat": "flac"}, MISMATCH),
        (None, {"MediaFormat": "flac"}, MISMATCH),
        (None, {}, "Unsupported media format."),
        (("wav", "pcm_s16le", {"rate": 6_000}), {}, "Invalid sample rate for audio file."),
        (
            ("flac", "flac", {}),
            {"MediaSampleRateHertz": 44_100},
            "The sample rate provided does not match the detected sample rate.",
        ),
        (
            ("wav", "pcm_s16le", {"layout": "5.1"}),
            {},
            "Invalid number of channels: number of channels too large.",
        ),
        (("flac", "flac", {"seconds": 0.4}), {}, "The input media file length is too small."),
    ],
    ids=["webm as flac", "page as flac", "page", "rate", "other rate", "channels", "too short"],
)
def test_a_job_fails_afterwards_for_the_reason_that_is_documented(
    put: Put, sound: Make, transcribe: Any, recording: Any, asked: dict[str, Any], reason: str
) -> None:
    content = b"<html></html>"
    if recording:
        container, codec, options = recording
        content = sound(container, codec, **options)
    put("an-1.flac", content)
    assert start(transcribe, **asked)["TranscriptionJobStatus"] == "QUEUED"
    job = ended(transcribe)
    assert job["TranscriptionJobStatus"] == "FAILED"
    assert job["FailureReason"].startswith(reason)


@pytest.mark.usefixtures("flac")
def test_a_recording_that_is_too_large_fails(aws: AwsFake, transcribe: Any) -> None:
    aws.account.audio_bytes = 100
    start(transcribe)
    assert ended(transcribe)["FailureReason"] == "Invalid file size: file size too large."


def test_a_recording_that_is_not_there_is_refused_at_once(transcribe: Any) -> None:
    with pytest.raises(ClientError, match="doesn't point to an S3 object") as refused:
        start(transcribe)
    assert (code_of(refused), status_of(refused)) == ("BadRequestException", 400)


@pytest.mark.usefixtures("flac")
@pytest.mark.parametrize(
    "more",
    [
        {"LanguageCode": None},
        {"IdentifyLanguage": True},
        {"LanguageOptions": ["en-US", "de-DE"]},
        {"TranscriptionJobName": "with space"},
        {"TranscriptionJobName": "line\n"},
        {"LanguageCode": "tlh"},
        {"OutputBucketName": "nobodys-bucket"},
        {"MediaSampleRateHertz": 96_000},
        {"LanguageIdSettings": {"tlh": {}}},
    ],
    ids=lambda more: next(iter(more)) + "=" + str(next(iter(more.values()))).strip(),
)
def test_a_bad_request_starts_nothing(aws: AwsFake, transcribe: Any, more: dict[str, Any]) -> None:
    with pytest.raises(ClientError) as refused:
        start(transcribe, **more)
    assert code_of(refused) == "BadRequestException"
    assert aws.calls.jobs() == []


@pytest.mark.usefixtures("flac")
def test_a_language_may_be_found_out(transcribe: Any) -> None:
    start(
        transcribe,
        LanguageCode=None,
        IdentifyLanguage=True,
        LanguageOptions=["de-DE", "en-US"],
    )
    job = ended(transcribe)
    assert (job["LanguageCode"], job["IdentifiedLanguageScore"]) == ("de-DE", 0.97)


@pytest.mark.parametrize(
    ("code", "status"), [("NotFoundException", 404), ("BadRequestException", 400)]
)
def test_a_job_that_was_never_started_is_missing_in_the_way_that_is_set(
    aws: AwsFake, transcribe: Any, code: Any, status: int
) -> None:
    aws.account.missing_job = code
    with pytest.raises(ClientError, match="couldn't be found") as refused:
        get(transcribe)
    assert (code_of(refused), status_of(refused)) == (code, status)


@pytest.mark.usefixtures("flac")
def test_only_what_has_ended_can_be_deleted_and_then_the_name_is_free(
    aws: AwsFake, shelf: Shelf, transcribe: Any
) -> None:
    start(transcribe)
    with pytest.raises(ClientError) as refused:
        transcribe.delete_transcription_job(TranscriptionJobName="an-1")
    assert code_of(refused) == "BadRequestException"
    ended(transcribe)
    transcribe.delete_transcription_job(TranscriptionJobName="an-1")
    assert results(shelf, "transcripts/an-1.json")
    start(transcribe)
    assert len(aws.calls.jobs("an-1")) == 2


@pytest.mark.usefixtures("flac")
def test_jobs_are_listed_the_newest_first_in_pages(transcribe: Any) -> None:
    for number in range(7):
        start(transcribe, f"an-{number}")
    ended(transcribe, "an-3")
    first = transcribe.list_transcription_jobs(JobNameContains="AN-")
    rest = transcribe.list_transcription_jobs(NextToken=first["NextToken"])
    names = [
        job["TranscriptionJobName"]
        for page in (first, rest)
        for job in page["TranscriptionJobSummaries"]
    ]
    assert names == [f"an-{number}" for number in reversed(range(7))]
    done = transcribe.list_transcription_jobs(Status="COMPLETED")["TranscriptionJobSummaries"]
    assert [job["TranscriptionJobName"] for job in done] == ["an-3"]
    assert done[0]["OutputLocationType"] == "CUSTOMER_BUCKET"


@pytest.mark.usefixtures("flac")
def test_too_many_jobs_at_once_are_refused_unless_they_may_wait(
    aws: AwsFake, transcribe: Any
) -> None:
    aws.account.transcription_jobs = 2
    start(transcribe, "one")
    start(transcribe, "two")
    with pytest.raises(ClientError) as refused:
        start(transcribe, "three")
    assert (code_of(refused), status_of(refused)) == ("LimitExceededException", 429)
    role = "arn:aws:iam::123456789012:role/transcribe"
    start(
        transcribe,
        "four",
        JobExecutionSettings={"AllowDeferredExecution": True, "DataAccessRoleArn": role},
    )
    ended(transcribe, "one")
    ended(transcribe, "two")
    start(transcribe, "five")
