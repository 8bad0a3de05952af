"""What requests carry, as JSON schemas for the OpenAPI document: routes that read their bodies themselves say it here."""

from typing import Any

from pydantic import BaseModel

from hirewire_common.contracts import Amendments, Design
from hirewire_gateway.domain.chat import SentTurn
from hirewire_gateway.domain.editing import SentPatch, SentRestore, SentSteps
from hirewire_gateway.domain.generation import SentGeneration, SentLetter, SentMarkdown
from hirewire_gateway.domain.interviews import (
    SentAnswer,
    SentEvaluation,
    SentInterview,
    SentQuestions,
    SentSkip,
)
from hirewire_gateway.domain.models import SentSession, SentTrial
from hirewire_gateway.domain.optimizing import SentAcceptance, SentOptimization
from hirewire_gateway.domain.ranking import SentRanking, SentSearch, SentSelection
from hirewire_gateway.domain.recordings import SentAnalysis, SentUpload
from hirewire_gateway.domain.sections import Revision

_SENT = {
    "provider": "ollama",
    "model_name": "gemma2:2b",
    "base_url": "http://localhost:11434",
    "temperature": 0.7,
}


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """Without references: inside a route's own body the document has no place for what they would point to."""
    whole = model.model_json_schema()
    resolved: dict[str, Any] = _resolved(whole, whole.pop("$defs", {}))
    return resolved


def _resolved(part: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_resolved(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _resolved(definitions[part["$ref"].rpartition("/")[2]], definitions)
    return {key: _resolved(value, definitions) for key, value in part.items()}


def _json(schema: dict[str, Any], value: dict[str, Any], *, required: bool) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "example": value}}
    return {"requestBody": {"required": required, "content": content}}


def _json_or_form(schema: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """The address may say it too, so that there need not be a body."""
    kinds = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    content = {kind: {"schema": schema, "example": value} for kind in kinds}
    return {"requestBody": {"required": False, "content": content}}


def _multipart(field: str, what: dict[str, Any]) -> dict[str, Any]:
    schema = {"type": "object", "required": [field], "properties": {field: what}}
    return {
        "requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}
    }


_FILE = {"type": "string", "format": "binary"}

TURN = _json(
    _schema(SentTurn),
    {
        "session_id": "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c",
        "message": "I'm a senior software engineer with 5 years experience in React and Node.js",
    },
    required=True,
)
MARKDOWN = _json(
    _schema(SentMarkdown),
    {"session_id": "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c", "markdown": "# Jane Roe\n"},
    required=True,
)
GENERATION = _json(
    _schema(SentGeneration), {"template": "modern", "filetype": "pdf"}, required=False
)
LETTER = _json(
    _schema(SentLetter),
    {
        "company": "Acme Ltd",
        "role": "Platform engineer",
        "job_description": "We look for somebody who has run Kubernetes in production.",
        "recipient": ["Acme Ltd", "Ms Anna Schmidt"],
        "template": "modern",
        "filetype": "pdf",
    },
    required=False,
)
OPTIMIZATION = _json(
    _schema(SentOptimization),
    {
        "jd": "We look for somebody who has run Kubernetes in production.",
        "optimization_goals": ["ats_optimization", "keyword_matching"],
    },
    required=True,
)
ACCEPTANCE = _json(
    _schema(SentAcceptance),
    {"optimization_id": "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed", "changes": ["c1"]},
    required=True,
)
PATCH = _json(
    _schema(SentPatch),
    {"patch": [{"op": "replace", "path": "/resume/profile/headline", "value": "Engineer"}]},
    required=True,
)
DESIGN = _json(_schema(Design), {"theme": "classic", "paper": "a4"}, required=True)
STEPS = _json(_schema(SentSteps), {"steps": 1}, required=False)
RESTORE = _json(_schema(SentRestore), {"revision": 1}, required=True)
NOTHING = _json({"type": "object"}, {}, required=False)
FILE = _multipart("file", _FILE)
FILES = _multipart("file", {"type": "array", "items": _FILE, "minItems": 1, "maxItems": 200})
TRIAL = _json(_schema(SentTrial), {**_SENT, "test_prompt": "Say hello."}, required=True)
SESSION = _json(
    _schema(SentSession), {"llm_config": _SENT, "session_duration_hours": 24}, required=False
)
REVISION = _json(
    {**_schema(Revision), "minProperties": 1}, {"skills": ["Python", "Go"]}, required=True
)
RANKING = _json_or_form(
    _schema(SentRanking),
    {
        "job_description": "Backend engineer. Required: Python, PostgreSQL, 3 years. A plus: Kubernetes.",
        "session_id": "session_20261121_103045",
    },
)
_SELECTION = _schema(SentSelection)["properties"]
JOB_FILE = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["jd_file"],
                    "properties": {"jd_file": _FILE, **_SELECTION},
                }
            }
        },
    }
}
AMENDMENTS = _json(
    _schema(Amendments),
    {
        "seen": 1,
        "items": [
            {"id": "r2", "importance": "nice"},
            {"kind": "skill", "text": "Terraform", "importance": "must", "terms": ["Terraform"]},
        ],
    },
    required=True,
)
SEARCH = _json(
    _schema(SentSearch), {"query": "Kubernetes in production, on call", "limit": 10}, required=True
)
_PERSON = {
    "name": "Jane Roe",
    "skills": ["Python", "PostgreSQL"],
    "experience": [
        {
            "company": "Acme",
            "position": "Backend engineer",
            "description": ["Built services in Python"],
        }
    ],
}
_CONTEXT = {"target_role": "Senior backend engineer", "experience_level": "senior"}
_SESSION = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
QUESTIONS = _json(
    _schema(SentQuestions),
    {"resume_data": _PERSON, "job_context": _CONTEXT, "num_questions": 10},
    required=False,
)
INTERVIEW = _json(
    _schema(SentInterview),
    {
        "user_id": None,
        "resume_data": _PERSON,
        "job_context": _CONTEXT,
        "num_questions": 10,
        "resume_id": "7d444840-9dc0-51d1-b245-5ffdce74fad2",
    },
    required=False,
)
ANSWER = _json(
    _schema(SentAnswer),
    {
        "session_id": _SESSION,
        "answer_text": "At Acme I moved our billing to PostgreSQL, which cut the nightly run from three hours to ten minutes.",
        "time_taken_seconds": 42,
    },
    required=True,
)
SKIP = _json(_schema(SentSkip), {"session_id": _SESSION}, required=False)
EVALUATION = _json(
    _schema(SentEvaluation),
    {
        "question": "Tell me about a time when you made something faster.",
        "answer_text": "I moved our billing to PostgreSQL, which cut the nightly run from three hours to ten minutes.",
        "target_role": "Backend engineer",
    },
    required=True,
)
UPLOAD = _json(
    _schema(SentUpload),
    {"file_type": "video", "content_type": "video/webm", "size_bytes": 1482112},
    required=True,
)
ANALYSIS = _json(
    _schema(SentAnalysis),
    {
        "file_key": f"uploads/video/{_SESSION}.webm",
        "question": "Tell me about a time when you made something faster.",
        "job_context": _CONTEXT,
    },
    required=True,
)
SPEECH = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["audio"],
                    "properties": {
                        "audio": _FILE,
                        "language": {"type": "string", "default": "en", "maxLength": 20},
                    },
                }
            }
        },
    }
}
