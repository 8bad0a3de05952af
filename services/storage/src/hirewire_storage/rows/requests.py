"""Idempotency keys."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import BeginRequest
from hirewire_storage.domain.requests import expiry
from hirewire_storage.tables import idempotency


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a request."""

    id: UUID
    digest: str


async def claim(connection: AsyncConnection, ask: BeginRequest, at: datetime) -> UUID | None:
    """The id of a request that is the first of its key, or the first since the last one expired; else None."""
    whose = {
        "user_id": ask.principal.owner,
        "reach": ask.principal.session or "",
        "route": ask.route,
        "key": ask.key,
    }
    fresh = {"id": uuid4(), "digest": ask.digest, "created_at": at, "expires": expiry(at)}
    statement = (
        insert(idempotency)
        .values(**whose, **fresh)
        .on_conflict_do_update(
            index_elements=list(whose),
            set_=fresh,
            where=idempotency.c.expires < at,
        )
        .returning(idempotency.c.id)
    )
    request: UUID | None = await connection.scalar(statement)
    return request


async def find(connection: AsyncConnection, ask: BeginRequest) -> Kept | None:
    query = select(idempotency.c.id, idempotency.c.digest).where(
        idempotency.c.user_id == ask.principal.owner,
        idempotency.c.reach == (ask.principal.session or ""),
        idempotency.c.route == ask.route,
        idempotency.c.key == ask.key,
    )
    row = (await connection.execute(query)).first()
    return Kept(*row) if row else None


async def forget_expired(connection: AsyncConnection, at: datetime) -> int:
    done = await connection.execute(delete(idempotency).where(idempotency.c.expires < at))
    return done.rowcount
