"""Where the time of a request goes, across processes: spans of OpenTelemetry, exported where somebody listens.

Without `OTEL_EXPORTER_OTLP_ENDPOINT` nothing of OpenTelemetry is imported, spans are nothing, and `trace` travels as it came.
"""

from hirewire_common.tracing.configuring import configure
from hirewire_common.tracing.spans import (
    Span,
    calling,
    failed,
    note,
    receiving,
    sending,
    serving,
)

__all__ = ["Span", "calling", "configure", "failed", "note", "receiving", "sending", "serving"]
