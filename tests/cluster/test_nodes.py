"""Any node of the bus may die under load: what was accepted is done once, and nobody waits long."""

import time

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


def test_any_node_may_die(fleet: Fleet, truth: Truth, nodes: NatsCluster) -> None:
    with Load("nodes", [gateway.url for gateway in fleet.all("gateway")]) as load:
        for node in nodes.processes:
            since = time.monotonic()
            until(lambda: load.accepted_since(since) >= 10, "uploads are accepted")  # noqa: B023
            node.kill()
            dead = time.monotonic()
            until(lambda: load.accepted_since(dead) >= 10, "uploads are accepted without it")  # noqa: B023
            node.start()
    drained = truth.drained()
    stall = longest_stall(load.uploads)
    measured(f"three nodes killed in turn: {len(load.accepted)} of {len(load.uploads)} uploads accepted, longest stall {stall:.1f} s, drained in {drained:.1f} s")  # fmt: skip
    assert_done_once(truth, [upload.job for upload in load.accepted])
    assert {upload.status for upload in load.uploads} <= {200, 202, 503}
    assert stall <= STALL
