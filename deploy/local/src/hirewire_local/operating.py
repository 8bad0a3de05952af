"""The commands of an operator that change something: tables, streams, jobs."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import nats.errors
from nats.js.errors import APIError

from hirewire_common import topology
from hirewire_local import jobs, letters
from hirewire_local.connecting import connected
from hirewire_local.doctoring.doctor import doctor
from hirewire_local.reaching import CommandError, Line, Reach
from hirewire_local.restoring import restore
from hirewire_local.saving import backup

_LONGEST_AGO = 1e9
"""Thirty years; moments before the calendar begins can't be reckoned with."""
STATES = ("open", "all", "queued", "running", "succeeded", "failed", "cancelled")


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
    _add_jobs(commands.add_parser("jobs", help="where jobs are: those without news first"))
    _add_dead(commands.add_parser("dead", help="commands that could not be done"))
    commands.add_parser("doctor", help="look at everything: what is wrong, and what to do")
    save = commands.add_parser("backup", help="copy all rows and objects into a directory")
    save.add_argument("directory", type=Path, help="a new one, or an empty one")
    load = commands.add_parser("restore", help="what a backup has, into an empty stack")
    load.add_argument("directory", type=Path)
    load.add_argument(
        "--force",
        action="store_true",
        help="also where there is something: all rows that are there are removed",
    )


def _add_jobs(listed: argparse.ArgumentParser) -> None:
    listed.add_argument("--state", choices=STATES, default="open", help="default %(default)s")
    listed.add_argument("--kind", default="", help="of one command: parser.parse")
    listed.add_argument("--older", type=seconds, default=0.0, help="seconds without news")
    one = listed.add_subparsers(dest="action", metavar="")
    one.add_parser("show", help="the whole life of one").add_argument("job", help="its id")


def seconds(said: str) -> float:
    """ValueError for what no job can be old."""
    number = float(said)
    if not 0 <= number <= _LONGEST_AGO:
        raise ValueError(said)
    return number


def _add_dead(dead: argparse.ArgumentParser) -> None:
    actions = dead.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="all that are kept")
    actions.add_parser("show", help="one, in full").add_argument("number", type=int)
    redrive = actions.add_parser("redrive", help="have failed jobs done once more")
    which = redrive.add_mutually_exclusive_group(required=True)
    which.add_argument("which", nargs="*", default=[], help="numbers of letters, or ids of jobs")
    which.add_argument("--all", action="store_true", help="every letter whose job is failed now")


def run(arguments: argparse.Namespace, reach: Reach) -> int:
    """The exit code; 1, with a sentence, when the command can't do its work."""
    doing: dict[str, Callable[[], int]] = {
        "migrate": lambda: reach.run("migrate", *(("--check",) if arguments.check else ())),
        "topology": lambda: apply_topology(reach, arguments.url, arguments.replicas),
        "jobs": lambda: _jobs(arguments, reach),
        "dead": lambda: _dead(arguments, reach),
        "doctor": lambda: doctor(reach, reach.gateway_url()),
        "backup": lambda: backup(reach, arguments.directory),
        "restore": lambda: restore(reach, arguments.directory, force=arguments.force),
    }
    try:
        return doing[arguments.command]()
    except CommandError as error:
        print(f"hirewire: {error}", file=sys.stderr)
        return 1


COMMANDS: Sequence[str] = (
    "migrate",
    "topology",
    "jobs",
    "dead",
    "doctor",
    "backup",
    "restore",
)


def _jobs(arguments: argparse.Namespace, reach: Reach) -> int:
    if arguments.action == "show":
        return jobs.show_job(reach, arguments.job)
    return jobs.list_jobs(reach, arguments.state, arguments.kind, arguments.older)


def _dead(arguments: argparse.Namespace, reach: Reach) -> int:
    match arguments.action:
        case "list":
            return letters.list_letters(reach)
        case "show":
            return letters.show(reach, arguments.number)
    return letters.redrive(reach, arguments.which, every=arguments.all)


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
            hint = "; it doesn't answer whom it refuses" if "timeout" in str(error) else ""
            who = line.user or "nobody"
            raise CommandError(f"the bus did not take it from {who}: {error}{hint}") from error
