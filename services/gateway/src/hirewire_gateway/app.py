"""The table: which routes there are, and what every request passes through on its way to them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from hirewire_gateway import VERSION, errors
from hirewire_gateway.limits import BodyLimit, JsonAsText
from hirewire_gateway.observing import Observing
from hirewire_gateway.routes import (
    accounts,
    chat,
    coaching,
    documentation,
    drafts,
    generation,
    gone,
    interviews,
    jobs,
    llm_sessions,
    optimizing,
    rankings,
    recordings,
    records,
    resumes,
    service,
    sessions,
    sockets,
    storage,
    workshop,
)
from hirewire_gateway.routes.deps import Parts

ROUTERS = (
    documentation.router,
    service.router,
    sessions.router,
    chat.router,
    drafts.router,
    generation.router,
    resumes.router,
    storage.router,
    rankings.router,
    workshop.router,
    llm_sessions.router,
    optimizing.router,
    interviews.router,
    coaching.router,
    recordings.router,
    accounts.router,
    records.router,
    jobs.router,
    gone.router,
    sockets.router,
)

_DESCRIPTION = (
    "Résumés and interview preparation. Every call that makes a worker work is one job on the bus. "
    "Besides what each call says, another method is 405, and headers of more than 64 KiB are 431."
)
_HEADERS = [
    "Authorization",
    "Content-Type",
    "X-User-Id",
    "X-Session-ID",
    "Prefer",
    "Idempotency-Key",
]


def build(
    parts: Parts, *, start: Callable[[], Awaitable[None]], stop: Callable[[], Awaitable[None]]
) -> FastAPI:
    """The gateway's application; `start` and `stop` frame its life."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await start()
        yield
        await stop()

    app = FastAPI(
        title="Hirewire",
        version=VERSION,
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.parts = parts
    app.mount(documentation.FILES, documentation.files())
    for router in ROUTERS:
        app.include_router(router)
    errors.install(app)
    # the last added is the outermost
    app.add_middleware(JsonAsText)
    app.add_middleware(BodyLimit, limit=parts.settings.max_body_bytes)
    app.add_middleware(Observing, metrics=parts.metrics, proxies=parts.callers.proxies)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=parts.settings.cors_origins,
        allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
        allow_headers=_HEADERS,
        expose_headers=["Location", "Retry-After", "X-Request-ID"],
        max_age=600,
    )
    return app
