"""Settings that would let somebody in are refused."""

import pytest
from fastapi import FastAPI
from pydantic import ValidationError

from hirewire_gateway.__main__ import config
from hirewire_gateway.settings import GatewaySettings

KEY = "k" * 32


def settings(monkeypatch: pytest.MonkeyPatch, **variables: str) -> GatewaySettings:
    monkeypatch.setenv("HIREWIRE_SECRET_KEY", KEY)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return GatewaySettings()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.8.9.10"])
def test_open_mode_listens_on_loopback(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert settings(monkeypatch, HIREWIRE_HOST=host).auth_mode == "open"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.com"])  # noqa: S104
def test_open_mode_listens_nowhere_else(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    with pytest.raises(ValidationError, match="HIREWIRE_AUTH_MODE=jwt"):
        settings(monkeypatch, HIREWIRE_HOST=host)


def test_jwt_mode_needs_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUPABASE_JWT_SECRET", raising=False)
    with pytest.raises(ValidationError, match="SUPABASE_JWT_SECRET"):
        settings(monkeypatch, HIREWIRE_AUTH_MODE="jwt")


@pytest.mark.parametrize("proxies", ["10.0.0.1", "10.0.0.0/8, 2001:db8::/32", "10.0.0.1/8"])
def test_proxies_are_addresses_or_networks(monkeypatch: pytest.MonkeyPatch, proxies: str) -> None:
    found = settings(monkeypatch, HIREWIRE_TRUSTED_PROXIES=proxies).trusted_proxies
    assert found == tuple(proxies.split(", "))


@pytest.mark.parametrize("proxies", ["nginx", "10.0.0.1:80", "10.0.0.0/33", "10.0.0.1, *", "10.*"])
def test_what_is_no_network_is_no_proxy(monkeypatch: pytest.MonkeyPatch, proxies: str) -> None:
    with pytest.raises(ValidationError, match="HIREWIRE_TRUSTED_PROXIES"):
        settings(monkeypatch, HIREWIRE_TRUSTED_PROXIES=proxies)


def test_limits_are_as_the_clients_were_promised_and_never_negative(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = settings(monkeypatch)
    assert (found.sessions_per_hour, found.work_sessions_per_hour) == (10, 60)
    assert (found.messages_per_minute, found.generations_per_minute) == (10, 5)
    assert (found.edits_per_minute, found.rankings_per_minute) == (600, 60)
    assert settings(monkeypatch, HIREWIRE_SESSIONS_PER_HOUR="0").sessions_per_hour == 0
    with pytest.raises(ValidationError):
        settings(monkeypatch, HIREWIRE_MESSAGES_PER_MINUTE="-1")


def test_the_server_itself_believes_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    made = config(settings(monkeypatch), FastAPI())
    assert made.proxy_headers is False


def test_lists_are_given_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, HIREWIRE_CORS_ORIGINS="https://a.example, https://b.example")
    assert found.cors_origins == ("https://a.example", "https://b.example")
