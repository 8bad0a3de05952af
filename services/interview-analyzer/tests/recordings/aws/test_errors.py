"""Whatever AWS says means one of four things: wait, try again, this recording is refused, or the operator must act."""

from typing import Any

import botocore.exceptions
import pytest
from botocore.exceptions import ClientError

from hirewire_common.errors import Refused, TryAgain
from hirewire_interview_analyzer.aws.errors import AwsError, Throttled, translated
from hirewire_interview_analyzer.aws.failures import failed
from hirewire_testing.aws.operations import operation

ACTION = "transcribe:StartTranscriptionJob"
ASKED = {
    "rekognition": ("DetectFaces", "StartFaceDetection", "GetFaceDetection"),
    "transcribe": ("StartTranscriptionJob", "GetTranscriptionJob", "DeleteTranscriptionJob"),
}
DOCUMENTED = sorted(
    {
        (code, operation(service, name).status_of(code))
        for service, names in ASKED.items()
        for name in names
        for code in operation(service, name).errors
    }
)


def said(code: str, status: int = 400) -> ClientError:
    told: Any = {
        "Error": {"Code": code, "Message": "why"},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }
    return ClientError(told, "StartTranscriptionJob")


@pytest.mark.parametrize(("code", "status"), DOCUMENTED)
def test_every_documented_error_says_what_happens_next_and_what_was_asked(
    code: str, status: int
) -> None:
    found = translated(said(code, status), ACTION)
    assert isinstance(found, Refused | TryAgain)
    assert ACTION in found.log
    assert code in found.log
    assert ACTION not in found.message
    assert isinstance(found, TryAgain) == (
        status >= 500 or code.startswith(("Thrott", "Limit", "Provisioned"))
    )


@pytest.mark.parametrize(
    "code",
    ["AccessDeniedException", "AccessDenied", "UnrecognizedClientException", "ExpiredToken",
     "InvalidSignatureException", "SignatureDoesNotMatch", "NoSuchBucket", "InvalidS3ObjectException"],
)  # fmt: skip
def test_rights_and_buckets_are_the_operators_business(code: str) -> None:
    found = translated(said(code, 403), ACTION)
    assert isinstance(found, Refused)
    assert found.code == "unavailable"
    assert "Tell whoever runs it" in found.message
    assert "why" not in found.message


@pytest.mark.parametrize(
    "code", ["ThrottlingException", "ProvisionedThroughputExceededException", "SlowDown",
             "LimitExceededException", "TooManyRequestsException"],
)  # fmt: skip
def test_too_much_at_once_is_told_apart_from_faults(code: str) -> None:
    assert isinstance(translated(said(code, 429), ACTION), Throttled)
    assert not isinstance(translated(said("InternalFailureException", 500), ACTION), Throttled)


@pytest.mark.parametrize("code", ["SomethingNew", "503"])
def test_what_nobody_knows_goes_by_its_status(code: str) -> None:
    assert isinstance(translated(said(code, 503), ACTION), TryAgain)
    assert isinstance(translated(said(code, 400), ACTION), Refused)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (botocore.exceptions.EndpointConnectionError(endpoint_url="x"), TryAgain),
        (botocore.exceptions.ConnectTimeoutError(endpoint_url="x"), TryAgain),
        (botocore.exceptions.ReadTimeoutError(endpoint_url="x"), TryAgain),
        (botocore.exceptions.ConnectionClosedError(endpoint_url="x"), TryAgain),
        (botocore.exceptions.IncompleteReadError(actual_bytes=1, expected_bytes=2), TryAgain),
        (botocore.exceptions.NoCredentialsError(), Refused),
        (botocore.exceptions.NoRegionError(), Refused),
        (botocore.exceptions.ParamValidationError(report="Invalid bucket name"), Refused),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value.__name__,
)
def test_what_never_reached_aws_is_tried_again_unless_it_is_set_up_wrongly(
    error: Exception, kind: type[Exception]
) -> None:
    assert isinstance(error, AwsError)
    assert isinstance(translated(error, ACTION), kind)


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("Unsupported media format.", "unsupported_type"),
        ("The media format provided does not match the detected media format.", "corrupt"),
        ("Invalid sample rate for audio file.", "unsupported_type"),
        ("The sample rate provided does not match the detected sample rate.", "corrupt"),
        ("Invalid file size: file size too large.", "too_large"),
        ("Invalid number of channels: number of channels too large.", "unsupported_type"),
        ("Unsupported codec/format.", "unsupported_type"),
        ("Something else happened to s3://bucket/key.", "unavailable"),
    ],
)
def test_each_reason_that_is_documented_has_plain_words_and_none_is_passed_on(
    reason: str, code: str
) -> None:
    found = failed(reason, "Amazon Transcribe")
    assert found.code == code
    assert found.message.startswith("The recording ")
    assert reason not in found.message
    assert reason in found.log
