"""WebSockets over two gateways: the same frames in the same order, nothing lost, nothing twice, nobody in the way."""

import asyncio
import base64
import secrets
import socket as sockets
import struct
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from uuid import UUID, uuid4

import httpx
import psutil
import pytest
from tests import papers
from tests.flow import (
    Frame,
    System,
    accepted,
    client,
    ended,
    eventually,
    frames_until,
    new_session,
    next_frame,
    socket,
    upload,
)
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from hirewire_common.bus import Bus
from hirewire_common.contracts import Document, ObjectRef, Principal, ResumeParsed, session_key
from hirewire_local.fleet import Service

pytestmark = [pytest.mark.heavy, pytest.mark.servers, pytest.mark.stack]

JOBS = 30
MIB = 1 << 20


@pytest.fixture
async def session(one: httpx.AsyncClient) -> str:
    return await new_session(one)


@pytest.fixture
async def voice(system: System) -> AsyncIterator[Bus]:
    """The bus as a parser has it: says what it wants about a session."""
    bus = Bus(system.nats.url("parser"), "parser")
    await bus.start()
    yield bus
    await bus.stop()


def news(session: str, text: str = "", size: int = 0) -> ResumeParsed:
    """An event of the session that no job stands behind."""
    content = ObjectRef(key="uploads/x", sha256="0" * 64, size=1)
    return ResumeParsed(
        job=uuid4(),
        session=session_key(session),
        principal=Principal(owner=UUID(int=1)),
        resume_id=uuid4(),
        document=Document(name="x.pdf", media_type="application/pdf", content=content),
        name=text,
        warnings=("x" * size,),
    )


def seqs(frames: list[Frame]) -> list[int]:
    return [int(frame["seq"]) for frame in frames]


async def names_until(opened: ClientConnection, last: str) -> list[str]:
    """The texts of `news` up to the one that is `last`."""
    found: list[str] = []
    while not found or found[-1] != last:
        found.append((await next_frame(opened))["name"])
    return found


async def sockets_of(system: System) -> int:
    (line,) = [
        line
        for line in (await system.metrics()).splitlines()
        if line.startswith("hirewire_websockets ")
    ]
    return int(float(line.split()[1]))


# -- order, replay -----------------------------------------------------------------------------------------


async def test_all_sockets_of_a_session_see_the_same_frames_in_the_same_order(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient, session: str
) -> None:
    async with (
        socket(system.one, session) as first,
        socket(system.two, session) as second,
        socket(system.jwt, session) as third,
    ):
        listening = [
            asyncio.create_task(frames_until(opened, JOBS)) for opened in (first, second, third)
        ]
        told = await asyncio.gather(
            *(accepted((one, two)[n % 2], papers.TXT, session=session) for n in range(JOBS))
        )
        heard = await asyncio.gather(*listening)
    assert heard[0] == heard[1] == heard[2]
    assert seqs(heard[0]) == sorted(set(seqs(heard[0])))
    parsed = [frame["job_id"] for frame in heard[0] if frame["type"] == "resume_parsed"]
    assert sorted(parsed) == sorted(job["job_id"] for job in told)
    await _replays_exactly(system, session, heard[0])


