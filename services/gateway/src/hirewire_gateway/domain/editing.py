"""What a client sends to change a résumé by hand."""

from typing import Any

from pydantic import Field

from hirewire_common.contracts import PatchOp
from hirewire_gateway.domain.problems import unknown_revision
from hirewire_gateway.domain.sent import Sent, read


class SentPatch(Sent):
    """`revision` is the one that the patch was made for; without it, whatever is there."""

    patch: tuple[PatchOp, ...] = Field(min_length=1, max_length=200)
    revision: int | None = Field(default=None, ge=0)


class SentSteps(Sent):
    steps: int = Field(default=1, ge=1, le=50)


class SentRestore(Sent):
    revision: int = Field(ge=1, le=2**31 - 1)


def patch(body: dict[str, Any]) -> dict[str, Any]:
    """As fields of the command. Raises Problem 400 that names the field, as the others do."""
    sent = read(SentPatch, body)
    return {"patch": [op.model_dump() for op in sent.patch], "seen": sent.revision}


def steps(body: dict[str, Any]) -> int:
    return read(SentSteps, body).steps


def revision(body: dict[str, Any]) -> int:
    return read(SentRestore, body).revision


def number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:10]) < 2**31:
        raise unknown_revision()
    return int(text)
