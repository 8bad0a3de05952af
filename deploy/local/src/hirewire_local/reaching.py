"""Where the servers are that a command works on: those of the home, or those that the environment names."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from hirewire_common.settings import secrets_folder
from hirewire_local import postgres_place
from hirewire_local.home import Home
from hirewire_local.permissions import inbox
from hirewire_local.postgres import OWNER
from hirewire_local.programs import Servers
from hirewire_local.users_conf import variable

NATS_URL = "HIREWIRE_NATS_URL"
DATABASE_URL = "HIREWIRE_DATABASE_OWNER_URL"
S3_ENDPOINT = "HIREWIRE_S3_ENDPOINT"
OPS_URLS = "HIREWIRE_OPS_URLS"
GATEWAY_URL = "HIREWIRE_GATEWAY_URL"
PORT = 8000
"""The gateway's, where nobody says another."""


class CommandError(Exception):
    """What keeps a command from its work, in words for whoever gave it."""


@dataclass(frozen=True)
class Line:
    """A NATS connection to be: where, as whom, and the inboxes that its user may hear."""

    url: str
    instead: tuple[str, str] | None = None
    """A user and a password in the place of those in the address, where nats-py would take them letter by letter."""

    @property
    def user(self) -> str:
        if self.instead:
            return self.instead[0]
        return urlsplit(self.url.split(",")[0]).username or ""

    @property
    def inbox_prefix(self) -> bytes:
        return (inbox(self.user) if self.user else "_INBOX").encode()


@dataclass(frozen=True)
class Reach:
    """`environment` names servers elsewhere by the variables that services have; what it doesn't name is the home's."""

    home: Home
    environment: Mapping[str, str]

    @classmethod
    def of(cls, home: Home) -> "Reach":
        """By this process's environment, and what it is told by files."""
        return cls(home, {**told_by_files(os.environ), **os.environ})

    def elsewhere(self, variable: str) -> str:
        """The address of a server outside of the home; nothing when it is the home's."""
        return self.environment.get(variable, "")

    def gateway_port(self) -> int:
        """What `HIREWIRE_PORT` says, else that of the home's last run. Raises CommandError."""
        value = self.environment.get("HIREWIRE_PORT") or ""
        return port_of(value) if value else next(iter(self.home.kept_ports("gateway")), PORT)

    def gateway_url(self) -> str:
        return self.elsewhere(GATEWAY_URL) or f"http://127.0.0.1:{self.gateway_port()}"

    def servers(self) -> Servers:
        if not self.home.kept_ports("nats"):
            raise CommandError(
                f"no stack has ever run in {self.home.path}: `make run` starts one;"
                f" servers elsewhere are named by {NATS_URL}, {DATABASE_URL}, {S3_ENDPOINT}"
            )
        return Servers.of(self.home)

    def line(self, user: str) -> Line | None:
        """The connection of one of the bus's users; None where nobody has said its password."""
        named = self.elsewhere(NATS_URL)
        if not named:
            return Line(self.servers().nats.url(user))
        if Line(named).user == user:
            return Line(named)
        if password := self.environment.get(variable(user)):
            return Line(named, (user, password))
        return None

    def best_line(self, user: str) -> Line:
        """The connection of that user, else of the one whom the environment names."""
        return self.line(user) or Line(self.elsewhere(NATS_URL))

    def owner_url(self) -> str:
        """PostgreSQL as the owner of the tables, for libpq and asyncpg."""
        named = self.elsewhere(DATABASE_URL)
        return named.replace("+asyncpg", "", 1) if named else self.servers().postgres.url(OWNER)

    def run(self, module: str, *arguments: str) -> int:
        """Run a module of storage's as the owner of the tables; its exit code."""
        return subprocess.run(
            self._command(module, arguments), env=self._owners(), check=False
        ).returncode

    def ask(self, module: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """The same, with what it says."""
        return subprocess.run(
            self._command(module, arguments),
            env=self._owners(),
            check=False,
            capture_output=True,
            text=True,
        )

    def read(self, module: str, *arguments: str) -> Any:
        """What such a module tells in JSON."""
        done = self.ask(module, *arguments)
        if done.returncode:
            raise CommandError(done.stderr.strip().splitlines()[-1] if done.stderr else module)
        return json.loads(done.stdout)

    def _command(self, module: str, arguments: tuple[str, ...]) -> tuple[str, ...]:
        return (sys.executable, "-P", "-m", f"hirewire_storage.{module}", *arguments)

    def _owners(self) -> dict[str, str]:
        return {**self.environment, DATABASE_URL: self.owner_url()}

    def program(self, name: str) -> Path:
        """One of PostgreSQL's own, from the wheel."""
        folder = postgres_place.wheel_directory() / postgres_place.PACKAGE
        return folder / postgres_place.PROGRAMS / name


def port_of(value: str) -> int:
    """Raises CommandError."""
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise CommandError(f"HIREWIRE_PORT={value} is not a port")
    return int(value)


def told_by_files(environment: Mapping[str, str]) -> dict[str, str]:
    """Variables that lie in files named like them, in lower case, as containers get their secrets; those that we may read."""
    folder = secrets_folder(environment)
    files = folder.glob("hirewire_*") if folder.is_dir() else ()
    return {
        file.name.upper(): file.read_text().strip()
        for file in files
        if file.is_file() and os.access(file, os.R_OK)
    }
