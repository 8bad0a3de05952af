"""Going back in a draft's history, and forth again: by the inverses that are kept with its revisions."""

from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Author, Command, Draft, Revision
from hirewire_common.errors import NotFound, Refused
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.history import redoable, undoable
from hirewire_generator.domain.patching import apply
from hirewire_generator.drafting import Desk, Drafts, Revised

_TAKEN = "Took back: "
_FARTHEST = 200
"""Revisions that are gone through to find an old state again."""


@dataclass(frozen=True, slots=True)
class TakingBack:
    drafts: Drafts

    async def undo(self, command: Command, desk: Desk, steps: int) -> Revised:
        """Refused with `conflict` when there is nothing to take back."""
        revisions = await self.drafts.revisions(command)
        targets = undoable(revisions)[-steps:]
        if not targets:
            raise Refused("conflict", "There is nothing to undo.")
        return await self._without(command, desk, targets, f"{_TAKEN}{_named(revisions, targets)}")

    async def redo(self, command: Command, desk: Desk, steps: int) -> Revised:
        """Refused with `conflict` when nothing was taken back."""
        revisions = await self.drafts.revisions(command)
        targets = redoable(revisions)[-steps:]
        if not targets:
            raise Refused("conflict", "There is nothing to redo.")
        again = f"No longer taken back: {_named(revisions, targets).removeprefix(_TAKEN)}"
        return await self._without(command, desk, targets, again)

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


def _named(revisions: Sequence[Revision], numbers: Sequence[int]) -> str:
    """What the newest of these did, and how many more there are."""
    note = next((one.note for one in revisions if one.number == numbers[-1]), "")
    more = f", and {len(numbers) - 1} more" if len(numbers) > 1 else ""
    return f"{note or 'a change'}{more}"


def _revised(desk: Desk, before: Draft, note: str, undoes: int | None = None) -> Revised:
    patch = diff(desk.draft, before)
    author: Author = "undo" if undoes is not None else "user"
    return Revised(apply(desk.draft, patch), patch, author, note, undoes=undoes)
