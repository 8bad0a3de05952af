"""Whether a follow-up got what it asked for."""

from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.gap import Gap
from hirewire_interview_analyzer.domain.evaluating.judging.held import Held, held
from hirewire_interview_analyzer.domain.evaluating.judging.meant import pursued

THIN = 10
"""Different words that tell something; with fewer an answer is an outline."""

_SOME, _SOME_DETAILS = 8, 3
"""Words, and different ones of them that tell something, that are more than a phrase."""
_FEW = 2


def answered(case: Case) -> bool:
    """It follows up, and gives what that asked for, however short."""
    asked_for = pursued(case.asked)
    if not asked_for or case.contempt or case.hollow:
        return False
    return met(asked_for, case, held(case))


def met(asked_for: Gap, case: Case, has: Held) -> bool:
    """Generously: nobody is asked twice for what was given in other words."""
    signs = case.signs
    told, does = signs.details >= THIN, bool(signs.own or signs.now)
    some = signs.words >= _SOME and signs.details >= _SOME_DETAILS
    there: dict[Gap, bool] = {
        "own_part": does, "saying": some and (does or bool(signs.would)), "steps": len(signs.order) + len(signs.would) > 1,
        "result": has.end or told, "setting": has.place, "example": has.case, "detail": told or len(signs.own) + len(signs.pasts) > _FEW,
        "reason": has.reason or told, "learning": has.lesson or told or bool(signs.now), "link": some, "number": has.amount,
        "weighing": has.obstacle or has.condition, "risk": has.condition, "check": has.check or has.amount,
        "fact": bool(has.amount or has.case or signs.names or signs.times), "question": bool(signs.asks),
        "shorter": True, "fillers": True,
    }  # fmt: skip
    return there[asked_for]
