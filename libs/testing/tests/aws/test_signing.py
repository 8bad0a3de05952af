"""Who may ask the fake."""

import json
from typing import Any

import httpx
import pytest
from libs.testing.tests.aws.signed import PICTURE, ask, code

from hirewire_testing.aws.server import KEYS, AwsFake
from hirewire_testing.aws.signing import Request, Signatory
from hirewire_testing.aws.wire import JSON


def test_a_signed_request_is_answered(aws: AwsFake) -> None:
    assert ask(aws, PICTURE).json()["FaceDetails"]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"scope": ("rekognition", "eu-west-1")}, "InvalidSignatureException"),
        ({"scope": ("transcribe", "us-east-1")}, "InvalidSignatureException"),
        ({"keys": (KEYS[0], "another secret")}, "InvalidSignatureException"),
        ({"keys": ("AKIASOMEBODYELSE", KEYS[1])}, "UnrecognizedClientException"),
        ({"changed": json.dumps(PICTURE | {"Attributes": ["ALL"]}).encode()},
         "InvalidSignatureException"),
    ],
    ids=["region", "service", "secret", "key", "body"],
)  # fmt: skip
def test_who_signs_wrongly_is_refused(aws: AwsFake, how: dict[str, Any], expected: str) -> None:
    answer = ask(aws, PICTURE, **how)
    assert (answer.status_code, code(answer)) == (400, expected)


def test_who_doesn_t_sign_is_refused(aws: AwsFake) -> None:
    headers = {"Content-Type": JSON, "X-Amz-Target": "RekognitionService.DetectFaces"}
    answer = httpx.post(aws.url, json=PICTURE, headers=headers)
    assert code(answer) == "MissingAuthenticationTokenException"


def test_signatures_are_those_of_the_documentation() -> None:
    """The example of "Signature Version 4 signing process", IAM's ListUsers."""
    amz_date, signed = "20150830T123600Z", "content-type;host;x-amz-date"
    authorization = (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
        f"SignedHeaders={signed}, "
        "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
    )
    headers = {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        "host": "iam.amazonaws.com",
        "x-amz-date": amz_date,
        "authorization": authorization,
    }
    request = Request("GET", "/?Action=ListUsers&Version=2010-05-08", headers, b"")
    secrets = {"AKIDEXAMPLE": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}
    Signatory(secrets, "us-east-1").check(request, "iam")
