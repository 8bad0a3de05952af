"""A user's model is asked at the address that was checked, and nowhere else, whoever says otherwise."""

import asyncio
import datetime
import ssl
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from libs.common.tests.llm.conftest import USERS_KEY, Users
from pydantic import SecretStr

from hirewire_common.contracts import LlmConfig
from hirewire_common.llm import LanguageModel, ModelConfig, ModelFailed
from hirewire_common.llm.addresses import origin
from hirewire_common.llm.failures import NotAllowed
from hirewire_common.llm.guarded import _LOOKUPS, Guard, GuardedTransport, resolved
from hirewire_common.llm.providers import config_of
from hirewire_testing.model_server import ModelServer, model_server

NAME = "llm.example"
OPEN, INNER = "127.0.0.1", "127.0.0.2"
"""Both are this machine; here the one stands for the internet, and the other for what must not be reached."""


@dataclass
class Names:
    """A name server that says something else every time it is asked; the last answer stays."""

    answers: list[list[str]]
    asked: list[str] = field(default_factory=list)

    async def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of `NAME` and of no address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    pem = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(key.private_bytes(pem, *plain) + made.public_bytes(pem))
    return file


@pytest.fixture
async def secure(certificate: Path) -> AsyncIterator[ModelServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    async with model_server(lambda _: "hello", host=OPEN, tls=context) as running:
        yield running


@pytest.fixture
def trusted(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certificate)


def port_of(server: ModelServer) -> str:
    return server.url.split(":")[-1].split("/")[0]


def model_at(url: str, guard: Guard, **given: object) -> LanguageModel:
    config = LlmConfig.model_validate(
        {"provider": "custom", "model_name": "m", "base_url": url, **given}
    )
    return LanguageModel(config_of(config, SecretStr(USERS_KEY), seconds=5.0), guard=guard)


async def kind_of_failure(model: LanguageModel) -> str:
    with pytest.raises(ModelFailed) as failed:
        await model.answer("Where?", "x")
    assert USERS_KEY not in str(failed.value) + failed.value.log + failed.value.message
    return failed.value.kind


async def test_the_checked_address_is_asked_under_its_name(
    secure: ModelServer, trusted: ssl.SSLContext
) -> None:
    names = Names([[OPEN], [INNER]])
    guard = Guard(resolve=names.resolve, public=lambda one: one == OPEN, trusted=trusted)
    url = f"https://{NAME}:{port_of(secure)}/v1"
    assert await model_at(url, guard).answer("Where?", "x") == "hello"
    assert secure.headers[0]["host"] == f"{NAME}:{port_of(secure)}"
    assert secure.keys == [USERS_KEY]
    assert names.asked == [NAME]


async def test_a_name_that_changes_after_it_was_checked_leads_nowhere_else(
    secure: ModelServer, trusted: ssl.SSLContext, certificate: Path
) -> None:
    """Every question looks the name up anew, once: the second one is refused."""
    inner = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    inner.load_cert_chain(certificate)
    async with model_server(lambda _: "metadata", host=INNER, tls=inner) as metadata:
        names = Names([[OPEN], [INNER]])
        guard = Guard(resolve=names.resolve, public=lambda one: one == OPEN, trusted=trusted)
        model = model_at(f"https://{NAME}:{port_of(secure)}/v1", guard)
        assert await model.answer("Where?", "x") == "hello"
        assert await kind_of_failure(model) == "address"
        assert (len(secure.asked), metadata.asked) == (1, [])


@pytest.mark.parametrize(
    "answers", [[INNER], [OPEN, INNER], [INNER, OPEN], ["::ffff:127.0.0.1"], ["169.254.169.254"]]
)
async def test_one_inner_address_among_many_is_enough_to_be_refused(
    secure: ModelServer, trusted: ssl.SSLContext, answers: list[str]
) -> None:
    names = Names([answers])
    guard = Guard(resolve=names.resolve, public=lambda one: one == OPEN, trusted=trusted)
    assert await kind_of_failure(model_at(f"https://{NAME}:{port_of(secure)}", guard)) == "address"
    assert secure.asked == []


async def test_when_the_first_address_does_not_answer_the_next_one_is_asked(
    secure: ModelServer, trusted: ssl.SSLContext
) -> None:
    names = Names([["127.0.0.9", OPEN]])
    guard = Guard(resolve=names.resolve, public=lambda _: True, trusted=trusted)
    model = model_at(f"https://{NAME}:{port_of(secure)}", guard)
    assert await model.answer("Where?", "x") == "hello"


async def test_who_has_not_the_certificate_of_the_name_is_not_asked(
    secure: ModelServer, trusted: ssl.SSLContext
) -> None:
    guard = Guard(resolve=Names([[OPEN]]).resolve, public=lambda _: True, trusted=trusted)
    model = model_at(f"https://other.example:{port_of(secure)}", guard)
    assert await kind_of_failure(model) == "unreachable"
    assert secure.asked == []


async def test_a_name_that_nobody_knows_can_not_be_reached() -> None:
    guard = Guard(resolve=Names([[]]).resolve)
    assert await kind_of_failure(model_at("https://nobody.example", guard)) == "unreachable"


async def test_without_encryption_only_the_operators_origins_are_asked(server: ModelServer) -> None:
    everything_public = Guard(public=lambda _: True)
    assert await kind_of_failure(model_at(server.url, everything_public)) == "address"
    allowed = Guard(frozenset({origin(server.url)}))
    assert await model_at(server.url, allowed).answer("Where?", "x")
    assert len(server.asked) == 1


@pytest.mark.parametrize("host", ["localhost", "127.0.0.2", "[::1]", "127.1", "2130706433"])
async def test_another_host_at_an_allowed_port_is_not_allowed(
    server: ModelServer, host: str
) -> None:
    """Whatever LiteLLM makes of the address: what leaves is compared to what was configured and allowed."""
    allowed = Guard(frozenset({origin(server.url)}))
    model = model_at(server.url, allowed)
    elsewhere = replace(model.config, base_url=f"http://{host}:{port_of(server)}/v1")
    assert await kind_of_failure(LanguageModel(elsewhere, guard=allowed)) == "address"
    assert server.asked == []


async def test_only_the_configured_origin_is_asked_even_when_another_is_allowed_too(
    server: ModelServer,
) -> None:
    async with model_server(lambda _: "hello") as other:
        guard = Guard(frozenset({origin(server.url), origin(other.url)}))
        transport = GuardedTransport(guard, server.url, USERS_KEY, 1000)
        async with httpx.AsyncClient(transport=transport) as client:
            with pytest.raises(NotAllowed):
                await client.post(other.url + "/chat/completions", json={})
        assert other.asked == []


@pytest.mark.parametrize("provider", ["custom", "anthropic", "gemini"])
async def test_a_redirect_is_not_followed(users: Users, server: ModelServer, provider: str) -> None:
    async with model_server(lambda _: "metadata") as metadata:
        server.mode, server.elsewhere = "redirects", metadata.url.removesuffix("/v1")
        assert await kind_of_failure(users(provider)) == "bad_answer"
        with pytest.raises(ModelFailed):
            await anext(aiter(users(provider).stream("Where?", "x")))
        assert metadata.asked == []
        assert len(server.paths) == 2


async def test_what_of_a_request_tells_of_us_stays_here(users: Users, server: ModelServer) -> None:
    await users().answer("Where?", "x")
    assert not [name for name in server.headers[0] if name.startswith("x-stainless")]
    assert "openai-organization" not in server.headers[0]
    assert server.headers[0]["accept-encoding"] == "identity"


async def test_names_that_are_never_found_hold_up_nobody_but_who_asks_for_them(
    server: ModelServer,
) -> None:
    answered = threading.Event()
    stuck = [_LOOKUPS.submit(answered.wait) for _ in range(64)]
    try:
        waiting = replace(model_at("https://slow.example", Guard()).config, seconds=0.5)
        assert await kind_of_failure(LanguageModel(waiting, guard=Guard())) == "timeout"
        operators = LanguageModel(ModelConfig("openai/m", base_url=server.url))
        assert await operators.answer("Where?", "x")
        assert await asyncio.to_thread(lambda: True)
    finally:
        answered.set()
        assert all(one.result() for one in stuck)


async def test_the_systems_own_names_are_looked_up() -> None:
    assert await resolved("127.0.0.1", 80) == ["127.0.0.1"]
    assert await resolved("2130706433", 80) == ["127.0.0.1"]
    assert await resolved("nobody.invalid", 80) == []


async def test_the_systems_own_name_of_this_machine_is_refused(server: ModelServer) -> None:
    model = model_at(f"https://localhost.:{port_of(server)}", Guard())
    assert await kind_of_failure(model) == "address"
    assert server.asked == []
