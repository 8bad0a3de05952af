"""What the second request with the same idempotency key is told."""

from datetime import datetime, timedelta
from uuid import UUID

from hirewire_common.contracts import IdempotentRequest
from hirewire_common.errors import Refused

KEPT = timedelta(hours=24)


def expiry(at: datetime) -> datetime:
    return at + KEPT


def repeated(*, request: UUID, known: str, digest: str) -> IdempotentRequest:
    """`known` is the digest of the first request's body, `digest` that of this one."""
    if known != digest:
        raise Refused(
            "idempotency_mismatch",
            "This Idempotency-Key was used with another request. Use a new key for new content.",
        )
    return IdempotentRequest(id=request)
