"""What is recorded of an act, how a chain of records is hashed, and what a look through one finds."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

from hirewire_common.contracts import Principal

SHARDS = 16

ActorKind = Literal["user", "guest", "bearer", "worker", "system"]
"""`bearer`: somebody who holds just one session's capability. `worker` and `system`: ours, on behalf of the owner."""

Action = Literal[
    "session.created",
    "session.deleted",
    "job.opened",
    "job.cancelled",
    "job.failed",
    "job.reopened",
    "resume.stored",
    "document.made",
    "draft.revised",
    "photo.stored",
    "ranking.made",
    "interview.planned",
    "interview.ended",
    "interview.kept",
    "interview.removed",
    "profile.made",
    "account.exported",
    "account.erased",
]
"""Everything that changes something, and the ways by which much of what is stored leaves at once."""

Outcome = Literal["done", "refused", "failed"]

_PLAIN = re.compile(r"^[A-Za-z0-9_.:/+-]{0,128}$")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to an object. `facts` are ids, digests, codes and numbers: nothing that a person wrote."""

    action: Action
    object_kind: str
    object_id: str
    outcome: Outcome = "done"
    facts: Mapping[str, str | int | bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        texts = (
            self.object_id,
            *self.facts,
            *(v for v in self.facts.values() if isinstance(v, str)),
        )
        if not all(_PLAIN.match(text) for text in texts):
            raise ValueError(f"{self.action}: words of a person don't belong into the audit log")

    @property
    def written(self) -> str:
        """The facts as they are stored and hashed."""
        return json.dumps(dict(self.facts), sort_keys=True, separators=(",", ":"))


def actor_kind(principal: Principal) -> ActorKind:
    return "bearer" if principal.session else principal.kind


@dataclass(frozen=True, slots=True)
class Details:
    """What of a record may have been deleted since."""

    user_id: UUID
    origin: str | None
    facts: str
    salt: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """One link of a chain; `details` is None once they are deleted."""

    shard: int
    seq: int
    at: datetime
    actor_kind: str
    actor: UUID
    action: str
    object_kind: str
    object_id: str
    outcome: str
    details_digest: bytes
    hash: bytes
    details: Details | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain ends by its own account."""

    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Broken:
    """The first record of a chain that is not as it was appended."""

    shard: int
    seq: int
    why: Literal[
        "altered or moved",
        "missing",
        "cut off",
        "unknown to the head",
        "details changed",
        "not what the anchor says",
    ]

    def __str__(self) -> str:
        return f"chain {self.shard}, record {self.seq}: {self.why}"


def framed(*parts: str | None) -> bytes:
    """As `hirewire.audit_framed` does it."""
    encoded = (None if part is None else part.encode() for part in parts)
    return b"".join(b"-," if part is None else b"%d:%b," % (len(part), part) for part in encoded)


def beginning(shard: int) -> bytes:
    """The hash before a chain's first record."""
    return hashlib.sha256(f"hirewire audit {shard}".encode()).digest()


def link(before: bytes, record: Record) -> bytes:
    """The hash of a record that follows the one with the hash `before`."""
    micros = (record.at - _EPOCH) // timedelta(microseconds=1)
    body = framed(
        str(record.shard),
        str(record.seq),
        str(micros),
        record.actor_kind,
        str(record.actor),
        record.action,
        record.object_kind,
        record.object_id,
        record.outcome,
        record.details_digest.hex(),
    )
    return hashlib.sha256(before + body).digest()


def digest(details: Details, actor: UUID) -> bytes:
    body = framed(str(details.user_id), str(actor), details.origin, details.facts)
    return hashlib.sha256(details.salt + body).digest()


@dataclass(slots=True)
class Chain:
    """A walk along one chain, record after record, in the order of their numbers.

    `anchor` is a head that was noted earlier, outside of the database: the walk must come past it.
    """

    shard: int
    anchor: Head | None = None
    seq: int = 0
    hash: bytes = b""

    def __post_init__(self) -> None:
        self.hash = self.hash or beginning(self.shard)

    def follow(self, record: Record) -> Broken | None:
        """Take the next record; what is wrong with it, if anything is."""
        expected = self.seq + 1
        if record.seq != expected:
            return Broken(self.shard, expected, "missing")
        if link(self.hash, record) != record.hash:
            return Broken(self.shard, expected, "altered or moved")
        if record.details and digest(record.details, record.actor) != record.details_digest:
            return Broken(self.shard, expected, "details changed")
        if self.anchor and self.anchor.seq == expected and self.anchor.hash != record.hash:
            return Broken(self.shard, expected, "not what the anchor says")
        self.seq, self.hash = expected, record.hash
        return None

    def end(self, head: Head | None) -> Broken | None:
        """What is wrong with a chain that ends where the walk has come to."""
        if head is None or self.seq > head.seq:
            return Broken(self.shard, head.seq + 1 if head else 1, "unknown to the head")
        if self.seq < max(head.seq, self.anchor.seq if self.anchor else 0):
            return Broken(self.shard, self.seq + 1, "cut off")
        if self.hash != head.hash:
            return Broken(self.shard, self.seq, "altered or moved")
        return None
