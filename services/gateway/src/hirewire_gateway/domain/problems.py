"""Every way in which a request can fail, with its status and code."""

from collections.abc import Mapping

from hirewire_common.contracts import Code, Fault
from hirewire_gateway.domain.windows import SECOND, Limit

STATUS: Mapping[Code, int] = {
    "bad_request": 400,
    "cancelled": 409,
    "conflict": 409,
    "gone": 410,
    "idempotency_mismatch": 422,
    "in_progress": 409,
    "internal": 500,
    "not_faithful": 502,
    "not_found": 404,
    "timeout": 422,
    "too_large": 413,
    "unavailable": 503,
    "unsupported_type": 415,
    "worker_crashed": 502,
}
"""Codes that aren't here say that a document could not be read: 422."""


class Problem(Exception):
    """`detail` tells a person what is wrong and what to do; `extra` goes into the answer beside it."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        retry_after: float | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(f"{status} {code}: {detail}")
        self.status = status
        self.code = code
        self.detail = detail
        self.retry_after = retry_after
        self.extra = dict(extra or {})


def of_fault(fault: Fault) -> Problem:
    """The answer to a request that a service has refused or could not do."""
    status = STATUS.get(fault.code, 422)
    if fault.kind != "refused" and status < 500:
        status = 502 if fault.kind == "bug" else 503
    return Problem(status, fault.code, fault.message, retry_after=fault.retry_after)


def bad_token(why: str) -> Problem:
    return Problem(401, "bad_token", f"The bearer token {why}. Sign in again.")


def invalid_session() -> Problem:
    return Problem(
        401, "invalid_session", "This session does not exist or has expired. Create a new one."
    )


def too_large(name: str, limit: int) -> Problem:
    """`limit` in bytes."""
    mib = limit / (1024 * 1024)
    return Problem(413, "too_large", f"'{name}' is larger than {mib:g} MiB. Send a smaller file.")


def not_signed_in() -> Problem:
    """The clients of the interview read exactly these words."""
    return Problem(401, "not_signed_in", "Not authenticated")


def unknown_revision() -> Problem:
    return Problem(404, "not_found", "There is no such revision.")


def missing_session() -> Problem:
    return Problem(
        401,
        "missing_session",
        "No session was shown. Create one, and send its id as X-Session-ID.",
    )


def gone() -> Problem:
    return Problem(410, "gone", "This session was removed while it was being worked on.")


def unknown_record(which: str = "This interview") -> Problem:
    return Problem(404, "not_found", f"{which} does not exist, or is not yours.")


def unknown_session() -> Problem:
    return Problem(404, "not_found", "This session does not exist, or is not yours.")


def unknown_job() -> Problem:
    return Problem(404, "not_found", "This job does not exist, or is not yours.")


def unknown_resume(
    detail: str = "This résumé does not exist, or is not in this session.",
) -> Problem:
    return Problem(404, "not_found", detail)


def rate_limited(limit: Limit, wait: int) -> Problem:
    """`wait` is in nanoseconds."""
    seconds = max(1, -(-wait // SECOND))
    again = f"{seconds} seconds" if seconds < 120 else f"{-(-seconds // 60)} minutes"
    unit = "an hour" if limit.seconds == 3600 else "a minute"
    return Problem(
        429,
        "rate_limited",
        f"Too many {limit.what}: at most {limit.most} {unit}. Try again in {again}.",
        retry_after=seconds,
    )
