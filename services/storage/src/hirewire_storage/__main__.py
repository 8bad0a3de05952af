"""Runs storage: settings, the real clients, the table, the reconciler."""

from datetime import timedelta

import uvloop

from hirewire_common import tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.logging import configure
from hirewire_common.ops import Ops
from hirewire_storage.app import wire
from hirewire_storage.database import Database
from hirewire_storage.domain.repair import Ages
from hirewire_storage.queues import Queues
from hirewire_storage.reconciler import Pace, Reconciler
from hirewire_storage.removal import Removal
from hirewire_storage.settings import StorageSettings


async def run(settings: StorageSettings) -> None:
    database = Database(
        settings.database_url.get_secret_value(),
        pool=settings.database_pool,
        overflow=settings.database_overflow,
    )
    bus, blobs = Bus.of(settings, "storage"), Blobs.of(settings)
    queues = Queues(bus, database)
    wire(bus, database, blobs, keep_sessions=settings.keep_sessions)
    try:
        ops = Ops.of(settings, bus, database=database.check, objects=blobs.check)
        ops.show(queues.registry, queues.look)
        async with ops:
            await bus.run(reconciler(settings, database, bus, blobs).run)
    finally:
        await database.close()
        blobs.close()


def reconciler(settings: StorageSettings, database: Database, bus: Bus, blobs: Blobs) -> Reconciler:
    return Reconciler(
        database,
        bus,
        blobs,
        Removal(database, blobs, bus),
        Ages(
            lost=timedelta(seconds=settings.lost_after),
            silent=timedelta(seconds=settings.silent_after),
            last_resort=timedelta(seconds=settings.last_resort_after),
        ),
        Pace(
            settings.reconcile_every,
            settings.sweep_every,
            settings.orphan_after,
            settings.expired_after,
            settings.abandoned_after,
        ),
    )


def main() -> None:
    settings = StorageSettings()
    configure("storage", settings)
    tracing.configure("storage")
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
