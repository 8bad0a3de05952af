"""What a client sends to have a résumé made better for a job, and which of the proposed changes it takes."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, Field

from hirewire_common.contracts import (
    LONGEST_DESCRIPTION,
    Award,
    CustomSection,
    OptimizationGoal,
    Optimized,
    PatchOp,
    Proposal,
    Publication,
    Resume,
    StoredDraft,
)
from hirewire_gateway.domain import generation
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.retaking import missing
from hirewire_gateway.domain.sent import Sent

_USUAL: tuple[OptimizationGoal, ...] = ("ats_optimization", "keyword_matching")
_UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})
_MOST_UNREADABLE = 0.01
"""The share of letters that mean nothing, above which it is a file and no text."""
_MOST_OPERATIONS = 200
"""Of one edit of a draft."""


def _goals(value: object) -> object:
    """One may come alone, none are the usual ones; each counts once."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list | tuple):
        return _USUAL if value is None else value
    named = [_name(one) if isinstance(one, str) else one for one in value]
    return [one for at, one in enumerate(named) if one not in named[:at]] or _USUAL


def _name(goal: str) -> str:
    return goal.strip().lower().replace("-", "_").replace(" ", "_")


def _readable(text: str) -> str:
    """Signs that steer a terminal become spaces. ValueError for what is no text."""
    odd = [one for one in text if one == "\ufffd" or (unicodedata.category(one) in _UNREADABLE and one not in "\n\r\t")]  # fmt: skip
    if len(odd) > _MOST_UNREADABLE * len(text):
        raise ValueError("this is no text: send the job's description in words")
    plain = text.translate({ord(one): " " for one in odd}).strip()
    if not plain:
        raise ValueError("is empty: send the job's description")
    return plain


def _ids(value: object) -> object:
    listed = isinstance(value, list) and value and all(isinstance(one, str) for one in value)
    if value != "all" and not listed:
        raise ValueError("must be 'all', or a list of ids of changes")
    return value


class SentOptimization(Sent):
    """Without `parsed` it is the session's résumé, or the one of `resume_id`."""

    parsed: dict[str, Any] | None = None
    jd: Annotated[str, AfterValidator(_readable)] = Field(
        max_length=LONGEST_DESCRIPTION, validation_alias=AliasChoices("jd", "job_description")
    )
    optimization_goals: Annotated[tuple[OptimizationGoal, ...], BeforeValidator(_goals)] = _USUAL
    resume_id: UUID | None = None


class SentAcceptance(Sent):
    """`all` are those that the gate lets pass; what it warns of is taken by name."""

    optimization_id: UUID = Field(validation_alias=AliasChoices("optimization_id", "job_id"))
    changes: Annotated[Literal["all"] | tuple[str, ...], BeforeValidator(_ids)] = "all"


def resume_of(parsed: dict[str, Any]) -> Resume:
    """With what the clients' forms don't change, but get. Raises Problem 400 that names the field."""
    resume = generation.resume_of(parsed)
    if "basics" in parsed:
        return resume
    kept = {
        "awards": _kept(parsed, "awards", Award),
        "publications": _kept(parsed, "publications", Publication),
        "custom": _kept(parsed, "custom", CustomSection),
    }
    return resume.model_copy(update=kept)


def _kept(parsed: dict[str, Any], name: str, kind: type[BaseModel]) -> tuple[BaseModel, ...]:
    """Of another form than our own it is of no use here; the client has it."""
    try:
        return tuple(kind.model_validate(one) for one in parsed.get(name) or ())
    except (TypeError, ValueError):
        return ()


def accepted(result: Optimized, wanted: Literal["all"] | Sequence[str]) -> tuple[Proposal, ...]:
    """In the order in which they fit one after the other. Raises Problem 400 for one that there is not."""
    changes = result.report.changes
    if wanted == "all":
        return tuple(one for one in changes if one.verdict == "pass")
    unknown = sorted(set(wanted) - {one.id for one in changes})
    if unknown:
        known = ", ".join(one.id for one in changes[:20]) or "none"
        raise Problem(
            400, "bad_request", f"changes: {unknown[0]!r} is none of this optimisation's: {known}."
        )
    return tuple(one for one in changes if one.id in wanted)


@dataclass(frozen=True, slots=True)
class Taken:
    """Changes as revisions of the draft: fields of the commands. `first` brings in what was optimised; None when it is there."""

    changes: dict[str, Any]
    first: dict[str, Any] | None = None


def taken(
    result: Optimized, changes: Sequence[Proposal], draft: StoredDraft | None, made_at: datetime
) -> Taken:
    """A revision of its own, so that undoing it leaves the résumé as it was.

    Where the draft is not what was optimised, and has not been changed since, that comes into it first. What stands in
    it already is not put in again. Raises Problem 413 for more than fits into one revision.
    """
    there = draft is not None and (result.origin == "draft" or draft.updated_at > made_at)
    resume = draft.draft.resume if draft is not None and there else result.original
    patch = [op for one in changes for op in missing(one, result, resume)]
    if len(patch) > _MOST_OPERATIONS:
        raise Problem(413, "too_large", "These are too many changes for one step. Take fewer.")
    number = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    done = {"patch": patch, "note": f"Optimised for a job: {number}"}
    if there:
        return Taken(done)
    seen = draft.revision if draft else 0
    first = {
        "patch": _whole(result.original),
        "seen": seen,
        "note": "As it was before it was optimised",
    }
    return Taken(done, first)


def _whole(resume: Resume) -> list[PatchOp]:
    told = resume.model_dump(mode="json")
    return [PatchOp(op="replace", path=f"/resume/{name}", value=told[name]) for name in told]
