"""The bus may lose everything that it ever knew: what was accepted is done all the same, and heard."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from tests.chaos.load import Upload, send
from tests.chaos.measuring import measured
from tests.chaos.truth import Truth, assert_done_once
from tests.chaos.waiting import until
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from hirewire_local.fleet import Fleet
from hirewire_testing.servers import NatsServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

JOBS = 50
REPAIRS = {"HIREWIRE_RECONCILE_EVERY": "1", "HIREWIRE_LOST_AFTER": "3"}
USER = {"X-User-Id": "ada@example.org"}


@dataclass
class Listener:
    """The frames that came to one socket."""

    frames: list[dict[str, Any]] = field(default_factory=list)

    def jobs(self) -> list[str]:
        return [frame["job_id"] for frame in self.frames if frame["type"] == "resume_parsed"]

    def listen_to(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            while True:
                self.frames.append(json.loads(socket.recv()))


@contextmanager
def listening(gateway: str, session: str, after: int) -> Iterator[Listener]:
    url = f"{gateway.replace('http', 'ws', 1)}/ws/{session}?after={after}"
    listener = Listener()
    with connect(url, additional_headers=USER) as socket:
        thread = threading.Thread(target=listener.listen_to, args=(socket,))
        thread.start()
        yield listener
    thread.join()


def assert_heard(listener: Listener, uploads: list[Upload]) -> None:
    """Of each job once, in growing order."""
    until(lambda: len(listener.jobs()) >= len(uploads), "every result is heard", within=10)
    assert sorted(listener.jobs()) == sorted(upload.job for upload in uploads)
    places = [frame["seq"] for frame in listener.frames]
    assert places == sorted(set(places))


def test_jobs_that_the_bus_forgot_are_done_once_and_sockets_hear_of_them(
    stack: Fleet, truth: Truth, bus_server: NatsServer
) -> None:
    stack.add("storage", REPAIRS).start()
    stack.start(gateway=2, parser=1)
    here, there = (gateway.url for gateway in stack.all("gateway"))
    with httpx.Client(base_url=here, headers=USER) as client:
        session = client.post("/create-session").json()["session_id"]
        first = send(client, "before.txt", session=session)
        truth.drained()
        (parser,) = stack.all("parser")
        parser.stop()
        waiting = [send(client, f"{n}.txt", session=session) for n in range(JOBS)]
    assert {upload.status for upload in waiting} == {202}
    with listening(here, session, 0) as steady:
        until(lambda: steady.jobs() == [first.job], "the socket is up to date", within=10)
        seen = steady.frames[-1]["seq"]
        bus_server.wipe()
        bus_server.start()
        bus_server.apply_topology()
        parser.start()
        drain = truth.drained(forgotten=[first.job])
        measured(f"bus wiped with {JOBS} jobs open: all done {drain:.1f} s after its return")
        with listening(there, session, seen) as returning:
            assert_heard(returning, waiting)
        assert_heard(steady, [first, *waiting])
    assert_done_once(truth, [upload.job for upload in waiting])
