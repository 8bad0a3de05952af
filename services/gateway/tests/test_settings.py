"""Settings that would let somebody in are refused."""

import pytest
from pydantic import ValidationError

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


def test_lists_are_given_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    found = settings(monkeypatch, HIREWIRE_CORS_ORIGINS="https://a.example, https://b.example")
    assert found.cors_origins == ("https://a.example", "https://b.example")
