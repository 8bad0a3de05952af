"""What a client wants to have ranked, and by what."""

import json
import unicodedata
from hashlib import sha256
from typing import Annotated, Any
from uuid import UUID, uuid5

from pydantic import AliasChoices, BeforeValidator, Field, StringConstraints

from hirewire_common.contracts import (
    MOST_EXPLAINED,
    MOST_RANKED,
    Amendments,
    Candidate,
    RankingOrder,
    Unranked,
)
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, unknown_resume
from hirewire_gateway.domain.sent import Description, Sent, Text, read
from hirewire_gateway.domain.storable import flaw

_RANKINGS = UUID("6f1de9f5-3b0c-5f0e-9d3a-6a5f4f0d1c2b")
_NO_TEXT = {"Cc", "Cn", "Co", "Cs"}
_SPACES = frozenset("\t\n\v\f\r\x85")
_MOST_FOUND = 50
_REASONS = 20
"""Reasons that an error counts up."""


def _several(value: object) -> list[object]:
    """One of several values may come alone."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _by_commas(value: object) -> list[object]:
    return [word for part in _several(value) for word in _words(part)]


def _words(part: object) -> list[object]:
    """Of a form's field."""
    if not isinstance(part, str):
        return [part]
    return [word.strip() for word in part.split(",") if word.strip()]


def _nothing(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


class SentSelection(Sent):
    """What can be said beside the description. Without `resume_ids` and `filenames` all of the session are ranked."""

    session_id: Annotated[str | None, BeforeValidator(_nothing)] = None
    title: Text = Field(default="", max_length=200)
    resume_ids: Annotated[
        tuple[UUID, ...], BeforeValidator(_by_commas), Field(max_length=MOST_RANKED)
    ] = ()
    filenames: Annotated[
        tuple[Annotated[str, StringConstraints(max_length=255)], ...],
        BeforeValidator(_several),
        Field(max_length=MOST_RANKED),
    ] = ()
    explained: Annotated[int | None, BeforeValidator(_nothing)] = Field(
        default=None, ge=0, le=MOST_EXPLAINED
    )
    """How many of the best are explained line by line."""


class SentRanking(SentSelection):
    """With a `ranking_id` that ranking is done again, by the requirements that it has now."""

    job_description: Description = Field(
        default="",
        validation_alias=AliasChoices("job_description", "jd"),
    )
    ranking_id: Annotated[UUID | None, BeforeValidator(_nothing)] = None


class SentSearch(Sent):
    query: Description = Field(
        default="",
        validation_alias=AliasChoices("query", "job_description", "jd"),
    )
    session_id: Annotated[str | None, BeforeValidator(_nothing)] = None
    limit: int = Field(default=10, ge=1, le=_MOST_FOUND)


def wanted(body: dict[str, Any]) -> SentRanking:
    """Raises Problem 400 that names the field."""
    sent = read(SentRanking, body)
    if sent.ranking_id is None:
        check_text("job_description", sent.job_description)
    return sent


def check_text(field: str, text: str) -> None:
    """Raises Problem 400 for what nobody could read."""
    if wrong := flaw(text):
        raise Problem(400, "bad_request", f"{field}: {wrong}.")
    if not text.strip():
        raise Problem(400, "bad_request", f"{field}: is empty. Send the text of the job.")
    if _is_binary(text) or not any(map(str.isalpha, text)):
        raise Problem(
            400,
            "bad_request",
            f"{field}: is no text that can be read. Send the words of the job, or its file to"
            " /api/rank-from-file.",
        )


def _is_binary(text: str) -> bool:
    """One character in twenty that no text has."""
    odd = sum(c == "\ufffd" or (unicodedata.category(c) in _NO_TEXT) for c in text)
    return (odd - sum(c in _SPACES for c in text)) * 20 > len(text)


def amendments(body: dict[str, Any]) -> Amendments:
    """Raises Problem 400 that names the field."""
    sent = read(Amendments, body)
    if sent.title is None and not sent.items:
        raise Problem(400, "bad_request", "items: say what to change, or send a title.")
    for number, item in enumerate(sent.items):
        if item.id is None and (item.remove or not item.text):
            raise Problem(
                400,
                "bad_request",
                f"items.{number}: without an id it is a new requirement, which needs a text.",
            )
    return sent


def ranking_id(place: Workplace, order: RankingOrder, file: str = "") -> UUID:
    """The same order in the same session is the same ranking. `file` is the digest of one that says what is wanted."""
    asked = [order.job_description, order.title, sorted(map(str, order.resumes)), file]
    digest = sha256(json.dumps(asked).encode()).hexdigest()
    return uuid5(_RANKINGS, f"{place.principal.tenant} {place.key} {digest}")


def version(number: str | None) -> int | None:
    """Of a query. Raises Problem 404 for one that there can't be."""
    if number is None:
        return None
    if not number.isascii() or not number.isdecimal() or not 0 < int(number[:9]) == int(number):
        raise unknown_ranking()
    return int(number)


def unknown_ranking() -> Problem:
    return Problem(
        404, "not_found", "This ranking, or this version of it, does not exist, or is not yours."
    )


def nobody(unranked: tuple[Unranked, ...]) -> Problem:
    """There is nobody to rank, and why."""
    if not unranked:
        return unknown_resume("There is no résumé in this session yet. Upload some first.")
    problem = unknown_resume(
        f"There is no résumé in this session that can be ranked: {_told(unranked[0])}"
    )
    problem.extra["not_ranked"] = not_ranked(unranked[:_REASONS])
    return problem


def _told(one: Unranked) -> str:
    return f"'{one.file_name}': {one.reason}"


def not_ranked(unranked: tuple[Unranked, ...]) -> list[dict[str, str]]:
    return [{"filename": one.file_name, "reason": one.reason} for one in unranked]


def chosen(
    sent: SentSelection, candidates: list[Candidate], unranked: tuple[Unranked, ...]
) -> tuple[UUID, ...]:
    """The ids of all that are named, in their order. Raises Problem for one that can't be ranked, by its field."""
    known = {one.resume_id for one in candidates}
    for resume in sent.resume_ids:
        if resume not in known:
            raise unknown_resume(f"resume_ids: {resume} is no résumé of this session.")
    named: dict[str, list[UUID]] = {}
    for one in candidates:
        named.setdefault(one.file_name, []).append(one.resume_id)
    for name in sent.filenames:
        if name not in named:
            raise _unnamed(name, unranked)
    found = {*sent.resume_ids, *(one for name in sent.filenames for one in named[name])}
    return tuple(sorted(found))


def _unnamed(name: str, unranked: tuple[Unranked, ...]) -> Problem:
    why = next((one for one in unranked if one.file_name == name), None)
    if why is None:
        return unknown_resume(f"filenames: there is no '{name}' among this session's résumés.")
    return Problem(422, "unranked", f"filenames: it can't be ranked. {_told(why)}")


def too_many(number: int) -> Problem:
    return Problem(
        413,
        "too_large",
        f"There are {number:,} résumés in this session, and at most {MOST_RANKED:,} are ranked at"
        " once. Name those that are meant in resume_ids.",
    )
