"""Spans by OpenTelemetry's SDK, in batches by OTLP over HTTP."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, Sampler, TraceIdRatioBased
from opentelemetry.trace import (
    NonRecordingSpan,
    SpanContext,
    SpanKind,
    Status,
    StatusCode,
    TraceFlags,
    set_span_in_context,
)
from opentelemetry.trace import Span as OtelSpan

from hirewire_common.tracing.spans import Attributes, Kind

_KINDS: dict[Kind, SpanKind] = {
    "server": SpanKind.SERVER,
    "client": SpanKind.CLIENT,
    "producer": SpanKind.PRODUCER,
    "consumer": SpanKind.CONSUMER,
}
_USUAL = "parentbased_always_on"
_current: ContextVar[OtelSpan | None] = ContextVar("span", default=None)
"""Of our own, because everything asks for it, also of the many jobs that have none: OpenTelemetry's costs thirty times as much."""
_TRACEPARENT = re.compile(r"^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$")


class Exporting:
    """`service` is part of what each span is shown under; `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` win."""

    def __init__(self, service: str) -> None:
        ours = Resource({"service.name": f"hirewire-{service}"})
        told = (
            Resource.create()
        )  # of the environment, with a name that says nothing when there is none
        named = os.environ.get("OTEL_SERVICE_NAME") or "service.name=" in os.environ.get(
            "OTEL_RESOURCE_ATTRIBUTES", ""
        )
        provider = self._provider = TracerProvider(
            sampler=_sampler(), resource=ours.merge(told) if named else told.merge(ours)
        )
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        # ninety-nine of a hundred messages then cost nothing
        self._heeds = os.environ.get("OTEL_TRACES_SAMPLER", _USUAL).startswith("parentbased")
        self._tracer = provider.get_tracer("hirewire")

    def close(self) -> None:
        """Send what there is, and no more. At the end of a process it comes by itself."""
        self._provider.shutdown()

    @contextmanager
    def span(
        self, name: str, kind: Kind, parent: str | None, attributes: Attributes, *, current: bool
    ) -> Iterator["Recorded"]:
        span = self._tracer.start_span(
            name, context=_below(parent), kind=_KINDS[kind], attributes=dict(attributes)
        )
        outer = _current.set(span) if current else None
        try:
            yield Recorded(span)
        except BaseException as error:
            # an error's text may be a user's: only its type is told
            span.set_status(Status(StatusCode.ERROR, type(error).__name__))
            raise
        finally:
            span.end()
            if outer:
                _current.reset(outer)

    @property
    def traces(self) -> bool:
        span = _current.get()
        return span is not None and span.is_recording()

    def declines(self, trace: str) -> bool:
        return self._heeds and trace.endswith("-00")

    def note(self, name: str, attributes: Attributes) -> None:
        if span := _current.get():
            span.add_event(name, dict(attributes))

    def failed(self, code: str) -> None:
        if span := _current.get():
            span.set_status(Status(StatusCode.ERROR, code))


class Recorded:
    def __init__(self, span: OtelSpan) -> None:
        self._span = span

    @property
    def traceparent(self) -> str:
        about = self._span.get_span_context()
        return f"00-{about.trace_id:032x}-{about.span_id:016x}-{about.trace_flags & 1:02x}"

    def rename(self, name: str) -> None:
        self._span.update_name(name)

    def set(self, **attributes: str | float) -> None:
        self._span.set_attributes(attributes)


def _below(parent: str | None) -> Context:
    """Without a parent that is one: below the current span, else the first of a trace."""
    match = _TRACEPARENT.match(parent or "")
    if match is None:
        current = _current.get()
        return set_span_in_context(current, Context()) if current else Context()
    flags = TraceFlags(int(match[3], 16) & 1)
    about = SpanContext(int(match[1], 16), int(match[2], 16), is_remote=True, trace_flags=flags)
    return set_span_in_context(NonRecordingSpan(about))


def _sampler() -> Sampler | None:
    """None: as `OTEL_TRACES_SAMPLER` says. A ratio alone is meant for what comes without a decision."""
    ratio = os.environ.get("OTEL_TRACES_SAMPLER_ARG")
    if not ratio or os.environ.get("OTEL_TRACES_SAMPLER"):
        return None
    return ParentBased(TraceIdRatioBased(float(ratio)))
