"""What the interviewer says after an answer: a word about it that is true, and the next question."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import Dimension, Evaluation, Question
from hirewire_common.contracts.questions import Slot

_GOOD = 3
"""The level from which a dimension is worth a word."""
_FIGURES = ("Thank you, the figures help.", "Thanks, with the figures I can place it.")
_DETAILS = ("Thank you, I can picture that.", "Thanks, now I know what you did there.")
_REASONS = ("Thank you, I see why.", "Thanks, I understand the reason.")
_ORDER = (
    "Thank you, I could follow that from beginning to end.",
    "Thanks, I could follow each step.",
)
_ANSWERED = ("Thank you, that answers my question.", "Thanks, that is what I asked.")
_BACK = ("“{quote}”: thank you, I can picture that.", "Thank you. “{quote}” tells me how you work.")
"""Words of the answer, where they are few."""
_PLAIN = (
    "Thank you.",
    "All right, thank you.",
    "Okay, I have noted that.",
    "Understood.",
    "Thanks, let me write that down.",
    "I see.",
)
_THIN = ("Okay.", "All right.", "I have noted that.", "I see.", "Understood.")
_HEARD = (
    "Thank you for telling me about that. It can't have been easy.",
    "I am sorry to hear that, and thank you for telling me.",
    "Thank you for your openness. We needn't go further into that.",
)
"""After what is painful, whoever it happened to: nothing else is said about it, and nothing asked."""
_SKIPPED = (
    "No problem, we skip that one.",
    "That's fine, let's leave it.",
    "All right, we leave that open.",
    "Sure, on to something else.",
)
_NEXT: dict[Slot, tuple[str, ...]] = {
    "introduction": ("", "Let's stay with you for a moment."),
    "role": ("Let's look at your work.", "Now to your résumé."),
    "skill": ("Let's talk about what you know.", "Now to your skills."),
    "gap": ("Now to what the job asks for.", "Let's look at the job."),
    "behavioural": ("Now to something from your experience.", "Let's take something that has happened."),
    "situational": ("Let's think something through.", "Now to something that may come up."),
    "motivation": ("Let's talk about what you are looking for.", "Now to how you see things."),
    "closing": ("Nearly done.", ""),
}  # fmt: skip
"""What comes next."""
_GENTLY = (
    "Take the time that you need. When you are ready, here is a question about something else:",
    "If it is all right with you, let us turn to something different:",
    "We can go on whenever you like. This one is about something else:",
)
_LAST = ("To close:", "One last question:", "And finally:")
_ENDS = (
    "That was my last question. Thank you for your time; your summary is ready.",
    "We are at the end. Thank you for the conversation; you can look at your summary now.",
    "That's all from my side. Thank you; your summary is waiting.",
)
_SOLID = 60
_WEAK = 40
_BRIEF = 70
"""Letters of a quote that can be said back."""
_OF_ONESELF = re.compile(r"\b(?:i|i've|i'd|we|my)\b", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|so that|since|otherwise|that's why|to avoid)\b", re.IGNORECASE)


def response(
    evaluation: Evaluation | None, asked: str, following: Question | None, *, last: bool = False
) -> str:
    """After the question of the id `asked`, whose answer was worth that; None when it was skipped.

    What follows up says so itself. Nothing is praised that wasn't good, nor anything that a model is still reading, and no
    number is told but in the candidate's own words. The same moment of an interview always has the same words.
    """
    remark = _chosen(_remarks(evaluation), asked, 1)
    if following is None:
        return f"{remark} {_chosen(_ENDS, asked, 2)}"
    bridges = _bridges(following, skipped=evaluation is None, last=last)
    if evaluation and evaluation.sensitive:
        bridges = _GENTLY
    bridge = _chosen(bridges, following.id, 3)
    return " ".join(part for part in (remark, bridge, following.text) if part)


def _remarks(evaluation: Evaluation | None) -> Sequence[str]:
    if evaluation is None:
        return _SKIPPED
    if evaluation.sensitive:
        return _HEARD
    if evaluation.caps or evaluation.score < _WEAK:
        return _THIN
    if evaluation.provisional or evaluation.score < _SOLID:
        return _PLAIN
    return (*_of_what_it_did(evaluation), *_PLAIN[:2])


def _of_what_it_did(evaluation: Evaluation) -> list[str]:
    """True of the words that show it; those of the dimension that is best come first."""
    good = [name for name in _SAYS if _level(evaluation, name) >= _GOOD]
    told: list[str] = []
    for name in sorted(good, key=lambda name: -_level(evaluation, name)):
        told.extend(_says(name, evaluation.dimensions[name].quote))
    return told


def _says(name: Dimension, quote: str) -> tuple[str, ...]:
    if name == "specificity" and 0 < len(quote) <= _BRIEF and _OF_ONESELF.search(quote):
        return tuple(one.format(quote=quote) for one in _BACK)
    if name == "specificity" and re.search(r"\d", quote):
        return _FIGURES
    if name == "specificity":
        return _DETAILS if _OF_ONESELF.search(quote) else ()
    if name == "depth":
        return _REASONS if _REASON.search(quote) else ()
    return _SAYS[name]


_SAYS: dict[Dimension, tuple[str, ...]] = {
    "specificity": _DETAILS,
    "depth": _REASONS,
    "structure": _ORDER,
    "relevance": _ANSWERED,
}
"""Clarity alone is worth no word."""


def _level(evaluation: Evaluation, name: Dimension) -> int:
    rated = evaluation.dimensions.get(name)
    return rated.level if rated else 0


def _bridges(following: Question, *, skipped: bool, last: bool) -> Sequence[str]:
    if following.follow_up or (skipped and not last):
        return ("",)
    return _LAST if last else _NEXT[following.slot]


def _chosen(several: Sequence[str], mark: str, turn: int) -> str:
    """Another one from question to question."""
    number = int("".join(filter(str.isdigit, mark)) or 0)
    return several[(number + turn + 2 * mark.count("f")) % len(several)]
