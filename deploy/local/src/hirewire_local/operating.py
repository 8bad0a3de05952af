"""The commands of an operator that change something: tables, streams, jobs."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence

import nats.errors
from nats.js.errors import APIError

from hirewire_common import topology
from hirewire_local.connecting import connected
from hirewire_local.reaching import CommandError, Line, Reach


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    migrate = commands.add_parser("migrate", help="bring the tables up to date")
    migrate.add_argument(
        "--check", action="store_true", help="change nothing; exit code 1 when there is work"
    )
    apply = commands.add_parser("topology", help="make the streams and durables of the bus")
    apply.add_argument("action", choices=["apply"])
    apply.add_argument("--url", help="a NATS server with a user who may; else that of the home")
    apply.add_argument(
        "--replicas", type=int, default=1, choices=(1, 3, 5), help="of each stream, default 1"
    )


def run(arguments: argparse.Namespace, reach: Reach) -> int:
    """The exit code; 1, with a sentence, when the command can't do its work."""
    doing: dict[str, Callable[[], int]] = {
        "migrate": lambda: reach.run("migrate", *(("--check",) if arguments.check else ())),
        "topology": lambda: apply_topology(reach, arguments.url, arguments.replicas),
    }
    try:
        return doing[arguments.command]()
    except CommandError as error:
        print(f"hirewire: {error}", file=sys.stderr)
        return 1


COMMANDS: Sequence[str] = (
    "migrate",
    "topology",
)


def apply_topology(reach: Reach, url: str | None, replicas: int) -> int:
    """Make the streams and durables, or change them; a cluster has at least as many servers as `replicas`."""
    asyncio.run(_apply_topology(Line(url) if url else reach.best_line("admin"), replicas))
    print(f"The streams and durables are as declared, replicas: {replicas}.")
    return 0


async def _apply_topology(line: Line, replicas: int) -> None:
    async with connected(line) as client:
        try:
            await topology.apply_to(client.jetstream(timeout=10), replicas=replicas)
        except (nats.errors.Error, APIError) as error:
            raise CommandError(f"the bus did not take it: {error}") from error
