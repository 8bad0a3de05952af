"""Jobs, while they run and when they have ended."""

from typing import Any
from uuid import UUID

from hirewire_common.contracts import Job, JobFailed
from hirewire_gateway.domain.ends import end_of
from hirewire_gateway.domain.views.moments import iso


def job(job: Job) -> dict[str, Any]:
    """`GET /api/v1/jobs/{id}` without its result."""
    shown: dict[str, Any] = {
        "job_id": str(job.id),
        "kind": job.kind,
        "status": job.state,
        "stage": job.stage,
        "percent": job.percent,
        "created_at": iso(job.created_at),
        "updated_at": iso(job.updated_at),
    }
    event = end_of(job)
    if isinstance(event, JobFailed):
        shown["error"] = {"code": event.fault.code, "message": event.fault.message}
    return shown


def accepted(job_id: UUID, session_id: str) -> dict[str, Any]:
    """The 202 of a job that goes on without its caller."""
    return {
        "job_id": str(job_id),
        "status": "accepted",
        "status_url": f"/api/v1/jobs/{job_id}",
        "events_url": f"/ws/{session_id}",
        "session_id": session_id,
    }
