"""Every service tells probes and Prometheus about itself, on a port of its own, and the gateway nobody else."""

import asyncio
from typing import Any

import httpx
import pytest
from tests.flow import System, client, eventually

from hirewire_common.contracts import ROLES

pytestmark = [pytest.mark.servers, pytest.mark.stack]

Told = dict[str, tuple[int, Any]]


async def readiness(system: System) -> Told:
    """Of each service, what its ops port says."""
    told: Told = {}
    for service in system.fleet.services:
        if service.running:
            async with client(service.ops_url) as http:
                answer = await http.get("/ready")
            told[f"{service.name} {service.number}"] = (
                answer.status_code,
                answer.json()["missing"],
            )
    return told


async def test_every_service_is_ready_while_all_that_it_needs_is_there(system: System) -> None:
    told = await readiness(system)
    assert {name.split()[0] for name in told} == set(ROLES)
    assert set(map(repr, told.values())) == {repr((200, []))}


async def test_without_the_object_store_no_service_that_uses_it_is_ready_and_all_live(
    system: System,
) -> None:
    system.store.kill()
    try:
        told = await readiness(system)
        for service in system.fleet.services:
            if service.running:
                async with client(service.ops_url) as http:
                    assert (await http.get("/live")).status_code == 200
    finally:
        system.store.start()
    assert set(map(repr, told.values())) == {repr((503, ["objects"]))}
    await eventually(
        lambda: readiness(system), lambda told: {one for one, _ in told.values()} == {200}
    )
    await asyncio.to_thread(system.fleet.wait)


async def test_figures_are_on_no_port_that_clients_reach(one: httpx.AsyncClient) -> None:
    assert (await one.get("/metrics")).status_code == 404
    assert (await one.get("/ready")).status_code == 404
