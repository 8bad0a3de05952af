"""One key, one caller, one body: one answer."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import Data, Done, Principal, Query


class IdempotentRequest(Data):
    """`id` is the same for every repetition: work that takes it as its own id is done once.

    `state`: new (do it), pending (a twin is at it, or died at it), done (here is the answer: `status`, `body`).
    """

    id: UUID
    state: Literal["new", "pending", "done"]
    status: int | None = None
    body: dict[str, Any] | None = None


class BeginRequest(Query[IdempotentRequest]):
    """Fault `idempotency_mismatch` when the key was used with another body (`digest`) on this route."""

    noun: ClassVar[str] = "request"
    verb: ClassVar[str] = "begin"

    principal: Principal
    route: str = Field(max_length=200)
    key: str = Field(min_length=1, max_length=255)
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")


class EndRequest(Query[Done]):
    """Keep the answer for the next repetition, 24 hours long."""

    noun: ClassVar[str] = "request"
    verb: ClassVar[str] = "end"

    id: UUID
    principal: Principal
    status: int
    body: dict[str, Any]
