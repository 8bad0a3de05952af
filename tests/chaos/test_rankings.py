"""A ranker may die at any moment: every ranking that was accepted is made, once, and is the same as if nobody had died."""

import time
from typing import Any

import httpx
import pytest
from tests import papers
from tests.chaos.measuring import measured
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet

pytestmark = [pytest.mark.servers, pytest.mark.stack]

WHO = {"X-User-Id": "chaos-of-rankings@example.com"}
ASYNC = {**WHO, "Prefer": "respond-async"}
JOBS = [
    f"Software engineer {n}\n\nRequirements\n- {n + 1}+ years of Python\n- PostgreSQL\n- Kubernetes is a plus\n"
    for n in range(8)
]


def upload(http: httpx.Client) -> None:
    files = [
        ("file", (f"{n}.txt", papers.TXT + f"\nReference number {n}\n".encode())) for n in range(6)
    ]
    answer = http.post("/api/resumes/upload", files=files, headers=WHO)
    assert answer.status_code == 200, answer.text


def accepted(http: httpx.Client, description: str) -> str:
    answer = http.post("/api/rank", json={"job_description": description}, headers=ASYNC)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["job_id"])


def ended(http: httpx.Client, job: str) -> dict[str, Any]:
    found: dict[str, Any] = {}

    def over() -> bool:
        found.update(http.get(f"/api/v1/jobs/{job}", headers=WHO).json())
        return found.get("status", found.get("state")) in ("succeeded", "failed")

    until(over, "the ranking has ended")
    return found


@pytest.mark.long
def test_rankings_survive_a_ranker_that_is_killed_again_and_again(stack: Fleet) -> None:
    stack.start(storage=1, parser=1, ranker=1, gateway=1)
    (ranker,) = stack.all("ranker")
    with httpx.Client(base_url=stack.url, timeout=60) as http:
        upload(http)
        start = time.monotonic()
        jobs = [accepted(http, one) for one in JOBS]
        for _ in range(3):
            time.sleep(0.4)  # somewhere in the middle of one
            ranker.kill()
            ranker.start()
            stack.wait()
        results = [ended(http, job) for job in jobs]
        measured(f"8 rankings, their ranker killed 3 times: {time.monotonic() - start:.1f} s")
        for description, told in zip(JOBS, results, strict=True):
            assert told["state" if "state" in told else "status"] == "succeeded", told
            again = http.post("/api/rank", json={"job_description": description}, headers=WHO)
            assert len(again.json()["ranked_resumes"]) == 6
            assert told["result"]["ranked_resumes"] == again.json()["ranked_resumes"]
