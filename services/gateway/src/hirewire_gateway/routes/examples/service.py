"""Examples for what the gateway says about itself."""

from hirewire_gateway.routes.examples.common import (
    RETRY_AFTER,
    Responses,
    example,
)

ROOT: Responses = {
    200: example(
        "What this is",
        {
            "message": "Hirewire",
            "status": "operational",
            "database": "connected",
            "version": "0.1.0",
        },
    )
}
_HEALTHY = {
    "status": "ok",
    "environment": "local",
    "live": True,
    "ready": True,
    "dependencies": {"bus": "up", "storage": "up", "database": "up", "objects": "up"},
    "version": "0.1.0",
}
HEALTH: Responses = {
    200: example("Everything is there", _HEALTHY),
    503: {
        **example("Something is missing", {**_HEALTHY, "status": "degraded", "ready": False}),
        "headers": RETRY_AFTER,
    },
}
CONFIG: Responses = {
    200: example(
        "What holds here",
        {
            "environment": "local",
            "version": "0.1.0",
            "auth_mode": "open",
            "wait_limit_seconds": 120.0,
            "max_body_bytes": 15728640,
            "max_upload_bytes": 10485760,
            "link_seconds": 300,
            "guest_interview_hours": 72,
            "recordings": {
                "max_bytes": 524288000,
                "upload_url_seconds": 3600,
                "content_types": {"video": ["video/webm"], "audio": ["audio/webm"]},
            },
            "limits": {"sessions": {"most": 10, "seconds": 3600}},
        },
    )
}
LIVE: Responses = {200: example("This process answers", {"status": "ok", "live": True})}
