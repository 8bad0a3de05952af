"""The steps of an interview as WebSocket messages."""

from typing import Any

from hirewire_common.contracts import (
    AnswerEvaluated,
    AnswerTaken,
    Event,
    InterviewPlanned,
    InterviewSteered,
    Question,
)
from hirewire_gateway.domain.views import interviews as views
from hirewire_gateway.domain.views.evaluations import evaluation

_OVER = ("completed", "abandoned")


def of_interview(event: Event, session_id: str) -> dict[str, Any] | None:
    """None for news that is none of an interview, or changes nothing that is shown."""
    match event:
        case InterviewPlanned():
            return _asked(event.turn.question, event.total, 0, 0)
        case AnswerEvaluated():
            return {
                "type": "answer_evaluated",
                "question_id": event.question,
                "turn": event.number,
                "evaluation": evaluation(event.evaluation),
            }
        case AnswerTaken() if not event.repeated:
            return _taken(event, session_id)
        case InterviewSteered():
            return _steered(event, session_id)
    return None


def _asked(question: Question, total: int, answered: int, skipped: int) -> dict[str, Any]:
    return {
        "type": "interview_question",
        "question": views.question(question, total),
        "progress": views.progress(question.id, total, answered, skipped),
    }


def _taken(event: AnswerTaken, session_id: str) -> dict[str, Any]:
    if event.next:
        return _asked(event.next.question, event.total, event.answered, event.skipped)
    progress = views.progress(event.question, event.total, event.answered, event.skipped)
    return _over("completed", progress, session_id)


def _steered(event: InterviewSteered, session_id: str) -> dict[str, Any] | None:
    newest = event.turn.question.id if event.turn else ""
    progress = views.progress(newest, event.total, event.answered, event.skipped)
    if event.status in _OVER:
        return _over(event.status, progress, session_id)
    if event.status == "paused":
        return {"type": "interview_paused", "progress": progress}
    if event.turn:
        return _asked(event.turn.question, event.total, event.answered, event.skipped)
    return None


def _over(status: str, progress: dict[str, int], session_id: str) -> dict[str, Any]:
    return {
        "type": "interview_completed",
        "status": status,
        "progress": progress,
        "summary_url": f"/api/session/{session_id}/summary",
    }
