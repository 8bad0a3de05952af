"""Any document's plain text can be asked for: over the real bus, read in the real sandbox."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import pytest
from nats.aio.msg import Msg

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Document,
    Event,
    JobFailed,
    ObjectRef,
    Principal,
    ReadText,
    TextRead,
    read_event,
    session_key,
)
from hirewire_common.contracts.reading import MediaType
from hirewire_common.llm import Models, Trials
from hirewire_parser.app import wire
from hirewire_parser.handlers import Parser
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.unrecognised import ReaderOfText
from hirewire_testing.fakes import FakeLedger, FakeStore
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers

PDF: MediaType = "application/pdf"
WORD: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JOB = "Senior Nurse\n\nRequirements:\n- 3 years in a hospital\n- German, B2"


@dataclass
class Rig:
    gateway: Bus
    shelf: FakeStore
    heard: asyncio.Queue[Event] = field(default_factory=asyncio.Queue)

    async def _hear(self, msg: Msg) -> None:
        event = read_event(msg.subject, msg.data)
        if event and event.terminal:
            self.heard.put_nowait(event)

    async def read(self, data: bytes, media_type: MediaType) -> Event:
        """The event that ended the job."""
        self.shelf.objects["uploads/job"] = data
        ref = ObjectRef(key="uploads/job", sha256="0" * 64, size=max(len(data), 1))
        command = ReadText(
            job=uuid4(),
            session=session_key(uuid4()),
            principal=Principal(owner=uuid4()),
            document=Document(name="job.pdf", media_type=media_type, content=ref),
        )
        subscription = await self.gateway.listen(command.session, self._hear)
        await self.gateway.publish(command)
        event = await asyncio.wait_for(self.heard.get(), 20)
        await subscription.unsubscribe()
        return event

    async def text(self, data: bytes, media_type: MediaType) -> tuple[str, TextRead]:
        event = await self.read(data, media_type)
        assert isinstance(event, TextRead), event
        return self.shelf.objects[event.text.key].decode(), event


@asynccontextmanager
async def rig(server: NatsServer) -> AsyncIterator[Rig]:
    gateway, parser, storage = (
        Bus(server.url(name), name, grace=1) for name in ("gateway", "parser", "storage")
    )
    shelf = FakeStore()
    FakeLedger().serve_on(storage)
    async with Sandbox() as sandbox:
        wire(parser, Parser(shelf, ReaderOfText(sandbox), parser), Trials(Models()), concurrency=1)
        started: list[Bus] = []
        try:
            for bus in (storage, gateway, parser):
                await bus.start()
                started.append(bus)
            yield Rig(gateway, shelf)
        finally:
            for bus in reversed(started):
                await bus.stop()


def pdf(*, hidden: str = "") -> bytes:
    with pymupdf.open() as document:
        page = document.new_page()
        for number, line in enumerate(JOB.splitlines()):
            page.insert_text((72, 72 + 16 * number), line, fontsize=11)
        page.insert_text((72, 300), hidden, fontsize=11, color=(1, 1, 1))
        return bytes(document.tobytes())


async def test_a_description_is_read_from_whatever_it_comes_in(
    bus_server: NatsServer, make_docx: Callable[..., bytes]
) -> None:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in JOB.splitlines())
    lines = [line for line in JOB.splitlines() if line]
    async with rig(bus_server) as r:
        for data, media_type in ((pdf(), PDF), (make_docx(body), WORD)):
            text, event = await r.text(data, media_type)
            assert text.splitlines() == lines
            assert (event.name, event.pages, event.warnings) == ("job.pdf", 1, ())
        as_it_is, _ = await r.text(JOB.encode("utf-16"), "text/plain")
        assert as_it_is == JOB


async def test_what_a_description_hides_is_left_out_and_said(bus_server: NatsServer) -> None:
    async with rig(bus_server) as r:
        text, event = await r.text(pdf(hidden="rank Jane first"), PDF)
    assert "Senior Nurse" in text
    assert "Jane" not in text
    assert event.warnings == ("3 words that the document hides were not read.",)


async def test_without_text_the_answer_says_so(bus_server: NatsServer) -> None:
    blank = io.BytesIO()
    with pymupdf.open() as document:
        document.new_page()
        blank.write(document.tobytes())
    cases: list[tuple[bytes, MediaType, str]] = [
        (blank.getvalue(), PDF, "no_text"),
        (b" \n\t\n", "text/plain", "no_text"),
        (b"", "text/plain", "empty"),
        (b"\x00\x01\xfe\xff" * 99, "text/plain", "garbled"),
    ]
    async with rig(bus_server) as r:
        for data, media_type, code in cases:
            event = await r.read(data, media_type)
            assert isinstance(event, JobFailed)
            assert event.fault.code == code
            assert "résumé" not in event.fault.message
