"""What went wrong, as data: a code for programs and a sentence for people."""

from typing import Literal

from pydantic import Field

from hirewire_common.contracts.message import Data

Code = Literal[
    "bad_request",
    "cancelled",
    "conflict",
    "corrupt",
    "empty",
    "encrypted",
    "garbled",
    "gone",
    "idempotency_mismatch",
    "in_progress",
    "internal",
    "needs_ocr",
    "not_faithful",
    "not_found",
    "no_text",
    "timeout",
    "too_large",
    "too_many_pages",
    "unavailable",
    "unreadable_text",
    "unsupported_type",
    "worker_crashed",
    "zip_expands",
]


class Fault(Data):
    """`message` is for the user: what is wrong and what to do. It never holds a path, a key or a stack trace."""

    code: Code
    message: str = Field(max_length=1000)
    kind: Literal["refused", "try_again", "bug"] = "refused"
    """refused: the input's fault; try_again: the system's, waiting helps; bug: ours."""
    retry_after: float | None = None
    """Seconds."""
