"""What a document is to show: the session's draft as it stands, or what its order brings along."""

from dataclasses import dataclass
from typing import Protocol

from pydantic import ValidationError

from hirewire_common.contracts import Draft, Letter, MakeDocument, photos_of
from hirewire_common.errors import NotFound, Refused
from hirewire_common.markdown import from_markdown
from hirewire_generator.domain.shape import seen
from hirewire_generator.drafting import Drafts
from hirewire_generator.letters import WrittenLetter

_STICKY = frozenset({"none", "minor"})
"""Changes after which the page keeps its layout while it can."""


@dataclass(frozen=True, slots=True)
class Content:
    """`hint` is how tight the page before was set, when this one is to look like it (see `Fit.k`)."""

    draft: Draft
    revision: int = 0
    letter: Letter | None = None
    written: WrittenLetter | None = None
    """How the letter came about, when it was not given."""
    photo: bytes | None = None
    hint: float | None = None
    k: float | None = None


class Letters(Protocol):
    """Writes the letter that is wished for, out of what the draft has."""

    async def written(self, command: MakeDocument, draft: Draft) -> WrittenLetter: ...


def _shown(letter: Letter | None) -> Letter | None:
    """Without what no document can show, as the draft is."""
    if letter is None:
        return None
    changed = {
        name: tuple(map(seen, value)) if isinstance(value, tuple) else seen(value)
        for name, value in letter
    }
    return letter.model_copy(update=changed)


@dataclass(frozen=True, slots=True)
class Contents:
    drafts: Drafts
    letters: Letters

    async def of(self, command: MakeDocument) -> Content | None:
        """None when the session's draft is no longer the one that was to be shown; Refused when there is nothing to show."""
        desk = await self.drafts.find(command)
        if command.live and command.revision is not None and desk.revision > command.revision:
            return None
        draft = await self._given(command, desk.draft) or desk.draft
        if draft == Draft(design=draft.design) and not command.letter and not command.wish:
            raise Refused("empty", "There is no résumé yet. Tell something about you first.")
        written = await self.letters.written(command, draft) if command.wish else None
        sticky = command.live and command.change in _STICKY
        return Content(
            draft,
            desk.revision,
            _shown(written.letter if written else command.letter),
            written,
            await self._photo(command, draft),
            hint=desk.k if sticky else None,
            k=desk.k if command.live else None,
        )

    async def _given(self, command: MakeDocument, own: Draft) -> Draft | None:
        """What came with the order, in the design of the session's own draft if it is only a text."""
        if command.draft:
            return command.draft
        if command.stored:
            return _read(await self.drafts.store.get(command.stored))
        if command.markdown is not None:
            return Draft(resume=from_markdown(command.markdown), design=own.design)
        return None

    async def _photo(self, command: MakeDocument, draft: Draft) -> bytes | None:
        """Only of this session: a draft that names another object is shown without."""
        if draft.photo is None or draft.design.photo == "none":
            return None
        if not draft.photo.key.startswith(photos_of(command.principal, command.session)):
            return None
        try:
            return await self.drafts.store.get(draft.photo)
        except NotFound:
            return None


def _read(stored: bytes) -> Draft:
    try:
        return Draft.model_validate_json(stored)
    except ValidationError as error:
        raise Refused("bad_request", "This is not a résumé.", log=repr(error)[:300]) from error
