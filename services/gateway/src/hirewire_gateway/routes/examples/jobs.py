"""Examples for looking after a job."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    JOB_ID,
    Responses,
    error,
    example,
)

JOB: Responses = {
    **COMMON,
    200: example(
        "The job",
        {
            "job_id": JOB_ID,
            "kind": "parser.parse",
            "status": "running",
            "stage": "reading",
            "percent": 20,
            "created_at": "2026-11-21T10:30:45.123Z",
            "updated_at": "2026-11-21T10:30:45.456Z",
        },
    ),
    404: error(404, "not_found", "This job does not exist, or is not yours."),
}
