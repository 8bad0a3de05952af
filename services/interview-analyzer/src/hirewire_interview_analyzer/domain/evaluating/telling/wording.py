"""An evaluation in sentences: what was good with the words that show it, what is missing, and what to do about it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from hirewire_common.contracts.evaluation import BEST_LEVEL, Cap, Dimension
from hirewire_interview_analyzer.domain.evaluating.hearing.replies import left_open, only_asks_back
from hirewire_interview_analyzer.domain.evaluating.judging.asked import BRIEF, Kind
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.gap import SAME_AGAIN, Gap
from hirewire_interview_analyzer.domain.evaluating.judging.meant import pursued, understood
from hirewire_interview_analyzer.domain.evaluating.judging.met import answered
from hirewire_interview_analyzer.domain.evaluating.judging.totals import total, weakest
from hirewire_interview_analyzer.domain.evaluating.telling import tact
from hirewire_interview_analyzer.domain.evaluating.telling.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import chosen
from hirewire_interview_analyzer.domain.evaluating.telling.grounds import why
from hirewire_interview_analyzer.domain.evaluating.telling.praising import (
    GOOD,
    MOST_STRENGTHS,
    shows,
    strengths,
)

__all__ = ["MOST_STRENGTHS", "NOTES", "feedback", "strengths", "weak_areas", "why"]
_FAR_ENOUGH, _A_CASE = 70, 50
_WITHOUT = BRIEF | frozenset[Kind](("questions",))
"""Kinds of questions whose answers need no more than they have."""
_FURTHER: dict[Dimension, tuple[str, ...]] = {
    "relevance": (
        "Begin with one sentence that answers the question itself.",
        "Say in the first sentence what you are asked for, and tell the rest after it.",
    ),
    "structure": (
        "A last sentence that comes back to the question would round it off.",
        "Say how one of your points leads to the next.",
    ),
    "specificity": (
        "One more detail would bring it closer: a name, a figure, or what somebody said.",
        "Make one point more particular: which one, how exactly, with whom?",
    ),
    "depth": (
        "Follow one of your reasons a step further: what stood behind it?",
        "Say which part of it you had to think about most.",
    ),
    "clarity": ("Say it in shorter sentences, each thing once.",),
}
_BY_CAP: dict[Cap, str] = {
    "empty": "There is no answer yet.",
    "echo": "This was said already, in the question or in an answer before. Say in your own words what is new: what you did, thought or would do.",
    "too_short": "This is too short to show much: three or four sentences are enough for a start.",
    "irrelevant": "It isn't clear yet how this answers the question.",
    "not_read": "This was not evaluated: without a language model only answers in English are read. That says nothing about the answer. Give it in English for a score that means something.",
}
_DOES: dict[Dimension, str] = {
    "specificity": "concrete",
    "depth": "with reasons",
    "structure": "in order",
    "relevance": "to the point",
}
_BEGINS: dict[Dimension, str] = {
    "specificity": "first details are there",
    "depth": "a first reason or outcome is there",
    "relevance": "it comes to the question",
    "structure": "a line begins",
}
_OF_BEST = 2
_BY_SCORE = (
    (80, ("Your answer is {does}{shown}.", "What carries this answer: it is {does}{shown}.")),
    (60, ("A good answer, {does}{shown}.",)),
    (38, ("A fair start: {does}, and it could hold more.",)),
    (0, ("This is a beginning; there is more to be said about it.",)),
)
_SOLID = 60
_UNCHECKED = "Whether the facts are right isn't judged here: that takes somebody who knows them."
_REFUSED = "You left this question open, which is your right. A small example is better than none: one from school or from daily life shows how you work, too."
_ASKED_BACK = "You asked what is meant, which is right when a question isn't clear. Say after it what you take it to mean, and answer that."
_ANSWERED = (
    "That gives what the follow-up asked for; no more was needed.",
    "This adds what was still open.",
)
"""Of a short answer to a follow-up: it is read together with the one before it."""
NOTES = {
    "orders": "A part of this answer speaks to whoever evaluates it. That part was left out and earns nothing.",
    "copied": "Words that stand in the question, or in an answer before, were left out: they say nothing new.",
    "not_read": "The answer does not seem to be in English, which is the only language that is read without a language model.",
}


def weak_areas(
    open_ones: Sequence[Gap], case: Case, levels: Mapping[Dimension, int], *, beside: bool
) -> tuple[str, ...]:
    """What to do about what is missing; where nothing is, and there is still much to gain, what would carry it further."""
    if case.hurts:
        return ()
    if only_asks_back(case.said):
        return (_FURTHER["relevance"][0],)
    if beside and not pursued(case.asked):
        return (chosen(_FURTHER["relevance"], case),)
    kind = understood(case).asked.kind
    told = [_advice(gap, kind, case) for gap in open_ones]
    if SAME_AGAIN.issuperset(open_ones) and _goes_further(case, kind, levels):
        told.insert(0, _further(case, kind, levels))
    return tuple(told[:MOST_STRENGTHS])


def _goes_further(case: Case, kind: Kind, levels: Mapping[Dimension, int]) -> bool:
    """There is much to gain, though nothing is missing; whoever gave what a follow-up asked for has done enough."""
    return kind not in _WITHOUT and not answered(case) and total(levels) < _FAR_ENOUGH


def _advice(gap: Gap, kind: Kind, case: Case) -> str:
    return chosen(advice_for(gap, kind), case).format(fillers=_fillers(case))


def _fillers(case: Case) -> str:
    """Those that come most often."""
    most = Counter(case.signs.fillers).most_common(2)
    return " or ".join(f"“{term}”" for term, _ in most) or "a filler word"


def _further(case: Case, kind: Kind, levels: Mapping[Dimension, int]) -> str:
    """What would carry it further; of a story that is hardly one, the case that it should tell."""
    if kind == "story" and total(levels) < _A_CASE:
        return chosen(advice_for("example", kind), case)
    return chosen(_FURTHER[_next(levels)], case)


def _next(levels: Mapping[Dimension, int]) -> Dimension:
    """Where most is to be gained, of several first what can be told more closely; what does speak of the question isn't told to."""
    if levels["relevance"] < 2:
        return "relevance"
    if levels["specificity"] <= min(levels["structure"], levels["depth"]) < GOOD:
        return "specificity"
    return weakest({**levels, "relevance": BEST_LEVEL})


