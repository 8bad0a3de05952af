"""Searches all of a caller's résumés for those that fit some words best."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import FindNearest, Hit, Hits, Nearest, SearchResumes
from hirewire_common.errors import NotFound
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import directions_of
from hirewire_ranker.domain.score.explaining import quotes_of
from hirewire_ranker.field import Field, Fields, Taking
from hirewire_ranker.queries import Queries

_LOOKED_AT = 10
"""So many times more than are wanted are compared word by word."""


@dataclass(frozen=True, slots=True)
class Searches:
    bus: Asks
    fields: Fields
    queries: Queries

    async def search_resumes(self, ask: SearchResumes) -> Hits:
        query = await asyncio.to_thread(self.queries.of, "", ask.query)
        nearest = await self._nearest(ask, query)
        if nearest.able and not nearest.resumes:
            return Hits(by="index")
        only = nearest.resumes if nearest.able else ()
        try:
            field = await self.fields.of(ask.principal, ask.session, only, lambda *_: None)
        except NotFound:
            return Hits()
        hits = await asyncio.to_thread(_hits, ask, query, field)
        return Hits(hits=hits, searched=len(field.taking), by="index" if only else "all")

    async def _nearest(self, ask: SearchResumes, query: Query) -> Nearest:
        """A single session is small enough to be looked through."""
        if ask.session:
            return Nearest(able=False)
        space, meaning = directions_of(query.space, query.vectors)
        return await self.bus.ask(
            FindNearest(
                principal=ask.principal,
                version=self.queries.reader.version,
                space=space,
                meaning=meaning,
                most=min(500, _LOOKED_AT * ask.most),
            )
        )


def _hits(ask: SearchResumes, query: Query, field: Field) -> tuple[Hit, ...]:
    by_id = {str(one.candidate.resume_id): one for one in field.taking}
    index = Index((name, one.kept.features) for name, one in by_id.items())
    best = index.top(query, ask.most)
    return tuple(_hit(ask.query, by_id[one.id], one.fit) for one in best)
