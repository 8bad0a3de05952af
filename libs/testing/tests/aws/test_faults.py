"""AWS on a bad day, as the test wants it."""

import threading
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectionClosedError, EndpointConnectionError

from hirewire_testing.aws.account import Account, Pace
from hirewire_testing.aws.faults import Bucket
from hirewire_testing.aws.objects import Objects, Shelf, Unavailable
from hirewire_testing.aws.server import AwsFake

BUCKET = "recordings"
JPEG = b"\xff\xd8\xff\xe0 a photograph"

Make = Callable[..., bytes]
Put = Callable[[str, bytes], str]


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Broken(Shelf):
    """A store that can't be reached."""

    def read(self, bucket: str, key: str) -> bytes:
        raise Unavailable(f"{bucket}/{key}")


def detect(rekognition: Any) -> str:
    """`ok`, or the code of the error."""
    try:
        rekognition.detect_faces(Image={"Bytes": JPEG})
    except ClientError as error:
        return str(error.response["Error"]["Code"])
    return "ok"


@pytest.fixture
def film(put: Put, picture: Make) -> dict[str, Any]:
    put("film.mp4", picture("mp4", "libx264", seconds=1))
    return {"S3Object": {"Bucket": BUCKET, "Name": "film.mp4"}}


def test_the_next_calls_are_refused_and_then_no_more(aws: AwsFake, rekognition: Any) -> None:
    aws.faults.refuse("DetectFaces", "ThrottlingException", times=2)
    outcomes = [detect(rekognition) for _ in range(3)]
    assert outcomes == ["ThrottlingException", "ThrottlingException", "ok"]
    assert [call.outcome for call in aws.calls.calls("DetectFaces")] == outcomes


@pytest.mark.parametrize(
    "code", ["ThrottlingException", "ProvisionedThroughputExceededException", "InternalServerError"]
)
def test_boto3_itself_tries_again_what_passes(aws: AwsFake, code: str) -> None:
    aws.faults.refuse("DetectFaces", code)
    assert detect(aws.client("rekognition", attempts=2)) == "ok"
    assert len(aws.calls.calls("DetectFaces")) == 2


def test_boto3_doesn_t_try_again_what_lasts(aws: AwsFake) -> None:
    aws.faults.refuse("DetectFaces", "AccessDeniedException")
    assert detect(aws.client("rekognition", attempts=3)) == "AccessDeniedException"
    assert len(aws.calls.calls("DetectFaces")) == 1


def test_a_fault_of_the_service_is_http_500(aws: AwsFake, transcribe: Any) -> None:
    aws.faults.fail("ListTranscriptionJobs")
    with pytest.raises(ClientError) as failed:
        transcribe.list_transcription_jobs()
    answer = failed.value.response
    assert answer["Error"]["Code"] == "InternalFailureException"
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 500


def test_a_share_of_the_calls_is_refused_the_same_ones_for_the_same_seed() -> None:
    def outcomes(seed: int) -> list[str]:
        with AwsFake(Account(Shelf())) as aws:
            aws.faults.refuse_some("DetectFaces", "ThrottlingException", share=0.3, seed=seed)
            rekognition = aws.client("rekognition")
            return [detect(rekognition) for _ in range(40)]

    one, same, other = outcomes(1), outcomes(1), outcomes(2)
    assert one == same != other
    assert 0 < one.count("ThrottlingException") < 30


def test_an_operation_has_so_many_calls_a_second() -> None:
    clock = Clock()
    with AwsFake(Account(Shelf(), clock=clock)) as aws:
        aws.faults.limit("DetectFaces", 2)
        rekognition = aws.client("rekognition")
        outcomes = [detect(rekognition) for _ in range(3)]
        clock.now = 0.5
        outcomes += [detect(rekognition) for _ in range(2)]
    too_fast = "ProvisionedThroughputExceededException"
    assert outcomes == ["ok", "ok", too_fast, "ok", too_fast]


def test_a_bucket_is_never_fuller_than_a_second() -> None:
    clock = Clock()
    bucket = Bucket(3, clock)
    clock.now = 1000
    assert [bucket.take() for _ in range(4)] == [True, True, True, False]


def test_a_slow_answer_comes_when_the_test_has_seen_enough(aws: AwsFake, rekognition: Any) -> None:
    aws.faults.slow("DetectFaces", 3600)
    outcome: list[str] = []
    caller = threading.Thread(target=lambda: outcome.append(detect(rekognition)))
    caller.start()
    caller.join(0.3)
    assert caller.is_alive()
    aws.faults.clear()
    caller.join(60)
    assert outcome == ["ok"]


