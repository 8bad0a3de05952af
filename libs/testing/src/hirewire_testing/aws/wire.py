"""JSON 1.1 as AWS speaks it: requests into Python's values, answers and errors into bytes, both held to the models."""

import base64
import binascii
import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from hirewire_testing.aws.errors import AwsError, Unimitated
from hirewire_testing.aws.operations import Operation, status_of, targeted
from hirewire_testing.aws.signing import Request
from hirewire_testing.aws.validation import problems

JSON = "application/x-amz-json-1.1"

Members = dict[str, Any]
"""A structure of AWS's, by its members' names."""


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


class AnswerInvalid(Exception):
    """The fake was about to answer what AWS's model doesn't allow: a bug of the fake, or of a script."""


def operation_of(request: Request) -> Operation:
    """What is asked. Only JSON 1.1 is spoken here: an SDK that has gone over to CBOR must be noticed."""
    cbor = request.path.startswith("/service/") and "/operation/" in request.path
    if cbor or "smithy-protocol" in request.headers:
        raise Unimitated(f"a request in CBOR ({request.path}): the SDK has changed its protocol")
    if "x-amz-target" not in request.headers:
        raise AwsError("UnknownOperationException", "X-Amz-Target is missing")
    if request.headers.get("content-type") != JSON:
        raise Unimitated(f"the content type {request.headers.get('content-type')!r}")
    return targeted(request.headers["x-amz-target"])


def decoded(operation: Operation, body: bytes) -> Members:
    """The request's members, as the operation's model wants them; raises AwsError in the service's words."""
    try:
        given = json.loads(body)
        asked: Members = _decoded(operation.model.input_shape, given)
    except (ValueError, AttributeError, TypeError, binascii.Error) as error:
        raise AwsError("SerializationException", f"{type(error).__name__}: {error}") from error
    found = problems(operation.model.input_shape, asked)
    if found:
        code = (
            "ValidationException" if operation.service == "rekognition" else "BadRequestException"
        )
        plural = "s" if len(found) > 1 else ""
        said = f"{len(found)} validation error{plural} detected: {'; '.join(found)}"
        raise AwsError(code, said)
    return asked


def _decoded(shape: Any, value: Any) -> Any:
    if shape.type_name == "blob":
        return base64.b64decode(value, validate=True)
    if shape.type_name == "structure":
        known = shape.members
        return {n: _decoded(known[n], v) if n in known else v for n, v in value.items()}
    return value


def answered(operation: Operation, answer: Members) -> Reply:
    """Raises AnswerInvalid when AWS could never say that."""
    shape = operation.model.output_shape
    if shape is None:
        return Reply(200, b"", _headers())
    told = _without_none(answer)
    if found := problems(shape, told):
        raise AnswerInvalid(f"{operation.name} would answer: {'; '.join(found)}")
    return Reply(200, json.dumps(_encoded(shape, told)).encode(), _headers())


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_none(member) for name, member in value.items() if member is not None}
    return [_without_none(member) for member in value] if isinstance(value, list) else value


def _encoded(shape: Any, value: Any) -> Any:
    """Times are seconds since 1970, with a fraction."""
    if shape.type_name == "structure":
        return {name: _encoded(shape.members[name], member) for name, member in value.items()}
    if shape.type_name == "list":
        return [_encoded(shape.member, member) for member in value]
    return value.timestamp() if isinstance(value, datetime) else value


def refused(error: AwsError, operation: Operation | None) -> Reply:
    status = operation.status_of(error.code) if operation else status_of(error.code)
    told = {"__type": error.code, "Code": error.code, "Message": error.message}
    return Reply(status, json.dumps(told).encode(), _headers(error.code))


def broken(what: str) -> Reply:
    """501, which no SDK tries again: the caller is to see at once that the fake can't go on."""
    told = {"__type": "FakeOfAwsException", "Message": what}
    return Reply(501, json.dumps(told).encode(), _headers("FakeOfAwsException"))


def _headers(error: str | None = None) -> dict[str, str]:
    always = {"Content-Type": JSON, "x-amzn-RequestId": str(uuid4())}
    return always | ({"x-amzn-ErrorType": error} if error else {})
