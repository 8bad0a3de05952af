"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    EditDraft,
    GetPreview,
    ListTemplates,
    MakeDocument,
    SetReport,
    TakeTurn,
)
from hirewire_generator.handlers import Documents, Edits, Reports, Templates, Turns


def wire(
    bus: Bus,
    turns: Turns,
    edits: Edits,
    documents: Documents,
    templates: Templates,
    reports: Reports,
    *,
    concurrency: int,
) -> None:
    bus.handle(TakeTurn, turns.take_turn, concurrency=concurrency)
    bus.handle(EditDraft, edits.edit_draft, concurrency=concurrency)
    bus.handle(MakeDocument, documents.make_document, concurrency=concurrency)
    bus.answer(ListTemplates, templates.list_templates)
    bus.answer(GetPreview, templates.get_preview)
    bus.answer(SetReport, reports.set_report)
