"""The fake Rekognition answers boto3 as the real one is documented to."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError

from hirewire_testing.aws.account import Account
from hirewire_testing.aws.faces import face
from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.scripts import sha256
from hirewire_testing.aws.server import AwsFake

BUCKET = "recordings"
JPEG = b"\xff\xd8\xff\xe0 a photograph"

Make = Callable[..., bytes]
Put = Callable[[str, bytes], str]


def video(key: str) -> dict[str, Any]:
    return {"S3Object": {"Bucket": BUCKET, "Name": key}}


def code_of(refused: pytest.ExceptionInfo[ClientError]) -> str:
    code: str = refused.value.response["Error"]["Code"]
    return code


@pytest.fixture
def film(put: Put, picture: Make) -> bytes:
    content = picture("mp4", "libx264", seconds=3)
    put("film.mp4", content)
    return content


def ended(rekognition: Any, job: str) -> dict[str, Any]:
    """After as many questions as it takes."""
    while (answer := rekognition.get_face_detection(JobId=job))["JobStatus"] == "IN_PROGRESS":
        continue
    told: dict[str, Any] = answer
    return told


def test_a_picture_has_the_faces_of_its_script(aws: AwsFake, rekognition: Any) -> None:
    aws.scripts.pictures[sha256(JPEG)] = [face(pose=(20, 5, 0)), face(smile=True)]
    found = rekognition.detect_faces(Image={"Bytes": JPEG}, Attributes=["ALL"])["FaceDetails"]
    assert [one["Pose"]["Yaw"] for one in found] == [20, 0]
    assert [one["Smile"]["Value"] for one in found] == [False, True]


def test_attributes_come_only_when_asked_for(rekognition: Any) -> None:
    def members(*attributes: str) -> set[str]:
        asked = {"Attributes": list(attributes)} if attributes else {}
        found = rekognition.detect_faces(Image={"Bytes": JPEG}, **asked)["FaceDetails"]
        return set(found[0])

    always = {"BoundingBox", "Confidence", "Pose", "Quality", "Landmarks"}
    assert members() == members("DEFAULT") == always
    assert members("SMILE", "EYE_DIRECTION") == always | {"Smile", "EyeDirection"}
    assert members("DEFAULT", "ALL") > always | {"Emotions", "FaceOccluded", "EyeDirection"}


def test_the_same_picture_without_a_script_has_the_same_face(rekognition: Any) -> None:
    one, same, other = (
        rekognition.detect_faces(Image={"Bytes": content})["FaceDetails"]
        for content in (JPEG, JPEG, JPEG + b"!")
    )
    assert one == same != other


def test_a_picture_may_lie_in_the_store(put: Put, rekognition: Any) -> None:
    put("one.jpg", JPEG)
    assert rekognition.detect_faces(Image=video("one.jpg"))["FaceDetails"]


def test_pictures_too_large_are_refused(aws: AwsFake, put: Put, rekognition: Any) -> None:
    with pytest.raises(ClientError, match="length less than or equal to 5242880") as refused:
        rekognition.detect_faces(Image={"Bytes": JPEG + bytes(5 * 2**20)})
    assert code_of(refused) == "ValidationException"
    aws.account.image_bytes = 100
    put("large.jpg", JPEG + bytes(100))
    with pytest.raises(ClientError) as refused:
        rekognition.detect_faces(Image=video("large.jpg"))
    assert code_of(refused) == "ImageTooLargeException"


def test_what_is_neither_jpeg_nor_png_is_refused(rekognition: Any) -> None:
    with pytest.raises(ClientError) as refused:
        rekognition.detect_faces(Image={"Bytes": b"GIF89a"})
    assert code_of(refused) == "InvalidImageFormatException"


@pytest.mark.usefixtures("film")
def test_a_job_is_in_progress_until_it_was_asked_often_enough(
    aws: AwsFake, rekognition: Any
) -> None:
    aws.pace.gets = 4
    job = rekognition.start_face_detection(Video=video("film.mp4"), JobTag="mine")["JobId"]
    answers = [rekognition.get_face_detection(JobId=job) for _ in range(4)]
    assert [answer["JobStatus"] for answer in answers] == ["IN_PROGRESS"] * 3 + ["SUCCEEDED"]
    assert {answer["JobTag"] for answer in answers} == {"mine"}


@pytest.mark.usefixtures("film")
def test_the_film_itself_tells_what_kind_it_is(rekognition: Any) -> None:
    job = rekognition.start_face_detection(Video=video("film.mp4"))["JobId"]
    answer = ended(rekognition, job)
    facts = answer["VideoMetadata"]
    assert (facts["Codec"], facts["DurationMillis"], facts["FrameRate"]) == ("h264", 3000, 10)
    assert [one["Timestamp"] for one in answer["Faces"]] == [0, 500, 1000, 1500, 2000, 2500]


def test_faces_of_a_video_never_tell_where_the_eyes_look(
    aws: AwsFake, film: bytes, rekognition: Any
) -> None:
    aws.scripts.videos[sha256(film)] = [(700, face(gaze=(30, 0))), (200, face())]
    job = rekognition.start_face_detection(Video=video("film.mp4"), FaceAttributes="ALL")["JobId"]
    faces = ended(rekognition, job)["Faces"]
    assert [one["Timestamp"] for one in faces] == [200, 700]
    members = set(faces[0]["Face"])
    assert "Emotions" in members
    assert not members & {"EyeDirection", "FaceOccluded"}


def test_long_answers_come_in_pages(aws: AwsFake, film: bytes, rekognition: Any) -> None:
    aws.scripts.videos[sha256(film)] = [(at, face()) for at in range(2500)]
    job = rekognition.start_face_detection(Video=video("film.mp4"))["JobId"]
    answer, times, sizes = ended(rekognition, job), [], []
    while True:
        times += [one["Timestamp"] for one in answer["Faces"]]
        sizes.append(len(answer["Faces"]))
        assert answer["VideoMetadata"]["Codec"] == "h264"
        if "NextToken" not in answer:
            break
        answer = rekognition.get_face_detection(JobId=job, NextToken=answer["NextToken"])
    assert sizes == [1000, 1000, 500]
    assert times == list(range(2500))


def test_a_page_s_token_is_for_its_own_job(aws: AwsFake, film: bytes, rekognition: Any) -> None:
    aws.pace.gets = 1
    aws.scripts.videos[sha256(film)] = [(at, face()) for at in range(3)]
    one, other = (rekognition.start_face_detection(Video=video("film.mp4")) for _ in range(2))
    answer = rekognition.get_face_detection(JobId=one["JobId"], MaxResults=2)
    for token in (answer["NextToken"], "made up"):
        with pytest.raises(ClientError) as refused:
            rekognition.get_face_detection(JobId=other["JobId"], NextToken=token)
        assert code_of(refused) == "InvalidPaginationTokenException"


@pytest.mark.parametrize(
    ("container", "codec"), [("webm", "libvpx"), ("mp4", "mpeg4"), ("mp4", "libx265")]
)
def test_a_job_fails_afterwards_for_what_is_no_h264_in_mp4(
    put: Put, picture: Make, rekognition: Any, container: str, codec: str
) -> None:
    put("film", picture(container, codec))
    answer = ended(rekognition, rekognition.start_face_detection(Video=video("film"))["JobId"])
    assert (answer["JobStatus"], answer["StatusMessage"]) == ("FAILED", "Unsupported codec/format.")


@pytest.mark.usefixtures("film")
def test_the_same_token_starts_one_job(aws: AwsFake, rekognition: Any) -> None:
    def start(_: int) -> str:
        asked = {"Video": video("film.mp4"), "ClientRequestToken": "an-1"}
        job: str = rekognition.start_face_detection(**asked)["JobId"]
        return job

    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(start, range(50)))) == 1
    assert len(aws.calls.calls("StartFaceDetection", name="an-1")) == 50
    assert len(aws.calls.jobs("an-1")) == len(aws.calls.jobs(key="film.mp4")) == 1


class Meeting(Shelf):
    """Gives nothing away before two have asked."""

    def __init__(self, held: dict[tuple[str, str], bytes]) -> None:
        super().__init__(held)
        self.both = threading.Barrier(2, timeout=60)

    def read(self, bucket: str, key: str) -> bytes:
        self.both.wait()
        return super().read(bucket, key)


@pytest.mark.usefixtures("film")
def test_two_who_start_the_same_at_the_same_moment_start_one_job(shelf: Shelf) -> None:
    with AwsFake(Account(Meeting(shelf.held))) as aws, ThreadPoolExecutor(2) as pool:
        start = aws.client("rekognition").start_face_detection
        asked = {"Video": video("film.mp4"), "ClientRequestToken": "an-1"}
        answers = [started.result() for started in [pool.submit(start, **asked) for _ in range(2)]]
        assert answers[0]["JobId"] == answers[1]["JobId"]
        assert len(aws.calls.jobs("an-1")) == 1


@pytest.mark.usefixtures("film")
def test_a_token_is_not_for_another_question(put: Put, picture: Make, rekognition: Any) -> None:
    rekognition.start_face_detection(Video=video("film.mp4"), ClientRequestToken="an-1")
    with pytest.raises(ClientError, match="an-1") as refused:
        rekognition.start_face_detection(
            Video=video("film.mp4"), ClientRequestToken="an-1", FaceAttributes="ALL"
        )
    assert code_of(refused) == "IdempotentParameterMismatchException"


def test_a_film_that_is_not_there_is_refused(rekognition: Any) -> None:
    with pytest.raises(ClientError) as refused:
        rekognition.start_face_detection(Video=video("nothing.mp4"))
    assert code_of(refused) == "InvalidS3ObjectException"


@pytest.mark.usefixtures("film")
def test_a_film_that_is_too_large_is_refused(aws: AwsFake, rekognition: Any) -> None:
    aws.account.video_bytes = 100
    with pytest.raises(ClientError) as refused:
        rekognition.start_face_detection(Video=video("film.mp4"))
    assert code_of(refused) == "VideoTooLargeException"


def test_nobody_knows_a_job_that_was_never_started(rekognition: Any) -> None:
    with pytest.raises(ClientError) as refused:
        rekognition.get_face_detection(JobId="nothing")
    assert code_of(refused) == "ResourceNotFoundException"


@pytest.mark.usefixtures("film")
def test_twenty_jobs_at_once_and_the_next_when_one_has_ended(rekognition: Any) -> None:
    jobs = [rekognition.start_face_detection(Video=video("film.mp4"))["JobId"] for _ in range(20)]
    with pytest.raises(ClientError, match="Maximum limit: 20") as refused:
        rekognition.start_face_detection(Video=video("film.mp4"))
    assert code_of(refused) == "LimitExceededException"
    ended(rekognition, jobs[7])
    assert rekognition.start_face_detection(Video=video("film.mp4"))["JobId"]
