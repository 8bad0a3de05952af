"""Examples for the interviews of an account."""

from typing import Any

from hirewire_gateway.domain.exporting import COLUMNS
from hirewire_gateway.routes.examples.common import COMMON, Responses, error, example
from hirewire_gateway.routes.examples.evaluations import EVALUATION, QUESTION, SUMMARY_OF

_USER = "0b8f2d54-6a1e-4c0b-8f5a-2f7f6f1f0c11"
_RECORD = "3e0b1c52-6f7e-5a58-9c1b-0a4a2b7d9e11"
_AT = "2026-11-21T10:45:50.020Z"
_ROW: dict[str, Any] = {
    "id": _RECORD,
    "user_id": _USER,
    "resume_id": "7d444840-9dc0-51d1-b245-5ffdce74fad2",
    "job_role": "Senior backend engineer",
    "total_questions": 10,
    "questions_answered": 10,
    "questions_skipped": 0,
    "duration_minutes": 15,
    "overall_score": 71.0,
    "overall_feedback": SUMMARY_OF["overall_feedback"],
    "summary": SUMMARY_OF,
    "created_at": _AT,
    "updated_at": _AT,
    "completed_at": _AT,
}
_ANSWER: dict[str, Any] = {
    "id": "c2a1d1d0-6c43-5b0e-8f3b-0d6b6f6a1c55",
    "session_id": _RECORD,
    "question_order": 3,
    "question_text": QUESTION["question"],
    "question_type": "skill",
    "is_follow_up": False,
    "state": "answered",
    "answer_text": "I moved our billing to PostgreSQL …",
    "score": 66.0,
    "evaluation": EVALUATION,
    "created_at": _AT,
}
_STATISTICS = {
    "user_id": _USER,
    "total_sessions": 1,
    "total_questions_answered": 10,
    "total_questions_skipped": 0,
    "average_score": 71.0,
    "last_activity_at": _AT,
}
_COMMON: Responses = {
    **COMMON,
    401: error(401, "not_signed_in", "Not authenticated"),
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}
_TABLE_HEAD = ",".join(COLUMNS)
_TABLE_ROW = (
    "3e0b1c52-6f7e-5a58-9c1b-0a4a2b7d9e11,2026-03-01T12:15:00.000Z,Senior backend engineer,71,3,skill,"
    "What did you have to change in the data model?,I moved our billing to PostgreSQL …,66,3,3,3,2,2,"
    "Say why you chose that way over another.,rules,false,answered"
)
_UNKNOWN = error(404, "not_found", "This interview does not exist, or is not yours.")
_FORM = error(400, "bad_request", "format: should be 'json' or 'csv'")


def _file(value: Any) -> dict[str, Any]:
    return {
        "description": "A file",
        "content": {
            "application/json": {"example": value},
            "text/csv": {
                "schema": {"type": "string"},
                "example": f"{_TABLE_HEAD}\r\n{_TABLE_ROW}\r\n",
            },
        },
    }


SESSIONS: Responses = {
    **_COMMON,
    200: example("The rows, newest first", [_ROW]),
    400: error(400, "bad_request", "limit: should be less than or equal to 1000"),
    404: error(404, "not_found", "The interview of before_id does not exist, or is not yours."),
}
SESSION: Responses = {
    **_COMMON,
    200: example("The row, with its answers", {**_ROW, "answers": [_ANSWER]}),
    404: _UNKNOWN,
}
REMOVED: Responses = {
    **_COMMON,
    200: example("It has gone", {"success": True, "status": "deleted", "id": _RECORD}),
    404: _UNKNOWN,
}
STATISTICS: Responses = {**_COMMON, 200: example("The row", _STATISTICS)}
DASHBOARD: Responses = {
    **_COMMON,
    200: example(
        "Everything at a glance",
        {
            "statistics": _STATISTICS,
            "recent_sessions": [_ROW],
            "resumes": [{"id": "7d444840-9dc0-51d1-b245-5ffdce74fad2", "file_name": "cv.pdf"}],
            "trends": {
                "dates": [_AT],
                "session_ids": [_RECORD],
                "job_roles": ["Senior backend engineer"],
                "overall_scores": [71.0],
                "running_average": [71.0],
                "dimensions": {"relevance": [78.0], "depth": [52.5]},
                "answered": [10],
                "skipped": [0],
            },
        },
    ),
}
EXPORT: Responses = {**_COMMON, 200: _file([{**_ROW, "answers": [_ANSWER]}]), 400: _FORM}
EXPORT_ONE: Responses = {**EXPORT, 404: _UNKNOWN}
