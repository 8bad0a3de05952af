"""The session's model, else the server's, else none; and never the server's for a session that has its own."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest
from libs.common.tests.llm.conftest import OPERATORS, USERS_KEY, base_of
from pydantic import SecretStr

from hirewire_common.contracts import (
    GetSessionModel,
    LlmConfig,
    Principal,
    SessionModel,
    TryModel,
    session_key,
)
from hirewire_common.errors import HirewireError, NotFound, TryAgain
from hirewire_common.llm import (
    CountedSpending,
    CountsInMemory,
    Limits,
    LlmSettings,
    ModelConfig,
    Models,
    Trials,
)
from hirewire_common.llm.addresses import origins
from hirewire_common.llm.trying import AT_ONCE
from hirewire_common.sealing import Seals, new_key
from hirewire_testing.model_server import ModelServer

SESSION, OTHER = session_key("mine"), session_key("other")
ME = Principal(owner="0f3b0a6d-e1c2-4a5b-9d7c-8e2f4a6b8c0d")
SEALS = Seals(SecretStr(new_key()))
SERVERS = ModelConfig("openai/the-servers", SecretStr(f"sk-{OPERATORS}"))


@dataclass
class Storage:
    """What it says to whoever asks for a session's model."""

    says: SessionModel | HirewireError
    asked: list[Any] = field(default_factory=list)

    async def ask(self, query: Any) -> Any:
        self.asked.append(query)
        if isinstance(self.says, HirewireError):
            raise self.says
        return self.says


def own(server: ModelServer, key: str = USERS_KEY, **given: object) -> SessionModel:
    config = {"provider": "custom", "model_name": "m", "base_url": base_of(server), **given}
    sealed = SEALS.seal(SecretStr(key), SESSION) if key else ""
    return SessionModel(config=LlmConfig.model_validate(config), sealed_key=sealed)


def models(at: ModelServer, **more: Any) -> Models:
    allowed = origins(base_of(at))
    return Models(**{"server": SERVERS, "seals": SEALS, "allowed": allowed, "seconds": 3.0, **more})


async def test_a_session_is_served_by_its_own_model_with_its_own_key(server: ModelServer) -> None:
    storage = Storage(own(server))
    choice = await models(server).for_session(storage, SESSION, ME, own=True)
    assert storage.asked == [GetSessionModel(key=SESSION, principal=ME)]
    assert (choice.provider_used, choice.degraded_reason) == ("custom/m", "")
    assert choice.model
    assert await choice.model.answer("Where?", "x")
    assert server.keys == [USERS_KEY]


async def test_a_session_without_one_is_served_by_the_servers_and_nobody_is_asked(
    server: ModelServer,
) -> None:
    storage = Storage(TryAgain())
    choice = await models(server).for_session(storage, SESSION, ME, own=False)
    assert (choice.provider_used, storage.asked) == ("openai/the-servers", [])


async def test_without_any_model_the_builtin_rules_are_left_and_nothing_is_amiss(
    server: ModelServer,
) -> None:
    choice = models(server, server=None).choose(None, SESSION)
    assert (choice.provider_used, choice.degraded_reason) == ("builtin", "")


async def test_a_provider_that_is_not_in_the_table_is_asked_where_its_user_says_or_not_at_all(
    server: ModelServer,
) -> None:
    choice = models(server).choose(own(server, provider="cohere"), SESSION)
    assert choice.model is not None
    await choice.model.answer("Say hello.", "x")
    assert server.paths[-1].endswith("/chat/completions")
    nowhere = models(server).choose(own(server, provider="cohere", base_url=None), SESSION)
    assert (nowhere.provider_used, nowhere.meant) == ("builtin", "cohere/m")
    assert "base_url" in nowhere.degraded_reason


def moved(model: SessionModel) -> SessionModel:
    sealed = SEALS.seal(SecretStr(USERS_KEY), OTHER)
    return model.model_copy(update={"sealed_key": sealed})


UNUSABLE = [
    ("gone", "no language model any more"),
    ("storage is down", "could not be looked up"),
    ("moved key", "can't be opened"),
    ("no keys here", "can't be opened"),
    ("broken key", "not one that can be sent"),
    ("not allowed", "operator has to allow first"),
    ("private", "inner network"),
    ("plain", "Only https"),
]


