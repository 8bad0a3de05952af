"""Vectors of résumés where the database has pgvector: kept beside the features, and searched by cosine.

The extension's names are spelled with its schema, which differs: nothing depends on a search path.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Features, FindNearest
from hirewire_storage.domain.vectors import literal_of

EXACT_BELOW = 20_000
"""An owner with fewer résumés has all of them compared; for more an index says which are near, and may miss one."""

_SCHEMA = text(
    "select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace"
    " where e.extname = 'vector' and to_regclass('public.resume_vectors') is not null"
)
_WIDTHS = text(
    "select attname, atttypmod from pg_attribute"
    " where attrelid = to_regclass('public.resume_vectors') and attname in ('space', 'meaning')"
)
_MANY = text(
    "select count(*) from (select 1 from public.resume_vectors"
    " where user_id = :owner and version = :version limit :most) as first_ones"
)
_THOROUGHLY = text(
    "select set_config('hnsw.iterative_scan', 'strict_order', true),"
    " set_config('hnsw.ef_search', :most, true)"
)
_ALL = """
with mine as materialized (
  select resume_id, space, meaning from public.resume_vectors
  where user_id = :owner and version = :version)
"""
_NEAR = """
  (select resume_id, space, meaning from public.resume_vectors
   where user_id = :owner and version = :version and {name} is not null
   order by {name} operator({{schema}}.<=>) {{{name}}} limit :most)
"""
_BEST = """
select resume_id from mine order by
  coalesce(nullif(space operator({schema}.<=>) {space}, 'NaN'), 1)
  + coalesce(nullif(meaning operator({schema}.<=>) {meaning}, 'NaN'), 1),
  resume_id limit :most
"""
_KEEP = """
insert into public.resume_vectors (resume_id, user_id, session_key, version, space, meaning)
select id, user_id, session_key, :version, {space}, {meaning}
from public.resumes where id = :resume
on conflict (resume_id) do update
set version = excluded.version, space = excluded.space, meaning = excluded.meaning
"""


async def keep(connection: AsyncConnection, resume: UUID, features: Features) -> None:
    """Nothing where there is no index, or for vectors of another length than it has."""
    schema = await _schema(connection)
    if schema is None:
        return
    points = await _points(connection, features.space, features.meaning)
    if points["space"] is None:
        return
    values = {"resume": resume, "version": features.version, **points}
    await connection.execute(text(_spelled(_KEEP, schema)), values)


async def nearest(
    connection: AsyncConnection, ask: FindNearest, *, exact_below: int = EXACT_BELOW
) -> Sequence[UUID] | None:
    """By the sum of both distances; a vector that is missing, or points nowhere, is as far as one at a right angle.

    None when there is no index, or none for vectors of this length.
    """
    schema = await _schema(connection)
    if schema is None:
        return None
    points = await _points(connection, ask.space, ask.meaning)
    if points["space"] is None:
        return None
    given = {"owner": ask.principal.owner, "version": ask.version, **points, "most": ask.most}
    number = await connection.scalar(_MANY, {**given, "most": exact_below})
    if number >= exact_below:
        await connection.execute(_THOROUGHLY, {"most": str(max(ask.most, 100))})
        found = await _best(connection, _near(points), schema, given)
        if len(found) >= min(ask.most, number):
            return found  # else it has lost some behind those of others
    return await _best(connection, _ALL, schema, given)


async def _best(
    connection: AsyncConnection, mine: str, schema: str, given: Mapping[str, object]
) -> Sequence[UUID]:
    query = text(_spelled(mine + _BEST, schema))
    return (await connection.execute(query, given)).scalars().all()


def _near(points: Mapping[str, str | None]) -> str:
    """The nearest by each vector that there is."""
    parts = (_NEAR.format(name=name) for name, point in points.items() if point is not None)
    return f"with mine as ({' union '.join(parts)})"


async def _schema(connection: AsyncConnection) -> str | None:
    schema: str | None = await connection.scalar(_SCHEMA)
    return schema


async def _points(connection: AsyncConnection, space: str, meaning: str) -> dict[str, str | None]:
    """As the database writes them; None for one that is not there, or of another length than its column's."""
    widths = {row.attname: row.atttypmod for row in await connection.execute(_WIDTHS)}
    return {
        "space": literal_of(space, widths["space"]),
        "meaning": literal_of(meaning, widths["meaning"]),
    }


def _spelled(statement: str, schema: str) -> str:
    """`schema` is the database's own word, quoted where that is needed."""
    cast = {
        name: f"cast(cast(:{name} as text) as {schema}.halfvec)" for name in ("space", "meaning")
    }
    return statement.format(schema=schema, **cast)
