"""What older clients still call, and what to call instead."""

from fastapi import APIRouter

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.routes.examples.common import Responses, error

router = APIRouter(tags=["gone"])

_INSTEAD = (
    "This call is gone. Ask POST /api/v1/upload-url where to put the recording, then POST /api/v1/analyze"
    " with its file_key."
)
_GONE: Responses = {410: error(410, "gone", _INSTEAD)}


@router.post("/api/v1/sessions", summary="Gone", responses=_GONE, status_code=410, deprecated=True)
@router.post(
    "/api/v1/sessions/{session_id}/ingest",
    summary="Gone",
    responses=_GONE,
    status_code=410,
    deprecated=True,
)
async def gone() -> None:
    raise Problem(410, "gone", _INSTEAD)
