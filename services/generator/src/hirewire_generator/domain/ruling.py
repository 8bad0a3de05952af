"""What the rules make of a turn, and whether that is all there is to it."""

from dataclasses import dataclass

from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking import plan_turn
from hirewire_generator.domain.talking.clauses import cleaned, sentences
from hirewire_generator.domain.talking.grammar import intents
from hirewire_generator.domain.turn import Turn

_CERTAIN = frozenset({
    "undo", "redo", "generate", "start_over", "theme", "paper", "accent", "density", "font", "dates", "photo", "pages",
    "hide", "show", "swap", "order", "place", "edge",
})  # fmt: skip
"""Commands that a language model could only misunderstand. A locale is not one of them: the text may be meant."""
_LONGEST = 200
"""Characters; who says more says more than a command."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """`certain` when there is nothing that a language model could know better."""

    plan: Plan
    certain: bool = False


def ruled(turn: Turn) -> Ruled:
    plan = plan_turn(turn.message, turn.draft, turn.history, turn.today)
    return Ruled(plan, _is_command(turn) and _does(plan))


def _does(plan: Plan) -> bool:
    return bool(plan.patch or plan.undo or plan.redo or plan.generate)


def _is_command(turn: Turn) -> bool:
    """Every sentence is an order of a kind that is always understood, and there is nothing to read."""
    if turn.readings or len(turn.message) > _LONGEST:
        return False
    found = [intents(sentence) for sentence in sentences(cleaned(turn.message))]
    return bool(found) and all(
        one and all(order.kind in _CERTAIN for order in one) for one in found
    )
