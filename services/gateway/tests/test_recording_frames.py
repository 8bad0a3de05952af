"""What becomes of a recording as clients see it on the socket."""

import json
from typing import Any
from uuid import uuid4

from hirewire_common.contracts import (
    DeliveryScore,
    Event,
    Fault,
    JobFailed,
    JobProgress,
    ObjectRef,
    Principal,
    RecordingAnalyzed,
    RecordingTranscribed,
    Remarked,
    session_key,
)
from hirewire_gateway.domain.frames import frame

SESSION = uuid4()
HERE = f"/api/v1/analyses/{SESSION}"
SECRET = ObjectRef(key="recordings/inside", sha256="0" * 64, size=1)


def about() -> dict[str, Any]:
    return {"job": uuid4(), "session": session_key(SESSION), "principal": Principal(owner=uuid4())}


def told(event: Event) -> dict[str, Any]:
    text = frame(event, 7, str(SESSION))
    assert text is not None
    assert SECRET.key not in text
    found: dict[str, Any] = json.loads(text)
    assert (found["seq"], found["session_id"]) == (7, str(SESSION))
    return found


def test_what_was_said_comes_before_the_rest() -> None:
    event = RecordingTranscribed(
        **about(), text="I cook.", language="en", transcriber="ears", transcript=SECRET
    )
    seen = told(event)
    assert (seen["type"], seen["part"], seen["text"]) == ("partial", "transcript", "I cook.")
    assert seen["analysis_url"] == f"{HERE}?analysis={event.job}"


def test_the_end_tells_the_scores_and_where_the_whole_is() -> None:
    event = RecordingAnalyzed(
        **about(),
        analysis=SECRET,
        html=SECRET,
        pdf=SECRET,
        scores=DeliveryScore(delivery=71.0, coverage=0.8),
        warnings=(Remarked(code="too_dark", message="Put a lamp."),),
        seconds=2.5,
    )
    seen = told(event)
    assert (seen["type"], seen["job_id"]) == ("analysis_completed", str(event.job))
    assert seen["scores"] == {"overall": None, "delivery": 71.0, "content": None, "coverage": 0.8}
    assert seen["warnings"] == [{"code": "too_dark", "message": "Put a lamp."}]
    assert seen["processing_time_ms"] == 2500
    assert seen["analysis_url"] == f"{HERE}?analysis={event.job}"
    assert seen["report_urls"]["pdf"] == f"{HERE}/report?analysis={event.job}&format=pdf"


def test_its_progress_and_its_failure_are_told_as_those_of_every_job() -> None:
    progress = told(JobProgress(**about(), stage="transcribe", percent=41))
    assert (progress["type"], progress["stage"], progress["percent"]) == (
        "progress",
        "transcribe",
        41,
    )
    fault = Fault(code="corrupt", message="It is damaged.")
    failed = told(JobFailed(**about(), kind="interview-analyzer.analyze", fault=fault))
    assert (failed["type"], failed["code"], failed["message"]) == (
        "error",
        "corrupt",
        "It is damaged.",
    )
