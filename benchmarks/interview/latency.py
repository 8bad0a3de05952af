"""`python -m benchmarks.interview.latency`: from an answer to its evaluation and the next question, over the real stack, without a model."""

import asyncio
import sys
import time
from statistics import median, quantiles
from typing import Any

import httpx
import uvloop

from benchmarks.interview.sets import read_set
from benchmarks.standing import standing

INTERVIEWS, QUESTIONS = 6, 20
WANTED = 150.0
"""Milliseconds, at the median."""
RESUME = {
    "name": "Jane Roe",
    "skills": ["Python", "PostgreSQL"],
    "experience": [
        {
            "company": "Acme",
            "position": "Engineer",
            "description": ["Cut the latency of the search API by 40 %", "Led the move to Kafka"],
        }
    ],
}


async def held(http: httpx.AsyncClient, answers: list[str], kind: str) -> list[float]:
    """Milliseconds of each answer of one interview."""
    job = {"target_role": "Senior Engineer", "job_description": "We need Python and Kafka."}
    sent = {"resume_data": RESUME, "job_context": job, "num_questions": QUESTIONS}
    session = (await posted(http, "/api/session/create", sent))["session_id"]
    taken = []
    for number, text in enumerate(answers):
        began = time.perf_counter()
        told = await posted(
            http,
            "/api/session/conversational-answer",
            {"session_id": session, "answer_text": f"{text} ({kind} {number})"},
        )
        taken.append((time.perf_counter() - began) * 1000)
        if told["is_complete"]:
            break
    return taken


async def posted(http: httpx.AsyncClient, path: str, body: dict[str, Any]) -> Any:
    answer = await http.post(path, json=body)
    answer.raise_for_status()
    return answer.json()


async def measure(url: str) -> bool:
    answers = [one.answer for asked in read_set("fit") for one in asked.answers if one.answer]
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as http:
        await held(http, answers[:5], "warm")
        alone: list[float] = []
        for number in range(INTERVIEWS):
            alone += await held(http, answers[number * 10 :], f"alone {number}")
        many = await asyncio.gather(
            *(
                held(http, answers[number * 10 :], f"beside {number}")
                for number in range(INTERVIEWS)
            )
        )
    good = shown("alone", alone)
    shown("six at once", [one for few in many for one in few])
    return good


def shown(name: str, taken: list[float]) -> bool:
    p50, p95 = median(taken), quantiles(taken, n=20)[-1]
    print(f"answer to evaluation, {name}: {len(taken)} answers, p50 {p50:.0f} ms, p95 {p95:.0f} ms (wanted: p50 {WANTED:.0f} ms)")  # fmt: skip
    return p50 <= WANTED


async def main() -> bool:
    async with standing(storage=1, ranker=1, interview_analyzer=1, gateway=1) as fleet:
        return await measure(fleet.url)


if __name__ == "__main__":
    sys.exit(0 if uvloop.run(main()) else 1)
