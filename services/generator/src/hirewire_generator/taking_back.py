"""Going back in a draft's history, and forth again: by the inverses that are kept with its revisions."""

from dataclasses import dataclass

from hirewire_common.contracts import Author, Command, Draft
from hirewire_common.errors import NotFound, Refused
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.history import redoable, undoable
from hirewire_generator.domain.patching import apply
from hirewire_generator.drafting import Desk, Drafts, Revised

_FARTHEST = 200
"""Revisions that are gone through to find an old state again."""


@dataclass(frozen=True, slots=True)
class TakingBack:
    drafts: Drafts

    async def undo(self, command: Command, desk: Desk, steps: int) -> Revised:
        """Refused with `conflict` when there is nothing to take back."""
        targets = undoable(await self.drafts.revisions(command))[-steps:]
        if not targets:
            raise Refused("conflict", "There is nothing to undo.")
        what = "the last change" if len(targets) == 1 else f"the last {len(targets)} changes"
        return await self._without(command, desk, targets, f"Took back {what}")

    async def redo(self, command: Command, desk: Desk, steps: int) -> Revised:
        """Refused with `conflict` when nothing was taken back."""
        targets = redoable(await self.drafts.revisions(command))[-steps:]
        if not targets:
            raise Refused("conflict", "There is nothing to redo.")
        return await self._without(command, desk, targets, "Made the change again")

    async def restore(self, command: Command, desk: Desk, number: int) -> Revised:
        """The draft as it was at that revision. Raises NotFound when there was none."""
        if not 1 <= number <= desk.revision:
            raise NotFound("This revision")
        if desk.revision - number > _FARTHEST:
            raise Refused("bad_request", f"Go back by at most {_FARTHEST} revisions at a time.")
        numbers = list(range(number + 1, desk.revision + 1))
        before = await self._state_without(command, desk.draft, numbers)
        return _revised(desk, before, f"Restored revision {number}")

    async def _without(
        self, command: Command, desk: Desk, numbers: list[int], note: str
    ) -> Revised:
        before = await self._state_without(command, desk.draft, numbers)
        return _revised(desk, before, note, undoes=numbers[0])

    async def _state_without(self, command: Command, draft: Draft, numbers: list[int]) -> Draft:
        for number in reversed(numbers):
            step = await self.drafts.step(command, number)
            draft = apply(draft, step.inverse).draft
        return draft


def _revised(desk: Desk, before: Draft, note: str, undoes: int | None = None) -> Revised:
    patch = diff(desk.draft, before)
    author: Author = "undo" if undoes is not None else "user"
    return Revised(apply(desk.draft, patch), patch, author, note, undoes=undoes)
