"""Runs the parser: settings, the real clients, the sandbox, the table."""

import uvloop

from hirewire_common import tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.contracts import SPENDING
from hirewire_common.llm import Models, Trials
from hirewire_common.logging import configure
from hirewire_common.ops import Ops
from hirewire_common.sandbox.jail import Limits
from hirewire_parser.app import wire
from hirewire_parser.handlers import Parser
from hirewire_parser.ocr import ReaderOfPictures
from hirewire_parser.refining import BySession
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.settings import ParserSettings
from hirewire_parser.tesseract import Tesseract
from hirewire_parser.unrecognised import ReaderOfText


async def run(settings: ParserSettings) -> None:
    bus, blobs = Bus.of(settings, "parser"), Blobs.of(settings)
    models = Models.of(settings, bus.counters(SPENDING), bus.metrics)
    limits = Limits(settings.parse_seconds, settings.parse_cpu_seconds, settings.parse_memory_mb)
    tesseract = Tesseract.find() if settings.ocr_seconds else None
    try:
        await models.prepare()
        async with Ops.of(settings, bus, objects=blobs.check), Sandbox(limits) as sandbox:
            reader = (
                ReaderOfPictures(sandbox, tesseract, settings.ocr_seconds)
                if tesseract
                else ReaderOfText(sandbox)
            )
            parser = Parser(blobs, reader, bus, BySession(models, bus))
            wire(bus, parser, Trials(models), concurrency=settings.parse_concurrency)
            await bus.run()
    finally:
        blobs.close()


def main() -> None:
    settings = ParserSettings()
    configure("parser", settings)
    tracing.configure("parser")
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
