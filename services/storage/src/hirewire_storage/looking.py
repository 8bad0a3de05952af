"""What an operator sees of the tables, as JSON: `python -m hirewire_storage.looking list|show|states|keys`.

`hirewire jobs`, `dead` and `restore` show it to people. Exit code 2 when the database can't be read.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts.message import now
from hirewire_storage.database import UNREACHABLE, owning, said_by
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.rows import jobs, operating
from hirewire_storage.rows.operating import Wanted
from hirewire_storage.settings import MigrationSettings

MOST = 200
"""Jobs in one list."""


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hirewire_storage.looking")
    looks = parser.add_subparsers(dest="look", required=True)
    listed = looks.add_parser("list")
    listed.add_argument("--state", default="")
    listed.add_argument("--kind", default="")
    listed.add_argument("--older", type=float, default=0.0)
    looks.add_parser("show").add_argument("job", type=UUID)
    looks.add_parser("states").add_argument("jobs", type=UUID, nargs="*")
    looks.add_parser("keys")
    return parser


async def look(owner_url: str, asked: argparse.Namespace) -> object:
    """What JSON can say of it; None when there is no such job."""
    async with owning(owner_url) as connection:
        match asked.look:
            case "list":
                entries = await operating.listed(connection, wanted(asked), MOST)
                return [summary(entry) for entry in entries]
            case "show":
                return await _life(connection, asked.job)
            case "states":
                found = await operating.states(connection, asked.jobs)
                return {str(job): state for job, state in found.items()}
            case _:
                return sorted(await operating.referred_to(connection))


def wanted(asked: argparse.Namespace) -> Wanted:
    older = now() - timedelta(seconds=asked.older) if asked.older else None
    return Wanted(asked.state, asked.kind, older)


def summary(entry: Entry) -> dict[str, Any]:
    """Without what its user said and sent; times are ISO 8601."""
    return {
        "id": str(entry.id),
        "kind": entry.kind,
        "state": entry.state,
        "held": entry.held,
        "stage": entry.stage,
        "percent": entry.percent,
        "attempt": entry.attempt,
        "crashes": entry.crashes,
        "announced": entry.announced,
        "session": entry.session_key,
        "owner": str(entry.user_id),
        "created_at": entry.created_at.isoformat(),
        "updated_at": entry.updated_at.isoformat(),
    }


async def _life(connection: AsyncConnection, job: UUID) -> dict[str, Any] | None:
    entry = await jobs.find(connection, job)
    if entry is None:
        return None
    moments = {"started_at": entry.started_at, "finished_at": entry.finished_at}
    acts = await operating.acts_on(connection, job)
    return {
        **summary(entry),
        **{name: at.isoformat() if at else None for name, at in moments.items()},
        "waits_for": [str(other) for other in entry.waits_for],
        "trace": entry.command.get("trace"),
        "again": entry.command.get("again") or 0,
        "fault": ((entry.outcome or {}).get("body") or {}).get("fault"),
        "outcome": (entry.outcome or {}).get("kind"),
        "acts": [
            {
                "at": act.at.isoformat(),
                "action": act.action,
                "by": act.actor_kind,
                "outcome": act.outcome,
                "facts": json.loads(act.facts) if act.facts else None,
            }
            for act in acts
        ],
    }


def main(arguments: Sequence[str] | None = None) -> None:
    asked = parser().parse_args(arguments)
    url = MigrationSettings().database_owner_url.get_secret_value()
    try:
        found = asyncio.run(look(url, asked))
    except UNREACHABLE as error:
        sys.stderr.write(f"The tables can't be read: {said_by(error)}\n")
        sys.exit(2)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
