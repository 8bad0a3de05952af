"""The résumé that a session has at the moment."""

from dataclasses import dataclass
from datetime import datetime

from hirewire_common.contracts import Draft


@dataclass(frozen=True, slots=True)
class Current:
    """`revision` is 0 when nothing was changed since a document was read."""

    draft: Draft
    revision: int
    changed_at: datetime
