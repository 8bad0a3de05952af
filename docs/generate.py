"""Writes what is made from contracts and settings: docs/messages.md, docs/asyncapi.json, docs/settings.md and deploy/nats/users.conf.

`--check` fails when they are out of date.
"""

import json
import sys
from inspect import getdoc
from pathlib import Path
from typing import Any

from docs.settings_page import settings
from pydantic import BaseModel

from hirewire_common.contracts import COMMANDS, EVENTS, QUERIES, ROLES, TALLIES, Tallies
from hirewire_common.contracts.message import Command, Event, Query
from hirewire_local.users_conf import users_conf

HERE = Path(__file__).parent
ROOT = HERE.parent
HEAD = """# The messages on the bus

Generated from `libs/common/src/hirewire_common/contracts` by `make docs`: don't edit.

`<session>` is the first 32 hex digits of the sha-256 of a session's id; the id itself never is on the bus.
`POST /create-session` tells it as `subject`. Every stored event is heard a second time as it happens, under
`hw.live.` instead of `hw.evt.`. Commands that can't be done are kept under `hw.dead.<service>.<verb>.<tenant>`.
"""

COUNTERS = """A message without a body and with the header `Nats-Incr` adds to a counter, and the acknowledgement has the total.
"""


def who(kind: type[BaseModel], relation: str) -> str:
    """The services that stand in this relation to the message."""
    names = [name for name, role in ROLES.items() if kind in getattr(role, relation)]
    return ", ".join(names) or "nobody"


def fields(kind: type[BaseModel]) -> str:
    rows = ["| field | type | |", "|---|---|---|"]
    for name, schema in kind.model_json_schema()["properties"].items():
        needed = "required" if name in kind.model_json_schema().get("required", []) else ""
        rows.append(f"| `{name}` | {type_of(schema)} | {needed} |")
    return "\n".join(rows)


def type_of(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(type_of(option) for option in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {type_of(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "any")


def chapter(title: str, subject: str, kind: type[BaseModel], roles: str) -> str:
    return f"### {title}\n\n`{subject}` · {roles}\n\n{getdoc(kind)}\n\n{fields(kind)}\n"


def of_command(kind: type[Command]) -> str:
    subject = kind.every().replace("*", "<tenant>")
    roles = f"from {who(kind, 'publishes')} to {who(kind, 'handles')}"
    return chapter(kind.__name__, subject, kind, roles)


def of_event(kind: type[Event]) -> str:
    end = "ends its job · " if kind.terminal else ""
    subject = kind.every().replace("*", "<session>")
    return chapter(kind.__name__, subject, kind, f"{end}from {who(kind, 'publishes')}")


def of_query(kind: type[Query[Any]]) -> str:
    roles = f"{who(kind, 'asks')} ask, {who(kind, 'answers')} answers `{kind.answer().__name__}`"
    return chapter(kind.__name__, kind.asked_on(), kind, roles)


def of_tallies(tallies: Tallies) -> str:
    adding = [name for name, role in ROLES.items() if tallies in role.counts]
    reading = [name for name, role in ROLES.items() if tallies in role.looks_at]
    roles = f"{', '.join(adding)} adds and reads" + (
        f", {', '.join(reading)} reads" * bool(reading)
    )
    kept = f"kept for {tallies.keeps / 3600:.0f} hours after the last addition"
    return f"- `{tallies.prefix}.<name>`, stream {tallies.stream} · {roles} · {kept}"


def messages() -> str:
    parts = [HEAD]
    parts += ["## Commands\n", *(of_command(kind) for kind in COMMANDS)]
    parts += ["## Events\n", *(of_event(kind) for kind in EVENTS)]
    parts += ["## Questions\n", *(of_query(kind) for kind in QUERIES)]
    parts += ["## Counters\n", COUNTERS, *(of_tallies(tallies) for tallies in TALLIES), ""]
    return "\n".join(parts)


def asyncapi() -> str:
    addresses: dict[type[BaseModel], str] = {
        **{kind: kind.every().replace("*", "{tenant}") for kind in COMMANDS},
        **{kind: kind.every().replace("*", "{session}") for kind in EVENTS},
        **{kind: kind.asked_on() for kind in QUERIES},
    }
    document = {
        "asyncapi": "3.0.0",
        "info": {"title": "Hirewire", "version": "1", "license": {"name": "AGPL-3.0-or-later"}},
        "channels": {
            kind.__name__: {
                "address": address,
                "messages": {kind.__name__: {"$ref": f"#/components/messages/{kind.__name__}"}},
            }
            for kind, address in addresses.items()
        },
        "components": {
            "messages": {
                kind.__name__: {"summary": getdoc(kind), "payload": kind.model_json_schema()}
                for kind in addresses
            }
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    wanted = {
        HERE / "messages.md": messages(),
        HERE / "asyncapi.json": asyncapi(),
        HERE / "settings.md": settings(),
        ROOT / "deploy" / "nats" / "users.conf": users_conf(),
    }
    if "--check" not in sys.argv:
        for path, text in wanted.items():
            path.write_text(text)
        return 0
    stale = [p for p, text in wanted.items() if not p.exists() or p.read_text() != text]
    if stale:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        print(f"{names}: not what contracts and settings say; run `make docs`")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