async def _replays_exactly(system: System, session: str, frames: list[Frame]) -> None:
    """From every place, on either gateway, exactly what came after it."""
    for place in (0, 1, len(frames) // 2, len(frames) - 2):
        after = 0 if place == 0 else frames[place - 1]["seq"]
        for url in (system.one, system.two, system.jwt):
            async with socket(url, session, f"?after={after}") as opened:
                again = [await next_frame(opened) for _ in frames[place:]]
                assert again == frames[place:]


async def test_a_replay_into_which_news_comes_loses_and_repeats_nothing(
    system: System, session: str, voice: Bus
) -> None:
    many = 900
    for n in range(0, 600, 100):
        await asyncio.gather(*(voice.publish(news(session, f"{n + i}")) for i in range(100)))

    async def more() -> None:
        for n in range(600, many):
            await voice.publish(news(session, str(n)))

    async def listen(url: str) -> list[Frame]:
        async with socket(url, session, "?after=0") as opened:
            return [await next_frame(opened) for _ in range(many)]

    _, first, second = await asyncio.gather(more(), listen(system.one), listen(system.two))
    assert first == second
    assert seqs(first) == sorted(set(seqs(first)))
    assert sorted(int(frame["name"]) for frame in first) == list(range(many))


async def test_without_after_only_what_comes_from_now_on_is_seen(
    system: System, session: str, voice: Bus
) -> None:
    await voice.publish(news(session, "before"))
    async with socket(system.one, session) as first, socket(system.two, session) as second:
        await voice.publish(news(session, "after"))
        for opened in (first, second):
            assert (await next_frame(opened))["name"] == "after"


async def test_an_open_socket_misses_nothing_also_when_storage_is_slow(
    system: System, session: str, voice: Bus
) -> None:
    async with AsyncExitStack() as stack:
        with system.paused("storage"):
            entering = stack.enter_async_context(socket(system.one, session))
            opening = asyncio.create_task(entering)
            await asyncio.wait({opening}, timeout=0.5)
            early = opening.done()
            await voice.publish(news(session, "early"))
        opened = await opening
        await voice.publish(news(session, "late"))
        names = await names_until(opened, "late")
    assert names == (["early", "late"] if early else ["late"])


async def test_who_leaves_in_the_middle_of_a_replay_is_gone(
    system: System, session: str, one: httpx.AsyncClient, voice: Bus
) -> None:
    await asyncio.gather(*(voice.publish(news(session, str(n))) for n in range(100)))

    async def glance() -> None:
        async with socket(system.one, session, "?after=0") as opened:
            await next_frame(opened)

    for _ in range(5):
        await asyncio.gather(*(glance() for _ in range(20)))
    await eventually(lambda: sockets_of(system), lambda count: count == 0)


# -- refusals ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "query", "headers", "code"),
    [
        ("7d444840-9dc0-41d1-b245-5ffdce74fad2", "", {}, 4404),
        ("nonsense", "", {}, 4404),
        (None, "", {"Authorization": "Bearer a.b.c"}, 4401),
        (None, "", {"Authorization": "Bearer nonsense"}, 4401),
        (None, "?after=x", {}, 4400),
        (None, "?after=-1", {}, 4400),
        (None, "?after=1.5", {}, 4400),
        (None, f"?after={'9' * 30}", {}, 4400),
    ],
)
async def test_a_socket_that_can_not_be_is_closed_with_the_reason(
    system: System, session: str, named: str | None, query: str, headers: dict[str, str], code: int
) -> None:
    async with socket(system.two, named or session, query, headers) as opened:
        frame = await next_frame(opened)
        await opened.wait_closed()
    assert (frame["type"], frame["session_id"]) == ("error", named or session)
    assert frame["code"]
    assert "job_id" not in frame
    assert frame["message"]
    assert opened.close_code == code


@pytest.mark.parametrize("after", [0, 1, 2**53, 10**18 * 9])
async def test_any_whole_number_is_a_place_to_go_on_from(
    system: System, session: str, voice: Bus, after: int
) -> None:
    await voice.publish(news(session, "first"))
    async with socket(system.one, session, f"?after={after}") as opened:
        if after < 2:
            assert (await next_frame(opened))["name"] == "first"
        else:  # nothing has come after it yet, and the socket stays
            with pytest.raises(TimeoutError):
                await next_frame(opened, 0.3)


# -- who doesn't read --------------------------------------------------------------------------------------


@asynccontextmanager
async def deaf(url: str, session: str, query: str) -> AsyncIterator[sockets.socket]:
    """A client that has opened a socket and reads nothing."""
    host, port = url.removeprefix("http://").split(":")
    loop = asyncio.get_running_loop()
    with sockets.socket() as raw:
        raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 64 << 10)
        raw.settimeout(0)
        await loop.sock_connect(raw, (host, int(port)))
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        asked = (
            f"GET /ws/{session}{query} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        await loop.sock_sendall(raw, asked.encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += await loop.sock_recv(raw, 1)
        assert b" 101 " in head
        yield raw


async def close_code(raw: sockets.socket) -> int:
    """Read everything that is left; the code of the closing frame that ends it."""
    loop, data = asyncio.get_running_loop(), b""
    raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4 * MIB)
    while True:
        async with asyncio.timeout(20):
            chunk = await loop.sock_recv(raw, MIB)
        data = (data + chunk)[-300:]
        if not chunk or _closing(data):
            return _closing(data)


