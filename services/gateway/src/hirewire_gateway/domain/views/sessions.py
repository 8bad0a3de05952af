"""Sessions of the chat, and what was said in them."""

from typing import Any

from hirewire_common.contracts import ChatMessage, Resume, SessionContents
from hirewire_common.markdown import draft_to_markdown
from hirewire_gateway.domain.current import Current
from hirewire_gateway.domain.documents import named_type
from hirewire_gateway.domain.views.moments import iso
from hirewire_gateway.domain.views.resumes import profile, sections


def message(one: ChatMessage) -> dict[str, Any]:
    return {
        "role": one.role,
        "content": one.content,
        "timestamp": iso(one.timestamp),
        "attachments": [_attachment(name) for name in one.attachments],
    }


def _attachment(name: str) -> dict[str, Any]:
    """As it was sent, without its content."""
    mime_type = named_type(name) or "application/octet-stream"
    kind = "image" if mime_type.startswith("image/") else "pdf"
    return {"filename": name, "file_type": kind, "mime_type": mime_type}


def session(session_id: str, contents: SessionContents, current: Current | None) -> dict[str, Any]:
    """`GET /session/{id}` of the chat clients. `current` is None before the first résumé."""
    shown = current.draft.resume if current else Resume()
    return {
        **resume(session_id, contents, current),
        "name": contents.session.name,
        "user_data": {**profile(shown), "headline": shown.profile.headline, **sections(shown)},
        "chat_history": [message(one) for one in contents.messages],
        "status": "active",
        "resume_id": str(contents.latest_resume) if contents.latest_resume else None,
        "total_resumes": contents.resumes,
    }


def resume(session_id: str, contents: SessionContents, current: Current | None) -> dict[str, Any]:
    """`GET /resume/{id}` of the chat clients."""
    return {
        "session_id": session_id,
        "resume_markdown": draft_to_markdown(current.draft) if current else "",
        "last_updated": iso(contents.session.updated_at),
        "revision": current.revision if current else 0,
    }
