"""Events as the WebSocket messages that clients understand."""

import json
from typing import Any

from hirewire_common.contracts import Event, JobFailed, JobProgress, ResumeParsed
from hirewire_gateway.domain.views import iso


def frame(event: Event, seq: int, session_id: str) -> str | None:
    """The message for `event`, with the session as the client calls it; None for news that clients don't know."""
    told = _told(event)
    if told is None:
        return None
    common = {
        "session_id": session_id,
        "timestamp": iso(event.at),
        "seq": seq,
        "job_id": str(event.job),
    }
    return json.dumps({**told, **common}, ensure_ascii=False, separators=(",", ":"))


def _told(event: Event) -> dict[str, Any] | None:
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
        case JobFailed():
            return {"type": "error", "message": event.fault.message, "code": event.fault.code}
        case JobProgress():
            return {
                "type": "progress",
                "stage": event.stage,
                "percent": event.percent,
                "message": event.note,
            }
    return None


def error(message: str, session_id: str) -> str:
    """A message that no event stands behind, before the socket is closed."""
    return json.dumps({"type": "error", "message": message, "session_id": session_id})
