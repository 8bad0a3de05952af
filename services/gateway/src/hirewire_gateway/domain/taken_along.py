"""Recordings as they are given out with their user's account."""

from typing import Any

from hirewire_common.contracts import ListedAnalysis
from hirewire_gateway.domain.listing import Link
from hirewire_gateway.domain.views.analyses import ended_well
from hirewire_gateway.domain.views.moments import iso

_MEDIA = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}


def recording(one: ListedAnalysis, link: Link) -> dict[str, Any]:
    """One analysis with what was asked, and links to the recording and the reports, which expire."""
    done, recording = ended_well(one), one.order.recording.key
    made = {"html": done.html, "pdf": done.pdf} if done else {}
    reports = {
        form: link(ref.key, name=f"interview-report.{form}", media_type=_MEDIA[form])
        for form, ref in made.items()
        if ref
    }
    name = recording.rsplit("/", 1)[-1]
    url = link(recording, name=name, media_type="application/octet-stream")
    return {
        "session": one.name,
        "analysis_id": str(one.job.id),
        "question": one.order.question,
        "job_context": one.order.context.model_dump(mode="json"),
        "created_at": iso(one.job.created_at),
        "recording_url": url,
        "report_urls": reports,
    }
