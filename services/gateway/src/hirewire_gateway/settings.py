"""What the gateway is told by its environment."""

from ipaddress import ip_address, ip_network
from typing import Literal, Self

from pydantic import AliasChoices, Field, SecretStr, field_validator, model_validator

from hirewire_common.llm.settings import SessionModelSettings
from hirewire_common.settings import ByCommas

MIB = 1024 * 1024


class GatewaySettings(SessionModelSettings):
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    environment: str = "local"

    auth_mode: Literal["open", "jwt"] = "open"
    """open: `X-User-Id` is believed and guests share one workspace; only ever on a loopback address."""
    secret_key: SecretStr = Field(min_length=32)
    """Shared by all gateways; ids that must come out the same at a repetition are derived with it."""
    jwt_secret: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("SUPABASE_JWT_SECRET", "HIREWIRE_JWT_SECRET"),
    )
    """Verifies HS256 tokens."""
    supabase_url: str | None = Field(default=None, validation_alias="SUPABASE_URL")
    """Its keys verify RS256 and ES256 tokens, and it must then be their issuer."""
    jwks_url: str | None = None
    """The same from any other place."""
    trusted_proxies: ByCommas = ()
    """Addresses and networks (CIDR) whose `X-User-Id` and `X-Forwarded-For` are believed; by commas."""

    cors_origins: ByCommas = ("http://localhost:3000",)
    """By commas."""

    max_body_bytes: int = 15 * MIB
    max_upload_bytes: int = 10 * MIB
    wait_limit: float = Field(default=120.0, ge=0)
    """Seconds that a request waits for its job before it is answered with 202."""
    link_seconds: int = Field(default=300, ge=1, le=604_800)
    """Seconds that a signed link to a file is good for."""
    socket_backlog: int = Field(default=256, ge=1)
    """Frames that a socket may be behind before it is closed with 4008."""
    socket_backlog_bytes: int = Field(default=4 * MIB, ge=1)
    """The same in memory: a frame that holds a document takes a hundred times as much as another."""

    sessions_per_hour: int = Field(default=10, ge=0)
    """For one address; of all limits, 0 means none."""
    work_sessions_per_hour: int = Field(default=60, ge=0)
    """For one address: those that uploads and model configurations make."""
    messages_per_minute: int = Field(default=10, ge=0)
    """In one session."""
    generations_per_minute: int = Field(default=5, ge=0)
    """In one session."""
    edits_per_minute: int = Field(default=600, ge=0)
    """In one session: more than anybody types, and far fewer than a program sends by mistake."""
    rankings_per_minute: int = Field(default=60, ge=0)
    """In one session; and of searches for one owner."""
    interviews_per_hour: int = Field(default=600, ge=0)
    """For one address."""
    answers_per_minute: int = Field(default=60, ge=0)
    """In one session; skipped questions count too."""
    evaluations_per_minute: int = Field(default=600, ge=0)
    """For one address, without an interview; as many questions and transcripts."""
    guest_interview_hours: int = Field(default=72, ge=1, le=168)
    """Until the session of a guest's interview, or recording, expires."""
    recording_hours: int = Field(default=72, ge=1, le=168)
    """Until a user's recording that was never analysed expires."""
    media_max_mb: int = Field(default=500, ge=1, le=5000)
    """MiB of a recording that is to be analysed; the interview-analyzer's has the same name."""
    interview_model_wait: float = Field(default=0.8, ge=0, le=60)
    """Seconds that an answer waits for a model to read it; then the rules' evaluation is answered."""

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, proxies: tuple[str, ...]) -> tuple[str, ...]:
        for proxy in proxies:
            try:
                ip_network(proxy, strict=False)
            except ValueError as error:
                raise ValueError(f"HIREWIRE_TRUSTED_PROXIES: {error}") from error
        return proxies

    @model_validator(mode="after")
    def _open_means_loopback(self) -> Self:
        if self.auth_mode == "open" and not _is_loopback(self.host):
            raise ValueError(
                f"HIREWIRE_AUTH_MODE=open believes whatever a caller says, so it may not listen on {self.host}: "
                "set HIREWIRE_HOST=127.0.0.1 or HIREWIRE_AUTH_MODE=jwt"
            )
        return self

    @model_validator(mode="after")
    def _jwt_needs_a_key(self) -> Self:
        if self.auth_mode == "jwt" and not (self.jwt_secret or self.supabase_url or self.jwks_url):
            raise ValueError(
                "HIREWIRE_AUTH_MODE=jwt needs a key to verify tokens: "
                "set SUPABASE_JWT_SECRET, SUPABASE_URL or HIREWIRE_JWKS_URL"
            )
        return self


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
