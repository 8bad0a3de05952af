"""A session's draft, by way of storage: as a job finds it, and as it leaves it."""

from dataclasses import dataclass
from typing import Any

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.claim_checks import Gets, received
from hirewire_common.contracts import (
    Author,
    Command,
    Draft,
    GetDraft,
    GetResume,
    GetSessionContents,
    GetStep,
    ListRevisions,
    Patch,
    ReadResume,
    ReviseDraft,
    Revision,
    SessionContents,
    Step,
    StoredDraft,
)
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_generator.domain.changes import change_of
from hirewire_generator.domain.patching import Applied

_MOST_PATHS = 50
_MOST_REVISIONS = 500
"""As far back as anybody goes in one step."""


@dataclass(frozen=True, slots=True)
class Desk:
    """`revision` is 0 before the first. `mine` is what the job that asks has done to it already."""

    draft: Draft
    revision: int = 0
    k: float | None = None
    mine: Revision | None = None


@dataclass(frozen=True, slots=True)
class Revised:
    """What a job did to a draft, to be kept."""

    applied: Applied
    patch: Patch
    author: Author
    note: str
    reply: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Drafts:
    bus: Asks
    store: Gets

    async def find(self, command: Command) -> Desk:
        """An empty one before the first revision."""
        ask = GetDraft(
            key=command.session,
            principal=command.principal,
            job=command.job,
            trace=command.trace,
        )
        try:
            found = await self.bus.ask(ask)
        except NotFound:
            return Desk(Draft())
        return Desk(found.draft, found.revision, found.k, found.mine)

    async def revise(self, command: Command, desk: Desk, revised: Revised) -> Desk:
        """The desk afterwards. TryAgain when somebody else was faster."""
        change = change_of(desk.draft, revised.applied.draft)
        ask = ReviseDraft(
            key=command.session,
            principal=command.principal,
            trace=command.trace,
            job=command.job,
            seen=desk.revision,
            draft=revised.applied.draft,
            patch=revised.patch,
            inverse=revised.applied.inverse,
            author=revised.author,
            note=revised.note[:300],
            change=change,
            paths=revised.applied.touched[:_MOST_PATHS],
            undoes=revised.undoes,
            reply=revised.reply[:8000],
        )
        try:
            stored = await self.bus.ask(ask)
        except Refused as error:
            if error.code != "conflict":
                raise
            raise TryAgain(after=0.2, log="the draft was revised meanwhile") from error
        return Desk(stored.draft, stored.revision, stored.k, _made(ask, stored))

    async def revisions(self, command: Command) -> list[Revision]:
        """All that anybody may go back to, the newest first."""

        async def before(last: Revision | None) -> Page[Revision]:
            ask = ListRevisions(
                key=command.session,
                principal=command.principal,
                before=last.number if last else None,
            )
            page = await self.bus.ask(ask)
            return page.revisions, page.more

        return await whole(before, enough=_MOST_REVISIONS)

    async def step(self, command: Command, number: int) -> Step:
        ask = GetStep(key=command.session, principal=command.principal, number=number)
        return await self.bus.ask(ask)

    async def conversation(self, command: Command, most: int) -> SessionContents:
        """The session with its newest messages."""
        ask = GetSessionContents(
            key=command.session, principal=command.principal, messages=most, trace=command.trace
        )
        return await self.bus.ask(ask)

    async def reading(self, command: Command, resume: Any) -> ReadResume:
        """What was read from a document, by its résumé's id."""
        stored = await self.bus.ask(GetResume(id=resume, principal=command.principal))
        return await received(ReadResume, stored.reading, self.store)


def _made(ask: ReviseDraft, stored: StoredDraft) -> Revision:
    return Revision(
        number=stored.revision,
        author=ask.author,
        note=ask.note,
        change=ask.change,
        paths=ask.paths,
        undoes=ask.undoes,
        reply=ask.reply,
        job=ask.job,
        at=stored.updated_at,
    )
