"""Every request gets an id, a trace, a line in the log and a place in the metrics."""

import re
import secrets
import time
from http import HTTPStatus

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from hirewire_common.origin import coming_from
from hirewire_common.tracing import failed, serving
from hirewire_gateway.domain.addresses import Proxies
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.errors import answer

log = structlog.get_logger()

_GONE = 499
"""What logs and metrics call a request whose client hung up; no answer has this status."""
_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
"""Of others, which a client may make up, there is no end."""
_ID = re.compile(rb"^[A-Za-z0-9_.-]{1,64}$")
_TRACE = re.compile(rb"^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$")


class Metrics:
    """What Prometheus reads. Labels are routes, never paths: their number is bounded."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "hirewire_http_requests_total",
            "Requests answered",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "hirewire_http_request_seconds",
            "Time until the answer",
            ("route",),
            buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120),
            registry=self.registry,
        )
        self.sockets = Gauge("hirewire_websockets", "Open WebSockets", registry=self.registry)


class Observing:
    """The outermost ASGI middleware; what nobody else has caught ends here as a plain 500."""

    def __init__(self, app: ASGIApp, metrics: Metrics, proxies: Proxies) -> None:
        self._app = app
        self._metrics = metrics
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        request_id = _taken(headers.get(b"x-request-id"), _ID) or secrets.token_hex(8)
        given = _taken(headers.get(b"traceparent"), _TRACE)
        address = client_address(scope, self._proxies)
        state = scope.setdefault("state", {})
        state.update(request_id=request_id, trace=given or _new_trace(), address=address)
        with bound_contextvars(request=request_id, trace=state["trace"]), coming_from(address):
            if scope["type"] == "websocket":
                await self._app(scope, receive, send)
            else:
                await self._traced(scope, receive, send, given)

    async def _traced(self, scope: Scope, receive: Receive, send: Send, given: str | None) -> None:
        """What a request leads to belongs below its own span, where there are spans."""
        state = scope["state"]
        with serving(scope["method"], given) as span:
            state["trace"] = span.traceparent or state["trace"]
            with bound_contextvars(trace=state["trace"]):
                status = await self._observed(scope, receive, send, state["request_id"])
            span.rename(f"{scope['method']} {_route(scope)}")
            span.set(**{"http.response.status_code": status})
            if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                failed(str(status))

    async def _observed(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> int:
        """The status that it was answered with."""
        status = 0
        began = time.perf_counter()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except ClientDisconnect:
            status = _GONE  # nobody is there to be answered
        except Exception:
            log.exception("a request failed by a bug")
            if status:
                raise
            problem = Problem(500, "internal", "Something went wrong on our side; it is recorded.")
            await answer(problem, scope)(scope, receive, noted)
        finally:
            self._count(scope, status, time.perf_counter() - began)
        return status

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        route = _route(scope)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.requests.labels(method, route, str(status)).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        log.info(
            "request",
            method=scope["method"],
            route=route,
            status=status,
            ms=round(seconds * 1000, 1),
        )


def _route(scope: Scope) -> str:
    return str(getattr(scope.get("route"), "path", "none"))


def client_address(scope: Scope, proxies: Proxies) -> str:
    """Where a request comes from, behind the proxies that are trusted; empty when that is not known."""
    client = scope.get("client")
    peer = str(client[0]) if client else ""
    return proxies.client(peer, Headers(scope=scope).getlist("x-forwarded-for"))


def _taken(value: bytes | None, form: re.Pattern[bytes]) -> str | None:
    return value.decode() if value and form.match(value) else None


def _new_trace() -> str:
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"
