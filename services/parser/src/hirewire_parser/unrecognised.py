"""Pictures where no Tesseract is installed: a photo is told by its looks, as far as that goes."""

from dataclasses import dataclass
from typing import Protocol

from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.steps import Tell, silent

NOT_LOOKED_FOR = (
    "Whether this picture holds text could not be found out on this server, so it was kept as a photo. "
    "If it is a document, upload it as PDF, DOCX or TXT."
)


class Sandbox(Protocol):
    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument: ...

    async def photograph(self, data: bytes, name: str) -> Photo | None: ...


@dataclass(frozen=True, slots=True)
class ReaderOfText:
    sandbox: Sandbox

    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument:
        return await self.sandbox.read(data, media_type, name, tell)

    async def read_or_photo(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument | Photo:
        """Refused with `needs_ocr` when it looks like a page."""
        photo = await self.sandbox.photograph(data, name)
        if photo is None or photo.looks_like_a_page:
            return await self.read(data, media_type, name, tell)
        return photo.doubted(NOT_LOOKED_FOR)
