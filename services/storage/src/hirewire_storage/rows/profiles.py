"""Profiles: what is known of a signed-in user beyond the id."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Principal
from hirewire_storage.tables import user_profiles


@dataclass(frozen=True, slots=True)
class UserProfile:
    """As its row has it."""

    user_id: UUID
    full_name: str | None
    email: str | None
    created_at: datetime
    updated_at: datetime


async def find(connection: AsyncConnection, owner: UUID) -> UserProfile | None:
    query = select(user_profiles).where(user_profiles.c.user_id == owner)
    row = (await connection.execute(query)).first()
    return _profile(row) if row else None


async def meet(
    connection: AsyncConnection,
    principal: Principal,
    *,
    email: str | None = None,
    full_name: str | None = None,
) -> UserProfile:
    """The user's profile, made at first sight. What is not known yet is filled in; what is known stays.

    Needs the owner himself: a session's capability reaches no profile.
    """
    known = await find(connection, principal.owner)
    if known and (known.email or not email) and (known.full_name or not full_name):
        return known
    new = insert(user_profiles).values(user_id=principal.owner, email=email, full_name=full_name)
    statement = new.on_conflict_do_update(
        index_elements=[user_profiles.c.user_id],
        set_={
            "email": func.coalesce(user_profiles.c.email, new.excluded.email),
            "full_name": func.coalesce(user_profiles.c.full_name, new.excluded.full_name),
        },
    ).returning(user_profiles)
    return _profile((await connection.execute(statement)).one())


def _profile(row: Row[Any]) -> UserProfile:
    return UserProfile(**row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it
