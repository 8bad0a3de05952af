"""Runs the generator: settings, the real clients, the children that make documents, the table."""

import uvloop

from hirewire_common import tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.contracts import SPENDING
from hirewire_common.llm import Models
from hirewire_common.logging import configure
from hirewire_common.ops import Ops
from hirewire_common.sandbox.jail import Limits
from hirewire_generator.app import wire
from hirewire_generator.content import Contents
from hirewire_generator.conversing import BySession
from hirewire_generator.drafting import Drafts
from hirewire_generator.handlers import Documents, Edits, Reports, Templates, Turns
from hirewire_generator.letters import LettersBySession
from hirewire_generator.settings import GeneratorSettings
from hirewire_generator.typesetter import Typesetter
from hirewire_generator.writing import Writing


async def run(settings: GeneratorSettings) -> None:
    bus, blobs = Bus.of(settings, "generator"), Blobs.of(settings)
    models = Models.of(settings, bus.counters(SPENDING), bus.metrics)
    drafts = Drafts(bus, blobs)
    try:
        await models.prepare()
        async with Ops.of(settings, bus, objects=blobs.check), _press(settings) as press:
            writing = Writing(press, settings.font_dirs)
            wire(
                bus,
                Turns(bus, drafts, BySession(models, bus)),
                Edits(drafts),
                Documents(bus, blobs, Contents(drafts, LettersBySession(models, bus)), writing),
                Templates(writing),
                Reports(blobs, press, settings.font_dirs),
                concurrency=settings.generate_concurrency,
            )
            await bus.run()
    finally:
        blobs.close()


def _press(settings: GeneratorSettings) -> Typesetter:
    limits = Limits(
        wall=settings.typeset_seconds,
        cpu=settings.typeset_cpu_seconds,
        memory=settings.typeset_memory_mb,
        jobs=settings.typeset_jobs,
    )
    return Typesetter(limits, at_once=settings.typeset_concurrency, font_dirs=settings.font_dirs)


def main() -> None:
    settings = GeneratorSettings()
    configure("generator", settings)
    tracing.configure("generator")
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
