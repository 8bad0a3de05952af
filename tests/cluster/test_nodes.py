"""Any one of all may die under load: what was accepted is done once, and nobody waits long."""

import time
from collections.abc import Callable

import pytest
from tests.chaos.load import Load, longest_stall
from tests.chaos.measuring import measured
from tests.chaos.truth import Truth, assert_done_once
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet
from hirewire_testing.servers import NatsCluster

pytestmark = [pytest.mark.heavy, pytest.mark.servers, pytest.mark.stack]

STALL = 15.0
"""Seconds in which nobody's upload is accepted, at most."""
ENOUGH = 10
"""Uploads that are accepted before and after each death."""

Act = Callable[[], None]


def under_load(fleet: Fleet, truth: Truth, what: str, deaths: list[tuple[Act, Act]]) -> None:
    """Each death is a kill and what starts it again."""
    with Load(what, [gateway.url for gateway in fleet.all("gateway")]) as load:
        for kill, start in deaths:
            goes_on(load, "uploads are accepted")
            kill()
            goes_on(load, "uploads are accepted without it")
            start()
    drained = truth.drained()
    stall = longest_stall(load.uploads)
    measured(f"{what}, {len(deaths)} killed in turn: {len(load.accepted)} of {len(load.uploads)} uploads accepted, longest stall {stall:.1f} s, drained in {drained:.1f} s")  # fmt: skip
    assert_done_once(truth, [upload.job for upload in load.accepted])
    assert {upload.status for upload in load.uploads} <= {200, 202, 503, 0}
    assert stall <= STALL


def goes_on(load: Load, what: str) -> None:
    since = time.monotonic()
    until(lambda: load.accepted_since(since) >= ENOUGH, what)


def test_any_node_of_the_bus_may_die(fleet: Fleet, truth: Truth, nodes: NatsCluster) -> None:
    under_load(fleet, truth, "NATS", [(node.kill, node.start) for node in nodes.processes])


@pytest.mark.long
def test_one_of_each_service_may_die(fleet: Fleet, truth: Truth) -> None:
    victims = [fleet.all(name)[-1] for name in ("gateway", "storage", "parser", "ranker")]
    under_load(fleet, truth, "services", [(one.kill, one.start) for one in victims])
