"""Requests that no client would make: signed as boto3 signs, with whatever is in them."""

import json
from typing import Any

import httpx
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from hirewire_testing.aws.server import KEYS, AwsFake
from hirewire_testing.aws.wire import JSON

PICTURE = {"Image": {"Bytes": "/9j/4A=="}}


def ask(
    aws: AwsFake,
    body: Any,
    *,
    target: str = "RekognitionService.DetectFaces",
    scope: tuple[str, str] = ("rekognition", "us-east-1"),
    keys: tuple[str, str] = KEYS,
    changed: bytes | None = None,
) -> httpx.Response:
    """One request as boto3 signs it; `changed` is sent in place of the body that was signed."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"Content-Type": JSON, "X-Amz-Target": target}
    request = AWSRequest("POST", f"{aws.url}/", headers=headers, data=content)
    SigV4Auth(Credentials(*keys), *scope).add_auth(request)
    sent = content if changed is None else changed
    return httpx.post(f"{aws.url}/", content=sent, headers=dict(request.headers))


def code(answer: httpx.Response) -> str:
    found: str = answer.json()["__type"]
    return found