@pytest.mark.parametrize(("what", "why"), UNUSABLE)
async def test_who_has_a_model_that_can_not_be_used_gets_none_and_is_told_why(
    server: ModelServer, what: str, why: str
) -> None:
    """Never the server's: it is the operator's money, and the user asked for another."""
    mine = own(server)
    say: dict[str, Any] = {
        "gone": NotFound(),
        "storage is down": TryAgain(),
        "moved key": moved(mine),
        "broken key": own(server, key="sk\r\nHost: evil"),
        "private": own(server, base_url="https://10.0.0.1"),
        "plain": own(server, base_url="http://llm.example.com"),
    }
    more: dict[str, Any] = {
        "no keys here": {"seals": None},
        "not allowed": {"allowed": frozenset()},
    }
    storage = Storage(say.get(what, mine))
    chosen = models(server, **more.get(what, {}))
    choice = await chosen.for_session(storage, SESSION, ME, own=True)
    assert (choice.model, choice.provider_used) == (None, "builtin")
    assert why in choice.degraded_reason
    assert USERS_KEY not in repr(choice)
    assert server.asked == []


async def test_each_session_has_a_budget_of_its_own(server: ModelServer) -> None:
    counts = CountsInMemory()
    chosen = models(server, spending=lambda key: CountedSpending(counts, key, Limits(tokens=5000)))
    model = chosen.choose(own(server), SESSION).model
    assert model
    await model.answer("Where?", "x")
    assert counts.numbers[f"llm.{SESSION}.tokens"] == 12


async def test_the_documents_own_example_is_no_error_where_nothing_listens(
    server: ModelServer,
) -> None:
    sample = SessionModel(config=LlmConfig(provider="ollama", model_name="gemma2:2b"))
    choice = models(server).choose(sample, SESSION)
    assert (choice.provider_used, choice.meant) == ("builtin", "ollama/gemma2:2b")
    assert choice.degraded_reason
    allowed = models(server, allowed=origins("http://localhost:11434"))
    assert allowed.choose(sample, SESSION).provider_used == "ollama/gemma2:2b"


def test_the_settings_say_it_all() -> None:
    keys = new_key()
    settings = LlmSettings(
        llm_model="openai/x",
        sealing_keys=SecretStr(keys),
        llm_allowed_origins="http://localhost:11434",
        llm_session_tokens=7,
    )
    made = Models.of(settings)
    assert made.server and made.server.name == "openai/x"  # noqa: PT018
    assert made.allowed == {"http://localhost:11434"}
    assert made.seals
    spending = made.spending(SESSION)
    assert isinstance(spending, CountedSpending)
    assert spending.limits == settings.llm_limits == Limits(7, 0.0)
    assert keys.split(":")[1] not in repr(settings) + repr(made)
    assert Models.of(LlmSettings(llm_model="")).seals is None


# -- trying one out ----------------------------------------------------------------------------------------


def trial(model: SessionModel, prompt: str = "Say hello.") -> TryModel:
    return TryModel(principal=ME, session=SESSION, model=model, prompt=prompt)


async def test_a_model_that_answers_is_reachable_and_says_what_it_said(server: ModelServer) -> None:
    server.answer = lambda asked: f" {asked} {'Hello! ' * 200}"
    tried = await Trials(models(server)).try_model(trial(own(server, max_tokens=30_000)))
    assert (tried.reachable, tried.failure, tried.model) == (True, "", "custom/m")
    assert tried.text.startswith("Say hello. Hello!")
    assert len(tried.text) == 500
    assert server.asked[0]["max_tokens"] == 1_000
    assert server.keys == [USERS_KEY]


@pytest.mark.parametrize(
    ("mode", "failure", "patience"),
    [
        ("401", "refused_key", 60.0),
        ("500", "unreachable", 60.0),
        ("stalls", "timeout", 1.0),
        ("429", "rate_limit", 60.0),
    ],
)
async def test_a_model_that_does_not_answer_says_why(
    server: ModelServer, mode: Any, failure: str, patience: float
) -> None:
    server.mode = mode
    tried = await Trials(models(server, seconds=patience)).try_model(trial(own(server)))
    assert (tried.reachable, tried.failure, tried.text) == (False, failure, "")
    assert tried.message.startswith("The language model")
    assert USERS_KEY not in tried.model_dump_json()


async def test_an_address_that_is_not_allowed_is_not_tried(server: ModelServer) -> None:
    tried = await Trials(models(server, allowed=frozenset())).try_model(trial(own(server)))
    assert (tried.reachable, tried.failure, server.asked) == (False, "address", [])


async def test_a_key_of_another_session_is_not_tried(server: ModelServer) -> None:
    tried = await Trials(models(server)).try_model(trial(moved(own(server))))
    assert (tried.failure, server.asked) == ("refused_key", [])


async def test_too_many_trials_at_once_are_turned_away_and_others_go_on(
    server: ModelServer,
) -> None:
    server.mode = "stalls"
    trials = Trials(models(server, seconds=0.8))
    running = [trials.try_model(trial(own(server))) for _ in range(AT_ONCE + 3)]
    came = await asyncio.gather(*running, return_exceptions=True)
    turned_away = [one for one in came if isinstance(one, TryAgain)]
    assert len(turned_away) == 3
    server.mode = "good"
    assert (await trials.try_model(trial(own(server)))).reachable
