"""Examples for sessions of conversations."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    NEW_SESSIONS,
    SESSION_ID,
    Responses,
    error,
    example,
)

CREATE_