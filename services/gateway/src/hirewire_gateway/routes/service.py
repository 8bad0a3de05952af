"""The gateway about itself: front page, health, settings."""

import asyncio
import html
from math import ceil
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from hirewire_common.contracts import CheckStorage
from hirewire_common.errors import HirewireError
from hirewire_gateway import VERSION
from hirewire_gateway.domain.recording_keys import EXTENSIONS
from hirewire_gateway.handlers.recordings import LASTS
from hirewire_gateway.routes.deps import Parts, Running
from hirewire_gateway.routes.examples import service as examples

router = APIRouter(tags=["service"])

_CHECK_TAKES = 2.5


@router.get("/", summary="What this is", responses=examples.ROOT)
async def root(request: Request, parts: Running) -> Response:
    """JSON for programs; a browser gets a page with links."""
    storage = await _storage(parts)
    status = {
        "message": "Hirewire",
        "status": "operational",
        "database": "connected" if storage["database"] == "up" else "disabled",
        "version": VERSION,
    }
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(_page(status))
    return JSONResponse(status)


def _page(status: dict[str, str]) -> str:
    facts = "".join(
        f"<dt>{k}</dt><dd>{html.escape(v)}</dd>" for k, v in status.items() if k != "message"
    )
    links = "".join(
        f'<li><a href="{href}">{text}</a></li>'
        for href, text in (
            ("/docs", "API documentation"),
            ("/openapi.json", "OpenAPI document"),
            ("/health", "Health"),
        )
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Hirewire</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}"
        "dt{font-weight:600}dd{margin:0 0 .5rem}</style>"
        f"<h1>Hirewire</h1><dl>{facts}</dl><ul>{links}</ul></html>"
    )


@router.get("/health", summary="Which part is down, if any", responses=examples.HEALTH)
async def health(parts: Running) -> JSONResponse:
    """200 when everything that a request needs is there, 503 otherwise; either way with what is what."""
    storage, objects = await asyncio.gather(_storage(parts), _objects(parts))
    dependencies = {"bus": "up" if parts.bus.up else "down", **storage, "objects": objects}
    ready = all(state == "up" for state in dependencies.values())
    if parts.hub.closing.is_set():
        ready = False
    body = {
        "status": "ok" if ready else "degraded",
        "environment": parts.settings.environment,
        "live": True,
        "ready": ready,
        "dependencies": dependencies,
        "version": VERSION,
    }
    if ready:
        return JSONResponse(body)
    return JSONResponse(body, status_code=503, headers={"Retry-After": str(ceil(_CHECK_TAKES))})


@router.get("/config", summary="What holds here", responses=examples.CONFIG)
async def config(parts: Running) -> dict[str, Any]:
    """Settings that a client may want to know; no secret, and nothing about the inside."""
    known, limits = parts.settings, parts.rates.limits
    return {
        "environment": known.environment,
        "version": VERSION,
        "auth_mode": known.auth_mode,
        "wait_limit_seconds": known.wait_limit,
        "max_body_bytes": known.max_body_bytes,
        "max_upload_bytes": known.max_upload_bytes,
        "link_seconds": known.link_seconds,
        "guest_interview_hours": known.guest_interview_hours,
        "recordings": {
            "max_bytes": known.media_max_mb << 20,
            "upload_url_seconds": int(LASTS.total_seconds()),
            "content_types": {kind: list(types) for kind, types in EXTENSIONS.items()},
        },
        "limits": {one.name: {"most": one.most, "seconds": one.seconds} for one in limits.all},
    }


@router.get("/health/live", summary="Whether this process answers", responses=examples.LIVE)
async def live() -> dict[str, Any]:
    return {"status": "ok", "live": True}


async def _storage(parts: Parts) -> dict[str, str]:
    try:
        async with asyncio.timeout(_CHECK_TAKES):
            answer = await parts.bus.ask(CheckStorage())
    except (HirewireError, TimeoutError):
        return {"storage": "down", "database": "unknown"}
    return {"storage": "up", "database": "up" if answer.database else "down"}


async def _objects(parts: Parts) -> str:
    try:
        async with asyncio.timeout(_CHECK_TAKES):
            await parts.blobs.check()
    except (HirewireError, TimeoutError):
        return "down"
    return "up"
