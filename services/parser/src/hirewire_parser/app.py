"""The table: command → handler."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import ParseResume
from hirewire_parser.handlers import Parser


def wire(bus: Bus, parser: Parser, *, concurrency: int) -> None:
    bus.handle(ParseResume, parser.parse_resume, concurrency=concurrency)
