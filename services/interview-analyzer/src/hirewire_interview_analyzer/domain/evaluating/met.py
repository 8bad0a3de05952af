"""Whether a follow-up got what it asked for."""

from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.gap import Gap
from hirewire_interview_analyzer.domain.evaluating.held import Held

THIN = 10
"""Different words that tell something; with fewer an answer is an outline."""


def met(asked_for: Gap, case: Case, has: Held) -> bool:
    """Generously: nobody is asked twice for what was given in other words."""
    signs = case.signs
    told, does = signs.details >= THIN, bool(signs.own or signs.now)
    there: dict[Gap, bool] = {
        "own_part": does, "saying": does or bool(signs.would), "steps": len(signs.order) + len(signs.would) > 1,
        "result": has.end or told, "setting": has.place, "example": has.case, "detail": told or len(signs.own) > 1,
        "reason": has.reason or told, "learning": has.lesson or told, "link": told, "number": has.amount,
        "weighing": has.obstacle or has.condition, "risk": has.condition, "check": has.check or has.amount,
        "fact": bool(has.amount or has.case or signs.names or signs.times), "question": bool(signs.asks),
        "shorter": True, "fillers": True,
    }  # fmt: skip
    return there[asked_for]
