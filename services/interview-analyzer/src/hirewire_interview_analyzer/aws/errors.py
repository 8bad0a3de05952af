"""What AWS says when it doesn't do as asked, and what happens next.

AwsError (of botocore)
├── one that the caller asked to know     Known, by its code
├── not allowed, not set up, not known    OutOfService; the operator's log names the IAM action
├── can't use this recording              Refused
├── too much at one time                  Throttled
└── AWS's own fault, or nobody there      TryAgain
"""

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    HTTPClientError,
    IncompleteReadError,
    NoCredentialsError,
    PartialCredentialsError,
)
from botocore.exceptions import (
    ConnectionError as NoConnection,
)

from hirewire_common.contracts import Code
from hirewire_common.errors import HirewireError, Refused, TryAgain
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.analyses.providers import OutOfService

AwsError = (ClientError, BotoCoreError)
NOT_SET_UP = "The service that analyses recordings is not set up correctly on this server. Tell whoever runs it."
UNUSABLE = "The service that analyses recordings could not use this one. Record it again."
TOO_LARGE = "The recording is larger than the service that analyses it takes. Send a shorter one."

DENIED = words_in(
    "AccessDenied AccessDeniedException AuthFailure ExpiredToken ExpiredTokenException "
    "IncompleteSignature IncompleteSignatureException InvalidAccessKeyId InvalidClientTokenId "
    "InvalidSignatureException MissingAuthenticationTokenException NotAuthorized OptInRequired "
    "RequestExpired SignatureDoesNotMatch SubscriptionRequiredException "
    "UnrecognizedClientException 403"
)
THROTTLED = words_in(
    "LimitExceededException ProvisionedThroughputExceededException RequestLimitExceeded SlowDown "
    "Throttling ThrottlingException ThrottledException TooManyRequestsException 429"
)
_OWN_FAULTS = words_in(
    "InternalError InternalFailure InternalFailureException InternalServerError "
    "InternalServerException RequestTimeout RequestTimeoutException ServiceUnavailable "
    "ServiceUnavailableException"
)
_MISCONFIGURED = words_in(
    "IllegalLocationConstraintException InvalidBucketName InvalidS3ObjectException NoSuchBucket "
    "PermanentRedirect"
)
_CODES: dict[str, tuple[Code, str]] = {
    "ImageTooLargeException": ("too_large", TOO_LARGE),
    "VideoTooLargeException": ("too_large", TOO_LARGE),
    "EntityTooLarge": ("too_large", TOO_LARGE),
    "InvalidImageFormatException": ("corrupt", UNUSABLE),
}
_LATER = 5.0
"""Seconds."""


class Throttled(TryAgain):
    """More was asked than the account may at one time."""


class Known(Exception):  # not an error by itself: the caller asked to be told
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def code_of(error: BaseException) -> str:
    """AWS's name of it; botocore's own where it never came to AWS."""
    if isinstance(error, ClientError):
        return str(error.response.get("Error", {}).get("Code", ""))
    return type(error).__name__


def translated(error: BaseException, action: str) -> HirewireError:
    """`action` is what IAM calls what was asked: `transcribe:StartTranscriptionJob`."""
    code, why = code_of(error), f"{action}: {error}"
    if code in THROTTLED:
        return Throttled(after=_LATER, log=why)
    if _is_own_fault(error, code):
        return TryAgain(after=_LATER, log=why)
    if code in DENIED or isinstance(error, NoCredentialsError | PartialCredentialsError):
        return OutOfService("unavailable", NOT_SET_UP, log=f"not allowed: {why}")
    if code in _MISCONFIGURED or not isinstance(error, ClientError):
        return OutOfService("unavailable", NOT_SET_UP, log=f"set up wrongly: {why}")
    if code not in _CODES:
        return OutOfService("unavailable", UNUSABLE, log=why)
    known, message = _CODES[code]
    return Refused(known, message, log=why)


def _is_own_fault(error: BaseException, code: str) -> bool:
    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        return code in _OWN_FAULTS or status >= 500
    return isinstance(error, NoConnection | HTTPClientError | IncompleteReadError)
