"""What every service is told by its environment; read once, in `__main__`."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


def _parts(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


ByCommas = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_parts)]
"""Several of something, in one variable: `a, b`."""


class Settings(BaseSettings):
    """Variables begin with `HIREWIRE_`."""

    model_config = SettingsConfigDict(env_prefix="HIREWIRE_", extra="ignore")

    nats_url: SecretStr = SecretStr("nats://127.0.0.1:4222")
    """With the service's own user: `nats://parser:…@host:4222`; several servers by commas."""

    s3_endpoint: str = "http://127.0.0.1:8333"
    s3_public_endpoint: str = ""
    """Where clients reach the object store by signed links; empty when it is the same address."""
    s3_access_key: str = ""
    s3_secret_key: SecretStr = SecretStr("")
    s3_bucket: str = "hirewire"

    log_format: Literal["console", "json"] = "json"
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    shutdown_grace: float = Field(default=20.0, gt=0)
    """Seconds that running work may take to end after a request to stop."""
