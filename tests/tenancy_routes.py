"""How every route is asked for something of somebody's; a route without a line here fails its test."""

import json
from dataclasses import dataclass
from typing import Literal

Body = Literal["", "file", "json"]


@dataclass(frozen=True)
class Case:
    """One way to ask. In `path`, `{session}` and the like stand for a tenant's things, in `sends` `$session`."""

    path: str
    tells: bool = False
    """The owner's answer holds what is his."""
    sends: str = ""
    """`file`, or JSON."""
    ends: bool = False
    """It removes something, so it is asked last, and by nobody who may."""
    public: bool = False
    """Nobody is asked who he is: a bad token is no matter."""
    signed_in: bool = False
    """Only by a token."""
    status: int = 0
    """What everybody gets, the owner too; 0: what it names decides."""
    tells_expired: bool = False
    """Whoever holds an expired session's id is told that it has."""

    @property
    def names(self) -> bool:
        return "{" in self.path or "$" in self.sends

    @property
    def opens(self) -> bool:
        """Whether the session's id, which opens it, stands in the request itself."""
        return "{session}" in self.path or "$session" in self.sends


def _both(
    template: str, *, tells: bool = False, ends: bool = False, sends: str = "", status: int = 0
) -> tuple[Case, ...]:
    """By the session's id and by its name; its key opens nothing."""
    opening = (template.format(one) for one in ("{session}", "{name}"))
    closed = (template.format(one) for one in ("{key}", "{key_as_id}"))
    return (
        *(Case(path, tells=tells, ends=ends, sends=sends, status=status) for path in opening),
        *(Case(path, status=404, ends=ends, sends=sends) for path in closed),
    )


def _naming(path: str, *, status: int = 0, **fields: object) -> tuple[Case, ...]:
    """The same where the session stands in the body."""
    bodies = {one: json.dumps({"session_id": f"${one}", **fields}) for one in _HANDLES}
    due = {one: _HANDLES[one] or status for one in _HANDLES}
    return tuple(Case(path, sends=body, status=due[one]) for one, body in bodies.items())


_HANDLES = {"session": 0, "name": 0, "key": 404, "key_as_id": 404}


def _public(path: str) -> tuple[Case, ...]:
    return (Case(path, public=True),)


_CONFIG = '{"provider": "ollama", "model_name": "x", "base_url": "http://10.0.0.1"}'
_CREATE = '{"device_id": "a", "metadata": {}}'
_PARSED = '{"filetype": "md", "parsed": {"skills": ["Go"]}}'
_OPTIMIZE = '{"jd": "We need Go.", "parsed": {"skills": ["Go"]}}'
_TAKE = '{"optimization_id": "$job"}'
_LETTER = '{"body": "First.", "parsed": {"skills": ["Go"]}}'
_PATCH = '{"patch": [{"op": "replace", "path": "/resume/summary", "value": "Another"}]}'
_DRAFT = "/api/v1/drafts/{session_id}"
_JOB = '{"job_description": "Cook"}'
_JOB_OF_ONE = '{"job_description": "Cook", "resume_ids": ["$resume"]}'
_RANKING = "/api/v1/rankings/{ranking_id}"
_TITLE = '{"title": "Cook"}'
_BEGIN = "/api/session/create-conversational"
_ONE = '{"num_questions": 1}'
_OF_RESUME = '{"num_questions": 1, "resume_id": "$resume"}'
_ASKED = '{"question": "Why do you cook?", "answer_text": "Because people come back for it."}'
_SAID = {"answer_text": "I forgot to say something."}

