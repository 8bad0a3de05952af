"""Searches all of a caller's résumés for those that fit some words best."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    Candidate,
    Finding,
    FindNearest,
    Hit,
    Hits,
    Nearest,
    Requirement,
    Requirements,
    SearchResumes,
)
from hirewire_common.errors import NotFound
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import Reader, directions_of
from hirewire_ranker.domain.score.explaining import findings
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import job_of, score
from hirewire_ranker.field import Field, Fields
from hirewire_ranker.queries import Queries

_LOOKED_AT = 10
"""So many times more than are wanted are compared word by word."""
_QUOTES = 3


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
        hits = await asyncio.to_thread(_hits, ask, query, field, self.queries.reader)
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


def _hits(ask: SearchResumes, query: Query, field: Field, reader: Reader) -> tuple[Hit, ...]:
    by_id = {str(one.candidate.resume_id): one for one in field.taking}
    index = Index((name, one.kept.features) for name, one in by_id.items())
    best = index.top(query, ask.most)
    rows = [Row(one.id, by_id[one.id].kept, 0) for one in best]
    scored = score(Pool(rows), job_of(_asked(ask.query), query, reader.background))
    places = {row.id: at for at, row in enumerate(scored.pool.rows)}
    return tuple(
        _hit(by_id[one.id].candidate, one.fit, findings(scored, places[one.id])) for one in best
    )


def _asked(words: str) -> Requirements:
    """What the words ask for, as they would in a job; else all of them in one."""
    found = requirements_of("", words)
    if found.items:
        return found
    whole = Requirement(id="r1", kind="duty", text=words[:500], importance="must")
    return Requirements(items=(whole,))


def _hit(candidate: Candidate, fit: float, told: Sequence[Finding]) -> Hit:
    met = [one for one in told if one.credit]
    quotes = {quote.start: quote for one in met for quote in one.quotes}
    return Hit(
        resume_id=candidate.resume_id,
        session=candidate.session,
        filename=candidate.file_name,
        fit=fit,
        matched_skills=tuple(dict.fromkeys(term for one in met for term in one.matched)),
        quotes=tuple(quotes.values())[:_QUOTES],
    )
