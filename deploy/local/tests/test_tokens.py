"""Development tokens: what the gateway takes of them, and when none can be made."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.tokens import Tokens
from hirewire_local import looking, tokens
from hirewire_local.home import Home
from hirewire_local.programs import Servers
from hirewire_local.reaching import CommandError, Reach
from hirewire_local.tokens import NoSecret, Person


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


async def test_a_token_names_the_user_that_it_was_made_for(home: Home) -> None:
    ada = Person("ada@example.com", "Ada Lovelace", uuid4())
    made = tokens.token(home, {}, ada, 60)
    signed = await Tokens(home.secret("jwt")).verify(made)
    principal = signed.principal
    assert signed.full_name == ada.name
    assert (principal.owner, principal.label, principal.kind) == (ada.id, ada.email, "user")


async def test_the_same_address_is_the_same_user_however_it_is_written(home: Home) -> None:
    first, second = Person("Ada@Example.com"), Person("ada@example.com")
    assert first.id == second.id != Person("bob@example.com").id


@pytest.mark.parametrize(("person", "seconds"), [(Person(), -1), (Person(role="service_role"), 60)])
async def test_what_has_ended_or_is_no_user_s_is_made_and_refused(
    home: Home, person: Person, seconds: int
) -> None:
    made = tokens.token(home, {}, person, seconds)
    with pytest.raises(Problem):
        await Tokens(home.secret("jwt")).verify(made)


@pytest.mark.parametrize("name", tokens.SECRETS)
async def test_a_secret_of_the_user_s_is_used_by_gateway_and_token_alike(
    home: Home, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in (*tokens.SECRETS, *tokens.ISSUERS):
        monkeypatch.delenv(other, raising=False)
    secret = "a-secret-of-somebody-else-that-is-long-enough"
    monkeypatch.setenv(name, secret)
    made = tokens.token(home, {name: secret}, Person(), 60)
    assert (await Tokens(secret).verify(made)).principal.owner == Person().id
    given = Servers.of(home)._unless_set("gateway")
    assert "SUPABASE_JWT_SECRET" not in given


async def test_beside_an_issuer_s_address_the_token_names_that_issuer(home: Home) -> None:
    environment = {"SUPABASE_URL": "https://p.supabase.co/", "SUPABASE_JWT_SECRET": "s" * 40}
    made = tokens.token(home, environment, Person(), 60)
    await Tokens("s" * 40, issuer="https://p.supabase.co/auth/v1").verify(made)


@pytest.mark.parametrize("issuer", tokens.ISSUERS)
def test_where_only_an_issuer_s_keys_count_no_token_is_made_and_no_secret_is_given(
    home: Home, issuer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    named = {issuer: "https://p.supabase.co"}
    monkeypatch.delenv("SUPABASE_JWT_SECRET", raising=False)
    monkeypatch.setenv(issuer, "https://p.supabase.co")
    with pytest.raises(NoSecret):
        tokens.token(home, named, Person(), 60)
    assert "SUPABASE_JWT_SECRET" not in Servers.of(home)._unless_set("gateway")
    with pytest.raises(CommandError, match=issuer):
        looking.token(Reach(home, named), Person(), 60)
    assert capsys.readouterr().out == ""


def test_only_the_token_is_printed_and_the_user_told_beside_it(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    home.ports("nats", count=2)  # as a stack leaves it that has run
    sub = UUID("0f3b0a6d-e1c2-4a5b-9d7c-8e2f4a6b8c0d")
    assert looking.token(Reach(home, {}), Person(sub=sub), 60) == 0
    said = capsys.readouterr()
    assert said.out.strip().count(".") == 2
    assert str(sub) in said.err


async def test_of_a_deployment_the_secret_is_enough(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Reach(home, {"HIREWIRE_JWT_SECRET": "s" * 40})
    assert looking.token(told, Person(), 60) == 0
    await Tokens("s" * 40).verify(capsys.readouterr().out.strip())


def test_where_no_stack_is_and_no_secret_no_token_is_made_that_nobody_takes(home: Home) -> None:
    with pytest.raises(CommandError, match="no stack has ever run"):
        looking.token(Reach(home, {}), Person(), 60)
    assert not (home.path / "secrets").exists()
