"""What is kept of résumés, so that they are not read again for each job."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Uuid, func, literal, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Features, FeaturesOf, ObjectRef
from hirewire_storage.rows import vectors
from hirewire_storage.rows.fitting import fitting
from hirewire_storage.tables import resume_features, resumes

_CHANGING = ("version", "body", "body_ref", "space", "meaning")


async def keep(connection: AsyncConnection, owner: UUID, resume: UUID, features: Features) -> bool:
    """In the place of what was there; False when there is no such résumé."""
    large = isinstance(features.body, ObjectRef)
    body = features.model_dump(mode="json")
    values = {
        "version": literal(features.version),
        "body": literal(None if large else body["body"], resume_features.c.body.type),
        "body_ref": literal(body["body"] if large else None, JSONB(none_as_null=True)),
        "space": literal(features.space),
        "meaning": literal(features.meaning),
    }
    new = select(resumes.c.id, resumes.c.user_id, resumes.c.session_key, *values.values()).where(
        resumes.c.id == resume, resumes.c.user_id == literal(owner, Uuid)
    )
    statement = insert(resume_features).from_select(
        ["resume_id", "user_id", "session_key", *values], new
    )
    newest = {name: statement.excluded[name] for name in _CHANGING} | {"updated_at": func.now()}
    kept = statement.on_conflict_do_update(
        index_elements=[resume_features.c.resume_id], set_=newest
    ).returning(resume_features.c.resume_id)
    if (await connection.execute(kept)).first() is None:
        return False
    await vectors.keep(connection, resume, features)
    return True


async def some(connection: AsyncConnection, wanted: Collection[UUID], version: str) -> FeaturesOf:
    """Those of the wanted that there are of this version, as many as fit into one answer."""
    query = (
        select(resume_features)
        .where(resume_features.c.resume_id.in_(wanted), resume_features.c.version == version)
        .order_by(resume_features.c.resume_id)
    )
    rows = (await connection.execute(query)).all()
    shown = fitting(rows, _size)
    return FeaturesOf(
        found={row.resume_id: _features(row) for row in shown},
        left=tuple(row.resume_id for row in rows[len(shown) :]),
    )


def _size(row: Row[Any]) -> int:
    """Also the key and the names of the fields."""
    return len(row.body or "") + len(row.space) + len(row.meaning) + len(row.version) + 400


def _features(row: Row[Any]) -> Features:
    return Features(
        version=row.version,
        body=row.body if row.body is not None else ObjectRef.model_validate(row.body_ref),
        space=row.space,
        meaning=row.meaning,
    )
