"""`hirewire`: the embedded stack from the command line."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from hirewire_local import looking, operating
from hirewire_local.home import Home
from hirewire_local.reaching import PORT, CommandError, Reach, port_of
from hirewire_local.tokens import Person
from hirewire_local.up import up
from hirewire_local.watching import watch


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hirewire",
        description="The embedded stack: nats-server, PostgreSQL, SeaweedFS and all services.",
        epilog="HIREWIRE_HOME (default .hirewire) is where its data lie, "
        "HIREWIRE_PORT (default 8000) where the gateway listens.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("up", help="start everything, until Ctrl-C")
    commands.add_parser("status", help="show the programs and their memory")
    operating.add_commands(commands)
    hear = commands.add_parser("sub", help="print the messages of a subject, as the debug user")
    hear.add_argument("subject", nargs="?", default="hw.>")
    watch = commands.add_parser("watch", help="print what a session's WebSocket says")
    watch.add_argument("session", help="the session's id")
    watch.add_argument(
        "--after", type=int, help="first what came after the frame of this seq; 0: all"
    )
    commands.add_parser(
        "psql", help="PostgreSQL's psql, as the owner of the tables", add_help=False
    )
    objects = commands.add_parser("objects", help="list the stored objects")
    objects.add_argument("prefix", nargs="?", default="")
    audit = commands.add_parser(
        "audit", help="look through the whole audit log: exit code 1 when it was tampered with"
    )
    audit.add_argument("action", choices=["verify"])
    audit.add_argument(
        "--anchor", help="a file kept elsewhere with the ends of the chains at the last look"
    )
    add_token(commands.add_parser("token", help="print a development token of a user"))
    return parser


def add_token(token: argparse.ArgumentParser) -> None:
    token.add_argument("--email", default=Person.email, help="default %(default)s")
    token.add_argument("--sub", type=UUID, help="the user's id; else one that follows from --email")
    token.add_argument("--name", default="", help="the user's full name")
    token.add_argument("--ttl", type=int, default=86400, help="seconds; default a day")
    token.add_argument(
        "--role", default=Person.role, help="another than '%(default)s' is refused by the gateway"
    )


def run(arguments: argparse.Namespace, others: list[str], reach: Reach) -> int:
    """The exit code; 1, with a sentence, when the command can't do its work."""
    commands: dict[str, Callable[[], int]] = {
        "up": lambda: up(reach.home, port_of(os.environ.get("HIREWIRE_PORT") or str(PORT))),
        "status": lambda: looking.status(reach.home),
        "sub": lambda: looking.hear(reach, arguments.subject),
        "watch": lambda: watch(reach.gateway_port(), arguments.session, arguments.after),
        "psql": lambda: looking.psql(reach, others),
        "objects": lambda: looking.objects(reach, arguments.prefix),
        "audit": lambda: looking.audit(reach, arguments.anchor),
        "token": lambda: looking.token(reach, person(arguments), arguments.ttl),
    }
    if arguments.command in operating.COMMANDS:
        return operating.run(arguments, reach)
    try:
        return commands[arguments.command]()
    except CommandError as error:
        print(f"hirewire: {error}", file=sys.stderr)
        return 1


def person(arguments: argparse.Namespace) -> Person:
    return Person(arguments.email, arguments.name, arguments.sub, arguments.role)


def main() -> None:
    logging.basicConfig(format="  %(message)s", level=logging.WARNING)
    home = Home(Path(os.environ.get("HIREWIRE_HOME") or ".hirewire").absolute())
    reader = parser()
    arguments, others = reader.parse_known_args()
    if others and arguments.command != "psql":
        reader.error(f"unknown: {' '.join(others)}")
    sys.exit(heard_out(lambda: run(arguments, others, Reach.of(home))))


def heard_out(command: Callable[[], int]) -> int:
    """Its exit code; whoever reads what it says may have enough before it ends: `hirewire jobs | head -3`."""
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # it is flushed at the end
        return 1
    return code


if __name__ == "__main__":
    main()
