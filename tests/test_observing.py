"""Every service tells probes and Prometheus about itself, on a port of its own, and the gateway nobody else."""

import asyncio
from typing import Any, get_args

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests import papers
from tests.flow import System, client, eventually, new_session, upload

from hirewire_common.contracts import COMMANDS, QUERIES, ROLES
from hirewire_common.llm.measuring import OTHER, OWN
from hirewire_common.llm.measuring import OUTCOMES as OF_CALLS
from hirewire_common.llm.providers import PROVIDERS
from hirewire_common.metrics import CODES, OUTCOMES, WHYS, EndedBy
from hirewire_gateway.app import ROUTERS
from hirewire_gateway.routes.documentation import FILES

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


async def unusual(http: httpx.AsyncClient) -> None:
    """Requests whose words are a user's, and work for workers, storage and a model that is none."""
    session = await new_session(http)
    shown = {"X-Session-ID": session}
    await upload(http, papers.TXT, f"{session}.txt", session=session)
    await upload(http, papers.encrypted(), 'odd"name.pdf', session=session)
    await http.request("PROPFIND", f"/session/{session}")
    await http.get(f"/nowhere/{session}")
    await http.get("/api/v1/jobs/nonsense", headers=shown)
    await http.post("/chat", json={"session_id": session, "message": f"I am {session}"})


def labels_of(text: str) -> set[tuple[str, str]]:
    """All pairs of a label and its value."""
    families = text_string_to_metric_families(text)
    return {pair for family in families for one in family.samples for pair in one.labels.items()}


async def test_no_label_has_words_of_a_user_or_grows_with_use(
    system: System, one: httpx.AsyncClient
) -> None:
    await unusual(one)
    running = [service for service in system.fleet.services if service.running]
    found = set().union(*[labels_of(await system.metrics(service)) for service in running])
    routes = {str(getattr(route, "path", "")) for router in ROUTERS for route in router.routes}
    kinds = {kind.kind() for kind in COMMANDS} | {"prompt", "completion"}
    allowed = {
        "code": set(CODES),
        "kind": kinds,
        "method": {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "other"},
        "model": {OWN},
        "outcome": {*OUTCOMES, *get_args(EndedBy), *OF_CALLS},
        "part": {"bus", "database", "objects"},
        "provider": {*PROVIDERS, OTHER},
        "query": {f"{query.noun}.{query.verb}" for query in QUERIES},
        "route": {*routes, FILES, "none"},
        "why": set(WHYS),
    }
    strange = {
        (label, value)
        for label, value in found
        if label not in ("le", "status") and value not in allowed[label]
    }
    assert strange == set()
    assert {value for label, value in found if label == "status"} <= set(map(str, range(600)))
    assert ("kind", "parser.parse") in found
    assert ("method", "other") in found


async def test_figures_tell_how_jobs_ended_and_what_waits(
    system: System, one: httpx.AsyncClient
) -> None:
    async def ended(outcome: str) -> float:
        line = f'hirewire_jobs_total{{kind="parser.parse",outcome="{outcome}"}} '
        parsers = [await system.metrics(service) for service in system.fleet.all("parser")]
        return sum(float(text.split(line)[1].split()[0]) for text in parsers)

    before = [await ended("done"), await ended("refused")]
    session = await new_session(one)
    await upload(one, papers.TXT, session=session)
    await upload(one, papers.encrypted(), session=session)
    assert [await ended("done"), await ended("refused")] == [before[0] + 1, before[1] + 1]
    of_storage = await system.metrics(system.fleet.all("storage")[0])
    assert 'hirewire_queue_waiting{kind="parser.parse"} 0.0' in of_storage
    assert 'hirewire_answer_seconds_count{query="job.start"}' in of_storage


async def test_figures_are_on_no_port_that_clients_reach(one: httpx.AsyncClient) -> None:
    assert (await one.get("/metrics")).status_code == 404
    assert (await one.get("/ready")).status_code == 404