ROUTES: dict[str, tuple[Case, ...]] = {
    "GET /": _public("/"),
    "GET /docs": _public("/docs"),
    "GET /health": _public("/health"),
    "GET /health/live": _public("/health/live"),
    "POST /create-session": (Case("/create-session"),),
    "GET /session/{session_id}": _both("/session/{}", tells=True),
    "POST /api/resume/parse": (
        Case("/api/resume/parse", sends="file"),
        Case("/api/resume/parse?session_id={session}", sends="file"),
        Case("/api/resume/parse?session_id={name}", sends="file"),
    ),
    "GET /api/v1/jobs/{job_id}": (Case("/api/v1/jobs/{job}", tells=True),),
    "DELETE /api/v1/jobs/{job_id}": (Case("/api/v1/jobs/{job}"),),
    "POST /api/sessions/create": (Case("/api/sessions/create"),),
    "POST /api/resumes/new-session": (Case("/api/resumes/new-session"),),
    "GET /api/sessions/current": (Case("/api/sessions/current", tells=True),),
    "GET /api/sessions/list": (Case("/api/sessions/list"),),
    "GET /api/sessions/{session_id}/files": (
        *_both("/api/sessions/{}/files", tells=True),
        Case("/api/sessions/{name}/files?prefix=raw_resumes/", tells=True),
    ),
    "DELETE /api/sessions/{session_id}": _both("/api/sessions/{}", ends=True),
    "POST /api/resumes/upload": (
        Case("/api/resumes/upload", sends="file"),
        Case("/api/resumes/upload?session_id={session}", sends="file"),
        Case("/api/resumes/upload?session_id={name}", sends="file"),
    ),
    "GET /api/resumes/list": (
        Case("/api/resumes/list", tells=True),
        Case("/api/resumes/list?session_id={session}", tells=True),
        Case("/api/resumes/list?session_id={name}", tells=True),
    ),
    "POST /api/v1/upload_resume/": (Case("/api/v1/upload_resume/", sends="file"),),
    "GET /api/v1/resume_sections/": (Case("/api/v1/resume_sections/", tells=True),),
    "PATCH /api/v1/resume_sections/": (
        Case("/api/v1/resume_sections/", tells=True, sends='{"skills": ["Go"]}'),
    ),
    "GET /api/v1/session/resumes/": (Case("/api/v1/session/resumes/", tells=True),),
    "GET /api/v1/session/resume/{resume_id}": (
        Case("/api/v1/session/resume/{resume}", tells=True),
    ),
    "POST /api/v1/session/test-config": (Case("/api/v1/session/test-config", sends=_CONFIG),),
    "POST /api/v1/session/create": (Case("/api/v1/session/create", sends=_CREATE),),
    "GET /api/v1/session/validate/{session_id}": (
        Case("/api/v1/session/validate/{session}", tells_expired=True),
        Case("/api/v1/session/validate/{name}"),
    ),
    "GET /api/v1/session/current": (Case("/api/v1/session/current", tells=True),),
    "GET /api/v1/session/info/": (Case("/api/v1/session/info/", tells=True),),
    "GET /api/v1/session/list": (
        Case("/api/v1/session/list", tells=True),
        Case("/api/v1/session/list?device_id={device}", tells=True),
    ),
    "POST /api/v1/session/cleanup": (Case("/api/v1/session/cleanup", ends=True),),
    "GET /api/v1/session/{session_id}/data": _both("/api/v1/session/{}/data", tells=True),
    "DELETE /api/v1/session/{session_id}": _both("/api/v1/session/{}", ends=True),
    "POST /api/db/resumes/upload": (
        Case("/api/db/resumes/upload", sends="file", signed_in=True),
        Case("/api/db/resumes/upload?session_id={session}", sends="file", signed_in=True),
    ),
    "GET /api/db/resumes": (Case("/api/db/resumes", tells=True, signed_in=True),),
    "GET /api/v1/account": (Case("/api/v1/account", tells=True),),
    "DELETE /api/v1/account": (Case("/api/v1/account", ends=True),),
    "POST /api/v1/sessions": (Case("/api/v1/sessions", status=410, public=True),),
    "POST /api/v1/sessions/{session_id}/ingest": (
        Case("/api/v1/sessions/{session}/ingest", status=410, public=True),
    ),
    "WS /ws/{session_id}": _both("/ws/{}?after=0", tells=True),
    "POST /chat": _naming("/chat", message="Add Go to my skills"),
    "GET /resume/{session_id}": _both("/resume/{}", tells=True),
    "POST /generate-docx": _naming("/generate-docx", markdown="# Jane Roe\n\nCooks.\n"),
    "POST /api/v1/generate_resume/": (
        Case("/api/v1/generate_resume/", sends=_PARSED),
        Case("/api/v1/generate_resume/", sends='{"filetype": "json"}'),
        Case("/api/v1/generate_resume/?session_id={session}", sends='{"filetype": "json"}'),
    ),
    "POST /api/v1/cover_letter/": (
        Case("/api/v1/cover_letter/", sends=_LETTER),
        Case("/api/v1/cover_letter/?session_id={session}", sends='{"company": "Acme"}'),
    ),
    "POST /api/v1/optimize_resume/": (
        Case("/api/v1/optimize_resume/", sends=_OPTIMIZE),
        Case("/api/v1/optimize_resume/?session_id={session}", sends='{"jd": "We need Go."}'),
    ),
    "POST /api/v1/optimize_resume/apply": (
        Case("/api/v1/optimize_resume/apply", sends=_TAKE, status=404),
        Case("/api/v1/optimize_resume/apply?session_id={session}", sends=_TAKE, status=404),
    ),
    "GET /api/v1/templates": _public("/api/v1/templates"),
    "GET /api/v1/templates/{name}/preview.png": _public("/api/v1/templates/modern/preview.png"),
    f"GET {_DRAFT}": _both("/api/v1/drafts/{}", tells=True),
    f"PATCH {_DRAFT}": _both("/api/v1/drafts/{}", sends=_PATCH),
    f"PATCH {_DRAFT}/design": _both("/api/v1/drafts/{}/design", sends='{"theme": "classic"}'),
    f"POST {_DRAFT}/undo": _both("/api/v1/drafts/{}/undo"),
    f"POST {_DRAFT}/redo": _both("/api/v1/drafts/{}/redo"),
    f"POST {_DRAFT}/restore": _both("/api/v1/drafts/{}/restore", sends='{"revision": 1}'),
    f"GET {_DRAFT}/revisions": _both("/api/v1/drafts/{}/revisions"),
    f"GET {_DRAFT}/revisions/{{number}}": _both("/api/v1/drafts/{}/revisions/1", tells=True),
    "POST /api/rank": (
        Case("/api/rank", sends=_JOB),
        Case("/api/rank", sends=_JOB_OF_ONE),
        Case("/api/rank", sends='{"ranking_id": "$ranking"}'),
        Case("/api/rank?session_id={session}", sends=_JOB),
        *_naming("/api/rank", job_description="Cook"),
    ),
    "POST /api/resumes/rank": _naming("/api/resumes/rank", job_description="Cook"),
    "POST /api/rank-from-file": (
        Case("/api/rank-from-file", sends="file"),
        Case("/api/rank-from-file?session_id={session}", sends="file"),
        Case("/api/rank-from-file?session_id={name}", sends="file"),
    ),
    f"GET {_RANKING}": (
        Case("/api/v1/rankings/{ranking}", tells=True),
        Case("/api/v1/rankings/{ranking}?version=1", tells=True),
    ),
    f"PATCH {_RANKING}": (Case("/api/v1/rankings/{ranking}", sends=_TITLE),),
    "POST /api/v1/resumes/search": (
        Case("/api/v1/resumes/search", sends='{"query": "Cook"}'),
        *_naming("/api/v1/resumes/search", query="Cook"),
    ),
    # the interview of each of the owner's sessions is completed
    f"POST {_BEGIN}": (
        Case(_BEGIN, sends=_ONE),
        Case(_BEGIN, sends=_OF_RESUME),
        Case(f"{_BEGIN}?session_id={{session}}", sends=_ONE),
    ),
    "POST /api/session/create": (Case("/api/session/create", sends=_OF_RESUME),),
    "POST /api/session/conversational-answer": _naming(
        "/api/session/conversational-answer", status=409, **_SAID
    ),
    "POST /api/session/answer": _naming("/api/session/answer", status=409, **_SAID),
    "POST /api/session/skip": _naming("/api/session/skip", status=409),
    "GET /api/session/{session_id}": _both("/api/session/{}", tells=True),
    "POST /api/session/{session_id}/pause": _both("/api/session/{}/pause", status=409),
    "POST /api/session/{session_id}/resume": _both("/api/session/{}/resume", status=409),
    "POST /api/session/{session_id}/end": _both("/api/session/{}/end"),
    "GET /api/session/{session_id}/summary": _both("/api/session/{}/summary", tells=True),
    "POST /api/questions/generate": (Case("/api/questions/generate", sends=_ONE),),
    "POST /api/evaluate-answer": (Case("/api/evaluate-answer", sends=_ASKED),),
    "GET /api/audio/stt/status": _public("/api/audio/stt/status"),
    "POST /api/audio/stt": (Case("/api/audio/stt", status=400),),
    "GET /config": _public("/config"),
    "POST /api/v1/upload-url": (Case("/api/v1/upload-url", sends='{"file_type": "video"}'),),
    # no session of the owner's is a recording's: those are looked for in tests/test_recordings.py
    "POST /api/v1/analyze": (
        Case("/api/v1/analyze", sends='{"file_key": "uploads/video/$session.webm"}', status=404),
        Case("/api/v1/analyze", sends='{"file_key": "uploads/video/$key_as_id.webm"}', status=404),
    ),
    # the owner's jobs are no analyses
    "GET /api/v1/analyses": (
        Case("/api/v1/analyses"),
        Case("/api/v1/analyses?before_id={job}", status=404),
    ),
    "GET /api/v1/analyses/{session_id}": (
        *_both("/api/v1/analyses/{}", status=404),
        *_both("/api/v1/analyses/{}?analysis={{job}}", status=404),
    ),
    "GET /api/v1/analyses/{session_id}/report": (
        *_both("/api/v1/analyses/{}/report", status=404),
        *_both("/api/v1/analyses/{}/report?analysis={{job}}", status=404),
    ),
    "GET /api/db/sessions": (
        Case("/api/db/sessions", tells=True, signed_in=True),
        Case("/api/db/sessions?before_id={record}", signed_in=True),
    ),
    "GET /api/db/sessions/export": (
        Case("/api/db/sessions/export", tells=True, signed_in=True),
        Case("/api/db/sessions/export?format=csv", tells=True, signed_in=True),
    ),
    "GET /api/db/sessions/{session_id}": (
        Case("/api/db/sessions/{record}", tells=True, signed_in=True),
    ),
    "DELETE /api/db/sessions/{session_id}": (
        Case("/api/db/sessions/{record}", ends=True, signed_in=True),
    ),
    "GET /api/db/sessions/{session_id}/export": (
        Case("/api/db/sessions/{record}/export?format=csv", tells=True, signed_in=True),
    ),
    "GET /api/db/statistics": (Case("/api/db/statistics", signed_in=True),),
    "GET /api/db/dashboard": (Case("/api/db/dashboard", tells=True, signed_in=True),),
}
"""By method and path, as the gateway's routers have them."""

ALSO: dict[str, str] = {
    route.rstrip("/"): route for route in ROUTES if route.endswith("/") and route != "GET /"
}
"""What the documents write with a slash at its end is there without it, too, and is the same."""
