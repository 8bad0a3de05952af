"""What a request that made a job is answered: how the job ended, or where to look for its end."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from fastapi.responses import JSONResponse

from hirewire_common.contracts import Event, JobFailed
from hirewire_gateway.domain import views
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import of_fault
from hirewire_gateway.orders import Accepted

E = TypeVar("E", bound=Event)


def later(job_id: UUID, handle: str) -> JSONResponse:
    """202: the job goes on without its caller."""
    body = views.accepted(job_id, handle)
    return JSONResponse(body, status_code=202, headers={"Location": body["status_url"]})


def answered(
    accepted: Accepted, place: Workplace, shown: Callable[[Event], dict[str, Any]]
) -> JSONResponse:
    """How the job ended, as it is `shown` in this session; 202 while it goes on."""
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    return JSONResponse({**shown(accepted.event), "session_id": place.handle})


def good_end(event: Event, kind: type[E]) -> E:
    """The good end of a job. Raises Problem for the other."""
    if isinstance(event, JobFailed):
        raise of_fault(event.fault)
    if not isinstance(event, kind):
        raise TypeError(f"this job does not end with {type(event).__name__}")
    return event
