"""A session's own language model, tried out by the worker that has one: its key crosses the bus sealed, and is seen nowhere."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import SecretStr

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    LlmConfig,
    Principal,
    SessionModel,
    TryModel,
    session_key,
)
from hirewire_common.errors import TryAgain
from hirewire_common.sealing import Seals
from hirewire_local.fleet import Fleet
from hirewire_local.programs import Servers
from hirewire_testing.model_server import ModelServer, model_server
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

KEY = "sk-canary-93d1"
OPERATORS = "sk-of-the-operator-11c4"
SESSION = session_key("a session")
ME = Principal(owner="0f3b0a6d-e1c2-4a5b-9d7c-8e2f4a6b8c0d")


@pytest.fixture
async def model() -> AsyncIterator[ModelServer]:
    async with model_server(lambda _: "Hello to you all.") as running:
        yield running


@pytest.fixture
async def fleet(
    model: ModelServer,
    nats_server: NatsServer,
    postgres_server: PostgresServer,
    module_database: Database,
    object_store: ObjectStore,
    tmp_path: Path,
) -> AsyncIterator[Fleet]:
    """Its parser has no model of its own, and a key in its environment that is not for users."""
    nats_server.start()
    nats_server.apply_topology()
    servers = Servers(
        nats_server.server, module_database.postgres, object_store.server, module_database.name
    )
    fleet = Fleet(servers, tmp_path)
    fleet.add("storage").start()
    told = {
        "HIREWIRE_LLM_ALLOWED_ORIGINS": model.url.removesuffix("/v1"),
        "HIREWIRE_LLM_SECONDS": "60",
        "OPENAI_API_KEY": OPERATORS,
    }
    fleet.add("parser", told).start()
    try:
        await asyncio.to_thread(fleet.wait)
        yield fleet
    finally:
        await asyncio.to_thread(fleet.stop)


def trial(model: ModelServer, sealed: str, **given: str) -> TryModel:
    config = {"provider": "openai", "model_name": "m", "base_url": model.url, **given}
    own = SessionModel(config=LlmConfig.model_validate(config), sealed_key=sealed)
    return TryModel(principal=ME, session=SESSION, model=own)


async def load(gateway: Bus, asked: TryModel) -> None:
    """The first trial imports the library, which takes longer than a trial may where the machine is busy."""
    for _ in range(20):
        with suppress(TryAgain):
            if (await gateway.ask(asked)).reachable:
                return


async def test_a_model_is_tried_with_the_users_key_and_the_key_is_seen_nowhere(
    fleet: Fleet, model: ModelServer, nats_server: NatsServer
) -> None:
    seals = Seals(SecretStr(nats_server.server.home.secret("sealing")))
    gateway = Bus(nats_server.url("gateway"), "gateway")
    await gateway.start()
    try:
        sealed = seals.seal(SecretStr(KEY), SESSION)
        await load(gateway, trial(model, ""))
        model.keys.clear()
        tried = await gateway.ask(trial(model, sealed))
        keyless = await gateway.ask(trial(model, ""))
        elsewhere = await gateway.ask(trial(model, sealed, base_url="http://localhost:1"))
        moved = seals.seal(SecretStr(KEY), session_key("another"))
        stolen = await gateway.ask(trial(model, moved))
    finally:
        await gateway.stop()
    assert (tried.reachable, tried.text, tried.model) == (True, "Hello to you all.", "openai/m")
    assert (keyless.reachable, model.keys) == (True, [KEY, ""])
    assert (elsewhere.failure, stolen.failure) == ("address", "refused_key")
    (parser,) = fleet.all("parser")
    logged = parser.log.read_text()
    for secret in (KEY, OPERATORS, sealed, nats_server.server.home.secret("sealing")):
        assert secret not in logged
    assert OPERATORS not in str(model.headers)
