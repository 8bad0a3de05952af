"""What the interviewer says after an answer: a word about it that is true, and the next question."""

from collections.abc import Sequence

from hirewire_common.contracts import Dimension, Evaluation, Question

_GOOD = 3
"""The level from which a dimension is worth a kind word."""
_PRAISE: dict[Dimension, tuple[str, ...]] = {
    "specificity": (
        "Thank you, the details make that easy to picture.",
        "Good, that was concrete.",
        "Thanks, I like that you named specifics.",
    ),
    "depth": (
        "Thank you, you explained well why you did it that way.",
        "Good, I can follow how you think about this.",
        "Thanks, that goes well beyond the surface.",
    ),
    "structure": (
        "Thank you, that was easy to follow from beginning to end.",
        "Good, a clear line through the story.",
        "Thanks, well laid out.",
    ),
    "relevance": (
        "Thank you, that answers what I asked.",
        "Good, right to the point of the question.",
        "Thanks, that is what I wanted to know.",
    ),
}
"""By what an answer does best; clarity alone is worth none."""
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
    "I am sorry that you went through that, and thank you for telling me.",
    "Thank you for your openness. We needn't go further into that.",
)
"""After what is painful: nothing else is said about it, and nothing asked."""
_SKIPPED = (
    "No problem, we skip that one.",
    "That's fine, let's leave it.",
    "All right, we leave that open.",
    "Sure, on to something else.",
)
_NEXT = ("Next question:", "Let's go on.", "My next question:", "Now to something else.", "")
_GENTLY = ("When you are ready:", "Take your time. My question is:", "Then I would like to ask:")
_LAST = ("To close:", "One last question:", "And finally:")
_ENDS = (
    "That was my last question. Thank you for your time; your summary is ready.",
    "We are at the end. Thank you for the conversation; you can look at your summary now.",
    "That's all from my side. Thank you; your summary is waiting.",
)
_SOLID = 60
_WEAK = 40


def response(
    evaluation: Evaluation | None, asked: str, following: Question | None, *, last: bool = False
) -> str:
    """After the question of the id `asked`, whose answer was worth that; None when it was skipped.

    What follows up says so itself. Nothing is praised that wasn't good, nor anything that a model is still reading, and no
    number is told. The same moment of an interview always has the same words.
    """
    remark = _chosen(_remarks(evaluation), asked, 1)
    if following is None:
        return f"{remark} {_chosen(_ENDS, asked, 2)}"
    bridges = _bridges(following, skipped=evaluation is None, last=last)
    if evaluation and evaluation.sensitive and not last:
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
    best = max(_PRAISE, key=lambda name: _level(evaluation, name))
    return _PRAISE[best] if _level(evaluation, best) >= _GOOD else _PLAIN


def _level(evaluation: Evaluation, name: Dimension) -> int:
    rated = evaluation.dimensions.get(name)
    return rated.level if rated else 0


def _bridges(following: Question, *, skipped: bool, last: bool) -> Sequence[str]:
    if following.follow_up or (skipped and not last):
        return ("",)
    return _LAST if last else _NEXT


def _chosen(several: Sequence[str], mark: str, turn: int) -> str:
    """Another one from question to question."""
    number = int("".join(filter(str.isdigit, mark)) or 0)
    return several[(number + turn + 2 * mark.count("f")) % len(several)]
