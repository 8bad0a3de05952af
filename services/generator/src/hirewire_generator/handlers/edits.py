"""Changes that are made by hand: patches, another design, going back and forth."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hirewire_common.contracts import Change, DraftEdited, EditDraft
from hirewire_common.contracts.message import now
from hirewire_common.errors import Refused
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.patching import apply, refuse_foreign_objects
from hirewire_generator.drafting import Desk, Drafts, Revised
from hirewire_generator.following import live_documents
from hirewire_generator.taking_back import TakingBack


@dataclass(frozen=True, slots=True)
class Edits:
    drafts: Drafts
    clock: Callable[[], datetime] = now

    async def edit_draft(self, command: EditDraft) -> DraftEdited:
        desk = await self.drafts.find(command)
        if desk.mine:  # done before its worker died
            return self._edited(command, desk)
        revised = await self._revised(command, desk)
        if revised.applied.draft == desk.draft:
            return DraftEdited(**command.common, revision=desk.revision, note="Nothing changed")
        return self._edited(command, await self.drafts.revise(command, desk, revised))

    async def _revised(self, command: EditDraft, desk: Desk) -> Revised:
        back = TakingBack(self.drafts)
        if command.undo:
            return await back.undo(command, desk, command.undo)
        if command.redo:
            return await back.redo(command, desk, command.redo)
        if command.restore:
            return await back.restore(command, desk, command.restore)
        return _by_hand(command, desk)

    def _edited(self, command: EditDraft, desk: Desk) -> DraftEdited:
        mine = desk.mine
        change: Change = mine.change if mine else "none"
        return DraftEdited(
            **command.common,
            revision=desk.revision,
            change=change,
            changed=mine.paths if mine else (),
            note=mine.note if mine else "",
            documents=live_documents(command, desk.draft, desk.revision, change, self.clock()),
        )


def _by_hand(command: EditDraft, desk: Desk) -> Revised:
    """Refused with `conflict` when the patch was made for another revision."""
    if command.seen is not None and command.seen != desk.revision:
        raise Refused(
            "conflict",
            f"The résumé is at revision {desk.revision}, not {command.seen}. Load it again.",
        )
    patch = command.patch
    refuse_foreign_objects(patch)
    if command.design:
        designed = desk.draft.model_copy(update={"design": command.design})
        patch = (*patch, *diff(desk.draft, designed))
    note = "Design changed" if command.design else "Changed by hand"
    return Revised(apply(desk.draft, patch), patch, "user", command.note or note)
