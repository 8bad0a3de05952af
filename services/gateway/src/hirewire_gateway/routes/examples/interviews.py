"""Examples for interviews by conversation."""

from typing import Any

from hirewire_gateway.routes.examples.common import (
    COMMON,
    GONE,
    JOB_ID,
    QUEUE,
    SESSION_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)
from hirewire_gateway.routes.examples.evaluations import (
    CONTEXT,
    EVALUATION,
    PROGRESS,
    QUESTION,
    SUMMARY_OF,
)

_PLANNED = {"notes": [], "provider_used": "builtin", "degraded_reason": ""}
_IDS = {"session_id": SESSION_ID, "job_id": JOB_ID}
_FIRST = {**QUESTION, "id": "q1", "question_number": 1}
_CREATED: dict[str, Any] = {
    "success": True,
    "mode": "conversational",
    "status": "in_progress",
    "total_questions": 10,
    "opening_question": _FIRST,
    "progress": {"current": 1, "total": 10, "answered": 0, "skipped": 0},
    "job_context": CONTEXT,
    **_PLANNED,
    **_IDS,
}
_RESULT = {"next_question": QUESTION, "status": "in_progress", "progress": PROGRESS}
_INTERVIEW: dict[str, Any] = {
    "success": True,
    "status": "in_progress",
    "mode": "conversational",
    "current_question": QUESTION,
    "progress": PROGRESS,
    "total_questions": 10,
    "job_context": CONTEXT,
    "turns": [
        {
            "turn": 3,
            "state": "open",
            "question": QUESTION,
            "answer_text": None,
            "time_taken_seconds": None,
            "voice_metrics": None,
            "camera_metrics": None,
            "evaluation": None,
            "asked_at": "2026-11-21T10:33:02.412Z",
            "answered_at": None,
        }
    ],
    **_PLANNED,
    "created_at": "2026-11-21T10:30:45.001Z",
    "started_at": "2026-11-21T10:30:46.120Z",
    "ended_at": None,
    "session_id": SESSION_ID,
    "summary_url": f"/api/session/{SESSION_ID}/summary",
}
UNKNOWN = error(
    404,
    "not_found",
    "This session does not exist, is not yours, or has no interview. Begin one with POST /api/session/create-conversational.",
)
_MISMATCH = error(
    422, "idempotency_mismatch", "This Idempotency-Key was used with another request."
)
_BUG = error(500, "internal", "Something went wrong on our side; it is recorded.")
_COMMON: Responses = {**COMMON, 404: UNKNOWN, 500: _BUG}


def _rate(what: str) -> dict[str, Any]:
    return error(429, "rate_limited", f"Too many {what}. Try again in 20 seconds.")


def _conflicts() -> dict[str, Any]:
    """Every way in which it can be the wrong time for an answer."""
    found = [
        error(409, "not_ready", "The questions of this interview are still being planned. Try again in a moment."),
        error(
            409,
            "not_current",
            "Another question is open now: q4. Load it with GET /api/session/…, and answer that one: “…”",
            current_question_id="q4",
            current_question_number=4,
            current_question="…",
        ),
        error(409, "interview_paused", "This interview is paused. Go on with POST /api/session/…/resume, then answer."),
        error(409, "interview_abandoned", "Nobody came back to this interview for long. Go on with POST …/resume."),
        error(409, "interview_completed", "This interview is completed. Its summary is at GET /api/session/…/summary."),
    ]  # fmt: skip
    bodies = [one["content"]["application/json"]["example"] for one in found]
    examples = {body["error"]: {"value": body} for body in bodies}
    return {
        "description": "Not now: `error` says why, `detail` what to do",
        "content": {"application/json": {"examples": examples}},
        "model": found[0]["model"],
    }


_MAKING: Responses = {
    **COMMON,
    202: accepted(session_id=SESSION_ID),
    400: error(400, "bad_request", "num_questions: should be a whole number from 1 to 30"),
    409: error(409, "cancelled", "This was cancelled before it was done."),
    410: GONE,
    422: _MISMATCH,
    429: too_many(
        _rate("new interviews from your address: at most 600 an hour"),
        error(429, "queue_full", QUEUE),
    ),
    500: _BUG,
}
CREATE: Responses = {**_MAKING, 200: example("It has begun", _CREATED)}
CREATE_PLAIN: Responses = {
    **_MAKING,
    200: example(
        "It has begun",
        {
            **{name: value for name, value in _CREATED.items() if name != "opening_question"},
            "mode": "standard",
            "current_question": _FIRST,
        },
    ),
}
_ANSWERING: Responses = {
    **_COMMON,
    202: accepted(session_id=SESSION_ID),
    400: error(
        400,
        "bad_request",
        "answer_text: is empty: there is no letter or digit in it. Send what was said, or skip the question with POST"
        " /api/session/skip.",
    ),
    409: _conflicts(),
    410: GONE,
    413: error(
        413,
        "too_large",
        "answer_text: has 102,400 characters, and at most 20,000 are read. Shorten it.",
    ),
    422: _MISMATCH,
    429: too_many(
        _rate("answers in this session: at most 60 a minute"), error(429, "queue_full", QUEUE)
    ),
}
ANSWER: Responses = {
    **_ANSWERING,
    200: example(
        "Taken, with the next question",
        {
            "success": True,
            "interviewer_response": f"Thank you, I see why. Now to your skills. {QUESTION['question']}",
            "is_complete": False,
            "evaluation": EVALUATION,
            **_RESULT,
            "repeated": False,
            "notes": [],
            **_IDS,
        },
    ),
}
ANSWER_PLAIN: Responses = {
    **_ANSWERING,
    200: example(
        "Taken",
        {
            "success": True,
            "evaluation": EVALUATION,
            "result": _RESULT,
            "repeated": False,
            "notes": [],
            **_IDS,
        },
    ),
}
SKIP: Responses = {
    **_ANSWERING,
    200: example("Left out", {"success": True, "result": _RESULT, "repeated": False, **_IDS}),
    400: error(400, "bad_request", "question_id: should be a text: send it in quotes"),
}
INTERVIEW: Responses = {**_COMMON, 200: example("As it stands", _INTERVIEW)}
STEER: Responses = {
    **_ANSWERING,
    200: example("As it stands then", {**_INTERVIEW, "status": "paused", "current_question": None}),
    400: COMMON[400],
    413: COMMON[413],
}
_SUMMED = {"success": True, "session_id": SESSION_ID, "summary": SUMMARY_OF}
_KEPT = {"saved_to_database": True, "db_session_id": "3e0b1c52-6f7e-5a58-9c1b-0a4a2b7d9e11"}
_NOT_KEPT = {
    "saved_to_database": False,
    "note": "This interview is not over yet, so it is kept in no account. …",
}
SUMMARY: Responses = {
    **_COMMON,
    200: {
        "description": "`db_session_id` is there when it is in the caller's account; `note` says why it isn't, or where to look",
        "content": {
            "application/json": {
                "examples": {
                    "a user's": {"value": {**_SUMMED, **_KEPT}},
                    "a guest's": {"value": {**_SUMMED, "saved_to_database": False}},
                    "one that goes on": {"value": {**_SUMMED, **_NOT_KEPT}},
                }
            }
        },
    },
    409: error(409, "not_ready", "The questions of this interview are still being planned. Try again in a moment."),
}  # fmt: skip
