"""Making documents: what is to be shown is found, set, read again, and stored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hirewire_common.contracts import (
    DOCUMENT_TYPES,
    DocumentMade,
    Event,
    GenerationStarted,
    Letter,
    MakeDocument,
    ObjectRef,
    ResumeGenerated,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError, NotYet
from hirewire_common.markdown import draft_to_markdown
from hirewire_generator.content import Content, Contents
from hirewire_generator.domain.exporting import download_name
from hirewire_generator.domain.readback import Found
from hirewire_generator.letters import WrittenLetter
from hirewire_generator.writing import Writing, Written

_MOST_NAMED = 5


class Publishes(Protocol):
    async def publish(self, message: Event) -> object: ...


class Stores(Protocol):
    async def put(self, key: str, data: bytes, *, media_type: str) -> ObjectRef: ...


@dataclass(frozen=True, slots=True)
class Documents:
    bus: Publishes
    store: Stores
    contents: Contents
    writing: Writing
    clock: Callable[[], datetime] = now

    async def make_document(self, command: MakeDocument) -> DocumentMade:
        content = await self.contents.of(command)
        if content is None:
            return DocumentMade(**_told(command))
        self._wait_until_settled(command)
        markdown = await self._announced(command, content)
        written = await self.writing.write(content, command.format)
        if written.found.lost:
            raise _unfaithful(written.found)
        return await self._made(command, content, written, markdown)

    def _wait_until_settled(self, command: MakeDocument) -> None:
        if command.not_before and (left := (command.not_before - self.clock()).total_seconds()) > 0:
            raise NotYet(left, log="another change may follow")

    async def _announced(self, command: MakeDocument, content: Content) -> str:
        """The text of the session's résumé; told by itself when all of it is new."""
        if not (command.live and command.format == "pdf"):
            return ""
        markdown = draft_to_markdown(content.draft)
        if command.change == "major":
            about = {**command.common, "revision": content.revision}
            await self.bus.publish(GenerationStarted(**about))
            await self.bus.publish(ResumeGenerated(**about, markdown=markdown))
        return markdown

    async def _made(
        self, command: MakeDocument, content: Content, written: Written, markdown: str
    ) -> DocumentMade:
        media_type = DOCUMENT_TYPES[command.format]
        what = "Cover letter" if content.letter else "Résumé"
        name = download_name(content.draft.resume.profile.name, command.format, what=what)
        ref = await self.store.put(command.document_key, written.content, media_type=media_type)
        return DocumentMade(
            **_told(command),
            content=ref,
            name=name,
            letter=content.letter is not None,
            fit=written.fit,
            readback=written.found.readback,
            warnings=(*_of_letter(content).warnings, *written.warnings)[:20],
            markdown=markdown,
            text=content.letter,
            provider_used=_of_letter(content).provider_used,
            degraded_reason=_of_letter(content).degraded_reason,
        )


def _told(command: MakeDocument) -> dict[str, object]:
    return {
        **command.common,
        "format": command.format,
        "live": command.live,
        "revision": command.revision,
        "change": command.change,
    }


def _of_letter(content: Content) -> WrittenLetter:
    return content.written or WrittenLetter(content.letter or Letter())


def _unfaithful(found: Found) -> HirewireError:
    """Nobody gets a document that does not say what it should."""
    lost = [*found.missing, *found.out_of_order]
    named = ", ".join(f"'{one[:60]}'" for one in lost[:_MOST_NAMED])
    more = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
    return HirewireError(
        "not_faithful",
        f"The document was not made, because {len(lost)} of its {found.fields} fields can't be read in it: "
        f"{named}{more}. Try another theme or font.",
        log=f"{len(lost)} of {found.fields} fields lost",
    )
