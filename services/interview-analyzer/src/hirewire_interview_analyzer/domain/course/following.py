"""Which question comes next: the next one of the plan, or one that follows up a thin answer."""

from collections.abc import Sequence
from datetime import datetime

from hirewire_common.contracts import Dimension, Evaluation, Interview, Question, Reason, Turn
from hirewire_common.contracts.evaluation import Cap
from hirewire_interview_analyzer.domain.evaluating.telling.following import explains, why_asked

_THIN = 60
"""A score below which there is more to be asked for."""
_MOST_FOLLOW_UPS = (3, 10)
"""Three for ten questions of the plan."""
_HOPELESS: frozenset[Cap] = frozenset({"empty", "echo", "not_read"})
"""Asking once more would bring no more of the same answer."""
_SECONDS = 90
_OPEN: dict[Dimension, str] = {
    "relevance": "Your answer hadn't quite come to the question.",
    "structure": "How its parts belong together was still open.",
    "specificity": "Your answer was still general.",
    "depth": "The reasons behind it were still open.",
    "clarity": "Your answer could be understood in more than one way.",
}
"""Of a follow-up that isn't the rules' own."""


def opening(plan: Sequence[Question], at: datetime) -> Turn:
    return Turn(number=1, question=plan[0], asked_at=at)


def following(
    interview: Interview, turn: Turn, evaluation: Evaluation | None, at: datetime
) -> Turn | None:
    """The turn after this one, which was just answered (`evaluation`) or skipped; None when all has been asked."""
    question = _follow_up(interview, turn, evaluation) or _planned(interview, turn)
    return Turn(number=turn.number + 1, question=question, asked_at=at) if question else None


def _planned(interview: Interview, turn: Turn) -> Question | None:
    asked = turn.question.planned
    ids = [one.id for one in interview.plan]
    behind = interview.plan[ids.index(asked) + 1 :]
    return behind[0] if behind else None


def _follow_up(interview: Interview, turn: Turn, evaluation: Evaluation | None) -> Question | None:
    """At most one a question, and no more of the whole interview than are due by now; who asks what is meant is always told."""
    if evaluation is None or turn.question.follow_up or not _worth_it(evaluation):
        return None
    if interview.follow_ups >= _due(interview, turn) and not explains(evaluation.follow_up):
        return None
    reason = Reason(why=why_asked(evaluation.follow_up) or _OPEN[evaluation.weakest])
    return turn.question.model_copy(
        update={
            "id": f"{turn.question.id}f",
            "text": evaluation.follow_up,
            "focus": turn.question.focus,
            "seconds": min(_SECONDS, turn.question.seconds),
            "reason": reason,
        }
    )


def _worth_it(evaluation: Evaluation) -> bool:
    thin = bool(evaluation.follow_up) and evaluation.score < _THIN
    return thin and not _HOPELESS.intersection(evaluation.caps)


def _due(interview: Interview, turn: Turn) -> int:
    """So many may have been asked up to this turn, so that they don't all fall on the first thin answers."""
    some, of = _MOST_FOLLOW_UPS
    most = len(interview.plan) * some // of
    planned = [one.id for one in interview.plan].index(turn.question.id) + 1
    return min(most, -(-planned * some // of))
