"""What an answer is worth, as clients read it."""

from typing import Any

from hirewire_common.contracts import BEST_LEVEL, WEIGHTS, Evaluation

_A_LEVEL = 100 // BEST_LEVEL


def evaluation(one: Evaluation | None) -> dict[str, Any] | None:
    """None of a question that was skipped. `scores` are the levels as 0 to 100; `score` is bounded by the caps besides.

    What is `sensitive` tells of something painful, and nothing of it is quoted: don't show it to others, or ask about it.
    """
    if one is None:
        return None
    one = one.discreet
    rated = [(name, one.dimensions[name]) for name in WEIGHTS if name in one.dimensions]
    return {
        "score": one.score,
        "scores": {name: part.level * _A_LEVEL for name, part in rated},
        "levels": {name: part.level for name, part in rated},
        "evidence": [
            {"dimension": name, "quote": part.quote, "why": part.why, "by": part.by}
            for name, part in rated
        ],
        "weakest": one.weakest,
        "feedback": one.feedback,
        "strengths": list(one.strengths),
        "weak_areas": list(one.weak_areas),
        "follow_up_question": one.follow_up or None,
        "caps": list(one.caps),
        "notes": list(one.notes),
        "scored_by": one.scored_by,
        "degraded_reason": one.degraded_reason,
        "provisional": one.provisional,
        "sensitive": one.sensitive,
    }
