"""What an interview came to, as clients read it."""

from collections.abc import Mapping
from typing import Any

from hirewire_common.contracts import WEIGHTS, Remark, Summary, SummedTurn, Turn
from hirewire_gateway.domain.views import interviews


def summary(one: Summary, turns: Mapping[str, Turn] | None = None) -> dict[str, Any]:
    """`turns` are the interview's by the ids of their questions, for what was said; strengths and gaps come in words and, beside them,
    with the quotes that show them."""
    said = turns or {}
    return {
        "overall_score": one.overall,
        "overall_feedback": one.feedback,
        "performance_tier": one.tier,
        "strengths": [remark.text for remark in one.strengths],
        "improvements": [remark.text for remark in one.improvements],
        "questions": [_summed(each, said, one.total) for each in one.questions],
        "duration_seconds": one.seconds,
        "answered": one.answered,
        "skipped": one.skipped,
        "total_questions": one.total,
        "status": interviews.status(one.status),
        "partial": one.partial,
        "dimensions": {name: one.dimensions.get(name) for name in WEIGHTS},
        "strength_evidence": [_remark(remark) for remark in one.strengths],
        "improvement_evidence": [_remark(remark) for remark in one.improvements],
        "patterns": [pattern.model_dump() for pattern in one.patterns],
        "coaching": one.coaching.model_dump() if one.coaching else None,
        "scored_by": one.scored_by,
        "notes": list(one.notes),
    }


def _summed(one: SummedTurn, said: Mapping[str, Turn], total: int) -> dict[str, Any]:
    """A question with what followed up on it."""
    asked, following = said.get(one.id), said.get(f"{one.id}f")
    told: dict[str, Any] = {
        "question_id": one.id,
        "question_number": one.number,
        "question": one.question,
        "category": one.category,
        "focus_area": one.focus,
        "state": one.state,
        "score": one.score,
        "feedback": one.feedback,
        "scored_by": one.scored_by,
        "time_taken_seconds": one.seconds,
    }
    more = interviews.turn(following, total) if following else None
    return {
        **told,
        **(interviews.said_of(asked) if asked else {}),
        "follow_up": more,
        "time_taken_seconds": one.seconds,
    }


def _remark(one: Remark) -> dict[str, Any]:
    return {
        "text": one.text,
        "dimension": one.dimension,
        "question_id": one.question,
        "quote": one.quote,
    }
