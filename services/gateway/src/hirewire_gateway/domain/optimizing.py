"""What a client sends to have a résumé made better for a job, and which of the proposed changes it takes."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, Field

from hirewire_common.contracts import (
    Award,
    CustomSection,
    OptimizationGoal,
    Optimized,
    PatchOp,
    Proposal,
    Publication,
    ReadResume,
    Resume,
)
from hirewire_gateway.domain import generation
from hirewire_gateway.domain.current import Current, standing
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.retaking import difference, resume_with, taken_of
from hirewire_gateway.domain.revising import replaced_by, revised
from hirewire_gateway.domain.sections import revision
from hirewire_gateway.domain.sent import Description, Sent

_USUAL: tuple[OptimizationGoal, ...] = ("ats_optimization", "keyword_matching")
_UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})
_MOST_UNREADABLE = 0.01
"""The share of letters that mean nothing, above which it is a file and no text."""


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
    jd: Annotated[Description, AfterValidator(_readable)] = Field(
        validation_alias=AliasChoices("jd", "job_description")
    )
    optimization_goals: Annotated[tuple[OptimizationGoal, ...], BeforeValidator(_goals)] = _USUAL
    resume_id: UUID | None = None


class SentAcceptance(Sent):
    """`all` are those that are in the optimised résumé; what the gate warns of, or the score speaks against, is taken by name."""

    optimization_id: UUID = Field(validation_alias=AliasChoices("optimization_id", "job_id"))
    changes: Annotated[Literal["all"] | tuple[str, ...], BeforeValidator(_ids)] = "all"


def resume_of(parsed: dict[str, Any], known: Resume | None = None) -> Resume:
    """With what the clients' forms don't change, but get. Raises Problem 400 that names the field.

    What they can't hold, such as groups of skills and dates of projects, is taken from the résumé that is `known` of the
    same person: so its own sections sent back are that résumé.
    """
    if "basics" in parsed:
        return generation.resume_of(parsed)
    wanted = revision(parsed)
    person = wanted.personal_details
    same = known is not None and person is not None and _is_of(known, person.name or "")
    base = known if known is not None and same else Resume()
    resume = revised(ReadResume(resume=base), wanted).resume
    sent = replaced_by(wanted)
    kept = {
        "awards": _kept(parsed, "awards", Award),
        "publications": _kept(parsed, "publications", Publication),
        "custom": _kept(parsed, "custom", CustomSection),
    }
    return Resume().model_copy(update={**{name: getattr(resume, name) for name in sent}, **kept})


def left_over(resume: Resume, reading: ReadResume) -> dict[str, Any]:
    """Fields of the order: lines of the document of the same person that found no place, then or since."""
    if not _is_of(reading.resume, resume.profile.name):
        return {}
    told = resume.model_dump_json()
    lines = tuple(one for one in reading.unplaced if json.dumps(one, ensure_ascii=False)[1:-1] not in told)  # fmt: skip
    return {"left_over": lines, "unplaced": sum(len(line.split()) for line in lines)}


def _is_of(resume: Resume, name: str) -> bool:
    """The same name, or none on both sides."""
    return resume.profile.name.casefold().split() == name.casefold().split()


def _kept(parsed: dict[str, Any], name: str, kind: type[BaseModel]) -> tuple[BaseModel, ...]:
    """Of another form than our own it is of no use here; the client has it."""
    try:
        return tuple(kind.model_validate(one) for one in parsed.get(name) or ())
    except (TypeError, ValueError):
        return ()


def accepted(result: Optimized, wanted: Literal["all"] | Sequence[str]) -> tuple[Proposal, ...]:
    """`all` are those of the optimised résumé. Raises Problem 400 for one that there is not."""
    changes = result.report.changes
    if wanted == "all":
        return tuple(one for one in changes if one.applied and one.verdict == "pass")
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


def taken(result: Optimized, changes: Sequence[Proposal], current: Current | None) -> Taken:
    """A revision of its own, so that undoing it leaves the résumé as it was.

    Where the session's résumé is not what was optimised, that comes into the draft first. What stands in it already is not
    put in again. Raises Problem 409 when anybody has edited the session's résumé since, in whatever way.
    """
    seen = current.seen if current else 0
    drafted = current.draft.resume if current and current.revision else None
    before = taken_of(result, drafted) if drafted else None
    if before is None and not _is_as_it_was(result, current):
        raise edited_meanwhile()
    base = drafted if drafted and before is not None else result.original
    wanted = (*(before or ()), *changes)
    number = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    done = {
        "patch": difference(base, resume_with(result, wanted), wanted),
        "note": f"Optimised for a job: {number}",
    }
    if before is not None:
        return Taken({**done, "seen": seen})
    return Taken(done, brought(result.original, seen, "As it was before it was optimised"))


def brought(resume: Resume, seen: int, note: str) -> dict[str, Any]:
    """The whole of it as a revision of the draft."""
    told = resume.model_dump(mode="json")
    patch = [PatchOp(op="replace", path=f"/resume/{name}", value=told[name]) for name in told]
    return {"patch": patch, "seen": seen, "note": note}


def edited_meanwhile() -> Problem:
    return Problem(
        409,
        "conflict",
        "The résumé was edited since these changes were proposed for it, so none of them was made. Ask for new ones with"
        " POST /api/v1/optimize_resume/, or undo the edit first.",
    )


def _is_as_it_was(result: Optimized, current: Current | None) -> bool:
    if result.standing:
        return result.standing == standing(current)
    return current is not None and current.draft.resume == result.original
