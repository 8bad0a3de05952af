"""The secrets of a deployment as files, a folder for each program: `python -m hirewire_local.deployment FOLDER`.

Compose mounts these folders, Kubernetes has a Secret of each. Once more it keeps all passwords, and writes the files anew.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

from hirewire_common.contracts import ROLES
from hirewire_common.sealing import new_key
from hirewire_local.home import Home
from hirewire_local.nats import quoted, users
from hirewire_local.postgres import APP, DATABASE, OWNER, SUPERUSER
from hirewire_local.programs import holds_keys
from hirewire_local.seaweedfs import SeaweedFS
from hirewire_local.users_conf import passwords_conf, variable

Files = dict[str, str]


@dataclass(frozen=True)
class Addresses:
    """Where the servers are, as services see them."""

    nats: tuple[str, ...] = ("nats-0.nats", "nats-1.nats", "nats-2.nats")
    postgres: str = "postgres"


class Secrets:
    """Made at random in a home of their own at first use."""

    def __init__(self, home: Home, addresses: Addresses) -> None:
        self._home, self._at = home, addresses
        self._store = SeaweedFS(home)

    def folders(self) -> dict[str, Files]:
        """By program: names of files, and what is in them."""
        return {
            **{name: self._service(name) for name in ROLES},
            "migrate": {"hirewire_database_owner_url": self._database(OWNER)},
            "topology": {"hirewire_nats_url": self._bus("admin")},
            "operator": self._operator(),
            "nats": self._nats(),
            "postgres": {role: self._password(role) for role in (SUPERUSER, OWNER, APP)},
            "postgres-owner": {"username": OWNER, "password": self._password(OWNER)},
            "postgres-app": {"username": APP, "password": self._password(APP)},
            "grafana": {"password": self._home.secret("grafana")},
            "seaweedfs": {
                "s3.json": self._store.identities(),
                "security.toml": self._store.security(),
            },
        }

    def _service(self, name: str) -> Files:
        access, secret = self._store.keys(name)
        files = {
            "hirewire_nats_url": self._bus(name),
            "hirewire_s3_access_key": access,
            "hirewire_s3_secret_key": secret,
        }
        if holds_keys(name):
            files["hirewire_sealing_keys"] = self._home.secret("sealing", new_key)
        if name == "gateway":
            files["hirewire_secret_key"] = self._home.secret("gateway")
            files["supabase_jwt_secret"] = self._home.secret("jwt")
        if name == "storage":
            files["hirewire_database_url"] = self._database(APP)
        return files

    def _operator(self) -> Files:
        """Whoever gives the commands of `hirewire` may do everything."""
        access, secret = self._store.keys("admin")
        return {
            "hirewire_nats_url": self._bus("admin"),
            "hirewire_database_owner_url": self._database(OWNER),
            "hirewire_s3_access_key": access,
            "hirewire_s3_secret_key": secret,
            "hirewire_jwt_secret": self._home.secret("jwt"),
            **{variable(user).lower(): self._user(user) for user in users()},
        }

    def _bus(self, user: str) -> str:
        word = self._user(user)
        return ",".join(f"nats://{user}:{word}@{host}:4222" for host in self._at.nats)

    def _nats(self) -> Files:
        word = self._home.secret("nats-cluster")
        routes = [f"nats://cluster:{word}@{host}:6222" for host in self._at.nats]
        login = quoted({"user": "cluster", "password": word, "timeout": 5})
        return {
            "passwords.conf": passwords_conf({user: self._user(user) for user in users()}),
            "cluster.conf": f"authorization: {login}\nroutes: {quoted(routes)}\n",
        }

    def _user(self, name: str) -> str:
        """The password of a user of the bus."""
        return self._home.secret(f"nats-{name}")

    def _database(self, role: str) -> str:
        return f"postgresql://{role}:{self._password(role)}@{self._at.postgres}:5432/{DATABASE}"

    def _password(self, role: str) -> str:
        return self._home.secret(f"postgres-{role}")


def write(folder: Path, addresses: Addresses) -> None:
    """Who may not look into `folder` can't read them; containers see them under other users' numbers, so anybody may."""
    for program, files in Secrets(Home(folder), addresses).folders().items():
        place = folder / program
        place.mkdir(mode=0o755, exist_ok=True)
        for name, text in files.items():
            file = place / name
            file.unlink(missing_ok=True)
            file.write_text(text, encoding="utf-8")
            file.chmod(0o444)


def main() -> None:
    reader = argparse.ArgumentParser(prog="hirewire_local.deployment", description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--nats", nargs="+", default=Addresses.nats, metavar="HOST")
    reader.add_argument("--postgres", default=Addresses.postgres, metavar="HOST")
    told = reader.parse_args()
    write(told.folder, Addresses(tuple(told.nats), told.postgres))


if __name__ == "__main__":
    main()
