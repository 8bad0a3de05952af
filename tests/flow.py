"""What flow tests say and ask: callers, uploads, sockets, rows, objects and stored events of one running system."""

import asyncio
import json
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import httpx
import jwt
import nats
import psutil
from tests.looking import Looking, looking
from websockets.asyncio.client import ClientConnection, connect

from hirewire_common.contracts import session_key
from hirewire_local.fleet import Fleet, Service
from hirewire_local.programs import Servers
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer

T = TypeVar("T")
Frame = dict[str, Any]

PATIENCE = 30.0
"""Seconds after which a condition that was waited for counts as broken."""

Services = tuple[tuple[str, dict[str, str]], ...]


@dataclass(frozen=True)
class System:
    """Services over real servers; usually those of `tests.standing`."""

    fleet: Fleet
    nats: NatsServer
    postgres: PostgresServer
    database: Database
    store: ObjectStore
    looking: Looking

    @property
    def one(self) -> str:
        """The first gateway in auth mode `open`."""
        return self.fleet.all("gateway")[0].url

    @property
    def two(self) -> str:
        """The second one."""
        return self.fleet.all("gateway")[1].url

    @property
    def jwt(self) -> str:
        """The gateway in auth mode `jwt`."""
        return self.fleet.all("gateway")[2].url

    def token(self, user: UUID | None = None, **claims: Any) -> str:
        """What a signed-in user's front end sends; `claims` win."""
        usual = {"sub": str(user or uuid4()), "aud": "authenticated", "exp": time.time() + 600}
        return jwt.encode({**usual, **claims}, self.fleet.jwt_secret, algorithm="HS256")

    def bearer(self, user: UUID | None = None, **claims: Any) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(user, **claims)}"}

    async def metrics(self, service: Service | None = None) -> str:
        """The figures of one process, usually the first gateway's."""
        asked = service or self.fleet.all("gateway")[0]
        async with client(asked.ops_url) as http:
            return (await http.get("/metrics")).text

    async def rows(self, query: str, *values: object) -> list[Any]:
        """As the superuser, whom no policy binds."""
        return await self.looking.rows(query, *values)

    async def count(self, query: str, *values: object) -> int:
        """How many rows there are: `count("jobs where id = $1", job)`."""
        found = await self.rows(f"select count(*) as n from {query}", *values)  # noqa: S608  # our own words
        return int(found[0]["n"])

    def objects(self, prefix: str = "uploads/") -> set[str]:
        """The keys that lie in the bucket."""
        found = self.store.client().list_objects(
            bucket_name=self.store.bucket, prefix=prefix, recursive=True
        )
        return {str(item.object_name) for item in found}

    async def stored(self, stream: str, subject: str = ">") -> list[tuple[str, bytes]]:
        """Subject and body of every message that the stream holds, oldest first."""
        client = await nats.connect(self.nats.url("debug"))
        try:
            js = client.jetstream()
            state = (await js.stream_info(stream)).state
            found: list[tuple[str, bytes]] = []
            seq = state.first_seq
            while state.messages and seq <= state.last_seq:
                try:
                    message = await js.get_msg(stream, seq, subject=subject, next=True)
                except nats.js.errors.NotFoundError:
                    break
                found.append((str(message.subject), message.data or b""))
                seq = (message.seq or seq) + 1
            return found
        finally:
            await client.close()

    def dump(self) -> str:
        """The whole database as SQL."""
        program = self.database.postgres.place.programs / "pg_dump"
        command = [str(program), self.database.plain_url()]
        told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
        return told.stdout

    def bytes_of_objects(self) -> bytes:
        """Everything that lies in the bucket, one after another."""
        s3, bucket = self.store.client(), self.store.bucket
        found = s3.list_objects(bucket_name=bucket, recursive=True)
        names = [str(item.object_name) for item in found]
        return b"".join(
            s3.get_object(bucket_name=bucket, object_name=name).read() for name in names
        )

    def logs(self) -> bytes:
        """All that the services have logged."""
        return b"".join(path.read_bytes() for path in self.fleet.folder.rglob("*.log"))

    @contextmanager
    def paused(self, name: str) -> Iterator[None]:
        """Inside, every `name` stands still, as on a machine that has come to a halt; keep it below ten seconds."""
        with still(self.fleet.all(name)):
            yield


