"""What every service is told by its environment and by files of secrets; read once, in `__main__`."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

USUAL_REGION = "us-east-1"
SECRETS = "/run/secrets"
"""Where Compose and our manifests for Kubernetes put files of secrets."""
_OF_AMAZON = re.compile(
    r"\bs3(?:-fips)?(?:\.dualstack)?[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$"
)


def _parts(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


ByCommas = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_parts)]
"""Several of something, in one variable: `a, b`."""


def secrets_folder(environment: Mapping[str, str]) -> Path:
    """Where files of secrets lie, if there are any."""
    return Path(environment.get("HIREWIRE_SECRETS_DIR") or SECRETS)


class Told(BaseSettings):
    """Variables begin with `HIREWIRE_`. What isn't among them is looked for in a file of the variable's name in lower
    case, `hirewire_nats_url`, in the folder that `HIREWIRE_SECRETS_DIR` names, where that is there."""

    model_config = SettingsConfigDict(env_prefix="HIREWIRE_", extra="ignore")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - has no folder: ours may change
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        folder = secrets_folder(os.environ)
        files = (SecretsSettingsSource(settings_cls, folder),) if folder.is_dir() else ()
        return init_settings, env_settings, *files


class Settings(Told):
    """What every service has."""

    nats_url: SecretStr = SecretStr("nats://127.0.0.1:4222")
    """With the service's own user: `nats://parser:…@host:4222`; several servers by commas."""

    s3_endpoint: str = "http://127.0.0.1:8333"
    s3_public_endpoint: str = ""
    """Where clients reach the object store by signed links; empty when it is the same address."""
    s3_access_key: str = ""
    s3_secret_key: SecretStr = SecretStr("")
    s3_bucket: str = "hirewire"
    s3_region: str = Field(default="", pattern=r"^[a-z0-9-]*$")
    """That requests and links are signed for; empty: the one that an Amazon endpoint names, else us-east-1."""

    log_format: Literal["console", "json"] = "json"
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    ops_host: str = "127.0.0.1"
    ops_port: int = Field(default=0, ge=0, le=65535)
    """Where `/live`, `/ready` and `/metrics` are answered to whoever comes, so not for the public; 0: nowhere."""

    shutdown_grace: float = Field(default=20.0, gt=0)
    """Seconds that running work may take to end after a request to stop."""

    @property
    def s3_signed_for(self) -> str:
        """The region of the object store: a signature for another one is refused by Amazon, and by a MinIO that has one."""
        named = _OF_AMAZON.search(urlsplit(self.s3_endpoint).hostname or "")
        return self.s3_region or (named[1] if named else USUAL_REGION)
