"""What an answer to its kind of question really leaves open: advice and follow-up questions are made from it, and from nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from hirewire_common.contracts.evaluation import BEST_LEVEL, WEIGHTS, Dimension
from hirewire_interview_analyzer.domain.evaluating.judging.asked import BRIEF
from hirewire_interview_analyzer.domain.evaluating.judging.brief import DEFINITE
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.gap import OF, SAME_AGAIN, Gap
from hirewire_interview_analyzer.domain.evaluating.judging.held import Held, held
from hirewire_interview_analyzer.domain.evaluating.judging.meant import (
    between_people,
    pursued,
    understood,
)
from hirewire_interview_analyzer.domain.evaluating.judging.met import THIN, met

_SELF = frozenset(("i", "i'm", "i'd", "i've", "i'll", "my", "me", "myself"))
_MANY_WE = 2
_OPINING = frozenset(("think", "believe", "guess", "said", "suppose", "mean", "feel", "know"))
_OF_LITTLE_USE: dict[Gap, float] = {"number": 0.6, "setting": 0.8, "fillers": 0.9}
"""What closing it gains, beside what its dimension could."""
_GOING = 25
"""Words of an answer that has begun to tell something."""
_FEW_ACTS, _OUTLINE = 3, 2
_CONSIDERED_FROM = 2
_CONSIDERED = frozenset((_CONSIDERED_FROM, 3))
"""Levels of depth at which somebody may be asked what else there was."""


def gaps(case: Case, levels: Mapping[Dimension, int]) -> tuple[Gap, ...]:
    """Where most is gained first; nothing of a dimension that is as good as it can be, nor of what hurts."""
    if case.hurts:
        return ()
    found = dict.fromkeys(_gaps(understood(case), levels))
    kept = (gap for gap in found if levels[OF[gap][0]] < BEST_LEVEL)
    return tuple(sorted(kept, key=lambda gap: -_gain(gap, levels)))


def _gain(gap: Gap, levels: Mapping[Dimension, int]) -> float:
    gain = max(WEIGHTS[one] * (BEST_LEVEL - levels[one]) for one in OF[gap])
    return gain * _OF_LITTLE_USE.get(gap, 1.0)


def _gaps(case: Case, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    has = held(case)
    asked_for = pursued(case.asked)
    if asked_for and asked_for not in SAME_AGAIN:
        yield from _of_follow_up(asked_for, case, has, levels)
    else:
        yield from _of_answer(case, has, levels)
    if case.rambling:
        yield "shorter"
    if len(case.signs.fillers) > max(3, case.signs.words / 30):
        yield "fillers"


def _of_answer(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    if case.empty_handed and case.signs.blames:
        yield "own_part"
    if case.hollow or case.listed or (case.empty_handed and not has.case):
        yield "fact" if case.asked.kind in BRIEF else "example"
    else:
        yield from _BY_KIND[case.asked.kind](case, has, levels)


def _of_follow_up(
    asked_for: Gap, case: Case, has: Held, levels: Mapping[Dimension, int]
) -> Iterator[Gap]:
    """What it asked for, where that isn't there; of an example all that a story leaves open."""
    if not met(asked_for, case, has):
        yield asked_for
    elif asked_for == "example":
        yield from (gap for gap in _of_story(case, has, levels) if gap != "example")


def _of_story(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    signs = case.signs
    told = has.case or (signs.acts + len(signs.vague) and has.place)
    if not told or (case.asked.event and levels["specificity"] < _OUTLINE and not _checkable(case)):
        yield "own_part" if _of_we(case) else "example"
        return
    if _of_we(case):
        yield "own_part"
    if case.asked.event and not has.end:
        yield "result"
    if case.asked.event and not has.place:
        yield "setting"
    thin = tuple(_thin(case))
    yield from thin
    if thin and signs.words < _GOING:
        return
    yield from _of_thought(has, levels)
    if case.asked.lesson and not has.lesson:
        yield "learning"
    if case.asked.event and has.wants_amount and signs.words >= _GOING:
        yield "number"


def _checkable(case: Case) -> bool:
    return case.signs.acts >= _FEW_ACTS or any(
        (case.signs.figures, case.signs.names, case.signs.times)
    )


def _of_we(case: Case) -> bool:
    """What was done was done by all of them: `I` thinks and says, and hardly does anything."""
    signs, words = case.signs, case.said.words
    myself = sum(word in _SELF and after not in _OPINING for word, after in pairwise((*words, "")))
    return signs.we > _MANY_WE and signs.acts < _FEW_ACTS and signs.we > 2 * myself


def _thin(case: Case) -> Iterator[Gap]:
    """What stays an outline; of what isn't a case nobody asks what exactly was done, unless it is hardly there."""
    signs, asked = case.signs, case.asked
    if asked.kind == "story" and not (asked.event or asked.lesson) and signs.words >= _GOING:
        return
    if signs.details < THIN and signs.words < _GOING * 2:
        yield "detail"


def _of_thought(has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    if not has.reason and levels["depth"] < BEST_LEVEL - 1:
        yield "reason"
    elif has.decision and not has.obstacle and levels["depth"] in _CONSIDERED:
        yield "weighing"


def _of_plan(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    signs = case.signs
    told = len(signs.would) + len(signs.now) + signs.acts
    if case.asked.forward and len(signs.order) < 2 and told < 3:
        yield "saying" if between_people(case.asked) else "steps"
    elif not case.asked.forward and not has.case:
        yield "example"
    if case.asked.forward and not has.reason and levels["depth"] < BEST_LEVEL - 1:
        yield "reason"
    if case.asked.forward and not has.condition and levels["depth"] in _CONSIDERED:
        yield "risk"
    if case.asked.forward and not (has.check or has.case) and len(signs.would) > 1:
        yield "check"


def _of_claims(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    if not (has.case or case.signs.example):
        yield "example"
        if case.asked.kind == "reasons":
            return
    elif thin := tuple(_thin(case)):
        yield from thin
        return
    if not has.reason and levels["depth"] < _CONSIDERED_FROM:
        yield "reason"
    if (
        case.asked.kind == "explanation"
        and not has.case
        and not has.condition
        and levels["depth"] in _CONSIDERED
    ):
        yield "risk"


def _of_oneself(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    del levels
    if case.signs.acts < _FEW_ACTS and not has.amount:
        yield "example"
    stems = frozenset(case.said.stems)
    if not (has.reason or stems & (case.asked.field | case.asked.trade)):
        yield "link"


def _of_closing(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    del levels
    if not (has.amount or case.signs.names or case.signs.times or case.signs.own or has.case):
        yield "fact"


def _of_practical(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    del levels
    definite = not DEFINITE.isdisjoint(case.said.words)
    if not (has.amount or definite or case.signs.names or case.signs.times):
        yield "fact"


def _of_questions(case: Case, has: Held, levels: Mapping[Dimension, int]) -> Iterator[Gap]:
    del has, levels
    if not case.signs.asks:
        yield "question"


_BY_KIND = {
    "story": _of_story, "plan": _of_plan, "questions": _of_questions, "oneself": _of_oneself, "closing": _of_closing,
    "practical": _of_practical, "reasons": _of_claims, "explanation": _of_claims,
}  # fmt: skip


def chosen(several: Sequence[str], case: Case, turn: int = 0) -> str:
    """One of several ways to say it: the same for the same answer, another one for another."""
    mark = crc32(case.said.plain.encode("utf-8", "surrogatepass"))
    return several[(mark + turn) % len(several)]
