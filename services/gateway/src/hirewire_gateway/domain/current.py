"""The résumé that a session has at the moment."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from hirewire_common.contracts import Draft


@dataclass(frozen=True, slots=True)
class Current:
    """`revision` is 0 when nothing was changed since a document was read; `seen` is that of the draft all the same."""

    draft: Draft
    revision: int
    changed_at: datetime
    seen: int = 0


def standing(current: Current | None) -> str:
    """A digest of what a session's résumé says, which is another as soon as anybody has edited it."""
    told = current.draft.resume.model_dump_json() if current else ""
    return sha256(told.encode()).hexdigest()
