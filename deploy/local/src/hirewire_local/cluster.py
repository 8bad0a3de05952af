"""Several NATS servers that hold the same streams, each at a loopback address of its own as if that were a host."""

from dataclasses import dataclass
from functools import cached_property

from hirewire_local.home import Home
from hirewire_local.nats import Nats, quoted

_USER = "route"


@dataclass(frozen=True)
class Node(Nats):
    """`mates` are the names of all nodes, its own too."""

    mates: tuple[str, ...] = ()

    def ports(self) -> tuple[int, int]:
        port, monitoring, _ = self.home.ports(self.name, count=3)
        return port, monitoring

    def configuration(self, port: int, monitoring: int) -> str:
        return f"""\
{super().configuration(port, monitoring)}\
cluster {{
  name: hirewire
  listen: "{self.route(self.name)}"
  authorization: {quoted({"user": _USER, "password": self._password(_USER)})}
  routes: {quoted([self._route_url(mate) for mate in self.mates])}
}}
"""

    def route(self, mate: str) -> str:
        """Where that node listens for the others. One that runs has taken its ports, and keeps them."""
        ports = self.home.kept_ports(mate) or self.home.ports(mate, count=3)
        return f"{host_of(mate)}:{ports[2]}"

    def _route_url(self, mate: str) -> str:
        return f"nats://{_USER}:{self._password(_USER)}@{self.route(mate)}"


@dataclass(frozen=True)
class Cluster:
    """What `Nats` is to those who connect: `url` names all nodes.

    What one of them has acknowledged lies on its disk, so that a crash of the machine loses nothing, unless
    `sync_interval` says otherwise.
    """

    home: Home
    size: int = 3
    sync_interval: str = "always"

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        names = tuple(f"nats-{number}" for number in range(1, self.size + 1))
        return tuple(
            Node(self.home, name, host_of(name), self.sync_interval, mates=names) for name in names
        )

    def url(self, user: str) -> str:
        return ",".join(node.url(user) for node in self.nodes)

    @property
    def address(self) -> str:
        return ",".join(node.address for node in self.nodes)

    @property
    def monitors(self) -> tuple[tuple[str, int], ...]:
        return tuple(place for node in self.nodes for place in node.monitors)


def host_of(node: str) -> str:
    """`nats-2` is at 127.0.0.2: all of 127.0.0.0/8 is this machine."""
    return f"127.0.0.{node.rpartition('-')[2]}"
