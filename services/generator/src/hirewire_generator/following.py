"""What is to be made of a draft once it was changed: its PDF at once, its Word file when it has settled."""

from datetime import datetime, timedelta
from uuid import uuid5

from hirewire_common.contracts import Change, Command, Draft, MakeDocument
from hirewire_generator.domain.projecting import sheet_of

_SETTLING: dict[Change, float] = {"none": 0.0, "minor": 2.0, "moderate": 1.0, "major": 0.0}
"""Seconds in which another change is likely to follow; the PDF never waits for it."""


def live_documents(
    command: Command, draft: Draft, revision: int, change: Change, at: datetime
) -> tuple[MakeDocument, ...]:
    """Nothing while there is nothing to show."""
    if not any(sheet_of(draft).fields()):
        return ()
    settled = at + timedelta(seconds=_SETTLING[change])
    common = {**command.common, "revision": revision, "change": change, "live": True}
    pdf = {"job": uuid5(command.job, "pdf"), "format": "pdf"}
    word = {
        "job": uuid5(command.job, "docx"),
        "format": "docx",
        "follows": pdf["job"],
        "not_before": settled,
    }
    return (
        MakeDocument.model_validate({**common, **pdf}),
        MakeDocument.model_validate({**common, **word}),
    )
