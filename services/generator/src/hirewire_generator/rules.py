"""The rules that answer a turn without a language model."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from hirewire_common.contracts import ChatMessage
from hirewire_common.contracts.message import now
from hirewire_generator.conversing import Ruled
from hirewire_generator.domain.talking import plan_turn
from hirewire_generator.domain.turn import Turn


@dataclass(frozen=True, slots=True)
class ByGrammar:
    clock: Callable[[], datetime] = now

    def plan(self, turn: Turn) -> Ruled:
        at = self.clock()
        history = [
            ChatMessage(role=one.role, content=one.text, timestamp=at) for one in turn.history
        ]
        plan = plan_turn(turn.message, turn.draft, history, date(at.year, at.month, at.day))
        return Ruled(plan, certain=plan.certain)
