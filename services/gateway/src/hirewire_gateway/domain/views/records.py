"""Interviews of the account as rows, and as series over time."""

from collections.abc import Sequence
from typing import Any, get_args
from uuid import UUID

from pydantic import ValidationError

from hirewire_common.contracts import (
    Dimension,
    InterviewRecord,
    InterviewStatistics,
    RecordedAnswer,
    Summary,
)
from hirewire_gateway.domain.views.evaluations import evaluation
from hirewire_gateway.domain.views.moments import iso
from hirewire_gateway.domain.views.summaries import summary

FOLLOW_UP = "follow_up"
"""What a row has for a type that followed up on the question before it."""


def record(one: InterviewRecord, user: UUID) -> dict[str, Any]:
    """A row of `interview_sessions`; its `summary` has the form of GET /api/session/{id}/summary."""
    return {
        "id": str(one.id),
        "user_id": str(user),
        "resume_id": str(one.resume_id) if one.resume_id else None,
        "job_role": one.job_role,
        "total_questions": one.total_questions,
        "questions_answered": one.questions_answered,
        "questions_skipped": one.questions_skipped,
        "duration_minutes": one.duration_minutes,
        "overall_score": one.overall_score,
        "overall_feedback": one.overall_feedback,
        "summary": _summary(one),
        "created_at": iso(one.created_at),
        "updated_at": iso(one.updated_at),
        "completed_at": iso(one.completed_at) if one.completed_at else None,
    }


def _summary(one: InterviewRecord) -> dict[str, Any]:
    """Without a list of questions where the row has none: an empty one would say that nothing was asked."""
    found = summary_of(one)
    if found is None:
        return one.summary
    told = summary(found)
    return (
        told if "questions" in one.summary else {k: v for k, v in told.items() if k != "questions"}
    )


def summary_of(one: InterviewRecord) -> Summary | None:
    """None for one that was written in another form."""
    try:
        return Summary.model_validate(one.summary)
    except ValidationError:
        return None


def answer(one: RecordedAnswer) -> dict[str, Any]:
    """A row of `interview_answers`. A follow-up and the question before it count as one question."""
    return {
        "id": str(one.id),
        "session_id": str(one.session_id),
        "question_order": one.question_order,
        "question_text": one.question_text,
        "question_type": one.question_type,
        "is_follow_up": one.question_type == FOLLOW_UP,
        "state": state(one),
        "answer_text": one.answer_text,
        "score": one.score,
        "evaluation": evaluation(one.evaluation),
        "created_at": iso(one.created_at),
    }


def state(one: RecordedAnswer) -> str:
    return "skipped" if one.answer_text is None else "answered"


def statistics(found: InterviewStatistics, user: UUID) -> dict[str, Any]:
    at = found.last_activity_at
    return {
        "user_id": str(user),
        "total_sessions": found.total_sessions,
        "total_questions_answered": found.total_questions_answered,
        "total_questions_skipped": found.total_questions_skipped,
        "average_score": found.average_score,
        "last_activity_at": iso(at) if at else None,
    }


def trends(records: Sequence[InterviewRecord]) -> dict[str, Any]:
    """Series of one length, oldest first, ready to plot; None where an interview has no score.

    The running average is of all scores up to there, by the questions that were answered, to one place after the point.
    """
    shown = sorted(records, key=_ended)
    scores = [one.overall_score for one in shown]
    levels = [found.dimensions if (found := summary_of(one)) else {} for one in shown]
    return {
        "dates": [iso(_ended(one)) for one in shown],
        "session_ids": [str(one.id) for one in shown],
        "job_roles": [one.job_role for one in shown],
        "overall_scores": scores,
        "running_average": _running(shown),
        "dimensions": {name: [one.get(name) for one in levels] for name in get_args(Dimension)},
        "answered": [one.questions_answered for one in shown],
        "skipped": [one.questions_skipped for one in shown],
    }


def _ended(one: InterviewRecord) -> Any:
    return one.completed_at or one.created_at


def _running(shown: Sequence[InterviewRecord]) -> list[float | None]:
    """An interview of four answers counts less than one of ten."""
    total, number = 0.0, 0
    found: list[float | None] = []
    for one in shown:
        if one.overall_score is not None:
            answered = max(1, one.questions_answered)
            total, number = total + one.overall_score * answered, number + answered
        found.append(round(total / number, 1) if number else None)
    return found
