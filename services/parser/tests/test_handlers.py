"""The handler fetches, reads, asks, stores and tells; a repetition tells the same."""

import asyncio
from base64 import b64encode
from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    LARGEST_INLINE,
    Command,
    CustomSection,
    Document,
    Event,
    JobProgress,
    ObjectRef,
    ParseResume,
    PictureKept,
    Principal,
    Profile,
    Quality,
    ReadResume,
    Refinement,
    Resume,
    ResumeParsed,
    session_key,
)
from hirewire_common.contracts.reading import MediaType
from hirewire_common.errors import Refused, TryAgain
from hirewire_parser.handlers import Parser
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.refining import Refiner
from hirewire_parser.steps import Stage, Tell, steps

READING = ReadResume(
    resume=Resume(profile=Profile(name="Jane Roe")),
    quality=Quality(pages=2, warnings=("No education was found.",)),
)
TEXT = "Jane Roe\nVelká Británie\n\fpage two\n"


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
    photo: Photo | None = None
    seen: list[tuple[bytes, str, str]] = field(default_factory=list)

    async def read(self, data: bytes, media_type: str, name: str, tell: Tell) -> ReadDocument:
        self.seen.append((data, media_type, name))
        if isinstance(self.reading, Refused):
            raise self.reading
        return ReadDocument(reading=self.reading, text=TEXT)

    async def read_or_photo(
        self, data: bytes, media_type: str, name: str, tell: Tell
    ) -> ReadDocument | Photo:
        return self.photo or await self.read(data, media_type, name, tell)


@dataclass
class FakeBus:
    """`heard` is set by every event."""

    down: bool = False
    said: list[Command | Event] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def publish(self, message: Command | Event) -> None:
        self.said.append(message)
        self.heard.set()
        if self.down:
            raise TryAgain(log="down")

    @property
    def steps(self) -> list[tuple[str, int, str]]:
        news = [message for message in self.said if isinstance(message, JobProgress)]
        return [(one.stage, one.percent, one.note) for one in news]


class FakeRefiner:
    seconds = 0.0

    async def of(self, command: ParseResume) -> Refiner:
        return self

    async def refine(self, read: ReadDocument, tell: Tell, seconds: float) -> ReadResume:
        self.seconds = seconds
        return read.reading.model_copy(update={"refinement": Refinement(refined=True)})


PHOTO = Photo(
    jpeg=b64encode(b"jpeg"), width=384, height=512, ground=0.4, rows=0, figure=0.5, warnings=("?",)
)


def command(media_type: MediaType = "application/pdf", *, or_photo: bool = False) -> ParseResume:
    ref = ObjectRef(key="uploads/a", sha256="0" * 64, size=3)
    return ParseResume(
        or_photo=or_photo,
        job=uuid4(),
        session=session_key(uuid4()),
        principal=Principal(owner=uuid4()),
        document=Document(name="cv.pdf", media_type=media_type, content=ref),
    )


def documents() -> FakeDocuments:
    return FakeDocuments({"uploads/a": b"pdf"})


async def parsed(parser: Parser, order: ParseResume) -> ResumeParsed:
    event = await parser.parse_resume(order)
    assert isinstance(event, ResumeParsed)
    return event


async def test_a_read_document_is_told_with_its_reading() -> None:
    reader, order = FakeReader(), command()
    event = await parsed(Parser(documents(), reader, FakeBus()), order)
    assert reader.seen == [(b"pdf", "application/pdf", "cv.pdf")]
    assert (event.job, event.session, event.document) == (order.job, order.session, order.document)
    assert (event.reading, event.name, event.pages) == (READING, "Jane Roe", 2)
    assert event.warnings == ("No education was found.",)


async def test_the_documents_text_is_stored_under_its_owner_session_and_job() -> None:
    store, order = documents(), command()
    event = await parsed(Parser(store, FakeReader(), FakeBus()), order)
    key = f"processed/{order.principal.owner}/{order.session}/{order.job}.txt"
    assert event.text
    assert event.text.key == key
    assert store.objects[key].decode() == TEXT
    assert "text/plain; charset=utf-8" in store.media_types


async def test_a_repeated_job_gives_the_same_resume_id_and_another_job_another() -> None:
    parser, order = Parser(documents(), FakeReader(), FakeBus()), command()
    first, again = [await parsed(parser, order) for _ in range(2)]
    other = await parsed(parser, command())
    assert first.resume_id == again.resume_id != other.resume_id


