"""What news makes of an interview, and what of it is kept in an account. What is over stays over."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from hirewire_common.contracts import (
    AnswerScored,
    AnswerTaken,
    CandidateCoached,
    Interview,
    InterviewPlanned,
    InterviewSteered,
    Principal,
    Session,
    Summary,
    Turn,
    follows_up,
)
from hirewire_common.errors import Refused

News = InterviewPlanned | AnswerTaken | InterviewSteered | AnswerScored | CandidateCoached
Changes = dict[str, Any]
"""By column of `interviews`."""
_OVER = ("completed", "abandoned")
_MODEL = "model"
"""What a question has for an item that is in no bank."""
LARGEST_ANSWER = 120 * 1024
"""Bytes of an interview in one message."""


def planned(interview: Interview, news: InterviewPlanned) -> Changes:
    """Nothing when it has been planned, or given up, before."""
    if interview.status != "planning":
        return {}
    body = news.model_dump(
        mode="json", include={"plan", "notes", "provider_used", "degraded_reason"}
    )
    return {**body, "status": "asking", "started_at": news.turn.asked_at}


def answered(interview: Interview, news: AnswerTaken, *, skipped: bool, asks: bool) -> Changes:
    """`asks`: the next question was not there before. An answer ends a pause too. Only questions of the plan are counted."""
    counter = "skipped" if skipped else "answered"
    more = 0 if follows_up(news.question) else 1
    counted: Changes = {counter: getattr(interview, counter) + more}
    if interview.over:
        return counted
    if news.next and news.next.question.follow_up and asks:
        counted["follow_ups"] = interview.follow_ups + 1
    if news.next:
        return counted | {"status": "asking"} | _gone_on(interview, news.at)
    return counted | {"status": "completed", "ended_at": news.at} | _gone_on(interview, news.at)


def _gone_on(interview: Interview, at: datetime) -> Changes:
    if interview.paused_at is None:
        return {}
    stood = max(0.0, (at - interview.paused_at).total_seconds())
    return {"paused_at": None, "paused_seconds": interview.paused_seconds + stood}


def steered(interview: Interview, news: InterviewSteered) -> Changes:
    if interview.over or interview.status == "planning":
        return {}
    paused = news.status == "paused"
    return {
        "status": news.status,
        "paused_at": (interview.paused_at or news.at) if paused else None,
        "paused_seconds": max(interview.paused_seconds, news.paused_seconds),
        "ended_at": news.at if news.status in _OVER else None,
    }


def given_up(interview: Interview, at: datetime) -> Changes:
    """Its planning came to nothing."""
    if interview.status != "planning":
        return {}
    return {"status": "abandoned", "ended_at": at}


def fitted(interview: Interview) -> Interview:
    """As much of it as one message holds: without what was said last, and then with less of the job's description."""
    if _size(interview) > LARGEST_ANSWER and interview.last:
        last = interview.last.model_copy(update={"said": None})
        interview = interview.model_copy(update={"last": last})
    setting = interview.setting
    while _size(interview) > LARGEST_ANSWER and setting.context.description:
        text = setting.context.description
        context = setting.context.model_copy(update={"description": text[: len(text) // 2]})
        setting = setting.model_copy(update={"context": context})
        interview = interview.model_copy(update={"setting": setting})
    return interview


def _size(interview: Interview) -> int:
    return len(interview.model_dump_json().encode())


def account_of(interview: Interview, session: Session) -> Principal | None:
    """In whose account it is kept without anybody asking for it: of who has claimed it, or of the session's own user."""
    if interview.account:
        return Principal(owner=interview.account, kind="user")
    if session.owner_kind == "user":
        return Principal(owner=session.owner, label=session.owner_label, kind="user")
    return None


def check_claim(interview: Interview, session: Session, account: UUID) -> None:
    """Refused when it is another account's, or there is nothing yet to be kept."""
    whose = account_of(interview, session)
    if whose is not None and whose.owner != account:
        raise Refused("conflict", "This interview is in another account.")
    if not interview.over:
        raise Refused("conflict", "This interview is not over yet, so it can't be kept.")
    if interview.started_at is None:
        raise Refused("conflict", "This interview never began, so there is nothing to keep.")


def record(interview: Interview, summary: Summary, resume: UUID | None) -> Changes:
    """Its row of `interview_sessions`. A question counts once, with what followed it up; `interview_answers` has both.

    One that was given up has no `completed_at`, and doesn't count.
    """
    return {
        "id": interview.id,
        "resume_id": resume,
        "job_role": _clean(interview.setting.context.role),
        "total_questions": interview.total,
        "questions_answered": interview.answered,
        "questions_skipped": interview.skipped,
        "duration_minutes": max(1, round(summary.seconds / 60)) if summary.seconds else 0,
        "overall_score": summary.overall,
        "overall_feedback": _clean(summary.feedback),
        "summary": summary.model_dump(mode="json"),
        "created_at": interview.created_at,
        "completed_at": interview.ended_at if interview.status == "completed" else None,
    }


def answers(interview: Interview, turns: Sequence[Turn]) -> list[Changes]:
    """The rows of `interview_answers`: what was answered or skipped."""
    return [_answer(interview.id, turn) for turn in turns if turn.state != "open"]


def _answer(interview: UUID, turn: Turn) -> Changes:
    evaluation = turn.evaluation
    return {
        "id": uuid5(interview, str(turn.number)),
        "session_id": interview,
        "question_order": turn.number,
        "question_text": _clean(turn.question.text),
        "question_type": "follow_up" if turn.question.follow_up else turn.question.slot,
        "item": turn.question.item,
        "answer_text": _clean(turn.said.text) if turn.said else None,
        "score": evaluation.score if evaluation else None,
        "evaluation": evaluation.discreet.model_dump(mode="json") if evaluation else None,
        "created_at": turn.answered_at,
    }


def in_bank(items: Sequence[str]) -> tuple[str, ...]:
    """Each once."""
    return tuple(dict.fromkeys(item for item in items if item and item != _MODEL))


def _clean(text: str) -> str:
    """Without what PostgreSQL does not take."""
    return text.replace("\0", "")
