"""Rankings, by each version of their requirements."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import GetRanking, ObjectRef, RankingCompleted, StoredRanking
from hirewire_common.errors import HirewireError
from hirewire_storage.tables import ranking_versions, rankings


async def record(connection: AsyncConnection, owner: UUID, news: RankingCompleted) -> None:
    """In the place of what came of the same version before."""
    if news.requirements is None:
        raise HirewireError("internal", "Something went wrong.", log=f"{news.job}: no requirements")
    whose = {"user_id": owner, "session_key": news.session}
    changing = {
        "title": news.title.replace("\0", ""),
        "wanted": news.order.model_dump(mode="json"),
        "version": news.version,
    }
    new = insert(rankings).values(id=news.ranking, **whose, **changing)
    now = {"updated_at": func.now()}
    await connection.execute(
        new.on_conflict_do_update(index_elements=[rankings.c.id], set_=changing | now)
    )
    done = _done(news)
    version = insert(ranking_versions).values(
        ranking_id=news.ranking, version=news.version, **whose, **done
    )
    key = [ranking_versions.c.ranking_id, ranking_versions.c.version]
    await connection.execute(version.on_conflict_do_update(index_elements=key, set_=done | now))


def _done(news: RankingCompleted) -> dict[str, Any]:
    written = news.model_dump(
        mode="json", include={"requirements", "reports", "provider_used", "degraded_reason"}
    )
    order = [news.order] if isinstance(news.order, ObjectRef) else []
    keys = [ref.key for ref in (*order, *news.reports.values())]
    return {**written, "job_id": news.job, "objects": keys}


async def find(connection: AsyncConnection, ask: GetRanking) -> StoredRanking | None:
    """As it stands, or as it was by the version that is asked for."""
    version = rankings.c.version if ask.version is None else ask.version
    query = (
        select(
            rankings.c.id,
            rankings.c.wanted,
            rankings.c.created_at.label("begun_at"),
            ranking_versions,
        )
        .join(ranking_versions, ranking_versions.c.ranking_id == rankings.c.id)
        .where(rankings.c.id == ask.id, ranking_versions.c.version == version)
    )
    row = (await connection.execute(query)).first()
    return _stored(row) if row else None


def _stored(row: Row[Any]) -> StoredRanking:
    return StoredRanking.model_validate(
        {
            "id": row.id,
            "session": row.session_key,
            "order": row.wanted,
            "requirements": row.requirements,
            "result": row.reports["json"],
            "reports": row.reports,
            "provider_used": row.provider_used,
            "degraded_reason": row.degraded_reason,
            "job": row.job_id,
            "created_at": row.begun_at,
            "updated_at": row.updated_at,
        }
    )
