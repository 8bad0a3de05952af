"""The interviews of a signed-in user's account: looked at, plotted, taken along."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from hirewire_common.contracts import InterviewRecord, Principal, RecordedAnswer
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import exporting, views
from hirewire_gateway.domain.problems import unknown_record
from hirewire_gateway.routes.accounts import resume_rows
from hirewire_gateway.routes.deps import Parts, Running, SignedIn
from hirewire_gateway.routes.examples import records as examples

router = APIRouter(prefix="/api/db", tags=["account"])

Form = Annotated[Literal["json", "csv"], Query(alias="format")]
_IN_MEMORY = 4 * 1024 * 1024
_RECENT = 10
_PLOTTED = 500
"""Interviews in the series of the dashboard, the newest."""
_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


async def _record_id(caller: SignedIn, session_id: str) -> UUID:
    """After the caller, so that nobody learns more than that he isn't signed in."""
    del caller
    try:
        return UUID(session_id)
    except ValueError as error:
        raise unknown_record() from error


RecordId = Annotated[UUID, Depends(_record_id)]


@router.get("/sessions", summary="The user's interviews", responses=examples.SESSIONS)
async def sessions(
    parts: Running,
    caller: SignedIn,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    before: Annotated[
        datetime | None, Query(description="only those made before, as `created_at` has it")
    ] = None,
    before_id: Annotated[
        UUID | None,
        Query(
            description="only those behind the row of this `id`, the last that you have; it wins"
        ),
    ] = None,
) -> list[dict[str, Any]]:
    """Those that are over, newest first. To read on, send the `id` of the last row as `before_id`: several rows may be of one
    time, so that `before` can leave some out."""
    user = parts.accounts.user(caller)
    try:
        found = await parts.records.listed(user, before=before, behind=before_id, most=limit)
    except NotFound as error:
        raise unknown_record("The interview of before_id") from error
    return [views.records.record(one, user.owner) for one in found]


@router.get(
    "/sessions/export", summary="All interviews with their answers", responses=examples.EXPORT
)
async def export(parts: Running, caller: SignedIn, form: Form = "json") -> StreamingResponse:
    """`csv` has a row for each answer, in UTF-8, and nothing in it that a spreadsheet would take for a formula."""
    user = parts.accounts.user(caller)
    numbers = [one.id for one in await parts.records.listed(user, brief=True)]
    return await _exported(parts, user, numbers, form, "interviews")


@router.get("/sessions/{session_id}", summary="One of them", responses=examples.SESSION)
async def session(parts: Running, caller: SignedIn, number: RecordId) -> dict[str, Any]:
    """With its answers; `session_id` is the `id` of its row, which is the `db_session_id` of its summary."""
    user = parts.accounts.user(caller)
    record, answers = await _found(parts, user, number)
    return _shown(record, answers, user)


@router.delete("/sessions/{session_id}", summary="Remove one of them", responses=examples.REMOVED)
async def remove(parts: Running, caller: SignedIn, number: RecordId) -> dict[str, Any]:
    """For good, with all that was said in it, and with its session where that was made for it."""
    user = parts.accounts.user(caller)
    try:
        await parts.records.remove(user, number)
    except NotFound as error:
        raise unknown_record() from error
    return {"success": True, "status": "deleted", "id": str(number)}


@router.get(
    "/sessions/{session_id}/export", summary="One of them as a file", responses=examples.EXPORT_ONE
)
async def export_one(
    parts: Running, caller: SignedIn, number: RecordId, form: Form = "json"
) -> StreamingResponse:
    user = parts.accounts.user(caller)
    await _found(parts, user, number)
    return await _exported(parts, user, [number], form, f"interview-{number}")


@router.get("/statistics", summary="All interviews in numbers", responses=examples.STATISTICS)
async def statistics(parts: Running, caller: SignedIn) -> dict[str, Any]:
    user = parts.accounts.user(caller)
    return views.records.statistics(await parts.records.statistics(user), user.owner)


@router.get("/dashboard", summary="Everything at a glance", responses=examples.DASHBOARD)
async def dashboard(parts: Running, caller: SignedIn) -> dict[str, Any]:
    """`trends` are series of one length, oldest first, ready to plot."""
    user = parts.accounts.user(caller)
    numbers = await parts.records.statistics(user)
    found = await parts.records.listed(user, most=_PLOTTED, brief=True)
    return {
        "statistics": views.records.statistics(numbers, user.owner),
        "recent_sessions": [views.records.record(one, user.owner) for one in found[:_RECENT]],
        "resumes": await resume_rows(parts, user),
        "trends": views.records.trends(found),
    }


async def _found(
    parts: Parts, user: Principal, number: UUID
) -> tuple[InterviewRecord, list[RecordedAnswer]]:
    try:
        return await parts.records.whole(user, number)
    except NotFound as error:
        raise unknown_record() from error


def _shown(
    record: InterviewRecord, answers: list[RecordedAnswer], user: Principal
) -> dict[str, Any]:
    rows = [views.records.answer(one) for one in answers]
    return {**views.records.record(record, user.owner), "answers": rows}


async def _exported(
    parts: Parts, user: Principal, numbers: list[UUID], form: Literal["json", "csv"], name: str
) -> StreamingResponse:
    body = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # whole, before anything of it is sent
    try:
        await _write(parts, user, numbers, form, body)
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return StreamingResponse(
        _sent(body),
        media_type=_TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'},
    )


async def _write(
    parts: Parts, user: Principal, numbers: list[UUID], form: str, body: IO[bytes]
) -> None:
    """JSON is a list of rows, each with its answers."""
    begin, between, end = (exporting.head(), b"", b"") if form == "csv" else (b"[", b",", b"]")
    body.write(begin)
    comma = b""
    for number in numbers:
        try:
            record, answers = await parts.records.whole(user, number)
        except NotFound:  # removed since it was listed
            continue
        if form == "csv":
            body.write(exporting.rows(record, answers))
        else:
            told = json.dumps(_shown(record, answers, user), ensure_ascii=False)
            body.write(comma + told.encode())
        comma = between
    body.write(end)


async def _sent(body: IO[bytes]) -> AsyncIterator[bytes]:
    with body:
        while chunk := body.read(64 * 1024):
            yield chunk
