"""Runs the parser: settings, the real clients, the sandbox, the table."""

import uvloop

from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.logging import configure
from hirewire_parser.app import wire
from hirewire_parser.handlers import Parser
from hirewire_parser.jail import Limits
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.settings import ParserSettings


async def run(settings: ParserSettings) -> None:
    bus, blobs = Bus.of(settings, "parser"), Blobs.of(settings)
    limits = Limits(settings.parse_seconds, settings.parse_cpu_seconds, settings.parse_memory_mb)
    try:
        async with Sandbox(limits) as sandbox:
            wire(bus, Parser(blobs, sandbox), concurrency=settings.parse_concurrency)
            await bus.run()
    finally:
        blobs.close()


def main() -> None:
    settings = ParserSettings()
    configure("parser", settings)
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
