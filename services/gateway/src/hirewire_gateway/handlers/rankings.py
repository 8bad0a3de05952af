"""Having résumés ranked against a job, and searched."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    MOST_RANKED,
    Amendments,
    Candidate,
    Candidates,
    Document,
    GetRanking,
    ListCandidates,
    MediaType,
    ObjectRef,
    Principal,
    Ranking,
    RankingCompleted,
    RankingOrder,
    RankResumes,
    ReadText,
    StoredRanking,
    Unranked,
)
from hirewire_common.errors import NotFound
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain import ranking as domain
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.ranking import SentSelection
from hirewire_gateway.handlers.intake import Store, Upload, upload_key
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.handlers.sessions import Sessions
from hirewire_gateway.jobs import Begun, Jobs
from hirewire_gateway.orders import Accepted, Order

_MOST_NAMED = 150
"""Résumés of one question."""


@dataclass(frozen=True, slots=True)
class Rankings:
    bus: Asks
    callers: Callers
    requests: Requests
    jobs: Jobs
    sessions: Sessions
    store: Store

    async def place(self, caller: Caller, handle: str | None) -> Workplace:
        """The named session, else the current one. Raises Problem 404 when there is none."""
        if handle:
            return await self.callers.named_workplace(caller, handle)
        current = await self.callers.current_workplace(caller)
        if current is None:
            raise domain.nobody(())
        return current

    async def ordered(
        self, place: Workplace, sent: SentSelection, description: str = ""
    ) -> RankingOrder:
        """Raises Problem for what is not there to be ranked, or too much."""
        resumes = await self._chosen(place, sent)
        if not resumes:
            await self._check_all(place)
        explained = {} if sent.explained is None else {"explained": sent.explained}
        return RankingOrder(
            job_description=description, title=sent.title, resumes=resumes, **explained
        )

    async def rank(
        self, errand: Errand, place: Workplace, order: RankingOrder, ranking: UUID | None = None
    ) -> Accepted:
        """As that ranking when it is one that is there, else as the one that this order always is."""
        number = ranking or domain.ranking_id(place, order)
        wish = RankResumes(ranking=number, own_model=place.own_model, **about(place, errand.caller))
        begun = await self._begun(errand, place, f"{number} {order.model_dump_json()}")
        return begun.told or await begun.run(await self._carrying(wish, order, begun.job))

    async def rank_by_file(
        self,
        errand: Errand,
        place: Workplace,
        order: RankingOrder,
        upload: Upload,
        media_type: MediaType,
    ) -> Accepted:
        """One job reads the file, another waits for it and ranks; only the end of the second is waited for."""
        number = domain.ranking_id(place, order, upload.digest)
        begun = await self._begun(errand, place, f"{number} {order.model_dump_json()}")
        if begun.told:
            return begun.told
        common = about(place, errand.caller)
        reads = uuid5(begun.job, "text")
        document = await self._stored(place, reads, upload, media_type)
        reading = ReadText(**{**common, "job": reads}, document=document)
        again = begun.repeatable
        await self.jobs.run(Order(reading, place.place, repeatable=again), wait=0)
        wish = RankResumes(ranking=number, reads=reads, own_model=place.own_model, **common)
        return await begun.run(await self._carrying(wish, order, begun.job))

    async def again(
        self,
        errand: Errand,
        place: Workplace,
        stored: StoredRanking,
        *,
        explained: int | None = None,
        amendments: Amendments | None = None,
    ) -> Accepted:
        """A ranking that is there, by its own order, with changed requirements or with more explained."""
        if explained is not None:
            order = await self._order(stored)
            explaining = order.model_copy(update={"explained": explained})
            return await self.rank(errand, place, explaining, stored.id)
        changes = amendments.model_dump_json() if amendments else ""
        begun = await self._begun(errand, place, f"{stored.id} {changes}")
        wish = RankResumes(
            ranking=stored.id,
            amendments=amendments,
            own_model=place.own_model,
            **about(place, errand.caller),
        )
        return begun.told or await begun.run(wish)

    async def found(
        self, caller: Caller, ranking: UUID, version: int | None = None
    ) -> tuple[Workplace, StoredRanking]:
        """With the session that it is in. Raises Problem 404 when it is not in the caller's reach."""
        shown = await self.callers.shown_workplace(caller)
        principal = shown.principal if shown else caller.principal
        if principal is None:
            raise domain.unknown_ranking()
        try:
            stored = await self.bus.ask(
                GetRanking(id=ranking, principal=principal, version=version, trace=caller.trace)
            )
            if shown and shown.key == stored.session:
                return shown, stored
            return await self.callers.keyed_workplace(caller, stored.session), stored
        except NotFound as error:
            raise domain.unknown_ranking() from error

    async def result(self, ref: ObjectRef) -> Ranking:
        return Ranking.model_validate_json(await self.store.get(ref))

    async def told(self, principal: Principal, news: RankingCompleted) -> Ranking:
        """What the job has made; of one that was done again since, what came of it then."""
        try:
            return await self.result(news.reports["json"])
        except NotFound:
            ask = GetRanking(id=news.ranking, principal=principal, version=news.version)
            return await self.result((await self.bus.ask(ask)).result)

    # ------------------------------------------------------------------------------------------------------

    async def _begun(self, errand: Errand, place: Workplace, digest: str) -> Begun:
        request = await self.requests.begin(errand.caller, "rank", errand.key, digest)
        return await self.jobs.begin(request, place, errand.wait)

    async def _carrying(self, wish: RankResumes, order: RankingOrder, job: UUID) -> RankResumes:
        """With the order inside when it is small, else with where it lies."""
        key = wish.model_copy(update={"job": job}).order_key
        return wish.model_copy(update={"order": await claim_checks.sent(order, self.store, key)})

    async def _stored(
        self, place: Workplace, job: UUID, upload: Upload, media_type: MediaType
    ) -> Document:
        key = upload_key(place, job, media_type)
        content = await self.store.put(key, upload.data, media_type=media_type)
        return Document(name=upload.name, media_type=media_type, content=content)

    async def _order(self, stored: StoredRanking) -> RankingOrder:
        return await claim_checks.received(RankingOrder, stored.order, self.store)

    async def _chosen(self, place: Workplace, sent: SentSelection) -> tuple[UUID, ...]:
        """Nobody when nobody is named: then all are meant."""
        if sent.filenames:
            found, unranked = await self._all(place)
        elif sent.resume_ids:
            found, unranked = await self._those(place, sent.resume_ids), ()
        else:
            return ()
        return domain.chosen(sent, found, unranked)

    async def _check_all(self, place: Workplace) -> None:
        first, contents = await asyncio.gather(
            self._page(place, most=1), self.sessions.contents(place)
        )
        if not first.candidates:
            raise domain.nobody(first.unranked)
        if contents.resumes > MOST_RANKED:
            raise domain.too_many(contents.resumes)

    async def _those(self, place: Workplace, resumes: Sequence[UUID]) -> list[Candidate]:
        parts = (resumes[at : at + _MOST_NAMED] for at in range(0, len(resumes), _MOST_NAMED))
        return [one for part in parts for one in (await self._all(place, part))[0]]

    async def _all(
        self, place: Workplace, only: Sequence[UUID] = ()
    ) -> tuple[list[Candidate], tuple[Unranked, ...]]:
        page = await self._page(place, only=only)
        found, unranked = [*page.candidates], page.unranked
        while page.after:
            page = await self._page(place, only=only, after=page.after)
            found += page.candidates
        return found, unranked

    async def _page(self, place: Workplace, **more: Any) -> Candidates:
        ask = ListCandidates(principal=place.principal, session=place.key, **more)
        return await self.bus.ask(ask)
