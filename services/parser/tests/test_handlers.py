"""The handler fetches, reads and tells; a repetition tells the same."""

from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    LARGEST_INLINE,
    CustomSection,
    Document,
    ObjectRef,
    ParseResume,
    Principal,
    Profile,
    Quality,
    ReadResume,
    Resume,
    session_key,
)
from hirewire_common.errors import Refused
from hirewire_parser.handlers import Parser

READING = ReadResume(
    resume=Resume(profile=Profile(name="Jane Roe")),
    quality=Quality(pages=2, warnings=("No education was found.",)),
)


@dataclass
class FakeDocuments:
    objects: dict[str, bytes] = field(default_factory=dict)
    media_types: set[str] = field(default_factory=set)

    async def get(self, ref: ObjectRef) -> bytes:
        return self.objects[ref.key]

    async def put(self, key: str, data: bytes, *, media_type: str) -> ObjectRef:
        self.objects[key] = data
        self.media_types.add(media_type)
        return ObjectRef(key=key, sha256="0" * 64, size=len(data))


@dataclass
class FakeReader:
    reading: ReadResume | Refused = READING
    seen: list[tuple[bytes, str, str]] = field(default_factory=list)

    async def read(self, data: bytes, media_type: str, name: str) -> ReadResume:
        self.seen.append((data, media_type, name))
        if isinstance(self.reading, Refused):
            raise self.reading
        return self.reading


def command() -> ParseResume:
    ref = ObjectRef(key="uploads/a", sha256="0" * 64, size=3)
    return ParseResume(
        job=uuid4(),
        session=session_key(uuid4()),
        principal=Principal(owner=uuid4()),
        document=Document(name="cv.pdf", media_type="application/pdf", content=ref),
    )


def documents() -> FakeDocuments:
    return FakeDocuments({"uploads/a": b"pdf"})


async def test_a_read_document_is_told_with_its_reading() -> None:
    reader, order = FakeReader(), command()
    event = await Parser(documents(), reader).parse_resume(order)
    assert reader.seen == [(b"pdf", "application/pdf", "cv.pdf")]
    assert (event.job, event.session, event.document) == (order.job, order.session, order.document)
    assert (event.reading, event.name, event.pages) == (READING, "Jane Roe", 2)
    assert event.warnings == ("No education was found.",)


async def test_a_repeated_job_gives_the_same_resume_id_and_another_job_another() -> None:
    parser, order = Parser(documents(), FakeReader()), command()
    first, again = [await parser.parse_resume(order) for _ in range(2)]
    other = await parser.parse_resume(command())
    assert first.resume_id == again.resume_id != other.resume_id


async def test_a_large_reading_is_stored_and_only_its_reference_travels() -> None:
    items = tuple(f"{number} a line of text" for number in range(LARGEST_INLINE // 20))
    large = READING.model_copy(
        update={"resume": Resume(custom=(CustomSection(id="custom-1", items=items),))}
    )
    store, order = documents(), command()
    event = await Parser(store, FakeReader(large)).parse_resume(order)
    assert isinstance(event.reading, ObjectRef)
    assert event.reading.key == f"results/{order.job}.json"
    assert ReadResume.model_validate_json(store.objects[event.reading.key]) == large
    assert len(event.model_dump_json()) < LARGEST_INLINE


async def test_a_refused_document_is_the_jobs_failure() -> None:
    refusal = Refused("encrypted", "It has a password.")
    with pytest.raises(Refused) as refused:
        await Parser(documents(), FakeReader(refusal)).parse_resume(command())
    assert refused.value.code == "encrypted"
