"""A résumé as it comes about: turns, changes by hand, revisions."""

from typing import Any

from hirewire_common.contracts import DraftEdited, PatchOp, Revision, Step, StoredDraft, TurnTaken
from hirewire_common.markdown import draft_to_markdown
from hirewire_gateway.domain.views.moments import iso


def turn(news: TurnTaken) -> dict[str, Any]:
    """`POST /chat`."""
    degraded = {"degraded_reason": news.degraded_reason} if news.degraded_reason else {}
    return {
        "message": news.message,
        "timestamp": iso(news.at),
        "revision": news.revision,
        "modification_type": news.change,
        "changed_paths": list(news.changed),
        "questions": list(news.questions),
        "provider_used": news.provider_used,
        **degraded,
    }


def draft(session_id: str, found: StoredDraft) -> dict[str, Any]:
    return {
        "session_id": session_id,
        "revision": found.revision,
        "resume": found.draft.resume.model_dump(mode="json"),
        "design": found.draft.design.model_dump(mode="json"),
        "has_photo": found.draft.photo is not None,
        "resume_markdown": draft_to_markdown(found.draft),
        "last_updated": iso(found.updated_at),
    }


def edited(news: DraftEdited) -> dict[str, Any]:
    return {
        "revision": news.revision,
        "modification_type": news.change,
        "changed_paths": list(news.changed),
        "message": news.note,
    }


def revision(one: Revision) -> dict[str, Any]:
    return {
        "revision": one.number,
        "author": one.author,
        "note": one.note,
        "modification_type": one.change,
        "changed_paths": list(one.paths),
        "undoes": one.undoes,
        "timestamp": iso(one.at),
    }


def step(one: Step) -> dict[str, Any]:
    """With its patches as RFC 6902 has them."""
    return {
        **revision(one.revision),
        "patch": [patch_op(op) for op in one.patch],
        "inverse": [patch_op(op) for op in one.inverse],
    }


def patch_op(op: PatchOp) -> dict[str, Any]:
    """Where a photo lies is nobody's business."""
    told = op.model_dump(mode="json", by_alias=True)
    if op.path == "/photo" and isinstance(op.value, dict):
        told["value"] = {name: op.value.get(name) for name in ("sha256", "size")}
    unused = {"from"} if op.source is None else set()
    if op.op in ("remove", "move", "copy"):
        unused.add("value")
    return {name: value for name, value in told.items() if name not in unused}
