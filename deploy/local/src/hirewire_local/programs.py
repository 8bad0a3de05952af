"""All programs of the stack: the three servers, and the services with the environment that each one gets."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hirewire_common.contracts import ROLES, GetSessionModel, TryModel
from hirewire_common.sealing import new_key
from hirewire_local import tokens
from hirewire_local.cluster import Cluster
from hirewire_local.home import Home
from hirewire_local.launch import Launch
from hirewire_local.nats import Nats
from hirewire_local.postgres import DATABASE, OWNER, Postgres
from hirewire_local.seaweedfs import BUCKET, SeaweedFS
from hirewire_local.server import Server

SQLALCHEMY = "postgresql+asyncpg"
SERVICES = tuple(ROLES)
"""Every role on the bus is a service: `hirewire_<name>`, run by `python -m`."""


@dataclass(frozen=True)
class Servers:
    """The servers of one stack, and what others must know to reach them."""

    nats: Nats | Cluster
    postgres: Postgres
    seaweedfs: SeaweedFS
    database: str = DATABASE

    @classmethod
    def of(cls, home: Home, environment: Mapping[str, str] | None = None) -> "Servers":
        origins = (environment or {}).get("HIREWIRE_CORS_ORIGINS", "")
        store = SeaweedFS(home, tuple(origins.split(","))) if origins else SeaweedFS(home)
        return cls(Nats(home), Postgres(home), store)

    @property
    def all(self) -> tuple[Server, ...]:
        return (*self.nats.nodes, self.postgres, self.seaweedfs)

    @property
    def home(self) -> Home:
        return self.nats.home

    def ops_ports(self, environment: Mapping[str, str]) -> dict[str, int]:
        """Of each service of one machine: HIREWIRE_OPS_PORT and those that follow it, in the order of SERVICES, else free ones that the home keeps.

        None where 0 asks for none, or where what is said is no number: the services then say so.
        """
        if not (said := environment.get("HIREWIRE_OPS_PORT", "")):
            return dict(zip(SERVICES, self.home.ports("ops", count=len(SERVICES)), strict=True))
        first = int(said) if said.isdigit() else 0
        return {name: first + place for place, name in enumerate(SERVICES)} if first else {}

    def migration(self) -> Launch:
        """Brings the tables up to date."""
        url = self.postgres.url(OWNER, self.database, SQLALCHEMY)
        return python("hirewire_storage.migrate", {"HIREWIRE_DATABASE_OWNER_URL": url})

    def service(self, name: str, port: int, others: Mapping[str, str] | None = None) -> Launch:
        """One service; `port` is the gateway's, `others` win over what stands here."""
        return python(
            f"hirewire_{name.replace('-', '_')}", {**self._given(name, port), **(others or {})}
        )

    def _given(self, name: str, port: int) -> dict[str, str]:
        access, secret = self.seaweedfs.keys(name)
        given = {
            "HIREWIRE_NATS_URL": self.nats.url(name),
            "HIREWIRE_S3_ENDPOINT": self.seaweedfs.endpoint,
            "HIREWIRE_S3_BUCKET": BUCKET,
            "HIREWIRE_S3_ACCESS_KEY": access,
            "HIREWIRE_S3_SECRET_KEY": secret,
        }
        if name == "gateway":
            given["HIREWIRE_PORT"] = str(port)
        if name == "storage":
            given["HIREWIRE_DATABASE_URL"] = self.postgres.url(
                database=self.database, scheme=SQLALCHEMY
            )
        return given | self._unless_set(name)

    def _unless_set(self, name: str) -> dict[str, str]:
        """What the user's own environment may say otherwise."""
        offered = {"HIREWIRE_LOG_FORMAT": "console"}
        if name == "gateway":
            offered["HIREWIRE_SECRET_KEY"] = self.home.secret("gateway")
            secret = tokens.own_secret(self.home, os.environ)
            offered |= {"SUPABASE_JWT_SECRET": secret} if secret else {}
        if holds_keys(name):
            offered["HIREWIRE_SEALING_KEYS"] = self.home.secret("sealing", new_key)
        return {key: value for key, value in offered.items() if not os.environ.get(key)}


def holds_keys(name: str) -> bool:
    """Who seals the keys of users' language models, and who opens them; who only keeps them does not."""
    return bool({GetSessionModel, TryModel} & set(ROLES[name].asks))


def python(module: str, environment: dict[str, str]) -> Launch:
    """A module of ours as a program; its output is not held back, so that logs are complete when it dies."""
    arguments = (sys.executable, "-P", "-m", module)
    return Launch(arguments, str(Path.cwd()), environment | {"PYTHONUNBUFFERED": "1"})
