"""Nodes of one bus that come and go on one machine."""

import socket
from pathlib import Path

from hirewire_local.cluster import Cluster
from hirewire_local.home import Home


def test_a_node_that_comes_back_leaves_its_mates_where_they_are(tmp_path: Path) -> None:
    first, second, _ = Cluster(Home(tmp_path)).nodes
    first.prepare()
    second.prepare()
    address, route = first.address, second.route(first.name)
    host, port = address.split(":")
    with socket.create_server((host, int(port))):  # as the first does that runs
        second.prepare()
        assert (first.address, second.route(first.name)) == (address, route)
