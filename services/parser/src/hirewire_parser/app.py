"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import ParseResume, ReadText, TryModel
from hirewire_common.llm import Trials
from hirewire_parser.handlers import Parser


def wire(bus: Bus, parser: Parser, trials: Trials, *, concurrency: int) -> None:
    bus.handle(ParseResume, parser.parse_resume, concurrency=concurrency)
    bus.handle(ReadText, parser.read_text, concurrency=concurrency)
    bus.answer(TryModel, trials.try_model)
