"""Sessions and files in the shapes of the clients that store uploads."""

from typing import Any, Protocol

from hirewire_common.contracts import ListedSession, Session, StoredFile
from hirewire_gateway.domain.views import iso


class Link(Protocol):
    """Makes the address of an object, good for a while."""

    def __call__(self, key: str, *, name: str, media_type: str) -> str: ...


def path(user_id: str, session: str) -> str:
    """`owner/session/`, with which the paths of the session's files begin."""
    return f"{user_id.replace('/', '_')}/{session}/"


def session(user_id: str, one: Session, message: str) -> dict[str, Any]:
    return {
        "status": "success",
        "session_id": one.name,
        "session_path": path(user_id, one.name),
        "user_id": user_id,
        "message": message,
    }


def listed(one: ListedSession) -> dict[str, Any]:
    return {
        "session_id": one.session.name,
        "created": iso(one.session.created_at),
        "blob_count": one.files,
        "resumes": one.resumes,
    }


def file(one: StoredFile, link: Link) -> dict[str, Any]:
    return {
        "path": one.path,
        "filename": one.name,
        "size": one.content.size,
        "media_type": one.media_type,
        "created": iso(one.created_at),
        "url": link(one.content.key, name=one.name, media_type=one.media_type),
    }
