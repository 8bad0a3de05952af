"""What all sockets of a session are told, and what each of them only if it wants it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from json import loads
from typing import Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.bus import LiveEvent
from hirewire_common.contracts import (
    AnswerWorded,
    DocumentMade,
    Event,
    ObjectRef,
    Principal,
    SessionRemoved,
    TurnTaken,
    session_key,
)
from hirewire_common.errors import NotFound, TryAgain
from hirewire_gateway.domain.places import Place
from hirewire_gateway.live import Hub

SESSION = uuid4()
HERE = Place(session_key(SESSION), str(SESSION))
PDF = ObjectRef(key="documents/a/b/c.pdf", sha256="0" * 64, size=8)

News = Callable[[Any], Awaitable[None]]


@dataclass
class FakeMsg:
    subject: str
    data: bytes
    headers: dict[str, str] | None


@dataclass
class FakeFeed:
    """The bus: what is stored can be replayed, and who listens is told."""

    stored: list[LiveEvent] = field(default_factory=list)
    listeners: list[News] = field(default_factory=list)
    left: int = 0

    async def listen(self, session: str, callback: News) -> Any:
        assert session == HERE.key
        self.listeners.append(callback)
        return self

    async def unsubscribe(self) -> None:
        self.left += 1

    async def replay(self, session: str, after: int) -> AsyncIterator[LiveEvent]:
        assert session == HERE.key
        for event in self.stored:
            if event.seq > after:
                yield event

    async def last(self, session: str) -> int:
        assert session == HERE.key
        return self.stored[-1].seq if self.stored else 0

    async def tell(self, event: Event, seq: int = 0) -> None:
        body = event.model_dump_json().encode()
        if seq:
            self.stored.append(LiveEvent(seq, event.subject, body))
        headers = {"Nats-Sequence": str(seq)} if seq else None
        for listener in self.listeners:
            await listener(FakeMsg(event.live_subject, body, headers))


@dataclass
class CountingStore:
    """An object store that counts how often it is asked; `fails` is what it says instead."""

    asked: int = 0
    fails: Exception | None = None

    async def get(self, ref: ObjectRef) -> bytes:
        self.asked += 1
        if self.fails:
            raise self.fails
        return b"%PDF-" + ref.key.encode()


@dataclass(eq=False)
class FakeSink:
    streams: bool = False
    taken: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    called: list[str] = field(default_factory=list)

    def take(self, seq: int, text: str) -> None:
        self.taken.append((seq, loads(text)))

    def catch_up(self) -> None:
        self.called.append("catch up")

    def close(self) -> None:
        self.called.append("close")

    def removed(self) -> None:
        self.called.append("removed")

    @property
    def kinds(self) -> list[str]:
        return [frame["type"] for _, frame in self.taken]


@dataclass
class Rig:
    feed: FakeFeed = field(default_factory=FakeFeed)
    store: CountingStore = field(default_factory=CountingStore)

    def __post_init__(self) -> None:
        self.hub = Hub(self.feed, self.store)


def about(job: UUID | None = None) -> dict[str, Any]:
    return {"job": job or uuid4(), "session": HERE.key, "principal": Principal(owner=uuid4())}


def document(**fields: Any) -> DocumentMade:
    usual = {"format": "pdf", "content": PDF, "live": True, "revision": 3, "markdown": "# Jane"}
    return DocumentMade.model_validate({**about(), **usual, **fields})


@pytest.fixture
def rig() -> Rig:
    return Rig()


async def test_a_document_is_fetched_once_for_all_sockets(rig: Rig) -> None:
    sinks = [FakeSink() for _ in range(3)]
    async with (
        rig.hub.socket(HERE, sinks[0]),
        rig.hub.socket(HERE, sinks[1]),
        rig.hub.socket(HERE, sinks[2]),
    ):
        await rig.feed.tell(document(), 7)
    assert rig.store.asked == 1
    assert len(rig.feed.listeners) == 1
    for sink in sinks:
        ((seq, frame),) = sink.taken
        assert (seq, frame["seq"], frame["type"]) == (7, 7, "resume_pdf_update")
        assert frame["resume_markdown"] == "# Jane"


async def test_nobody_fetches_a_document_that_nobody_looks_at(rig: Rig) -> None:
    job = uuid4()
    async with rig.hub.waiting(HERE, job) as ending:
        await rig.feed.tell(document(job=job), 7)
        assert isinstance(ending.event, DocumentMade)
    assert rig.store.asked == 0


async def test_a_document_that_was_replaced_is_passed_over(rig: Rig) -> None:
    rig.store.fails = NotFound("The stored file")
    sink = FakeSink()
    async with rig.hub.socket(HERE, sink):
        await rig.feed.tell(document(), 7)
        await rig.feed.tell(TurnTaken(**about(), message="Done."), 8)
    assert sink.kinds == ["chat_response"]
    assert sink.called == []


async def test_a_store_that_is_away_makes_sockets_look_again_later(rig: Rig) -> None:
    rig.store.fails = TryAgain(log="down")
    sink = FakeSink()
    async with rig.hub.socket(HERE, sink):
        await rig.feed.tell(document(), 7)
    assert (sink.taken, sink.called) == ([], ["catch up"])
    with pytest.raises(TryAgain):
        _ = [frame async for frame in rig.hub.replay(HERE, 0)]
    rig.store.fails = None
    assert [seq async for seq, _ in rig.hub.replay(HERE, 0)] == [7]


async def test_what_was_missed_comes_in_order_with_its_documents(rig: Rig) -> None:
    await rig.feed.tell(TurnTaken(**about(), message="Done."), 5)
    await rig.feed.tell(document(), 7)
    await rig.feed.tell(document(content=None), 8)  # superseded: there is nothing to show
    await rig.feed.tell(TurnTaken(**about(), message="More."), 9)
    told = [(seq, loads(text)) async for seq, text in rig.hub.replay(HERE, 5)]
    assert [(seq, frame["type"]) for seq, frame in told] == [
        (7, "resume_pdf_update"),
        (9, "chat_response"),
    ]
    assert await rig.hub.last(HERE) == 9


async def test_words_that_are_still_coming_go_only_where_they_are_wanted(rig: Rig) -> None:
    plain, streaming = FakeSink(), FakeSink(streams=True)
    async with rig.hub.socket(HERE, plain), rig.hub.socket(HERE, streaming):
        await rig.feed.tell(AnswerWorded(**about(), text="Nice to "))
        await rig.feed.tell(TurnTaken(**about(), message="Nice to meet you."), 4)
    assert plain.kinds == ["chat_response"]
    assert streaming.kinds == ["chat_delta", "chat_response"]
    seq, delta = streaming.taken[0]
    assert (seq, "seq" in delta, delta["text"]) == (0, False, "Nice to ")


async def test_the_last_one_out_ends_the_listening(rig: Rig) -> None:
    async with rig.hub.socket(HERE, FakeSink()):
        async with rig.hub.socket(HERE, FakeSink()):
            assert rig.hub.sockets == 2
        assert rig.feed.left == 0
    assert (rig.feed.left, rig.hub.sockets) == (1, 0)


async def test_news_of_another_version_harms_nobody(rig: Rig) -> None:
    sink = FakeSink()
    async with rig.hub.socket(HERE, sink):
        (listener,) = rig.feed.listeners
        await listener(FakeMsg(f"hw.live.{HERE.key}.moon.risen", b"{}", None))
        await listener(FakeMsg(f"hw.live.{HERE.key}.turn.taken", b"{}", None))
        await rig.feed.tell(TurnTaken(**about(), message="Done."), 4)
    assert sink.kinds == ["chat_response"]


async def test_closing_sends_everyone_away(rig: Rig) -> None:
    sink = FakeSink()
    async with rig.hub.socket(HERE, sink), rig.hub.waiting(HERE, uuid4()) as ending:
        rig.hub.close()
        await ending.news(5.0)
    assert sink.called == ["close"]
    assert rig.hub.closing.is_set()


async def test_who_listens_to_a_session_that_is_removed_is_sent_away(rig: Rig) -> None:
    sink, other = FakeSink(), FakeSink()
    async with rig.hub.socket(HERE, sink), rig.hub.socket(HERE, other):
        await rig.feed.tell(SessionRemoved(**about()))
    assert sink.called == other.called == ["removed"]
    assert sink.taken == []


async def test_who_waits_for_a_job_of_a_removed_session_looks_at_once(rig: Rig) -> None:
    async with rig.hub.waiting(HERE, uuid4()) as ending:
        await rig.feed.tell(SessionRemoved(**about()))
        await ending.news(60)
    assert ending.event is None
