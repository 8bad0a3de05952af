"""Résumés as they are ranked, what is kept of each, and the rankings."""

from dataclasses import dataclass

from hirewire_common.contracts import (
    Candidates,
    Done,
    FeaturesOf,
    FindNearest,
    GetFeatures,
    GetRanking,
    KeepFeatures,
    ListCandidates,
    Nearest,
    StoredRanking,
)
from hirewire_common.errors import NotFound
from hirewire_storage.database import Database
from hirewire_storage.rows import candidates, features, rankings, vectors


@dataclass(frozen=True, slots=True)
class Rankings:
    """`exact_below`: how many résumés an owner may have for all of them to be compared in a search."""

    database: Database
    exact_below: int = vectors.EXACT_BELOW

    async def list_candidates(self, ask: ListCandidates) -> Candidates:
        async with self.database.acting_as(ask.principal) as connection:
            return await candidates.page(connection, ask)

    async def get_features(self, ask: GetFeatures) -> FeaturesOf:
        async with self.database.acting_as(ask.principal) as connection:
            return await features.some(connection, ask.resumes, ask.version)

    async def keep_features(self, ask: KeepFeatures) -> Done:
        async with self.database.acting_as(ask.principal) as connection:
            owner = ask.principal.owner
            if not await features.keep(connection, owner, ask.resume_id, ask.features):
                raise NotFound("This résumé")
        return Done()

    async def find_nearest(self, ask: FindNearest) -> Nearest:
        async with self.database.acting_as(ask.principal) as connection:
            found = await vectors.nearest(connection, ask, exact_below=self.exact_below)
        return Nearest(able=found is not None, resumes=tuple(found or ()))

    async def get_ranking(self, ask: GetRanking) -> StoredRanking:
        async with self.database.acting_as(ask.principal) as connection:
            found = await rankings.find(connection, ask)
        if found is None:
            raise NotFound("This ranking")
        return found
