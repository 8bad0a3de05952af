"""Looks through the whole audit log: `python -m hirewire_storage.audit [ANCHOR]`. Exit code 1 when a chain is broken, 2
when the database can't be read.

ANCHOR is a file with the heads of an earlier look: it shows when somebody who rules the database has written a chain
anew, heads and all. After a look that finds nothing it holds the heads of this one, so keep it where he can't write.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_storage.database import UNREACHABLE, by_hand, said_by
from hirewire_storage.domain.audit import SHARDS, Broken, Chain, Head
from hirewire_storage.rows import audit as rows
from hirewire_storage.settings import MigrationSettings

Tell = Callable[[str], object]
Heads = dict[int, Head]
_EVERY = 2.0
"""Seconds between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`broken` has the first broken record of each broken chain; `erased` counts records without their details."""

    records: int
    erased: int
    strays: int
    broken: tuple[Broken, ...]
    seconds: float
    heads: Heads = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        return not self.broken and not self.strays


async def verify(
    owner_url: str, tell: Tell = lambda _: None, anchors: Heads | None = None
) -> Verdict:
    """Walk along all chains as they stand at one moment; appends go on meanwhile. Memory does not grow with the log."""
    engine = by_hand(owner_url)
    try:
        async with engine.connect() as connection:
            await connection.execution_options(isolation_level="REPEATABLE READ")
            await connection.execute(text("set transaction read only"))
            return await _Walk(connection, tell, anchors or {}).all()
    finally:
        await engine.dispose()


class _Walk:
    def __init__(self, connection: AsyncConnection, tell: Tell, anchors: Heads) -> None:
        self._connection = connection
        self._anchors = anchors
        self._tell = tell
        self._began = self._told = time.monotonic()
        self._records = 0
        self._erased = 0

    async def all(self) -> Verdict:
        heads = await rows.heads(self._connection)
        found = [await self._along(shard, heads.get(shard)) for shard in range(SHARDS)]
        strays = await rows.strays(self._connection)
        return Verdict(
            self._records,
            self._erased,
            strays,
            tuple(broken for broken in found if broken),
            time.monotonic() - self._began,
            heads,
        )

    async def _along(self, shard: int, head: Head | None) -> Broken | None:
        chain = Chain(shard, self._anchors.get(shard))
        async with aclosing(rows.chain(self._connection, shard)) as records:
            async for record in records:
                if broken := chain.follow(record):
                    return broken
                self._records += 1
                self._erased += record.details is None
                self._progress(shard)
        return chain.end(head)

    def _progress(self, shard: int) -> None:
        if self._records % 1000 == 0 and time.monotonic() - self._told > _EVERY:
            self._told = time.monotonic()
            self._tell(f"chain {shard + 1} of {SHARDS}, {self._records:,} records so far")


def report(verdict: Verdict) -> str:
    rate = verdict.records / verdict.seconds if verdict.seconds else 0.0
    lines = [f"BROKEN: {broken}" for broken in verdict.broken]
    if verdict.strays:
        lines.append(f"BROKEN: {verdict.strays} details that belong to no record")
    lines.append(
        f"{verdict.records:,} records in {SHARDS} chains, {verdict.erased:,} of them without details;"
        f" {verdict.seconds:.1f} s, {rate:,.0f} a second"
    )
    lines.append("The audit log is whole." if verdict.sound else "The audit log is not whole.")
    return "\n".join(lines)


def noted(anchor: Path) -> Heads:
    """The heads of an earlier look; none before the first. OSError or ValueError for what isn't such a file."""
    if not anchor.exists():
        return {}
    try:
        kept = json.loads(anchor.read_text())
        return {int(shard): Head(seq, bytes.fromhex(link)) for shard, (seq, link) in kept.items()}
    except (AttributeError, TypeError) as error:
        raise ValueError("it has something else in it") from error


def note(anchor: Path, heads: Heads) -> None:
    anchor.write_text(
        json.dumps({shard: (head.seq, head.hash.hex()) for shard, head in sorted(heads.items())})
    )


def main() -> None:
    url = MigrationSettings().database_owner_url.get_secret_value()
    anchor = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    try:
        earlier = noted(anchor) if anchor else {}
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{anchor} holds no ends of chains: {error}\n")
        sys.exit(2)
    try:
        verdict = asyncio.run(verify(url, lambda line: sys.stderr.write(f"{line}\n"), earlier))
    except UNREACHABLE as error:
        sys.stderr.write(f"The audit log can't be read: {said_by(error)}. Is the database there?\n")
        sys.exit(2)
    sys.stdout.write(f"{report(verdict)}\n")
    if anchor and verdict.sound:
        try:
            note(anchor, verdict.heads)
        except OSError as error:
            sys.stderr.write(f"The ends of the chains can't be kept: {error}\n")
            sys.exit(2)
    sys.exit(0 if verdict.sound else 1)


if __name__ == "__main__":
    main()
