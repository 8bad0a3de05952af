"""A tenant whose share of the queue is used up is told so and nobody else notices; a queue without place is told to all."""

from collections.abc import Iterator

import httpx
import nats
import pytest
from tests.chaos.load import send
from tests.chaos.truth import Truth, assert_done_once

from hirewire_common import topology
from hirewire_local.fleet import Fleet
from hirewire_local.permissions import inbox
from hirewire_local.postgres import run
from hirewire_testing.servers import NatsServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

SHARE = 5
KEY = "the same request again"
PLACE = 4096
"""Bytes; room for a few commands, of whomever."""


@pytest.fixture
def small_queue(bus_server: NatsServer) -> Iterator[None]:
    url = bus_server.url("admin")
    run(lambda: topology.apply(url, per_tenant=SHARE))
    yield
    run(lambda: topology.apply(url))


@pytest.fixture
def tiny_queue(bus_server: NatsServer) -> Iterator[None]:
    url = bus_server.url("admin")

    async def shrink() -> None:
        client = await nats.connect(url, inbox_prefix=inbox("admin").encode())
        try:
            (commands,) = (s for s in topology.streams() if s.name == "COMMANDS")
            await client.jetstream().update_stream(commands.evolve(max_bytes=PLACE))
        finally:
            await client.close()

    run(shrink)
    yield
    run(lambda: topology.apply(url))


@pytest.mark.usefixtures("tiny_queue")
def test_a_queue_without_place_is_told_to_everybody_until_there_is_place(
    stack: Fleet, truth: Truth
) -> None:
    stack.start(gateway=2, storage=1)
    here, there = (gateway.url for gateway in stack.all("gateway"))
    with httpx.Client(base_url=here) as one, httpx.Client(base_url=there) as other:
        uploads = [
            send(client, f"{n}.txt", user=f"user-{n}-{number}")
            for n in range(8)
            for number, client in enumerate((one, other))
        ]
    waiting = [upload for upload in uploads if upload.status == 202]
    refused = [upload for upload in uploads if upload.status != 202]
    assert waiting
    assert uploads == [*waiting, *refused]
    assert {upload.status for upload in refused} == {503}
    assert {upload.answer["error"] for upload in refused} == {"queue_full"}
    assert all(int(upload.retry_after or 0) >= 1 for upload in refused)
    assert truth.waiting_commands() == len(waiting)

    stack.start(parser=1)
    truth.drained()
    assert_done_once(truth, [upload.job for upload in waiting])
    with httpx.Client(base_url=here) as one:
        assert send(one, refused[0].name, user="late", wait=10).status == 200


@pytest.mark.usefixtures("small_queue")
def test_a_full_share_is_told_and_leaves_nothing_while_other_tenants_are_admitted(
    stack: Fleet, truth: Truth
) -> None:
    stack.start(gateway=2, storage=1)
    here, there = (gateway.url for gateway in stack.all("gateway"))
    with httpx.Client(base_url=here) as one, httpx.Client(base_url=there) as other:
        greedy = [send(c, f"greedy-{n}.txt", user="greedy") for n in range(5) for c in (one, other)]
        repeated = send(other, "greedy-repeats.txt", user="greedy", key=KEY)
        refused_while_waiting = send(one, "greedy-waits.txt", user="greedy", wait=10)
        modest = [
            send(client, f"modest-{n}.txt", user="modest") for n, client in enumerate((one, other))
        ]
    assert [upload.status for upload in greedy] == [202] * SHARE + [429] * SHARE
    refused = [*greedy[SHARE:], repeated, refused_while_waiting]
    assert {upload.status for upload in refused} == {429}
    assert all(int(upload.retry_after or 0) >= 1 for upload in refused)
    assert {upload.answer["error"] for upload in refused} == {"queue_full"}
    assert [upload.status for upload in modest] == [202, 202]
    assert truth.waiting_commands() == SHARE + len(modest)
    states = {row.name: row.state for row in truth.jobs().values()}
    assert {states[upload.name] for upload in refused} == {"cancelled"}

    stack.start(parser=1)
    truth.drained()
    assert_done_once(truth, [upload.job for upload in [*greedy[:SHARE], *modest]])
    assert sum(row.resumes for row in truth.jobs().values()) == SHARE + len(modest)

    with httpx.Client(base_url=here) as one:
        again = [send(one, repeated.name, user="greedy", key=KEY, wait=10) for _ in range(2)]
    assert [upload.status for upload in again] == [200, 200]
    assert len({upload.job for upload in again}) == 1
    assert_done_once(truth, [again[0].job])
