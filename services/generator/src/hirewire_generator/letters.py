"""Cover letters that are to be written first: by a language model where there is one, else by rules."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import Draft, Letter, LetterWish, MakeDocument
from hirewire_common.contracts.message import now
from hirewire_common.llm import BUILTIN, ModelFailed, Models
from hirewire_generator.attempts import Model
from hirewire_generator.domain.letter_judging import Judged, judged
from hirewire_generator.domain.letter_model import INSTRUCTIONS, ModelLetter, asked, asked_again
from hirewire_generator.domain.letter_writing import remarks, written

log = structlog.get_logger()

_SECONDS = 35.0
"""For all that is asked of the model about one letter: the rest of the command's time is for setting it."""
_TOO_SHORT = 3.0
"""Seconds in which no model answers."""
_AGAIN = frozenset({"bad_answer", "unreachable"})
_TOO_LITTLE_LEFT = "The language model's letter said too much that your résumé does not say, so the letter was written by rules."


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """`degraded_reason` is empty unless a language model should have written it and did not."""

    letter: Letter
    provider_used: str = BUILTIN
    degraded_reason: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """By the rules alone."""

    clock: Callable[[], datetime] = now

    async def written(self, command: MakeDocument, draft: Draft) -> WrittenLetter:
        return await asyncio.to_thread(_by_rules, command, draft, self.clock())


@dataclass(frozen=True, slots=True)
class LettersBySession:
    """By the session's own model, else the server's, else by the rules."""

    models: Models
    bus: Asks
    clock: Callable[[], datetime] = now

    async def written(self, command: MakeDocument, draft: Draft) -> WrittenLetter:
        choice = await self.models.for_session(
            self.bus, command.session, command.principal, own=command.own_model
        )
        if choice.model is None:
            rules = await Letters(self.clock).written(command, draft)
            return _because(rules, choice.degraded_reason)
        return await ByModel(choice.model, clock=self.clock).written(command, draft)


@dataclass(frozen=True, slots=True)
class ByModel:
    model: Model
    seconds: float = _SECONDS
    clock: Callable[[], datetime] = field(default=now)

    async def written(self, command: MakeDocument, draft: Draft) -> WrittenLetter:
        rules = await Letters(self.clock).written(command, draft)
        if rules.letter.paragraphs == (command.letter or Letter()).paragraphs:
            return rules  # there was nothing left to write
        start = time.monotonic()
        try:
            found = await self._judged(command, draft, rules.letter)
        except ModelFailed as failed:
            log.warning("no letter", why=failed.kind, detail=failed.log, model=self.model.name)
            return _because(rules, failed.message)
        seconds = round(time.monotonic() - start, 2)
        log.info("letter", model=self.model.name, held=len(found.held), seconds=seconds)
        if found.letter is None:
            return _because(rules, _TOO_LITTLE_LEFT)
        return WrittenLetter(found.letter, self.model.name)

    async def _judged(self, command: MakeDocument, draft: Draft, rules: Letter) -> Judged:
        """What is left of the model's letter; asked a second time when that is too little, or none came."""
        end = asyncio.get_running_loop().time() + self.seconds
        wish, given = command.wish or LetterWish(), command.letter or Letter()
        data = asked(draft, wish, rules, self.clock().date())
        found = Judged()
        try:
            answer = await self._asked(data, end)
            found = await self._gated(answer, draft, wish, given, rules)
            if found.letter:
                return found
            data = asked_again(data, answer, found.held)
        except ModelFailed as failed:
            if failed.kind not in _AGAIN or self._left(end) < _TOO_SHORT:
                raise
        if self._left(end) < _TOO_SHORT:
            return found
        return await self._gated(await self._asked(data, end), draft, wish, given, rules)

    async def _gated(
        self, answer: ModelLetter, draft: Draft, wish: LetterWish, given: Letter, rules: Letter
    ) -> Judged:
        today = self.clock().date()
        return await asyncio.to_thread(judged, answer, draft, wish, given, rules, today)

    async def _asked(self, data: str, end: float) -> ModelLetter:
        return await self.model.complete(INSTRUCTIONS, data, ModelLetter, within=self._left(end))

    def _left(self, end: float) -> float:
        return end - asyncio.get_running_loop().time()


def _by_rules(command: MakeDocument, draft: Draft, at: datetime) -> WrittenLetter:
    wish, given = command.wish or LetterWish(), command.letter or Letter()
    letter = written(draft, wish, given, at.date())
    return WrittenLetter(letter, warnings=() if given.paragraphs else remarks(draft))


def _because(letter: WrittenLetter, reason: str) -> WrittenLetter:
    return WrittenLetter(letter.letter, BUILTIN, reason, letter.warnings)