async def test_a_large_reading_is_stored_and_only_its_reference_travels() -> None:
    items = tuple(f"{number} a line of text" for number in range(LARGEST_INLINE // 20))
    large = READING.model_copy(
        update={"resume": Resume(custom=(CustomSection(id="custom-1", items=items),))}
    )
    store, order = documents(), command()
    event = await parsed(Parser(store, FakeReader(large), FakeBus()), order)
    assert isinstance(event.reading, ObjectRef)
    assert event.reading.key == order.reading_key
    assert ReadResume.model_validate_json(store.objects[event.reading.key]) == large
    assert len(event.model_dump_json()) < LARGEST_INLINE


async def test_a_refused_document_is_the_jobs_failure_and_leaves_no_text() -> None:
    refusal, store = Refused("encrypted", "It has a password."), documents()
    with pytest.raises(Refused) as refused:
        await Parser(store, FakeReader(refusal), FakeBus()).parse_resume(command())
    assert refused.value.code == "encrypted"
    assert list(store.objects) == ["uploads/a"]


async def test_what_the_model_made_of_the_reading_is_told_and_it_had_no_more_time_than_was_left() -> (
    None
):
    refiner, order = FakeRefiner(), command()
    event = await parsed(Parser(documents(), FakeReader(), FakeBus(), refiner), order)
    assert isinstance(event.reading, ReadResume)
    assert event.reading.refinement == Refinement(refined=True)
    assert 30 < refiner.seconds < order.time_limit


async def test_a_picture_without_text_is_stored_and_told_as_the_sessions_photo() -> None:
    store, order = documents(), command("image/png", or_photo=True)
    event = await Parser(store, FakeReader(photo=PHOTO), FakeBus()).parse_resume(order)
    assert isinstance(event, PictureKept)
    assert (event.job, event.session, event.name) == (order.job, order.session, "cv.pdf")
    assert (event.width, event.height, event.warnings) == (384, 512, ("?",))
    assert event.content.key == order.photo_key
    assert store.objects == {"uploads/a": b"pdf", order.photo_key: b"jpeg"}
    assert store.media_types == {"image/jpeg"}


@pytest.mark.parametrize(
    "order",
    [command("image/png"), command("application/pdf", or_photo=True)],
    ids=["nobody wants a photo", "it is no picture"],
)
async def test_only_a_picture_that_may_be_a_photo_becomes_one(order: ParseResume) -> None:
    event = await Parser(documents(), FakeReader(photo=PHOTO), FakeBus()).parse_resume(order)
    assert isinstance(event, ResumeParsed)


async def test_a_picture_with_text_is_read_although_it_might_have_been_a_photo() -> None:
    order = command("image/png", or_photo=True)
    event = await Parser(documents(), FakeReader(), FakeBus()).parse_resume(order)
    assert isinstance(event, ResumeParsed)
    assert event.name == "Jane Roe"


async def test_a_document_that_is_read_at_once_tells_no_steps() -> None:
    bus = FakeBus()
    await Parser(documents(), FakeReader(), bus).parse_resume(command())
    assert bus.steps == []


async def told_by(bus: FakeBus, *stages: tuple[Stage, int, int]) -> list[tuple[str, int, str]]:
    """What is told of these steps, each once the one before has been told."""
    async with steps(bus, command(), quiet=0) as telling:
        for stage in stages:
            telling.tell(*stage)
            bus.heard.clear()
            async with asyncio.timeout(5):
                await bus.heard.wait()
    return bus.steps


async def test_a_slow_document_tells_its_stage_and_page_and_never_goes_back() -> None:
    told = await told_by(
        FakeBus(),
        ("reading", 0, 0),
        ("recognising", 1, 4),
        ("recognising", 3, 4),
        ("refining", 0, 0),
    )
    assert told == [
        ("reading", 5, ""),
        ("recognising", 30, "page 2 of 4"),
        ("recognising", 60, "page 4 of 4"),
        ("refining", 80, ""),
    ]
    assert told == sorted(told, key=lambda step: step[1])


async def test_many_steps_in_a_short_time_are_told_as_the_last_of_them() -> None:
    bus = FakeBus()
    async with steps(bus, command(), quiet=0) as telling:
        for page in range(100):
            telling.tell("recognising", page, 100)
        async with asyncio.timeout(5):
            await bus.heard.wait()
    assert bus.steps == [("recognising", 74, "page 100 of 100")]


async def test_a_bus_that_takes_no_steps_does_not_disturb_the_reading() -> None:
    bus = FakeBus(down=True)
    assert len(await told_by(bus, ("reading", 0, 0), ("refining", 0, 0))) == 2
