"""What the parser does with its commands: fetch the document, read it, ask about what is in doubt, tell."""

import asyncio
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID, uuid5

from hirewire_common import claim_checks
from hirewire_common.contracts import (
    ObjectRef,
    ParseResume,
    PictureKept,
    ReadText,
    ResumeParsed,
    TextRead,
    outline,
)
from hirewire_common.errors import Refused
from hirewire_common.progress import Bus
from hirewire_parser import refusals
from hirewire_parser.domain.reading import OF_A_RESUME
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.refining import NoModels, Refiners
from hirewire_parser.steps import Tell, steps

RESUMES = UUID("7a2f4c1e-9d55-5b0e-8a61-3f0f6f1d2c94")
"""The namespace of résumé ids: a job that is done twice gives the same résumé."""
_TEXT = "text/plain; charset=utf-8"
_FOR_THE_REST = 5.0
"""Seconds of a command's time that storing and telling may need."""


class Reader(Protocol):
    """Refused when the document can't be read as a résumé."""

    async def read(self, data: bytes, media_type: str, name: str, tell: Tell) -> ReadDocument: ...

    async def read_or_photo(
        self, data: bytes, media_type: str, name: str, tell: Tell
    ) -> ReadDocument | Photo: ...


@dataclass(frozen=True, slots=True)
class Parser:
    documents: claim_checks.Store
    reader: Reader
    bus: Bus
    refiners: Refiners = field(default_factory=NoModels)

    async def parse_resume(self, command: ParseResume) -> ResumeParsed | PictureKept:
        async with steps(self.bus, command) as told:
            read = await self._read(command, told.tell)
        if isinstance(read, Photo):
            return await self._kept(command, read)
        return await self._parsed(command, read)

    async def read_text(self, command: ReadText) -> TextRead:
        document = command.document
        async with steps(self.bus, command) as told:
            data = await self.documents.get(document.content)
            read = await self.reader.read(data, document.media_type, document.name, told.tell)
        text = (read.written or read.text).strip()
        if not text:
            raise Refused("no_text", refusals.NO_TEXT)
        quality = read.reading.quality
        return TextRead(
            **command.common,
            name=document.name,
            text=await self._stored(command.text_key, text.encode(), _TEXT),
            pages=quality.pages,
            warnings=tuple(said for said in quality.warnings if said not in OF_A_RESUME),
        )

    async def _read(self, command: ParseResume, tell: Tell) -> ReadDocument | Photo:
        clock, document = asyncio.get_running_loop().time, command.document
        deadline = clock() + command.time_limit - _FOR_THE_REST
        data = await self.documents.get(document.content)
        may_be_photo = command.or_photo and document.media_type.startswith("image/")
        how = self.reader.read_or_photo if may_be_photo else self.reader.read
        read = await how(data, document.media_type, document.name, tell)
        if isinstance(read, Photo):
            return read
        refiner = await self.refiners.of(command)
        reading = await refiner.refine(read, tell, deadline - clock())
        return read.model_copy(update={"reading": reading})

    async def _kept(self, command: ParseResume, photo: Photo) -> PictureKept:
        return PictureKept(
            **command.common,
            name=command.document.name,
            content=await self._stored(command.photo_key, photo.jpeg, "image/jpeg"),
            width=photo.width,
            height=photo.height,
            warnings=photo.warnings,
        )

    async def _parsed(self, command: ParseResume, read: ReadDocument) -> ResumeParsed:
        reading = read.reading
        return ResumeParsed(
            **command.common,
            resume_id=uuid5(RESUMES, str(command.job)),
            document=command.document,
            reading=await claim_checks.sent(reading, self.documents, command.reading_key),
            outline=outline(reading),
            text=await self._stored(command.text_key, read.text.encode(), _TEXT),
            name=reading.resume.profile.name,
            pages=reading.quality.pages,
            warnings=reading.quality.warnings,
        )

    async def _stored(self, key: str, body: bytes, media_type: str) -> ObjectRef:
        return await self.documents.put(key, body, media_type=media_type)
