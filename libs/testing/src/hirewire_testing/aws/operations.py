"""The operations of AWS as botocore describes them: shapes of requests and answers, errors and their HTTP statuses."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
from botocore.model import OperationNotFoundError

from hirewire_testing.aws.errors import AwsError, Unimitated

SERVICES = ("rekognition", "transcribe")

_COMMON = {
    "AccessDeniedException": 400,
    "InvalidSignatureException": 400,
    "MissingAuthenticationTokenException": 400,
    "SerializationException": 400,
    "ServiceUnavailable": 503,
    "ThrottlingException": 400,
    "UnknownOperationException": 400,
    "UnrecognizedClientException": 400,
    "ValidationException": 400,
}
"""Errors that any operation of any service may answer, whether its model lists them or not."""

_UNSAID = {"InternalServerError": 500}
"""Statuses that are documented, but not in the model."""


@dataclass(frozen=True)
class Operation:
    """`service` as it stands in the scope of a signature; `model` is botocore's OperationModel."""

    service: str
    name: str
    model: Any

    @property
    def errors(self) -> frozenset[str]:
        """The codes that it may answer."""
        return frozenset(shape.name for shape in self.model.error_shapes) | _COMMON.keys()

    def status_of(self, code: str) -> int:
        for shape in self.model.error_shapes:
            if shape.name == code:
                said = shape.metadata.get("error", {}).get("httpStatusCode")
                return int(said or _UNSAID.get(code, 400))
        return status_of(code)


def status_of(code: str) -> int:
    """For errors before it is known what was asked."""
    return _COMMON[code]


@cache
def service_model(service: str) -> Any:
    """botocore's ServiceModel."""
    return botocore.session.get_session().get_service_model(service)


@cache
def operation(service: str, name: str) -> Operation:
    try:
        return Operation(service, name, service_model(service).operation_model(name))
    except OperationNotFoundError as error:
        raise AwsError("UnknownOperationException", f"{service} has no {name}") from error


def targeted(target: str) -> Operation:
    """By the header `X-Amz-Target`, such as `Transcribe.GetTranscriptionJob`."""
    prefix, _, name = target.partition(".")
    for service in SERVICES:
        if service_model(service).metadata["targetPrefix"] == prefix:
            return operation(service, name)
    raise Unimitated(f"the target {target!r}")
