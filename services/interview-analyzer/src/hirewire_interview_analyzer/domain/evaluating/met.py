"""Whether a follow-up got what it asked for."""

from collections.abc import Callable

from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.gap import Gap
from hirewire_interview_analyzer.domain.evaluating.held import Held

THIN = 10
"""Different words that tell something; with fewer an answer is an outline."""


def met(asked_for: Gap, case: Case, has: Held) -> bool:
    """Generously: nobody is asked twice for what was given in other words."""
    return _BY_GAP[asked_for](case, has)


def _told(case: Case, has: Held) -> bool:
    del has
    return case.signs.details >= THIN


_BY_GAP: dict[Gap, Callable[[Case, Held], bool]] = {
    "own_part": lambda case, has: bool(case.signs.own or case.signs.now),
    "result": lambda case, has: has.end or _told(case, has),
    "setting": lambda case, has: has.place,
    "steps": lambda case, has: len(case.signs.order) + len(case.signs.would) > 1,
    "saying": lambda case, has: bool(case.signs.would or case.signs.now or case.signs.own),
    "reason": lambda case, has: has.reason or _told(case, has),
    "example": lambda case, has: has.case,
    "detail": lambda case, has: _told(case, has) or len(case.signs.own) > 1,
    "number": lambda case, has: has.amount,
    "weighing": lambda case, has: has.obstacle or has.condition,
    "risk": lambda case, has: has.condition,
    "check": lambda case, has: has.check or has.amount,
    "learning": lambda case, has: has.lesson or _told(case, has),
    "link": _told,
    "fact": lambda case, has: bool(has.amount or has.case or case.signs.names or case.signs.times),
    "question": lambda case, has: bool(case.signs.asks),
    "shorter": lambda case, has: True,
    "fillers": lambda case, has: True,
}
