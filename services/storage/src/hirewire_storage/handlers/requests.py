"""One key, one caller, one body: one answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hirewire_common.contracts import BeginRequest, IdempotentRequest
from hirewire_common.contracts.message import now
from hirewire_common.errors import TryAgain
from hirewire_storage.database import Database
from hirewire_storage.domain.requests import repeated
from hirewire_storage.rows import requests as rows


@dataclass(frozen=True, slots=True)
class Requests:
    database: Database
    clock: Callable[[], datetime] = now

    async def begin_request(self, ask: BeginRequest) -> IdempotentRequest:
        async with self.database.acting_as(ask.principal) as connection:
            if first := await rows.claim(connection, ask, self.clock()):
                return IdempotentRequest(id=first)
            kept = await rows.find(connection, ask)
        if kept is None:
            raise TryAgain(after=0.1, log="an idempotency key expired between two looks at it")
        return repeated(request=kept.id, known=kept.digest, digest=ask.digest)
