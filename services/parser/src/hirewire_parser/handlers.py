"""What the parser does with its commands: fetch the document, read it, tell."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID, uuid5

from hirewire_common.contracts import (
    LARGEST_INLINE,
    ObjectRef,
    ParseResume,
    ReadResume,
    ResumeParsed,
)

RESUMES = UUID("7a2f4c1e-9d55-5b0e-8a61-3f0f6f1d2c94")
"""The namespace of résumé ids: a job that is done twice gives the same résumé."""


class Documents(Protocol):
    """The object store."""

    async def get(self, ref: ObjectRef) -> bytes: ...

    async def put(self, key: str, data: bytes, *, media_type: str) -> ObjectRef: ...


class Reader(Protocol):
    """Refused when the document can't be read as a résumé."""

    async def read(self, data: bytes, media_type: str, name: str) -> ReadResume: ...


@dataclass(frozen=True, slots=True)
class Parser:
    documents: Documents
    reader: Reader

    async def parse_resume(self, command: ParseResume) -> ResumeParsed:
        document = command.document
        data = await self.documents.get(document.content)
        reading = await self.reader.read(data, document.media_type, document.name)
        return ResumeParsed(
            job=command.job,
            session=command.session,
            principal=command.principal,
            trace=command.trace,
            resume_id=uuid5(RESUMES, str(command.job)),
            document=document,
            reading=await self._inline_or_stored(command.job, reading),
            name=reading.resume.profile.name,
            pages=reading.quality.pages,
            warnings=reading.quality.warnings,
        )

    async def _inline_or_stored(self, job: UUID, reading: ReadResume) -> ReadResume | ObjectRef:
        """A large reading travels by claim check, under the same key however often the job is done."""
        body = reading.model_dump_json().encode()
        if len(body) <= LARGEST_INLINE:
            return reading
        return await self.documents.put(f"results/{job}.json", body, media_type="application/json")