def feedback(
    score: int,
    caps: Sequence[Cap],
    good: Sequence[str],
    weak: Sequence[str],
    heard: Case,
    levels: Mapping[Dimension, int],
    *,
    order: bool,
) -> str:
    if told := _instead(heard, caps):
        return told
    if score < _SOLID and answered(heard):
        return " ".join((chosen(_ANSWERED, heard), *weak[:1]))
    if caps:
        told = _BY_CAP[caps[0]]
        return f"{told} {NOTES['orders']}" if order else told
    parts = [_opening(score, levels, heard, good), *(good[:1] if score < _SOLID else ()), *weak[:2]]
    if score >= _SOLID and understood(heard).asked.kind == "explanation" and not heard.signs.own:
        parts.append(_UNCHECKED)
    return " ".join(part if part.endswith((".", "?", "”")) else f"{part}." for part in parts)


def _instead(case: Case, caps: Sequence[Cap]) -> str:
    """Where something else matters more than what it is worth; empty where nothing does."""
    if case.contempt and not caps:
        return tact.CONDUCT[case.contempt]
    if case.hurts:
        return tact.heard(case)
    if only_asks_back(case.said):
        return _ASKED_BACK
    return _REFUSED if left_open(case.said, case.signs) else ""


def _opening(score: int, levels: Mapping[Dimension, int], case: Case, good: Sequence[str]) -> str:
    """What the answer does; whether it convinces is for people to say. Of several things the one or two that it does best."""
    shown = shows(good[0]) if good else None
    best = sorted(
        (one for one in _DOES if levels[one] >= GOOD), key=lambda one: (one != shown, -levels[one])
    )
    does = [_DOES[one] for one in best][:_OF_BEST]
    if not does:
        does = [told for one, told in _BEGINS.items() if levels[one] == GOOD - 1][:1]
    if not does:
        return _BY_SCORE[-1][1][0]
    several = next(texts for least, texts in _BY_SCORE if score >= least)
    return chosen(several, case).format(does=" and ".join(does), shown=_shown(good))


def _shown(good: Sequence[str]) -> str:
    """The words that show the best of it."""
    quote = good[0].partition(": “")[2] if good else ""
    return f": “{quote}" if quote else ""
