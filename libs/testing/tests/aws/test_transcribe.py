"""The fake Transcribe answers boto3 as the real one is documented to, and leaves its transcripts in the store."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError

from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.scripts import sha256
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.aws.words import Mark, Word

BUCKET = "recordings"

Make = Callable[..., bytes]
Put = Callable[[str, bytes], str]


def code_of(refused: pytest.ExceptionInfo[ClientError]) -> str:
    code: str = refused.value.response["Error"]["Code"]
    return code


def status_of(refused: pytest.ExceptionInfo[ClientError]) -> int:
    status: int = refused.value.response["ResponseMetadata"]["HTTPStatusCode"]
    return status


@pytest.fixture
def flac(put: Put, sound: Make) -> bytes:
    content = sound("flac", "flac", seconds=6)
    put("an-1.flac", content)
    return content


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


def test_a_transcript_has_numbers_as_strings_and_marks_without_times(
    aws: AwsFake, shelf: Shelf, flac: bytes, transcribe: Any
) -> None:
    said = (Word("I", 0.1, 0.2), Word("led", 0.25, 0.5, 0.98765), Mark(","), Word("it", 1, 1.25))
    aws.scripts.speech[sha256(flac)] = (*said, Mark("."))
    start(transcribe)
    job = ended(transcribe)
    assert job["Transcript"]["TranscriptFileUri"].endswith(f"/{BUCKET}/transcripts/an-1.json")
    found = results(shelf, "transcripts/an-1.json")
    assert found["transcripts"] == [{"transcript": "I led, it."}]
    _, led, comma, it, _ = found["items"]
    assert (led["start_time"], led["end_time"], it["start_time"]) == ("0.25", "0.5", "1.0")
    assert led["alternatives"] == [{"confidence": "0.988", "content": "led"}]
    assert comma == {
        "id": 2,
        "type": "punctuation",
        "alternatives": [{"confidence": "0.0", "content": ","}],
    }


@pytest.mark.usefixtures("flac")
def test_without_a_script_it_talks_as_long_as_the_sound_lasts(
    shelf: Shelf, transcribe: Any
) -> None:
    for name in ("one", "two"):
        start(transcribe, name)
        ended(transcribe, name)
    one, two = (results(shelf, f"transcripts/{name}.json")["items"] for name in ("one", "two"))
    times = [float(item["end_time"]) for item in one if item["type"] == "pronunciation"]
    assert one == two
    assert 5 < times[-1] <= 6
    assert times == sorted(times)


@pytest.mark.parametrize(("container", "codec"), [("wav", "pcm_s16le"), ("flac", "flac")])
def test_silence_has_an_empty_transcript(
    put: Put, sound: Make, shelf: Shelf, transcribe: Any, container: str, codec: str
) -> None:
    put("an-1.flac", sound(container, codec, silent=True))
    start(transcribe)
    assert ended(transcribe)["TranscriptionJobStatus"] == "COMPLETED"
    found = results(shelf, "transcripts/an-1.json")
    assert (found["transcripts"], found["items"]) == ([{"transcript": ""}], [])


def test_what_has_no_script_and_no_length_is_a_complaint(
    aws: AwsFake, put: Put, sound: Make, transcribe: Any
) -> None:
    put("an-1.flac", sound("webm", "libopus", rate=48_000))
    with pytest.raises(ClientError, match="no script for the webm"):
        start(transcribe)
    assert len(aws.complaints) == 1
    aws.complaints.clear()


def test_a_script_s_words_end_after_they_begin() -> None:
    with pytest.raises(ValueError, match="led"):
        Word("led", 2.0, 1.0)


@pytest.mark.usefixtures("flac")
@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("a/b.json", "a/b.json"),
        ("a/b", "a/b/an-1.json"),
        ("a/", "a/an-1.json"),
        (None, "an-1.json"),
    ],
)
def test_the_transcript_lies_where_the_documentation_says(
    shelf: Shelf, transcribe: Any, given: str | None, key: str
) -> None:
    start(transcribe, OutputKey=given)
    ended(transcribe)
    assert results(shelf, key)["items"]


@pytest.mark.usefixtures("flac")
def test_without_a_bucket_the_transcript_is_fetched_by_its_uri(
    aws: AwsFake, transcribe: Any
) -> None:
    start(transcribe, OutputBucketName=None, OutputKey=None)
    uri = ended(transcribe)["Transcript"]["TranscriptFileUri"]
    with urllib.request.urlopen(uri) as answer:  # noqa: S310 -- the fake's own address
        assert json.load(answer)["jobName"] == "an-1"
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(f"{aws.url}/other")  # noqa: S310
    missing.value.close()


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
