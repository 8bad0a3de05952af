"""An interviewer may die at any moment: no answer that was accepted is lost, none counts twice, and the talk goes on."""

import threading
from typing import Any

import httpx
import pytest
from tests.chaos.measuring import measured
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet, Service

pytestmark = [pytest.mark.servers, pytest.mark.stack]

RESUME = {
    "name": "Jane Roe",
    "skills": ["Baking"],
    "experience": [
        {"company": "Acme", "position": "Baker", "description": ["Baked 400 loaves a day"]}
    ],
}
QUESTIONS = 6
INTERVIEWS = 4


def killing(service: Service, stack: Fleet, over: threading.Event) -> int:
    """Kill it again and again, whatever it does just then."""
    times = 0
    while not over.wait(0.7):
        service.kill()
        service.start()
        stack.wait()
        times += 1
    return times


def held(http: httpx.Client, number: int) -> dict[str, Any]:
    """An interview from its first question to its summary, by a client that sends again what got no answer."""
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


def test_interviews_survive_an_interviewer_that_is_killed_again_and_again(stack: Fleet) -> None:
    stack.start(storage=1, ranker=1, interview_analyzer=1, gateway=1)
    (worker,) = stack.all("interview-analyzer")
    over, killed = threading.Event(), list[int]()
    killer = threading.Thread(target=lambda: killed.append(killing(worker, stack, over)))
    killer.start()
    found: list[dict[str, Any]] = []
    try:
        with httpx.Client(base_url=stack.url, timeout=120) as http:
            found += [held(http, number) for number in range(INTERVIEWS)]
    finally:
        over.set()
        killer.join()
    until(lambda: bool(killed), "the killer has stopped")
    measured(f"{INTERVIEWS} interviews, their interviewer killed {killed[0]} times")
    for one in found:
        assert one["answered"] == QUESTIONS
        assert [question["state"] for question in one["questions"]] == ["answered"] * QUESTIONS
    assert killed[0] > 0
