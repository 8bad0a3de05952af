"""What an answer leaves open, most telling first: advice and follow-up questions are made from it."""

from collections.abc import Iterator
from typing import Literal

from hirewire_common.contracts.evaluation import Dimension
from hirewire_interview_analyzer.domain.evaluating.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.case import Case

Gap = Literal[
    "own_part",
    "result",
    "setting",
    "steps",
    "reason",
    "example",
    "detail",
    "number",
    "weighing",
    "learning",
    "shorter",
    "fillers",
]

OF: dict[Gap, tuple[Dimension, ...]] = {
    "own_part": ("structure", "specificity", "relevance"), "result": ("structure", "specificity", "depth"), "setting": ("structure", "specificity"),
    "steps": ("structure", "relevance"), "example": ("specificity", "relevance"), "detail": ("specificity",), "reason": ("depth",), "number": ("specificity",),
    "weighing": ("depth",), "learning": ("depth", "structure"), "shorter": ("clarity",), "fillers": ("clarity",),
}  # fmt: skip
"""What is gained by closing it, first what most."""
ADVICE: dict[Gap, str] = {
    "own_part": "Say what you did yourself, step by step, and what others did.",
    "result": "Say how it ended: what was different afterwards, with a number if there is one.",
    "setting": "Begin with one sentence on where and when it was, and what was at stake.",
    "steps": "Say what you would do first, what next, and how you would know that it worked.",
    "reason": "Say why you did it this way: one “because” tells more than three adjectives.",
    "example": "Give one real case instead of general words: who, when, what exactly.",
    "detail": "Tell it closer: who it was, when, and what exactly you did or said.",
    "number": "Add a number: how many, how long, how much before and after.",
    "weighing": "Say what spoke against it, or what else you could have done.",
    "learning": "End with what you do differently since then.",
    "shorter": "Tell it in half the words: the situation, what you did, how it ended.",
    "fillers": "Make a short pause where you would say “um”, “like” or “basically”.",
}
ASKS: dict[Gap, str] = {
    "own_part": "What was your own part in it?",
    "result": "What changed in the end, in numbers?",
    "setting": "When and where was that, and what was at stake?",
    "steps": "What would you do first, and what right after that?",
    "reason": "Why did you do it that way, and not another?",
    "example": "Can you give me one real example of that: when was it, and what exactly did you do?",
    "detail": "Can you take me through what exactly you did, step by step?",
    "number": "Can you put a number to that: how many, how long, or how much?",
    "weighing": "What spoke against that, and what else did you consider?",
    "learning": "What would you do differently the next time?",
    "shorter": "If you had to tell it in three sentences, what would they be?",
    "fillers": "If you had to tell it in three sentences, what would they be?",
}
_ABOUT_PLANS: dict[Gap, str] = {
    "example": "Have you been in such a situation? What exactly did you do?",
    "reason": "Why in that order?",
    "number": "How would you measure whether it worked?",
    "weighing": "What could go wrong with that plan, and what would you do then?",
    "learning": "What could go wrong with that plan, and what would you do then?",
}
_ABOUT_REASONS: dict[Gap, str] = {
    "example": "What did you experience that makes you say so?",
    "reason": "What is behind that: why does it matter to you?",
    "weighing": "And what speaks against it?",
    "learning": "How has that changed over the years?",
    "number": "What did you experience that makes you say so?",
}
_ABOUT_KNOWLEDGE: dict[Gap, str] = {
    "example": "Can you give me an example of that from your own work?",
    "reason": "Why is that so?",
    "weighing": "When would you not do it that way?",
    "learning": "When would you not do it that way?",
    "number": "How would you measure whether it is right?",
}
_SPECIAL: dict[Kind, dict[Gap, str]] = {
    "plan": _ABOUT_PLANS, "reasons": _ABOUT_REASONS, "explanation": _ABOUT_KNOWLEDGE, "questions": _ABOUT_REASONS,
}  # fmt: skip
_TOO_FEW = 3
_THIN = 10
"""Words that tell something."""


def gaps(case: Case) -> tuple[Gap, ...]:
    return tuple(dict.fromkeys(_gaps(case)))


def question_for(gap: Gap, case: Case) -> str:
    return _SPECIAL.get(case.asked.kind, {}).get(gap) or ASKS.get(gap, "")


def _gaps(case: Case) -> Iterator[Gap]:
    if case.empty_handed and case.signs.blames:
        yield "own_part"
    if case.hollow or case.listed or case.empty_handed:
        yield "example"
    yield from _BY_KIND.get(case.asked.kind, _of_claims)(case)
    yield from _of_substance(case)
    if case.rambling:
        yield "shorter"
    if case.signs.fillers > max(3, case.signs.words / 30):
        yield "fillers"


def _of_substance(case: Case) -> Iterator[Gap]:
    signs = case.signs
    if signs.details < _THIN:
        yield "detail" if signs.setting and signs.acts + len(signs.vague) else "example"
    if not signs.cause:
        yield "reason"
    if len(signs.figures) < 2:
        yield "number"
    if len(signs.weighing) + len(signs.hard) < 2:
        yield "weighing"
    if not signs.learned and case.asked.kind == "story":
        yield "learning"


def _of_story(case: Case) -> Iterator[Gap]:
    signs = case.signs
    own = signs.acts + len(signs.vague)
    if not own and not (signs.setting and signs.result):
        yield "example"
    if not own or (signs.we > 2 * own and signs.acts < _TOO_FEW):
        yield "own_part"
    if not signs.result:
        yield "result"
    if not signs.setting:
        yield "setting"


def _of_plan(case: Case) -> Iterator[Gap]:
    if len(case.signs.order) < 2 or len(case.signs.would) < 2:
        yield "steps"


def _of_claims(case: Case) -> Iterator[Gap]:
    if not (case.signs.example or case.signs.own):
        yield "example"


def _of_questions(case: Case) -> Iterator[Gap]:
    del case
    yield from ()


_BY_KIND = {"story": _of_story, "plan": _of_plan, "questions": _of_questions}
