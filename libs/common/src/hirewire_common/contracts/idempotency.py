"""One key, one caller, one body: the work is done once."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import Data, Principal, Query


class IdempotentRequest(Data):
    """`id` is the same for every repetition: what takes its own ids from it is done once."""

    id: UUID


class BeginRequest(Query[IdempotentRequest]):
    """Fault `idempotency_mismatch` when the key was used with another body (`digest`) on this route.

    A key is known for 24 hours.
    """

    noun: ClassVar[str] = "request"
    verb: ClassVar[str] = "begin"

    principal: Principal
    route: str = Field(max_length=200)
    key: str = Field(min_length=1, max_length=255)
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
