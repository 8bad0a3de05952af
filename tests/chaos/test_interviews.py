"""An interviewer may die at any moment: no answer that was accepted is lost, none counts twice, and the talk goes on."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from tests.chaos.measuring import measured

from hirewire_local.fleet import Fleet, Service

pytestmark = [pytest.mark.servers, pytest.mark.stack]

RESUME = {
    "name": "Jane Roe",
    "skills": ["Baking"],
    "experience": [
        {"company": "Acme", "position": "Baker", "description": ["Baked 400 loaves a day"]}
    ],
}
QUESTIONS = 4
KILLS = 3


def killing(service: Service, stack: Fleet, over: threading.Event) -> int:
    """Kill it several times, whatever it does just then."""
    for number in range(KILLS):
        if over.wait(0.1):
            return number
        service.kill()
        service.start()
        stack.wait()
    return KILLS


def held(http: httpx.Client, number: int) -> dict[str, Any]:
    """An interview from its first question to its summary, each answer sent once."""
    job = {"target_role": f"Head baker {number}"}
    sent = {"resume_data": RESUME, "job_context": job, "num_questions": QUESTIONS}
    session = http.post("/api/session/create", json=sent).json()["session_id"]
    for turn in range(3 * QUESTIONS):
        text = f"At Acme I baked 400 loaves a day for two years and planned shift {turn} of team {number} myself."
        answer = http.post("/api/session/answer", json={"session_id": session, "answer_text": text})
        assert answer.status_code == 200, answer.text
        if answer.json()["result"]["status"] == "completed":
            break
    return dict(http.get(f"/api/session/{session}/summary").json()["summary"])


@pytest.mark.long
def test_interviews_survive_an_interviewer_that_is_killed_again_and_again(stack: Fleet) -> None:
    stack.start(storage=1, ranker=1, interview_analyzer=1, gateway=1)
    (worker,) = stack.all("interview-analyzer")
    over = threading.Event()
    with (
        httpx.Client(base_url=stack.url, timeout=120) as http,
        ThreadPoolExecutor(2) as threads,
    ):
        killed = threads.submit(killing, worker, stack, over)
        try:
            found = [held(http, number) for number in range(2)]
        finally:
            over.set()
        measured(f"2 interviews, their interviewer killed {killed.result()} times")
    for one in found:
        assert one["answered"] == QUESTIONS
        assert [question["state"] for question in one["questions"]] == ["answered"] * QUESTIONS
    assert killed.result() > 0
