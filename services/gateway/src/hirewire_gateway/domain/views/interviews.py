"""Interviews as clients read them: questions, progress, what was said."""

from collections.abc import Sequence
from typing import Any

from hirewire_common.contracts import (
    AnswerTaken,
    Evaluation,
    Interview,
    InterviewPlanned,
    InterviewSetting,
    InterviewSteered,
    JobContext,
    Question,
    QuestionPlan,
    Turn,
    question_number,
)
from hirewire_gateway.domain import interviewer
from hirewire_gateway.domain.views.evaluations import evaluation
from hirewire_gateway.domain.views.moments import iso

_STATUS = {"asking": "in_progress"}


def question(one: Question, total: int) -> dict[str, Any]:
    """Without its signals, by which it is evaluated. A follow-up has the number of the question that it follows."""
    return {
        "id": one.id,
        "question": one.text,
        "category": one.slot,
        "difficulty": one.difficulty,
        "focus_area": one.focus,
        "expected_duration_seconds": one.seconds,
        "question_number": question_number(one.id),
        "total_questions": total,
        "reason": one.reason.model_dump(),
        "is_follow_up": one.follow_up,
    }


def context(one: JobContext) -> dict[str, Any]:
    return {
        "target_role": one.role,
        "role": one.role,
        "experience_level": one.level,
        "interview_type": one.interview_type,
        "company": one.company,
        "job_description": one.description,
        "skills": list(one.skills),
    }


def progress(newest: str, total: int, answered: int, skipped: int) -> dict[str, int]:
    """`current` is the number of the `newest` question, named by its id, 0 before the first. Follow-ups count nowhere."""
    current = question_number(newest) if newest else 0
    return {"current": current, "total": total, "answered": answered, "skipped": skipped}


def status(name: str) -> str:
    return _STATUS.get(name, name)


def plan(found: QuestionPlan) -> dict[str, Any]:
    """Questions without an interview."""
    total = len(found.questions)
    return {
        "success": True,
        "questions": [question(one, total) for one in found.questions],
        "total": total,
        "job_context": context(found.context),
        "notes": list(found.notes),
        "provider_used": found.provider_used,
        "degraded_reason": found.degraded_reason,
    }


def created(
    news: InterviewPlanned, setting: InterviewSetting, notes: Sequence[str] = ()
) -> dict[str, Any]:
    """`notes` are about what was sent, beside those of the plan."""
    first = question(news.turn.question, news.total)
    opening = "opening_question" if setting.conversational else "current_question"
    return {
        "success": True,
        "mode": "conversational" if setting.conversational else "standard",
        "status": status("asking"),
        "total_questions": news.total,
        opening: first,
        "progress": progress(news.turn.question.id, news.total, 0, 0),
        "job_context": context(setting.context),
        "notes": [*notes, *news.notes],
        "provider_used": news.provider_used,
        "degraded_reason": news.degraded_reason,
    }


def interview(one: Interview, turns: Sequence[Turn]) -> dict[str, Any]:
    """As it stands; `turns` are all that were asked so far."""
    current = one.current.question if one.current else None
    newest = turns[-1] if turns else one.current
    return {
        "success": True,
        "status": status(one.status),
        "mode": "conversational" if one.setting.conversational else "standard",
        "current_question": question(current, one.total) if current else None,
        "progress": progress(
            newest.question.id if newest else "", one.total, one.answered, one.skipped
        ),
        "total_questions": one.total,
        "job_context": context(one.setting.context),
        "turns": [turn(each, one.total) for each in turns],
        "notes": list(one.notes),
        "provider_used": one.provider_used,
        "degraded_reason": one.degraded_reason,
        "created_at": iso(one.created_at),
        "started_at": iso(one.started_at) if one.started_at else None,
        "ended_at": iso(one.ended_at) if one.ended_at else None,
    }


def turn(one: Turn, total: int) -> dict[str, Any]:
    """A question with what was said to it."""
    return {
        "turn": one.number,
        "state": one.state,
        "question": question(one.question, total),
        **said_of(one),
        "asked_at": iso(one.asked_at),
        "answered_at": iso(one.answered_at) if one.answered_at else None,
    }


def said_of(one: Turn | None) -> dict[str, Any]:
    said = one.said if one else None
    return {
        "answer_text": said.text if said else None,
        "time_taken_seconds": said.seconds if said else None,
        "voice_metrics": said.voice if said else None,
        "camera_metrics": said.camera if said else None,
        "evaluation": evaluation(one.evaluation) if one else None,
    }


def answered(news: AnswerTaken, judged: Evaluation | None) -> dict[str, Any]:
    """What came of an answer in a conversation; `judged` is the newest evaluation of it."""
    told = taken(news)
    following = news.next.question if news.next else None
    last = following is not None and question_number(following.id) == news.total
    return {
        "success": True,
        "interviewer_response": interviewer.response(judged, news.question, following, last=last),
        "is_complete": news.next is None,
        "evaluation": evaluation(judged),
        **told,
        "repeated": news.repeated,
    }


def taken(news: AnswerTaken) -> dict[str, Any]:
    """Where the interview is after an answer or a skip."""
    following = news.next.question if news.next else None
    newest = following.id if following else news.question
    return {
        "next_question": question(following, news.total) if following else None,
        "status": status("asking" if following else "completed"),
        "progress": progress(newest, news.total, news.answered, news.skipped),
    }


def steered(news: InterviewSteered) -> dict[str, Any]:
    return {
        "success": True,
        "status": status(news.status),
        "current_question": question(news.turn.question, news.total) if news.turn else None,
        "progress": progress(
            news.turn.question.id if news.turn else "", news.total, news.answered, news.skipped
        ),
    }
