"""Everything is killed under load, several times: what was accepted is done once, what was refused left nothing."""

import time
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from tests.chaos.load import WAIT_LIMIT, Load, Upload, longest_stall
from tests.chaos.measuring import measured
from tests.chaos.truth import Truth, assert_done_once, assert_left_nothing
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet
from hirewire_testing.servers import NatsServer, ObjectStore, PostgresServer

pytestmark = [pytest.mark.heavy, pytest.mark.servers, pytest.mark.stack]

GATEWAY = {"HIREWIRE_WAIT_LIMIT": str(WAIT_LIMIT)}
REPAIRS = {"HIREWIRE_RECONCILE_EVERY": "1", "HIREWIRE_LOST_AFTER": "12"}
"""A gateway waits five seconds for an answer before it withdraws a job: repairs must begin later than that."""
GIVEN_UP = 60.0
SLOWEST = WAIT_LIMIT + 15.0
"""Before a request is accepted it may wait for the bus, the store and the ledger, each for at most five seconds."""

FEW = pytest.param((2.0,), id="once")
MANY = pytest.param((0.0, 3.0, 0.0, 6.0) * 5, id="20-times", marks=pytest.mark.long)
several = pytest.mark.parametrize("pauses", [FEW, MANY])

Kill = Callable[[float], None]


@pytest.fixture
def busy(stack: Fleet) -> Fleet:
    """Two gateways, two parsers and storage, all ready."""
    for name, count in (("gateway", 2), ("storage", 1), ("parser", 2)):
        for _ in range(count):
            stack.add(name, {"gateway": GATEWAY, "storage": REPAIRS}.get(name)).start()
    stack.wait()
    return stack


def under_load(
    stack: Fleet, truth: Truth, what: str, kill: Kill, pauses: Sequence[float]
) -> list[Upload]:
    """Kill it once for each of `pauses`, the time until it is started again, while clients upload."""
    stalls = []
    with Load(what, [gateway.url for gateway in stack.all("gateway")]) as load:
        for pause in pauses:
            since = time.monotonic()
            until(lambda: load.accepted_since(since) >= 25, "uploads are accepted")  # noqa: B023
            kill(pause)
            back = time.monotonic()
            until(lambda: load.accepted_since(back), "uploads are accepted again", within=GIVEN_UP)  # noqa: B023
            stalls.append(time.monotonic() - back)
    drain = truth.drained()
    report(what, load.uploads, stalls, drain)
    return load.uploads


def report(what: str, uploads: Sequence[Upload], stalls: Sequence[float], drain: float) -> None:
    count = {status: sum(u.status == status for u in uploads) for status in (200, 202, 503, 0, -1)}
    slowest = max(upload.seconds for upload in uploads)
    measured(
        f"{what} killed {len(stalls)} times: {len(uploads)} uploads, answered "
        f"{ {status: number for status, number in count.items() if number} }; "
        f"first accepted again at most {max(stalls):.1f} s after the restart, "
        f"longest stall {longest_stall(uploads):.1f} s, slowest answer {slowest:.1f} s, drained in {drain:.1f} s"
    )


def assert_stood(truth: Truth, uploads: Sequence[Upload]) -> None:
    assert_done_once(truth, [upload.job for upload in uploads if upload.accepted])
    refused = [upload for upload in uploads if upload.status == 503]
    assert {upload.status for upload in uploads} <= {200, 202, 503, 0}
    assert all(upload.retry_after and upload.answer["detail"] for upload in refused)
    assert_left_nothing(truth, refused)
    assert max(upload.seconds for upload in uploads) < SLOWEST


@several
def test_a_killed_bus_loses_no_accepted_job_and_doubles_none(
    busy: Fleet, truth: Truth, bus_server: NatsServer, pauses: Sequence[float]
) -> None:
    def kill(pause: float) -> None:
        bus_server.kill()
        time.sleep(pause)
        bus_server.start()

    uploads = under_load(busy, truth, "nats-server", kill, pauses)
    assert_stood(truth, uploads)
    assert all(upload.status for upload in uploads)


@several
def test_a_killed_database_loses_no_accepted_job_and_doubles_none(
    busy: Fleet, truth: Truth, postgres_server: PostgresServer, pauses: Sequence[float]
) -> None:
    def kill(pause: float) -> None:
        postgres_server.kill()
        time.sleep(pause)
        postgres_server.start()

    uploads = under_load(busy, truth, "PostgreSQL", kill, pauses)
    assert_stood(truth, uploads)
    assert all(upload.status for upload in uploads)


@several
def test_a_killed_object_store_loses_no_accepted_job_and_doubles_none(
    busy: Fleet, truth: Truth, object_store: ObjectStore, pauses: Sequence[float]
) -> None:
    def kill(pause: float) -> None:
        object_store.kill()
        time.sleep(pause)
        object_store.start()

    uploads = under_load(busy, truth, "SeaweedFS", kill, pauses)
    assert_stood(truth, uploads)
    assert all(upload.status for upload in uploads)


@several
def test_a_killed_service_loses_no_accepted_job_and_doubles_none(
    busy: Fleet, truth: Truth, pauses: Sequence[float]
) -> None:
    def kill(name: str, pause: float) -> None:
        victim = busy.all(name)[-1]
        victim.kill()
        time.sleep(pause)
        victim.start()
        busy.wait()

    for name in ("gateway", "storage", "parser"):
        uploads = under_load(busy, truth, name, partial(kill, name), pauses)
        assert_stood(truth, uploads)
