"""Examples for rankings and searches."""

from typing import Any

from hirewire_gateway.routes.examples.common import (
    COMMON,
    GONE,
    QUEUE,
    RESUME_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)

_NAME = "session_20261121_103045"
_RANKING_ID = "c2a1d1d0-6c43-5b0e-8f3b-0d6b6f6a1c55"
_LINK = "https://files.example.com/hirewire/reports/…?X-Amz-Signature=…"
_QUOTE = {
    "start": 412,
    "end": 449,
    "text": "Built services in Python and PostgreSQL",
    "section": "experience",
}
_FINDING = {
    "id": "r1",
    "kind": "skill",
    "text": "Python",
    "importance": "must",
    "hard": False,
    "status": "met",
    "credit": 1.0,
    "matched": ["Python"],
    "missing": [],
    "variants": [],
    "quotes": [_QUOTE],
    "read_by": "rules",
    "note": "",
}
_RANKED: dict[str, Any] = {
    "rank": 1,
    "resume_id": RESUME_ID,
    "filename": "cv.pdf",
    "score": 81.4,
    "bucket": "pass",
    "confidence": 0.95,
    "parts": [{"name": "must", "weight": 35.0, "value": 0.9, "points": 33.2, "most": 36.9}],
    "matched_skills": ["Python", "PostgreSQL"],
    "missing_skills": ["Kubernetes"],
    "explanation": "Meets 2 of 2 must-haves; 4.5 years in relevant roles.",
    "years": {"required": 3.0, "found": 4.5, "roles": []},
    "flags": [],
    "removed": {"name": 2, "email": 1},
    "requirements": [_FINDING],
    "evidence": [{"requirement": "r1", **_QUOTE}],
}
_RANKING: dict[str, Any] = {
    "status": "success",
    "ranking_id": _RANKING_ID,
    "ranked_resumes": [_RANKED],
    "not_ranked": [
        {"filename": "old.pdf", "reason": "The PDF is protected by a password. Remove it."}
    ],
    "report_path": "reports/ranked_resumes.json",
    "report_paths": {form: f"reports/ranked_resumes.{form}" for form in ("json", "csv", "xlsx")},
    "requirements": {
        "version": 1,
        "title": "Backend engineer",
        "language": "en",
        "items": [
            {
                "id": "r1",
                "kind": "skill",
                "text": "Python",
                "importance": "must",
                "hard": False,
                "weight": 1.0,
                "terms": ["Python"],
                "least_years": None,
                "most_years": None,
                "level": "",
                "equivalent": False,
                "span": [28, 34],
            }
        ],
        "origin": "rules",
        "notes": [],
    },
    "weights": {"must": 35.0, "fit": 25.0, "years": 15.0},
    "notes": [],
    "versions": {"features": "1:ab12"},
    "model": None,
    "provider_used": "builtin",
    "degraded_reason": "",
    "session_id": _NAME,
}
_MANY = too_many(
    error(
        429,
        "rate_limited",
        "Too many rankings in this session: at most 60 a minute. Try again in 20 seconds.",
    ),
    error(429, "queue_full", QUEUE),
)
_UNKNOWN = error(
    404, "not_found", "This ranking, or this version of it, does not exist, or is not yours."
)
_FAULTS: Responses = {
    **COMMON,
    202: accepted(session_id=_NAME),
    409: error(409, "cancelled", "This was cancelled before it was done."),
    410: GONE,
    429: _MANY,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}

RANK: Responses = {
    **_FAULTS,
    200: example("Best first; the same request on the same résumés has the same answer", _RANKING),
    400: error(400, "bad_request", "job_description: is empty. Send the text of the job."),
    404: error(404, "not_found", "There is no résumé in this session yet. Upload some first."),
    413: error(
        413,
        "too_large",
        "There are 6,000 résumés in this session, and at most 5,000 are ranked at once. Name those"
        " that are meant in resume_ids.",
    ),
    422: error(
        422,
        "unranked",
        "filenames: it can't be ranked. 'old.pdf': The PDF is protected by a password. Remove it.",
    ),
}
RANK_FILE: Responses = {
    **RANK,
    400: error(400, "unsupported_type", "'job.exe': files of this type are not taken."),
    415: error(415, "unsupported_type", "'job.docx' is not a Word document."),
    422: error(422, "no_text", "There is no text in 'job.pdf'."),
}
RANKING: Responses = {
    **COMMON,
    200: example(
        "As it is, with links to its reports",
        {**_RANKING, "reports": dict.fromkeys(("json", "csv", "xlsx"), _LINK)},
    ),
    404: _UNKNOWN,
}
AMEND: Responses = {
    **_FAULTS,
    200: example(
        "Ranked again",
        {**_RANKING, "requirements": {**_RANKING["requirements"], "version": 2}},
    ),
    400: error(400, "bad_request", "items: say what to change, or send a title."),
    404: _UNKNOWN,
    409: error(409, "conflict", "The requirements were changed meanwhile. Load them again."),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another request."),
}
SEARCH: Responses = {
    **COMMON,
    200: example(
        "The best first",
        {
            "status": "success",
            "results": [
                {
                    "resume_id": RESUME_ID,
                    "filename": "cv.pdf",
                    "fit": 0.71,
                    "matched_skills": ["Kubernetes"],
                    "quotes": [_QUOTE],
                    "session_id": _NAME,
                }
            ],
            "searched": 312,
            "by": "index",
        },
    ),
    400: error(400, "bad_request", "query: is empty. Send the text of the job."),
    404: error(404, "not_found", "This session does not exist, or is not yours."),
    429: too_many(
        error(
            429, "rate_limited", "Too many searches: at most 60 a minute. Try again in 20 seconds."
        )
    ),
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}
