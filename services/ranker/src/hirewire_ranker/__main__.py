"""Runs the ranker: settings, the real clients, the table."""

import uvloop

from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.contracts import SPENDING
from hirewire_common.llm import Models
from hirewire_common.logging import configure
from hirewire_ranker.app import wire
from hirewire_ranker.domain.optimizing.towards import by_keywords
from hirewire_ranker.handlers import Optimizations
from hirewire_ranker.rewriting import BySession
from hirewire_ranker.settings import RankerSettings


async def run(settings: RankerSettings) -> None:
    bus, blobs = Bus.of(settings, "ranker"), Blobs.of(settings)
    models = Models.of(settings, bus.counters(SPENDING))
    try:
        await models.prepare()
        wire(
            bus,
            Optimizations(bus, blobs, BySession(models, bus), by_keywords),
            concurrency=settings.rank_concurrency,
        )
        await bus.run()
    finally:
        blobs.close()


def main() -> None:
    settings = RankerSettings()
    configure("ranker", settings)
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
