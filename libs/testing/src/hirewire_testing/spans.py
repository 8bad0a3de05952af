"""A place that spans are exported to: OTLP over HTTP, as a collector takes it, kept in memory."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, Span


@dataclass(frozen=True)
class Seen:
    """One span; ids in hex, `parent` empty for the first of its trace."""

    service: str
    name: str
    trace: str
    id: str
    parent: str
    words: str
    """All that it says besides, as text."""
    events: tuple[str, ...]
    failed: str
    """What is told of its failure; empty when there was none, or nothing is told."""


class Spans:
    """What has come so far, and where to send it."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        spans = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                    spans.seen.extend(_spans_of(resource))
                self.send_response(200)
                self.send_header("Content-Type", "application/x-protobuf")
                self.end_headers()
                self.wfile.write(ExportTraceServiceResponse().SerializeToString())

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    @property
    def environment(self) -> dict[str, str]:
        """For those who shall export to here, and soon."""
        return {
            "OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{self.server.server_port}",
            "OTEL_BSP_SCHEDULE_DELAY": "100",
            "NO_PROXY": "127.0.0.1",
            "no_proxy": "127.0.0.1",
        }

    def named(self, name: str) -> list[Seen]:
        return [span for span in self.seen if span.name == name]


@contextmanager
def spans_taken() -> Iterator[Spans]:
    """Open until the end of the block."""
    spans = Spans()
    thread = threading.Thread(target=spans.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield spans
    finally:
        spans.server.shutdown()
        thread.join()
        spans.server.server_close()


def _spans_of(resource: ResourceSpans) -> Iterator[Seen]:
    named = {one.key: one.value.string_value for one in resource.resource.attributes}
    for scope in resource.scope_spans:
        for span in scope.spans:
            yield _seen(named["service.name"], span)


def _seen(service: str, span: Span) -> Seen:
    return Seen(
        service=service,
        name=span.name,
        trace=span.trace_id.hex(),
        id=span.span_id.hex(),
        parent=span.parent_span_id.hex(),
        words=f"{span.attributes} {span.events} {span.status}",
        events=tuple(event.name for event in span.events),
        failed=span.status.message,
    )
