"""How commands show times and messages to people."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

_SECRET = re.compile(r"api_?key|sealed|secret|password|token|authori[sz]ation|credential", re.I)
HIDDEN = "(not shown)"


def ago(at: datetime | str, now: datetime | None = None) -> str:
    """How long ago that was, roughly: `12 s`, `5 min`, `3 h`, `2 d`."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    seconds = max(0, int(((now or datetime.now(UTC)) - moment).total_seconds()))
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def without_secrets(value: Any) -> Any:
    """The same data; what stands in a field with the name of a secret is not shown."""
    if isinstance(value, dict):
        return {
            name: HIDDEN if _SECRET.search(name) and part else without_secrets(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [without_secrets(part) for part in value]
    return value


def pretty(body: bytes) -> str:
    """A message for people; bytes that are no JSON are quoted."""
    try:
        return json.dumps(without_secrets(json.loads(body)), indent=2, ensure_ascii=False)
    except ValueError:
        return repr(body)


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns as wide as what stands in them; the last one has no end."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    lines = (
        "  ".join(f"{cell:<{w}}" for cell, w in zip(row, widths, strict=True)) for row in cells
    )
    return "\n".join(line.rstrip() for line in lines)
