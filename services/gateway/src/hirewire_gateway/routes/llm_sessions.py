"""Sessions that bring a language model along: making, trying, looking at, ending them."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query

from hirewire_common.contracts import ListedSession, Session, SessionContents
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import models, views
from hirewire_gateway.domain.models import SentSession, SentTrial
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import read
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.counting import COUNTS_WORK_SESSION
from hirewire_gateway.routes.deps import (
    WITHOUT_NUL,
    Asking,
    IdempotencyKey,
    JsonBody,
    Named,
    Needed,
    Parts,
    Running,
)
from hirewire_gateway.routes.examples import llm as examples

Device = Annotated[str | None, Query(pattern=WITHOUT_NUL)]
router = APIRouter(prefix="/api/v1/session", tags=["sessions with a model"])


@router.post(
    "/test-config",
    summary="Try a language model",
    responses=examples.TEST,
    openapi_extra=bodies.TRIAL,
    dependencies=[COUNTS_WORK_SESSION],
)
async def test_config(parts: Running, caller: Asking, body: JsonBody) -> dict[str, Any]:
    """A model that does not answer is `success: false` and says why. Nothing of it is kept."""
    sent = read(SentTrial, body)
    shown = {"provider": sent.provider, "model": sent.model_name}
    try:
        models.checked(sent.config, parts.models.allowed)
    except Problem as problem:
        return {**_failed(problem.detail, problem.code), "provider_info": shown}
    tried = await parts.models.try_out(caller, sent)
    latency = round(tried.seconds * 1000, 1)
    if not tried.reachable:
        told = _failed(tried.message, tried.failure)
        return {**told, "latency_ms": latency, "provider_info": shown}
    return {
        "success": True,
        "response_text": tried.text,
        "latency_ms": latency,
        "provider_info": shown,
    }


@router.post(
    "/create",
    summary="Make a session, with a language model or without",
    responses=examples.CREATE,
    openapi_extra=bodies.SESSION,
    dependencies=[COUNTS_WORK_SESSION],
)
async def create(
    parts: Running, caller: Asking, key: IdempotencyKey, body: JsonBody
) -> dict[str, Any]:
    """Whoever holds the `session_id` may use the session. The model's key is sealed, and never shown again."""
    sent = read(SentSession, body)
    place, session, note = await parts.models.create(caller, sent, key)
    return {
        "session_id": place.handle,
        "status": "created",
        "expires_at": _iso(session.expires_at),
        "message": f"Session created. {note}".strip(),
    }


@router.get("/validate/{session_id}", summary="Is it still good?", responses=examples.VALIDATE)
async def validate(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """One that is not there, and one that is not yours, look the same."""
    try:
        place = await parts.callers.named_workplace(caller, session_id, expired_too=True)
    except Problem as problem:
        if problem.status != 404:
            raise
        return {"valid": False, "status": "not_found", "expires_at": None}
    session = _session(place)
    status = _status(session)
    return {
        "valid": status == "active",
        "status": status,
        "expires_at": _iso(session.expires_at),
    }


@router.get("/current", summary="The session that is shown", responses=examples.INFO)
@router.get("/info", include_in_schema=False)
@router.get("/info/", summary="The session that is shown", responses=examples.INFO)
async def info(parts: Running, place: Needed) -> dict[str, Any]:
    contents = await parts.sessions.conversation(place)
    resumes = await parts.resumes.listed(place.principal, place.key)
    return {
        **await _info(parts, place, contents),
        "resumes": [str(one.id) for one in resumes],
    }


@router.get("/list", summary="The caller's sessions", responses=examples.LIST)
async def sessions(parts: Running, caller: Asking, device_id: Device = None) -> dict[str, Any]:
    """Newest first, each under its name: ids are known to those alone who were given them."""
    found = await parts.sessions.listed(caller, device_id=device_id)
    shown = await parts.callers.shown_workplace(caller)
    return {
        "sessions": [_listed(one, shown) for one in found],
        "total": len(found),
    }


@router.post("/cleanup", summary="Remove expired sessions", responses=examples.CLEANUP)
async def cleanup(parts: Running, caller: Asking) -> dict[str, Any]:
    """The caller's own; what has expired is removed after a day anyway."""
    removed = await parts.sessions.remove_expired(caller)
    return {"success": True, "cleaned": removed.sessions, "message": "Expired sessions removed."}


@router.get("/{session_id}/data", summary="Everything in a session", responses=examples.DATA)
async def data(parts: Running, place: Named) -> dict[str, Any]:
    contents = await parts.sessions.conversation(place)
    resumes = []
    for one in await parts.resumes.listed(place.principal, place.key):
        try:
            reading = await parts.resumes.reading(place.principal, one.id)
        except NotFound:  # removed since
            continue
        resumes.append({"resume_id": str(one.id), **views.sections_of_session(reading)})
    files = await parts.files.listed(place)
    return {
        **await _info(parts, place, contents),
        "resumes": resumes,
        "files": [file.path for file in files],
    }


@router.delete("/{session_id}", summary="End a session", responses=examples.DELETE)
async def delete(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """With everything in it, for good."""
    _, removed = await parts.sessions.delete(caller, session_id)
    return {
        "success": True,
        "status": "deleted",
        "session_id": session_id,
        "deleted_files": removed.files,
    }


async def _info(parts: Parts, place: Workplace, contents: SessionContents) -> dict[str, Any]:
    """What is told of a session but for its résumés."""
    session = _session(place)
    own = await parts.models.of(place)
    return {
        "session_id": place.handle,
        "name": session.name,
        "valid": True,
        "status": _status(session),
        "llm_config": models.shown(own[0], key=own[1]) if own else None,
        "conversations": [views.message(one) for one in contents.messages],
        "device_id": session.device_id or None,
        "metadata": session.metadata,
        "created_at": views.iso(session.created_at),
        "last_accessed": views.iso(session.last_accessed),
        "expires_at": _iso(session.expires_at),
    }


def _listed(one: ListedSession, shown: Workplace | None) -> dict[str, Any]:
    session = one.session
    mine = shown is not None and shown.key == session.key
    return {
        "session_id": shown.handle if mine and shown else session.name,
        "name": session.name,
        "valid": True,
        "status": _status(session),
        "device_id": session.device_id or None,
        "resumes": one.resumes,
        "created_at": views.iso(session.created_at),
        "last_accessed": views.iso(session.last_accessed),
        "expires_at": _iso(session.expires_at),
    }


def _session(place: Workplace) -> Session:
    if place.session is None:
        raise TypeError("a session that was found is there")
    return place.session


def _status(session: Session) -> str:
    end = session.expires_at
    return "expired" if end is not None and end <= datetime.now(UTC) else "active"


def _iso(moment: datetime | None) -> str | None:
    return views.iso(moment) if moment else None


def _failed(error: str, code: str) -> dict[str, Any]:
    return {"success": False, "response_text": None, "latency_ms": 0, "error": error, "code": code}
