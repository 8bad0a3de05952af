"""What becomes of a recording, as WebSocket messages."""

from typing import Any

from hirewire_common.contracts import Event, RecordingAnalyzed, RecordingTranscribed
from hirewire_gateway.domain.views import analyses as views


def of_recording(event: Event, session_id: str) -> dict[str, Any] | None:
    """None for news that is none of a recording."""
    match event:
        case RecordingTranscribed():
            where = views.addresses(session_id, event.job)
            return {
                "type": "partial",
                "part": "transcript",
                "text": event.text,
                "language": event.language,
                "transcriber": event.transcriber,
                "analysis_url": where["analysis_url"],
            }
        case RecordingAnalyzed():
            where = views.addresses(session_id, event.job)
            return {
                "type": "analysis_completed",
                "scores": views.headline(event.scores),
                "warnings": views.remarks(event.warnings),
                "processing_time_ms": round(event.seconds * 1000),
                "analysis_url": where["analysis_url"],
                "report_urls": where["report_urls"],
            }
    return None
