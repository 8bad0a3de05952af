"""The fake hears and says only what AWS's own models allow, and complains loudly of what it can't imitate."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError
from libs.testing.tests.aws.signed import PICTURE, ask, code

from hirewire_testing.aws.account import Account
from hirewire_testing.aws.faces import face
from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.operations import operation
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.aws.wire import JSON

IMITATED = [
    ("rekognition", "DetectFaces"),
    ("rekognition", "StartFaceDetection"),
    ("rekognition", "GetFaceDetection"),
    ("transcribe", "StartTranscriptionJob"),
    ("transcribe", "GetTranscriptionJob"),
    ("transcribe", "ListTranscriptionJobs"),
    ("transcribe", "DeleteTranscriptionJob"),
]


@pytest.mark.parametrize(
    ("bogus", "said"),
    [
        ({"Bogus": 1}, "Unknown parameter"),
        ({"Confidence": "high"}, "Invalid type"),
        ({"Confidence": 101.0}, "less than or equal to 100"),
        ({"Emotions": [{"Type": "BORED"}]}, "must satisfy enum value set"),
    ],
    ids=["member", "type", "maximum", "enumeration"],
)
def test_an_answer_that_aws_could_never_give_is_caught(
    aws: AwsFake, rekognition: Any, bogus: dict[str, Any], said: str
) -> None:
    aws.scripts.any_picture = lambda _: [face() | bogus]
    with pytest.raises(ClientError, match="would answer") as caught:
        rekognition.detect_faces(Image={"Bytes": b"\xff\xd8\xff"}, Attributes=["ALL"])
    assert caught.value.response["Error"]["Code"] == "FakeOfAwsException"
    assert said in aws.complaints.pop()


def ask_for_labels() -> None:
    """Of a fake of its own, which can't find any."""
    with AwsFake(Account(Shelf())) as aws:
        assert ask(aws, PICTURE, target="RekognitionService.DetectLabels").status_code == 501


def ask_for_labels_and_fail() -> None:
    with AwsFake(Account(Shelf())) as aws:
        ask(aws, PICTURE, target="RekognitionService.DetectLabels")
        raise KeyError


def test_a_complaint_that_nobody_looked_at_fails_the_test() -> None:
    with pytest.raises(AssertionError, match="DetectLabels"):
        ask_for_labels()


def test_what_the_test_itself_says_comes_before_complaints() -> None:
    with pytest.raises(KeyError):
        ask_for_labels_and_fail()


def test_a_request_in_cbor_is_noticed(aws: AwsFake) -> None:
    path = "/service/Transcribe/operation/GetTranscriptionJob"
    headers = {"smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor"}
    answer = httpx.post(f"{aws.url}{path}", content=b"\xa0", headers=headers)
    assert answer.status_code == 501
    assert "CBOR" in aws.complaints.pop()


@pytest.mark.parametrize(
    ("target", "more"),
    [
        ("Transcribe.StartTranscriptionJob", {"Subtitles": {"Formats": ["vtt"]}}),
        ("Transcribe.StartTranscriptionJob", {"Settings": {"ShowSpeakerLabels": True}}),
        ("Transcribe.StartMedicalTranscriptionJob", {}),
    ],
    ids=["subtitles", "speakers", "operation"],
)
def test_what_isn_t_imitated_is_a_complaint(
    aws: AwsFake, target: str, more: dict[str, Any]
) -> None:
    name = "MedicalTranscriptionJobName" if "Medical" in target else "TranscriptionJobName"
    job = {name: "one", "LanguageCode": "en-US", "Media": {"MediaFileUri": "s3://a/b"}}
    if "Medical" in target:
        job |= {"OutputBucketName": "out", "Specialty": "PRIMARYCARE", "Type": "DICTATION"}
    answer = ask(aws, job | more, target=target, scope=("transcribe", "us-east-1"))
    assert code(answer) == "FakeOfAwsException"
    assert "doesn't imitate" in aws.complaints.pop()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"not json", "SerializationException"),
        (b"[]", "SerializationException"),
        ({"Image": {"Bytes": "not base64!"}}, "SerializationException"),
        ({}, "ValidationException"),
        ({"Image": {"Bytes": ""}}, "ValidationException"),
        (PICTURE | {"Attributes": ["EVERYTHING"]}, "ValidationException"),
        (PICTURE | {"Colour": "red"}, "ValidationException"),
        ({"Image": {}}, "InvalidParameterException"),
        ({"Image": {"S3Object": {"Bucket": "b/d", "Name": "x"}}}, "ValidationException"),
        ({"Image": {"S3Object": {"Bucket": "recordings"}}}, "InvalidS3ObjectException"),
    ],
    ids=[
        "no JSON", "no structure", "no base64", "nothing", "empty", "enumeration", "member",
        "no picture", "pattern", "no key",
    ],
)  # fmt: skip
def test_a_request_that_isn_t_as_the_model_says_is_refused(
    aws: AwsFake, body: Any, expected: str
) -> None:
    answer = ask(aws, body)
    assert (answer.status_code, code(answer)) == (400, expected)
    assert answer.json()["Code"] == expected
    assert answer.headers["content-type"] == JSON


def test_an_operation_that_aws_doesn_t_have_is_an_error_of_the_caller(aws: AwsFake) -> None:
    assert code(ask(aws, {}, target="RekognitionService.DetectCats")) == "UnknownOperationException"


def test_times_are_seconds_since_1970(aws: AwsFake) -> None:
    media = {"MediaFileUri": "s3://recordings/a.flac"}
    aws.account.objects.write("recordings", "a.flac", b"fLaC")
    aws.scripts.speech[hashlib.sha256(b"fLaC").hexdigest()] = []
    job = {"TranscriptionJobName": "one", "LanguageCode": "en-US", "Media": media}
    scope = ("transcribe", "us-east-1")
    answer = ask(aws, job, target="Transcribe.StartTranscriptionJob", scope=scope).json()
    at = aws.calls.calls()[0].at
    assert answer["TranscriptionJob"]["CreationTime"] == pytest.approx(at, abs=60)


def shapes(service: str, name: str) -> Iterator[Any]:
    """All that a request and an answer may hold."""
    model = operation(service, name).model
    waiting = [shape for shape in (model.input_shape, model.output_shape) if shape]
    while waiting:
        shape = waiting.pop()
        yield shape
        waiting += list(getattr(shape, "members", {}).values())
        waiting += [
            getattr(shape, part) for part in ("member", "key", "value") if hasattr(shape, part)
        ]


@pytest.mark.parametrize(("service", "name"), IMITATED)
def test_every_pattern_of_the_models_is_one_that_python_reads(service: str, name: str) -> None:
    patterns = {shape.metadata.get("pattern") for shape in shapes(service, name)} - {None}
    for pattern in patterns:
        re.compile(pattern)


@pytest.mark.parametrize(("service", "name"), IMITATED)
def test_everything_in_the_models_is_looked_at(service: str, name: str) -> None:
    known = {"structure", "list", "map", "string", "blob", "integer", "long", "float", "double"}
    unbounded = {"boolean", "timestamp"}
    assert {shape.type_name for shape in shapes(service, name)} <= known | unbounded
