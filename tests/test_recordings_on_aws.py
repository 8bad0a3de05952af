"""A recorded answer goes through the whole service with AWS behind it: one job each, and nothing stays there."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.amazon import Amazon, amazon
from tests.filming import film_of
from tests.flow import Frame, Ground, System, client, frames_until, socket

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
    with ground.system(("storage", {}), worker, ("gateway", {})) as running:
        yield running


async def uploaded(http: httpx.AsyncClient, recording: bytes) -> dict[str, Any]:
    body = {"file_type": "video", "content_type": "video/webm"}
    given: dict[str, Any] = (await http.post("/api/v1/upload-url", json=body)).json()
    async with httpx.AsyncClient(trust_env=False) as store:
        put = await store.put(given["upload_url"], content=recording, headers=given["required_headers"])  # fmt: skip
    assert put.status_code == 200, put.text
    return given


async def analysed(system: System) -> tuple[dict[str, Any], list[Frame]]:
    """What it came to, and what the socket heard of it."""
    async with client(system.one) as http:
        given = await uploaded(http, film_of())
        async with socket(system.one, given["session_id"]) as opened:
            asked = await http.post("/api/v1/analyze", json={"file_key": given["file_key"]}, headers=LATER)  # fmt: skip
            assert asked.status_code == 202, asked.text
            frames = await frames_until(opened, 1, ENDS)
        shown = await http.get(asked.json()["analysis_url"])
        return shown.json(), frames


async def test_what_aws_hears_and_sees_is_the_analysis_and_nothing_stays_there(
    system: System, aws: Amazon, mode: str
) -> None:
    before = len(aws.fake.calls.jobs())
    shown, frames = await analysed(system)
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


def heard(frames: list[Frame]) -> tuple[str, str]:
    """What was said, and how it ended; in between the share that is done never falls, and words come before the end."""
    kinds = [one["type"] for one in frames]
    told = [one["percent"] for one in frames if one["type"] == "progress"]
    assert told == sorted(told)
    assert kinds.count("partial") == 1
    assert kinds[-1] == ENDS[0]
    assert "progress" in kinds[: kinds.index("partial")]
    return frames[kinds.index("partial")]["text"], kinds[-1]