def test_a_job_runs_although_its_caller_never_heard_of_it(
    aws: AwsFake, film: dict[str, Any], rekognition: Any
) -> None:
    aws.faults.hang_up_after("StartFaceDetection")
    with pytest.raises(ConnectionClosedError):
        rekognition.start_face_detection(Video=film, ClientRequestToken="an-1")
    assert [call.outcome for call in aws.calls.calls("StartFaceDetection")] == ["dropped"]
    for token in ("an-1", "an-2"):
        rekognition.start_face_detection(Video=film, ClientRequestToken=token)
    assert [len(aws.calls.jobs(token)) for token in ("an-1", "an-2", "an-3")] == [1, 1, 0]


def test_boto3_s_second_try_meets_the_job_of_its_first(aws: AwsFake, put: Put, sound: Make) -> None:
    """Who has never heard of a job of this name may still have started it."""
    media = {"MediaFileUri": put("an-1.flac", sound("flac", "flac"))}
    aws.faults.hang_up_after("StartTranscriptionJob")
    transcribe = aws.client("transcribe", attempts=2)
    with pytest.raises(ClientError, match="ConflictException"):
        transcribe.start_transcription_job(
            TranscriptionJobName="an-1", LanguageCode="en-US", Media=media
        )
    assert len(aws.calls.jobs("an-1")) == 1


def test_who_hangs_up_before_has_started_nothing(
    aws: AwsFake, film: dict[str, Any], rekognition: Any
) -> None:
    aws.faults.hang_up("StartFaceDetection")
    with pytest.raises(ConnectionClosedError):
        rekognition.start_face_detection(Video=film)
    assert aws.calls.jobs() == []


def test_something_may_happen_between_the_job_and_its_answer(
    aws: AwsFake, film: dict[str, Any], rekognition: Any
) -> None:
    seen: list[int] = []
    aws.faults.after("StartFaceDetection", lambda: seen.append(len(aws.calls.jobs())))
    rekognition.start_face_detection(Video=film)
    assert seen == [1]


def test_who_can_t_be_reached_comes_back_with_what_it_knew(
    aws: AwsFake, film: dict[str, Any], rekognition: Any
) -> None:
    job = rekognition.start_face_detection(Video=film)["JobId"]
    aws.stop()
    with pytest.raises((EndpointConnectionError, ConnectionClosedError)):
        rekognition.get_face_detection(JobId=job)
    aws.start()
    assert rekognition.get_face_detection(JobId=job)["JobStatus"] == "IN_PROGRESS"


def test_a_store_that_can_t_be_reached_is_a_fault_of_the_service(film: dict[str, Any]) -> None:
    store: Objects = Broken()
    with AwsFake(Account(store)) as aws, pytest.raises(ClientError) as failed:
        aws.client("rekognition").start_face_detection(Video=film)
    assert failed.value.response["Error"]["Code"] == "InternalServerError"


def test_jobs_may_end_by_the_clock(shelf: Shelf, film: dict[str, Any]) -> None:
    clock = Clock()
    account = Account(shelf, pace=Pace(gets=None, seconds=60), clock=clock, face_jobs=1)
    with AwsFake(account) as aws:
        rekognition = aws.client("rekognition")
        job = rekognition.start_face_detection(Video=film)["JobId"]
        for now, status in ((59, "IN_PROGRESS"), (60, "SUCCEEDED")):
            clock.now = now
            assert rekognition.get_face_detection(JobId=job)["JobStatus"] == status
        assert rekognition.start_face_detection(Video=film)["JobId"] != job


@pytest.mark.parametrize(
    ("operation", "code"),
    [("DetectFaces", "LimitExceededException"), ("DetectCats", "ThrottlingException")],
)
def test_a_fault_that_aws_doesn_t_have_can_t_be_asked_for(
    aws: AwsFake, operation: str, code: str
) -> None:
    with pytest.raises(ValueError, match=operation):
        aws.faults.refuse(operation, code)


def test_two_fakes_share_nothing(aws: AwsFake, rekognition: Any) -> None:
    with AwsFake(Account(Shelf())) as other:
        assert other.port != aws.port
        detect(rekognition)
        assert (len(aws.calls.calls()), len(other.calls.calls())) == (1, 0)
        with pytest.raises(urllib.error.HTTPError, match="404") as missing:
            urllib.request.urlopen(other.url)  # noqa: S310 -- the fake's own address
        missing.value.close()
