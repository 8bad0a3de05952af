"""Examples for making a résumé better for a job."""

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
from hirewire_gateway.routes.examples.generation import MANY
from hirewire_gateway.routes.examples.workshop import SESSION_COMMON

_PATH = "/resume/skills/skills-1/keywords/0"
_SAID = {"path": _PATH, "section": "skills", "written": "K8s"}
_VARIANT = {"keyword": "Kubernetes", "times": 2, "now": "present", "said": [_SAID]}
_CHANGE: dict[str, Any] = {
    "id": "c1",
    "kind": "respell",
    "paths": [_PATH],
    "original": "K8s",
    "proposed": "Kubernetes",
    "reason": "The job writes “Kubernetes”; some filters don't know that “K8s” is the same.",
    "keywords": ["Kubernetes"],
    "goal": "keyword_matching",
    "by": "rules",
    "verdict": "pass",
    "reasons": [],
    "applied": True,
    "why_not": "",
    "patch": [
        {"op": "test", "path": _PATH, "value": "K8s"},
        {"op": "replace", "path": _PATH, "value": "Kubernetes"},
    ],
}
_BLOCKED: dict[str, Any] = {
    "path": "/resume/experience/experience-1/highlights/0",
    "original": "Moved 12 services to K8s",
    "proposed": "Led the move of 40 services to Kubernetes and Terraform",
    "reasons": [
        {
            "kind": "skill",
            "verdict": "block",
            "what": "Terraform",
            "why": "neither the bullet nor the skills have it",
        }
    ],
}
_REPORT: dict[str, Any] = {
    "score_before": 61.0,
    "score_after": 66.5,
    "score_reachable": 66.5,
    "keywords": {
        "present": [],
        "variant": [_VARIANT],
        "elsewhere": [],
        "unsupported": [{"keyword": "Terraform", "times": 1, "now": "unsupported", "said": []}],
    },
    "keywords_matched": ["Kubernetes"],
    "keywords_missing": ["Terraform"],
    "keywords_added": ["Kubernetes"],
    "ats": [
        {
            "check": "contact",
            "level": "problem",
            "path": "/resume/profile/phone",
            "what": "No phone was found.",
            "do": "Put your phone in plain text at the top of the first page, not in a header, a footer or a picture.",
            "solved": False,
        }
    ],
    "changes": [_CHANGE],
    "blocked": [_BLOCKED],
    "model": {
        "model": "ollama/gemma2:2b",
        "read": 6,
        "proposed": 2,
        "blocked": 1,
        "why": "",
    },
    "notes": [],
}
_OPTIMIZED: dict[str, Any] = {
    "success": True,
    "optimization_id": JOB_ID,
    "optimized_resume": {
        "personal_details": {"name": "Jane Roe", "email": "jane@example.com"},
        "summary": "",
        "work_experience": [],
        "education": [],
        "projects": [],
        "skills": ["Kubernetes"],
    },
    "provider_used": "ollama/gemma2:2b",
    "optimization_goals": ["ats_optimization", "keyword_matching"],
    "report": _REPORT,
    "apply_url": "/api/v1/optimize_resume/apply",
    "session_id": SESSION_ID,
}
_ENDED: Responses = {
    410: GONE,
    413: error(
        413,
        "too_large",
        "The job's description has 102,400 characters, and at most 50,000 are read. Send what it asks for, and leave out"
        " the rest.",
    ),
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}

OPTIMIZE: Responses = {
    **SESSION_COMMON,
    **_ENDED,
    200: example(
        "The résumé with every change that is applied, and why; `degraded_reason` when a model did not answer",
        _OPTIMIZED,
    ),
    202: accepted(session_id=SESSION_ID),
    400: error(
        400,
        "bad_request",
        "optimization_goals.0: must be one of ats_optimization, keyword_matching, conciseness, impact, tailoring",
    ),
    404: error(
        404, "not_found", "There is no résumé in this session yet. Upload or send one first."
    ),
    409: error(409, "cancelled", "This was cancelled before it was done."),
    422: error(422, "empty", "There is nothing in this résumé yet. Tell what you have done."),
    429: MANY,
}
APPLY: Responses = {
    **COMMON,
    **SESSION_COMMON,
    **_ENDED,
    200: example(
        "The revision that they became",
        {
            "success": True,
            "optimization_id": JOB_ID,
            "applied": ["c1"],
            "revision": 5,
            "modification_type": "minor",
            "changed_paths": ["/resume/skills/skills-1/keywords"],
            "message": "Optimised for a job: 1 change",
            "session_id": SESSION_ID,
        },
    ),
    202: accepted(session_id=SESSION_ID),
    400: error(400, "bad_request", "changes: 'c9' is none of this optimisation's: c1."),
    404: error(
        404, "not_found", "There is no such optimisation in this session. Ask for one first."
    ),
    409: error(
        409,
        "conflict",
        "The résumé was edited since these changes were proposed for it, so none of them was made. Ask for new ones with"
        " POST /api/v1/optimize_resume/, or undo the edit first.",
    ),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: too_many(
        error(
            429,
            "rate_limited",
            "Too many changes by hand in this session: at most 600 a minute. Try again in 6 seconds.",
        ),
        error(429, "queue_full", QUEUE),
    ),
}
