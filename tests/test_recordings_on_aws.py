"""A recorded answer goes through the whole service with AWS behind it: one job each, and nothing stays there, whatever AWS says."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.amazon import Amazon, amazon
from tests.filming import film_of
from tests.flow import Frame, Ground, System, client, eventually, frames_until, socket

pytestmark = [pytest.mark.servers, pytest.mark.stack]
LATER = {"Prefer": "respond-async"}
ENDS = ("analysis_completed", "error")


@pytest.fixture(scope="module")
def aws(ground: Ground) -> Iterator[Amazon]:
    with amazon(ground.store, "whole-way") as found:
        yield found


@pytest.fixture(scope="module", params=["frames", "video"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def system(ground: Ground, aws: Amazon, mode: str) -> Iterator[System]:
    worker = ("interview-analyzer", aws.environment(mode))
    with ground.system(("storage", {}), worker, ("generator", {}), ("gateway", {})) as running:
        yield running


async def uploaded(http: httpx.AsyncClient, recording: bytes) -> dict[str, Any]:
    body = {"file_type": "video", "content_type": "video/webm"}
    given: dict[str, Any] = (await http.post("/api/v1/upload-url", json=body)).json()
    async with httpx.AsyncClient(trust_env=False) as store:
        put = await store.put(given["upload_url"], content=recording, headers=given["required_headers"])  # fmt: skip
    assert put.status_code == 200, put.text
    return given


async def asked(http: httpx.AsyncClient, given: dict[str, Any]) -> dict[str, Any]:
    """Without waiting: the 202."""
    body = {"file_key": given["file_key"]}
    answer = await http.post("/api/v1/analyze", json=body, headers=LATER)
    assert answer.status_code == 202, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def analysed(
    system: System, http: httpx.AsyncClient, given: dict[str, Any], after: int = 0
) -> tuple[dict[str, Any], list[Frame]]:
    """What it came to, and what the socket heard of it from the frame of number `after` on."""
    async with socket(system.one, given["session_id"], f"?after={after}") as opened:
        told = await asked(http, given)
        frames = await frames_until(opened, 1, ENDS)
    return (await http.get(told["analysis_url"])).json(), frames


async def test_what_aws_hears_and_sees_is_the_analysis_and_nothing_stays_there(
    system: System, aws: Amazon, mode: str
) -> None:
    before = len(aws.fake.calls.jobs())
    async with client(system.one) as http:
        shown, frames = await analysed(system, http, await uploaded(http, film_of()))
    assert shown["status"] == "completed", shown["error"]
    result = shown["result"]
    assert {part: one["name"] for part, one in result["provider"].items()} == {
        "transcriber": "aws-transcribe",
        "faces": "aws-rekognition",
        "coach": "rules",
    }
    text = "I moved our twelve services to a new platform. Nobody noticed it."
    assert result["transcript"]["text"] == text
    assert result["transcript"]["words"][-1] == {"text": "it.", "start": 5.4, "end": 5.7, "confidence": 0.91}  # fmt: skip
    assert "metrics.speech.fillers.disfluencies" in {one["field"] for one in result["missing"]}
    visual = result["metrics"]["visual"]
    assert (visual["face"], visual["facing"]) == (1.0, 1.0)
    assert visual["smile"] == 1.0
    assert (visual["gaze"] is not None) == (mode == "frames")  # Rekognition Video doesn't tell it
    assert max(visual["emotions"], key=visual["emotions"].get) == "HAPPY"
    assert heard(frames) == (text, "analysis_completed")
    started = aws.fake.calls.jobs()[before:]
    kinds = ["StartTranscriptionJob", *(["StartFaceDetection"] if mode == "video" else [])]
    assert sorted(one.operation for one in started) == sorted(kinds)
    assert {one.name for one in started} == {f"hirewire-{shown['job_id']}-1"}
    assert aws.left() == []


def assert_no_business_of_users(shown: dict[str, Any], frames: list[Frame]) -> None:
    told = json.dumps([shown, frames])
    assert not [word for word in ("arn:aws", "AccessDenied", "123456789012", ":Start", ":Detect") if word in told]  # fmt: skip


async def test_where_faces_may_not_be_looked_at_the_words_are_analysed_with_a_warning(
    system: System, aws: Amazon, mode: str
) -> None:
    operation = "DetectFaces" if mode == "frames" else "StartFaceDetection"
    aws.fake.faults.refuse(operation, "AccessDeniedException", times=None)
    try:
        async with client(system.one) as http:
            shown, frames = await analysed(system, http, await uploaded(http, film_of()))
    finally:
        aws.fake.faults.clear()
    assert shown["status"] == "completed", shown["error"]
    (warned,) = [one for one in shown["result"]["warnings"] if one["code"] == "not_looked_at"]
    assert "not set up correctly" in warned["message"]
    assert shown["result"]["transcript"]["text"]
    assert_no_business_of_users(shown, frames)
    assert f"not allowed: rekognition:{operation}".encode() in system.logs()
    assert aws.left() == []


@pytest.mark.parametrize("mode", ["frames"], indirect=True)
async def test_where_nothing_may_be_written_down_it_fails_and_succeeds_when_asked_again_once_it_may(
    system: System, aws: Amazon
) -> None:
    before = len(aws.fake.calls.jobs())
    aws.fake.faults.refuse("StartTranscriptionJob", "AccessDeniedException", times=None)
    async with client(system.one) as http:
        given = await uploaded(http, film_of())
        try:
            failed, frames = await analysed(system, http, given)
        finally:
            aws.fake.faults.clear()
        assert failed["status"] == "failed"
        assert "not set up correctly" in json.dumps(failed["error"])
        assert_no_business_of_users(failed, frames)
        assert b"not allowed: transcribe:StartTranscriptionJob" in system.logs()
        await eventually(lambda: asyncio.to_thread(aws.left), lambda keys: keys == [])
        shown, _ = await analysed(system, http, given, max(one.get("seq", 0) for one in frames))
    assert shown["status"] == "completed", shown["error"]
    assert shown["job_id"] != failed["job_id"]
    written_down = [one.name for one in aws.fake.calls.jobs()[before:] if one.operation == "StartTranscriptionJob"]  # fmt: skip
    assert written_down == [f"hirewire-{shown['job_id']}-1"]
    assert aws.left() == []


async def test_what_is_cancelled_or_removed_while_aws_is_at_it_leaves_nothing_there(
    system: System, aws: Amazon
) -> None:
    """A job can't be stopped, and writes down what was said when it ends: then that is removed, too."""
    aws.fake.pace.seconds = 8.0
    try:
        async with client(system.one) as http:
            withdrawn = [await begun(http, aws) for _ in range(2)]
            for told, what in zip(withdrawn, ("cancel", "delete"), strict=True):
                shown = {"X-Session-ID": told["session_id"]}
                gone = await http.request(**told[what], headers=shown)
                assert gone.status_code == 200, gone.text
            await eventually(lambda: asyncio.to_thread(traces, aws), lambda found: not found)
    finally:
        aws.fake.pace.seconds = 1.0
    cancelled, removed = (told["job_id"] for told in withdrawn)
    ends = [body for name, body in await system.stored("EVENTS") if name.endswith("job.failed")]
    assert len([body for body in ends if cancelled.encode() in body]) == 1
    assert not [body for body in ends if removed.encode() in body]
    await eventually(lambda: asyncio.to_thread(aws.left), lambda keys: keys == [])


async def begun(http: httpx.AsyncClient, aws: Amazon) -> dict[str, Any]:
    """An analysis that AWS is writing down."""
    told = await asked(http, await uploaded(http, film_of()))

    async def is_at_aws() -> bool:
        return bool(aws.fake.calls.jobs(f"hirewire-{told['job_id']}-1"))

    await eventually(is_at_aws)
    return told


def traces(aws: Amazon) -> list[str]:
    """What lies in the bucket, and the jobs that Transcribe has."""
    jobs = aws.fake.client("transcribe").list_transcription_jobs()["TranscriptionJobSummaries"]
    return [*aws.left(), *(str(job["TranscriptionJobName"]) for job in jobs)]


def heard(frames: list[Frame]) -> tuple[str, str]:
    """What was said, and how it ended; in between the share that is done never falls, and words come before the end."""
    kinds = [one["type"] for one in frames]
    told = [one["percent"] for one in frames if one["type"] == "progress"]
    assert told == sorted(told)
    assert kinds.count("partial") == 1
    assert kinds[-1] == ENDS[0]
    assert "progress" in kinds[: kinds.index("partial")]
    return frames[kinds.index("partial")]["text"], kinds[-1]
