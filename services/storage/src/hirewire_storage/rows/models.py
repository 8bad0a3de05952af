"""The language models of sessions: the configuration, and the key as others have sealed it."""

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import LlmConfig, SessionModel
from hirewire_storage.tables import session_models


async def find(connection: AsyncConnection, key: str) -> SessionModel | None:
    query = select(session_models).where(session_models.c.session_key == key)
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    return SessionModel(config=LlmConfig.model_validate(row.config), sealed_key=row.sealed_key)


async def add(connection: AsyncConnection, key: str, owner: UUID, model: SessionModel) -> None:
    await connection.execute(
        insert(session_models).values(
            session_key=key,
            user_id=owner,
            config=model.config.model_dump(mode="json"),
            sealed_key=model.sealed_key,
        )
    )
