"""Asks a language model about what was read doubtfully; whatever goes wrong, the reading stays as it was."""

import asyncio
import time
from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import ParseResume, ReadResume
from hirewire_common.llm import Answers, ModelFailed, Models
from hirewire_parser.domain.asking import INSTRUCTIONS, question
from hirewire_parser.domain.doubts import doubtful_fields
from hirewire_parser.domain.refinement import Answer, refined, unrefined
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.steps import Tell

log = structlog.get_logger()

_TOO_SHORT = 2.0
"""Seconds in which no model answers."""
_MOST_LINES = 1_500
"""Twenty pages: what is longer is asked about its beginning."""


class Refiner(Protocol):
    async def refine(self, read: ReadDocument, tell: Tell, seconds: float) -> ReadResume:
        """The reading, better or as it was, within so many seconds."""
        ...


class Refiners(Protocol):
    async def of(self, command: ParseResume) -> Refiner:
        """Who refines what this command has read."""
        ...


class NoModel:
    """There is nobody to ask."""

    async def refine(self, read: ReadDocument, tell: Tell, seconds: float) -> ReadResume:
        del tell, seconds
        return read.reading


class NoModels:
    """There is nobody to ask, whoever wants it."""

    async def of(self, command: ParseResume) -> Refiner:
        del command
        return NoModel()


@dataclass(frozen=True, slots=True)
class NotToBeHad:
    """There should be somebody to ask, and is not."""

    why: str
    name: str

    async def refine(self, read: ReadDocument, tell: Tell, seconds: float) -> ReadResume:
        del tell, seconds
        return unrefined(read.reading, self.why, self.name)


@dataclass(frozen=True, slots=True)
class BySession:
    """By the session's own model, else the server's, else nobody."""

    models: Models
    bus: Asks

    async def of(self, command: ParseResume) -> Refiner:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        if choice.model:
            return ByModel(choice.model)
        if choice.degraded_reason:
            log.warning("not refined", why=choice.degraded_reason, model=choice.meant)
            return NotToBeHad(choice.degraded_reason, choice.meant)
        return NoModel()


@dataclass(frozen=True, slots=True)
class ByModel:
    model: Answers

    async def refine(self, read: ReadDocument, tell: Tell, seconds: float) -> ReadResume:
        reading, name = read.reading, self.model.name
        lines = read.lines[:_MOST_LINES]
        fields = doubtful_fields(reading)
        if not fields and not reading.unplaced:
            return unrefined(reading, "Nothing was in doubt.", name)
        if seconds < _TOO_SHORT:
            return unrefined(reading, "Reading the document left no time for it.", name)
        tell("refining")
        asked = await asyncio.to_thread(question, reading, lines, fields)
        start = time.monotonic()
        try:
            answer = await self.model.complete(INSTRUCTIONS, asked, Answer, within=seconds)
        except ModelFailed as failed:
            log.warning("not refined", why=failed.kind, detail=failed.log, model=name)
            return unrefined(reading, failed.message, name)
        better = await asyncio.to_thread(refined, reading, lines, fields, answer, name)
        log.info(
            "refined",
            model=name,
            asked=len(fields),
            answered=len(answer.values) + len(answer.placed),
            taken=len(better.refinement.fields) if better.refinement else 0,
            seconds=round(time.monotonic() - start, 2),
        )
        return better
