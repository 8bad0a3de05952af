"""Events as the WebSocket messages that clients understand."""

import base64
import json
from typing import Any

from hirewire_common.contracts import (
    COMMANDS,
    AnswerWorded,
    DocumentMade,
    DraftEdited,
    Event,
    FileRefused,
    FilesRead,
    GenerationStarted,
    JobFailed,
    JobProgress,
    ObjectRef,
    PictureKept,
    RankingCompleted,
    ResumeGenerated,
    ResumeOptimized,
    ResumeParsed,
    TurnTaken,
)
from hirewire_gateway.domain.interview_frames import of_interview
from hirewire_gateway.domain.recording_frames import of_recording
from hirewire_gateway.domain.views import iso
from hirewire_gateway.domain.views.rankings import REPORT_PATHS

_QUIET = {kind.kind() for kind in COMMANDS if kind.quiet}


def inlined(event: Event) -> ObjectRef | None:
    """The object whose bytes the message for `event` holds; None for most."""
    return event.content if isinstance(event, DocumentMade) and event.live else None


def frame(event: Event, seq: int, session_id: str, content: bytes = b"") -> str | None:
    """The message for `event`, with the session as the client calls it; None for news that clients don't know.

    `content` is what `inlined` names. News that is not stored has no `seq`.
    """
    told = (
        _told(event, content) or of_interview(event, session_id) or of_recording(event, session_id)
    )
    if told is None:
        return None
    common = {"session_id": session_id, "timestamp": iso(event.at), "job_id": str(event.job)}
    placed = {"seq": seq} if seq else {}
    return json.dumps({**told, **common, **placed}, ensure_ascii=False, separators=(",", ":"))


def _told(event: Event, content: bytes) -> dict[str, Any] | None:
    if isinstance(event, DocumentMade):
        return _document(event, content)
    return _conversation(event) or _of_files(event) or _of_jobs(event)


def _document(event: DocumentMade, content: bytes) -> dict[str, Any] | None:
    if event.content is None:
        return None
    common = {
        "modification_type": event.change,
        "revision": event.revision,
        "fit": event.fit.model_dump() if event.fit else None,
        "readback": event.readback.model_dump() if event.readback else None,
        "warnings": list(event.warnings),
    }
    if not event.live:
        return {"type": "document_made", "format": event.format, "name": event.name, **common}
    told = base64.b64encode(content).decode()
    if event.format == "pdf":
        text = {"pdf_base64": told, "resume_markdown": event.markdown}
        return {"type": "resume_pdf_update", **text, **common}
    return {"type": "resume_docx_update", "docx_base64": told, **common}


def _conversation(event: Event) -> dict[str, Any] | None:
    match event:
        case TurnTaken():
            return {"type": "chat_response", "message": event.message, **_revision(event)}
        case AnswerWorded():
            return {"type": "chat_delta", "text": event.text}
        case DraftEdited():
            return {"type": "status_update", "message": event.note, **_revision(event)}
        case GenerationStarted():
            return {"type": "resume_generation_started", "revision": event.revision}
        case ResumeGenerated():
            text = {"resume_markdown": event.markdown, "revision": event.revision}
            return {"type": "resume_generated", **text}
    return None


def _revision(event: TurnTaken | DraftEdited) -> dict[str, Any]:
    return {"revision": event.revision, "changed_paths": list(event.changed)}


def _of_files(event: Event) -> dict[str, Any] | None:
    match event:
        case FilesRead():
            number = len(event.names)
            files = "1 file" if number == 1 else f"{number} files"
            message = f"📎 Processed {files} successfully!"
            return {"type": "chat_response", "message": message, "files": list(event.names)}
        case FileRefused():
            return {"type": "error", "message": failed(event.name, event.problem)}
        case PictureKept():
            return {"type": "photo_kept", "filename": event.name}
    return None


def _of_jobs(event: Event) -> dict[str, Any] | None:
    match event:
        case ResumeParsed():
            return {
                "type": "resume_parsed",
                "resume_id": str(event.resume_id),
                "filename": event.document.name,
                "name": event.name,
                "pages": event.pages,
                "warnings": list(event.warnings),
            }
        case RankingCompleted():
            return {
                "type": "ranking_completed",
                "ranking_id": str(event.ranking),
                "title": event.title,
                "ranked": event.ranked,
                "not_ranked": event.unranked,
                "best": [str(one) for one in event.best],
                "report_path": REPORT_PATHS["json"],
            }
        case ResumeOptimized():
            return {
                "type": "resume_optimized",
                "optimization_id": str(event.job),
                "changes": event.proposed,
                "provider_used": event.provider_used,
                "result_url": f"/api/v1/jobs/{event.job}",
            }
        case JobFailed() if event.kind not in _QUIET:
            fault = event.fault
            message = failed(event.file, fault.message) if event.file else fault.message
            return {"type": "error", "message": message, "code": fault.code}
        case JobProgress():
            return {
                "type": "progress",
                "stage": event.stage,
                "percent": event.percent,
                "message": event.note,
            }
    return None


def failed(name: str, why: str) -> str:
    """In the clients' own words."""
    return f"Failed to process file '{name}': {why}"


def error(message: str, code: str, session_id: str) -> str:
    """Before the socket is closed. No event stands behind it, so it has neither `job_id` nor `seq`: no work has failed."""
    told = {"type": "error", "message": message, "code": code, "session_id": session_id}
    return json.dumps(told)
