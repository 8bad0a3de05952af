"""What an answer has of what its question is about, and of the kind that was asked for."""

from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import WORK
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem
from hirewire_interview_analyzer.domain.evaluating.hearing.topics import GENERAL
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case

_WORK = frozenset(map(stem, WORK))
_OF_ANY_ANSWER = 0.35


def work_in(case: Case) -> int:
    """Different words of work, whatever work it is."""
    return len(_WORK & frozenset(case.said.stems))


def about(case: Case) -> float:
    """How much of what the question is about stands in the answer; words of any answer weigh little."""
    asked, stems = case.asked, frozenset(case.said.stems)
    weights: dict[str, float] = dict.fromkeys(asked.trade, 0.5) | dict.fromkeys(asked.field, 0.7)
    weights |= dict.fromkeys(asked.topic, 1.0) | dict.fromkeys(asked.signals, 1.2)
    weights |= dict.fromkeys(asked.own | asked.focus, 1.5)
    return sum(
        min(weight, _OF_ANY_ANSWER if one in GENERAL else weight)
        for one, weight in weights.items()
        if one in stems
    )


def fits_kind(case: Case) -> float:
    """0 to 2: whether it is the kind of answer that was asked for."""
    signs = case.signs
    own = signs.acts + len(signs.vague) / 2 + min(len(signs.pasts), 8) / 3
    kinds: dict[str, float] = {
        "story": own / 3,
        "plan": max(
            (len(signs.would) + len(signs.now)) / 4 + len(signs.order) / 5 + signs.acts / 6, own / 4
        ),
        "reasons": (len(signs.cause) + len(signs.opening)) / 3 + own / 5,
        "explanation": (len(signs.cause) + len(signs.opening) + len(signs.weighing)) / 3 + own / 3,
        "oneself": own / 3 + len(signs.times) / 3,
        "questions": float(len(signs.asks)),
    }
    return min(2.0, max(kinds.values()) if case.asked.follows else kinds[case.asked.kind])
