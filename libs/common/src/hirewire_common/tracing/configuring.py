"""Whether spans are exported is for the environment to say."""

import os

from hirewire_common.tracing.spans import install

_VARIABLES = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def configure(service: str) -> None:
    """Export the spans of this process from now on, where a place is named. OpenTelemetry reads its own variables."""
    if any(os.environ.get(name) for name in _VARIABLES):
        from hirewire_common.tracing.exporting import Exporting  # with it comes all of the SDK

        install(Exporting(service))