@dataclass(frozen=True)
class Ground:
    """The real servers of a test, clean, and a place for logs."""

    nats: NatsServer
    postgres: PostgresServer
    database: Database
    store: ObjectStore
    logs: Path

    @contextmanager
    def system(self, *services: tuple[str, dict[str, str]]) -> Iterator[System]:
        """These services over them, ready inside: names and environments."""
        self.nats.start()
        self.nats.apply_topology()
        self.nats.purge()
        servers = Servers(
            self.nats.server, self.database.postgres, self.store.server, self.database.name
        )
        fleet = Fleet(servers, self.logs)
        for name, environment in services:
            fleet.add(name, environment).start()
        try:
            fleet.wait()
            with looking(self.database) as found:
                yield System(fleet, self.nats, self.postgres, self.database, self.store, found)
        finally:
            fleet.stop()


@contextmanager
def still(services: list[Service]) -> Iterator[None]:
    processes = [psutil.Process(service.pid) for service in services if service.running]
    for process in processes:
        process.suspend()
    try:
        yield
    finally:
        for process in processes:
            process.resume()


def client(url: str, headers: dict[str, str] | None = None) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=url, headers=headers, timeout=60, trust_env=False)


async def new_session(http: httpx.AsyncClient, headers: dict[str, str] | None = None) -> str:
    answer = await http.post("/create-session", headers=headers)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["session_id"])


async def upload(
    http: httpx.AsyncClient,
    data: bytes,
    name: str = "",
    *,
    session: str | None = None,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    name = name or ("cv.pdf" if data.startswith(b"%PDF") else "cv.txt")
    shown = {"X-Session-ID": session} if session else {}
    return await http.post(
        "/api/resume/parse", files={"file": (name, data)}, headers={**shown, **(headers or {})}
    )


async def accepted(http: httpx.AsyncClient, data: bytes, **more: Any) -> dict[str, Any]:
    """Uploaded without waiting: the 202."""
    headers = {"Prefer": "respond-async", **more.pop("headers", {})}
    answer = await upload(http, data, headers=headers, **more)
    assert answer.status_code == 202, answer.text
    found: dict[str, Any] = answer.json()
    return found


def faulty(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """Whether this is an error in the one form, with that status and code; its body."""
    body: dict[str, Any] = answer.json()
    assert (answer.status_code, body["error"]) == (status, code), answer.text
    assert body["status_code"] == status
    assert body["request_id"] == answer.headers["x-request-id"]
    exact = code == "not_signed_in"  # clients read these words
    assert body["detail"].endswith((".", "…")) or ":" in body["detail"] or exact
    assert "Traceback" not in answer.text
    return body


async def eventually(
    look: Callable[[], Awaitable[T]], good: Callable[[T], bool] = bool, seconds: float = PATIENCE
) -> T:
    """What `look` finds as soon as it is good; fails with what it last found after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        found = await look()
        if good(found):
            return found
        assert time.monotonic() < deadline, f"not within {seconds} s; in the end: {found!r}"
        await asyncio.sleep(0.05)


async def settled(system: System, session: str) -> None:
    """When nothing is under way in it any more, what follows from a turn included."""
    key = session_key(session)

    async def look() -> int:
        return await system.count(
            "jobs where session_key = $1 and outcome is null and kind <> 'ranker.index'", key
        )

    await eventually(look, lambda number: number == 0)


async def ended(http: httpx.AsyncClient, job: str, **headers: str) -> dict[str, Any]:
    """The job as the gateway shows it when it has ended."""

    async def look() -> dict[str, Any]:
        answer = await http.get(f"/api/v1/jobs/{job}", headers=headers)
        shown: dict[str, Any] = answer.json() if answer.status_code == 200 else {}
        return shown

    return await eventually(
        look, lambda shown: shown.get("status") in ("succeeded", "failed", "cancelled")
    )


@asynccontextmanager
async def socket(
    url: str, session: str, query: str = "", headers: dict[str, str] | None = None
) -> AsyncIterator[ClientConnection]:
    """A WebSocket of the session."""
    address = f"{url.replace('http', 'ws', 1)}/ws/{session}{query}"
    async with connect(
        address, additional_headers=headers, proxy=None, ping_interval=None, close_timeout=2
    ) as opened:
        yield opened


async def next_frame(opened: ClientConnection, seconds: float = PATIENCE) -> Frame:
    async with asyncio.timeout(seconds):
        frame: Frame = json.loads(await opened.recv())
        return frame


async def frames_until(
    opened: ClientConnection, wanted: int, kinds: tuple[str, ...] = ("resume_parsed",)
) -> list[Frame]:
    """All frames up to the one that is the `wanted`th of these kinds."""
    found: list[Frame] = []
    while sum(frame["type"] in kinds for frame in found) < wanted:
        found.append(await next_frame(opened))
    return found


def subject(session: str) -> str:
    """Where the session's events lie on the bus."""
    return f"hw.evt.{session_key(session)}.>"
