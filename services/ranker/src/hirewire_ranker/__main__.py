"""Runs the ranker: settings, the real clients, the encoder where there is one, the table."""

import uvloop

from hirewire_common import tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.contracts import SPENDING
from hirewire_common.llm import Models
from hirewire_common.logging import configure
from hirewire_common.minilm.opening import open_encoder
from hirewire_common.ops import Ops
from hirewire_ranker.app import wire
from hirewire_ranker.field import Fields
from hirewire_ranker.handlers import Comparisons, Indexing, Optimizations, Rankings, Searches
from hirewire_ranker.library import Library
from hirewire_ranker.postings import Postings
from hirewire_ranker.queries import Jobs, Queries, today
from hirewire_ranker.reading_by_model import BySession
from hirewire_ranker.rewriting import BySession as Rewriters
from hirewire_ranker.settings import RankerSettings


async def run(settings: RankerSettings) -> None:
    bus, blobs = Bus.of(settings, "ranker"), Blobs.of(settings)
    models = Models.of(settings, bus.counters(SPENDING), bus.metrics)
    queries = Queries.by(open_encoder(settings.rank_cache) if settings.rank_semantic else None)
    library = Library(bus, blobs, queries.reader, cached=settings.rank_cached)
    fields = Fields(bus, library)
    readings = BySession(models, bus, settings.rank_read_by_model)
    rankings = Rankings(
        bus, blobs, fields, Postings(bus, blobs, readings), queries, readings, settings.weights
    )
    try:
        await models.prepare()
        wire(
            bus,
            Indexing(library),
            rankings,
            Optimizations(bus, blobs, Rewriters(models, bus), Jobs(queries, settings.weights)),
            Searches(bus, fields, queries),
            Comparisons(today),
            concurrency=settings.rank_concurrency,
        )
        async with Ops.of(settings, bus, objects=blobs.check):
            await bus.run()
    finally:
        blobs.close()


def main() -> None:
    settings = RankerSettings()
    configure("ranker", settings)
    tracing.configure("ranker")
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
