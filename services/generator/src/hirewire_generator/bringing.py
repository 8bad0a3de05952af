"""What a turn brings along besides its words: files that were read, a photo, and at the beginning what was there before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hirewire_common.contracts import (
    Draft,
    ObjectRef,
    Patch,
    PatchOp,
    ReadResume,
    Revision,
    TakeTurn,
)
from hirewire_common.errors import NotFound
from hirewire_generator.attached import Files
from hirewire_generator.domain.merging import merged
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking.accompanying import only_accompanies
from hirewire_generator.drafting import Desk, Drafts

_REST = "I did not understand what else you wrote: please say it once more in a message of its own."
_MOST_NAMED = 5
_OWN_WORDS = frozenset({"user", "assistant"})
_WITHOUT_PHOTO = frozenset({"en", "en-GB"})
"""Locales where résumés usually go without one."""


@dataclass(frozen=True, slots=True)
class Brought:
    """`draft` is the desk's with `patch` applied; `remarks` are for the reply."""

    draft: Draft
    patch: Patch = ()
    remarks: tuple[str, ...] = ()
    note: str = ""

    def with_remarks(self, plan: Plan, message: str) -> str:
        """Words that only accompany files need not be understood; of others it is told when they were not."""
        told: tuple[str, ...] = (plan.reply,)
        if self.patch and not plan.understood:
            told = plan.questions if only_accompanies(message) else (_REST, *plan.questions)
        return " ".join((*self.remarks, *told)).strip()


async def bring(drafts: Drafts, command: TakeTurn, desk: Desk, files: Files) -> Brought:
    readings = [*await _there_before(drafts, command, desk), *files.readings]
    said = _said(await drafts.revisions(command)) if readings and desk.revision else frozenset()
    brought = Brought(desk.draft)
    for reading in readings:
        brought = _with(brought, reading, said)
    if readings:
        brought = replace(brought, remarks=(_told(brought.patch, readings), *brought.remarks))
    brought = replace(brought, remarks=(*brought.remarks, *files.problems))
    return _with_photo(brought, files.photo) if files.photo else brought


async def _there_before(drafts: Drafts, command: TakeTurn, desk: Desk) -> list[ReadResume]:
    """The document that was uploaded to the session before its conversation began."""
    if desk.revision:
        return []
    session = await drafts.conversation(command, 0)
    if session.latest_resume is None:
        return []
    try:
        return [await drafts.reading(command, session.latest_resume)]
    except NotFound:  # removed since
        return []


def _said(revisions: Iterable[Revision]) -> frozenset[str]:
    """The paths that the user has set."""
    return frozenset(path for one in revisions if one.author in _OWN_WORDS for path in one.paths)


def _with(brought: Brought, reading: ReadResume, said: frozenset[str]) -> Brought:
    found = merged(brought.draft, reading, said)
    return Brought(
        apply(brought.draft, found.patch).draft,
        (*brought.patch, *found.patch),
        (*brought.remarks, *found.conflicts, *_left_out(found.left_out)),
        note="Read a file",
    )


def _told(patch: Patch, readings: Sequence[ReadResume]) -> str:
    what = "your file says" if len(readings) == 1 else "your files say"
    if not patch:
        return f"{what.capitalize()} nothing that isn't in your résumé already."
    return f"I put what {what} into your résumé."


def _left_out(names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        return ()
    first = ", ".join(names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return (f"There was no room for {first}{more}: a résumé of this size is as much as I hold.",)


def _with_photo(brought: Brought, photo: ObjectRef) -> Brought:
    op = PatchOp(op="replace", path="/photo", value=photo.model_dump(mode="json"))
    patch: Patch = (op,)
    remark = "I kept your photo."
    if brought.draft.design.photo == "none":
        if brought.draft.design.locale in _WITHOUT_PHOTO:
            remark += " Résumés here usually go without one; say “show my photo” if you want it on the page."
        else:
            patch = (op, PatchOp(op="replace", path="/design/photo", value="round"))
    return Brought(
        apply(brought.draft, patch).draft,
        (*brought.patch, *patch),
        (*brought.remarks, remark),
        note=brought.note or "Kept a photo",
    )
