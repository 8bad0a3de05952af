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
LIVE: Responses = {200: example("This process answers", {"status": "ok", "live": True})}
METRICS: Responses = {
    200: {
        "description": "In the text format of Prometheus",
        "content": {"text/plain": {"example": "hirewire_websockets 3.0\n"}},
    }
}