def _closing(tail: bytes) -> int:
    """The code in a closing frame that stands at the very end; frames before it hold only text."""
    start = tail.rfind(b"\x88")
    if start < 0 or len(tail) < start + 4 or len(tail) != start + 2 + tail[start + 1]:
        return 0
    return int(struct.unpack(">H", tail[start + 2 : start + 4])[0])


@pytest.mark.parametrize(("past", "query"), [(0, ""), (900, "?after=0")])
async def test_who_never_reads_is_sent_away_and_disturbs_nobody(
    system: System, one: httpx.AsyncClient, session: str, voice: Bus, past: int, query: str
) -> None:
    many, size = 3000, 8000
    await asyncio.gather(*(voice.publish(news(session, "past", size)) for _ in range(past)))
    gateway = psutil.Process(system.fleet.all("gateway")[0].pid)
    before = gateway.memory_info().rss
    peak = before
    heard: list[int] = []
    async with deaf(system.one, session, query) as raw, socket(system.one, session) as good:
        for n in range(0, many, 100):
            await asyncio.gather(*(voice.publish(news(session, str(n), size)) for _ in range(100)))
            heard += seqs([await next_frame(good) for _ in range(100)])
            peak = max(peak, gateway.memory_info().rss)
        await eventually(lambda: sockets_of(system), lambda count: count == 1)
        assert await close_code(raw) == 4008
    assert heard == sorted(set(heard))
    assert len(heard) == many
    assert peak - before < 48 * MIB


# -- servers that go away ----------------------------------------------------------------------------------


async def test_open_sockets_outlive_the_bus_and_see_everything_once(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient, session: str
) -> None:
    async with socket(system.one, session) as first, socket(system.two, session) as second:
        listening = [asyncio.create_task(frames_until(opened, 20)) for opened in (first, second)]
        for n in range(6):
            await accepted((one, two)[n % 2], papers.TXT, session=session)
        system.nats.kill()
        system.nats.start()

        async def again() -> bool:
            answer = await upload(
                one, papers.TXT, session=session, headers={"Prefer": "respond-async"}
            )
            return answer.status_code == 202

        await eventually(again)
        for n in range(13):
            await eventually(lambda: two.get("/health"), lambda health: health.status_code == 200)
            await accepted((one, two)[n % 2], papers.TXT, session=session)
        heard = await asyncio.gather(*listening)
    assert heard[0] == heard[1]
    assert seqs(heard[0]) == sorted(set(seqs(heard[0])))
    parsed = [frame["job_id"] for frame in heard[0] if frame["type"] == "resume_parsed"]
    assert len(set(parsed)) == 20
    assert await system.count("resumes where session_key = $1", session_key(session)) == 20
    await asyncio.to_thread(system.fleet.wait)  # the next test finds every service back on the bus


@pytest.fixture
def leaving(system: System) -> Service:
    """A gateway more, to be stopped."""
    gateway = system.fleet.add("gateway")
    gateway.start()
    system.fleet.wait()
    system.fleet.services.remove(gateway)
    return gateway


async def test_a_gateway_that_stops_sends_sockets_away_and_answers_who_waits(
    system: System, leaving: Service, two: httpx.AsyncClient, session: str, voice: Bus
) -> None:
    async with client(leaving.url) as http, socket(leaving.url, session) as opened:
        await voice.publish(news(session, "seen"))
        seen = await next_frame(opened)
        with system.paused("parser"):
            waiting = asyncio.create_task(upload(http, papers.TXT, session=session))
            await eventually(
                lambda: system.count(
                    "jobs where session_key = $1 and kind <> 'ranker.index'", session_key(session)
                )
            )
            stopped = asyncio.create_task(asyncio.to_thread(leaving.stop))
            with pytest.raises(ConnectionClosed):
                await next_frame(opened)
            assert (opened.close_code, opened.close_reason) == (
                1012,
                f"resume with ?after={seen['seq']}",
            )
            answer = await waiting
        assert answer.status_code == 202
        assert (await ended(two, answer.json()["job_id"]))["status"] == "succeeded"
        async with asyncio.timeout(10):
            await stopped
    async with socket(system.two, session, f"?after={seen['seq']}") as again:
        (*_, frame) = await frames_until(again, 1)
    assert frame["job_id"] == answer.json()["job_id"]
