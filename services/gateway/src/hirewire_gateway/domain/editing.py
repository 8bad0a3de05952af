"""What a client sends to change a résumé by hand."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from hirewire_common.contracts import PatchOp
from hirewire_gateway.domain.models import read
from hirewire_gateway.domain.problems import Problem


class SentPatch(BaseModel):
    """`revision` is the one that the patch was made for; without it, whatever is there."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    patch: tuple[PatchOp, ...] = Field(min_length=1, max_length=200)
    revision: int | None = Field(default=None, ge=0)


class SentSteps(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    steps: int = Field(default=1, ge=1, le=50)


class SentRestore(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    revision: int = Field(ge=1, le=2**31 - 1)


def patch(body: dict[str, Any]) -> dict[str, Any]:
    """As fields of the command. Raises Problem 400 that names the field, as the others do."""
    sent: SentPatch = read(SentPatch, body)
    return {"patch": [op.model_dump() for op in sent.patch], "seen": sent.revision}


def steps(body: dict[str, Any]) -> int:
    sent: SentSteps = read(SentSteps, body)
    return sent.steps


def revision(body: dict[str, Any]) -> int:
    sent: SentRestore = read(SentRestore, body)
    return sent.revision


def number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:10]) < 2**31:
        raise Problem(404, "not_found", "There is no such revision.")
    return int(text)
