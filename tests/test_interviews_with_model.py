"""Interviews with a language model: what it may write and name, what it may not, and that nobody waits for it."""

import json
from typing import Any

import httpx
import pytest
from tests.flow import System, eventually, frames_until, socket
from tests.test_chat_with_model import with_model
from tests.test_interviews import GOOD, JOB, RESUME, said, summary

from hirewire_testing.model_server import ModelServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

QUESTION = "You cut the latency of the search API by 40 %: which of your ideas did not work at all?"
LINE = "Cut the latency of the search API by 40 % with PostgreSQL indexes"
DIMENSIONS = ("relevance", "structure", "specificity", "depth", "clarity")


def answer(asked: str) -> str:
    """A question of its own, levels of 3 with one quote that nobody has said, and a sample answer with a made-up figure."""
    if "question_id" in asked:
        return json.dumps(
            {
                "feedback": "You tell your work well.",
                "samples": [
                    {"question_id": "q1", "text": "I saved 77 % of everything."},
                    {"question_id": "q1", "text": "I profiled first, then [what changed]."},
                ],
            }
        )
    if '"answer"' in asked:
        named: dict[str, Any] = {
            one: {"level": 3, "quote": "I profiled the queries", "why": "It says how."}
            for one in DIMENSIONS
        }
        named["depth"] = {"level": 4, "quote": "I invented the database", "why": "It is deep."}
        return json.dumps({**named, "feedback": "Say what you would do differently."})
    written = {"slot": "role", "text": QUESTION, "source": "resume", "line": LINE, "why": "Depth."}
    lying = {**written, "text": "How did you lead 900 people at Globex?", "line": "Led 900 people"}
    return json.dumps({"questions": [written, lying]})


@pytest.fixture(scope="module")
def model(llm_server: ModelServer) -> ModelServer:
    llm_server.answer = answer
    return llm_server


async def begun(http: httpx.AsyncClient, model: ModelServer, number: int = 3) -> Any:
    """An interview in a session that brings this model along."""
    session = await with_model(http, model)
    sent = {"resume_data": RESUME, "job_context": JOB, "num_questions": number}
    path = "/api/session/create-conversational"
    told = await http.post(path, json=sent, headers={"X-Session-ID": session}, timeout=60)
    assert told.status_code == 200, told.text
    assert told.json()["session_id"] == session
    return told.json()


async def evaluated(http: httpx.AsyncClient, session: str) -> Any:
    """The first answer's evaluation, once nobody reads it any more."""

    async def look() -> Any:
        now = (await http.get(f"/api/session/{session}")).json()
        return next(iter(now["answers" if "answers" in now else "turns"]))["evaluation"]

    return await eventually(look, lambda found: found and not found["provisional"])


async def test_a_model_s_question_is_asked_and_one_about_nothing_is_not(
    one: httpx.AsyncClient, model: ModelServer, system: System
) -> None:
    told = await begun(one, model)
    rows = await system.rows(
        "select q ->> 'text' as text from interviews, jsonb_array_elements(plan) q where session_key ="
        " (select session_key from interviews order by created_at desc limit 1)"
    )
    texts = [row["text"] for row in rows]
    assert QUESTION in texts
    assert len(texts) == told["total_questions"] == 3
    assert not any("Globex" in text for text in texts)


async def test_a_model_names_levels_by_words_that_were_said_and_the_code_counts(
    one: httpx.AsyncClient, model: ModelServer
) -> None:
    session = (await begun(one, model))["session_id"]
    assert (await said(one, session, GOOD.format(n=1))).status_code == 200
    found = await evaluated(one, session)
    assert found["scored_by"] == "openai/gpt-5-mini"
    assert found["levels"]["structure"] == 3
    quotes = {one["dimension"]: one["quote"] for one in found["evidence"]}
    assert quotes["structure"] == "I profiled the queries"
    assert "invented" not in json.dumps(found)
    weights = dict(zip(DIMENSIONS, (0.3, 0.2, 0.2, 0.2, 0.1), strict=True))
    assert found["score"] == round(25 * sum(weights[one] * found["levels"][one] for one in weights))


async def test_the_next_question_does_not_wait_for_a_slow_model(
    one: httpx.AsyncClient, model: ModelServer, system: System
) -> None:
    session = (await begun(one, model))["session_id"]
    model.mode, model.pause = "slow", 3.0
    try:
        async with socket(system.one, session) as tab:
            first = (await said(one, session, GOOD.format(n=1))).json()
            frames = await frames_until(tab, 1, ("interview_question",))
        assert first["next_question"]
        assert (first["evaluation"]["scored_by"], first["evaluation"]["provisional"]) == (
            "rules",
            True,
        )
        assert frames[-1]["question"] == first["next_question"]
        assert (await evaluated(one, session))["scored_by"] == "openai/gpt-5-mini"
    finally:
        model.mode, model.pause = "good", 0.2


async def test_a_model_that_is_away_costs_nothing_but_its_reading(
    one: httpx.AsyncClient, model: ModelServer
) -> None:
    model.mode = "hangs up"
    try:
        told = await begun(one, model)
        session = told["session_id"]
        assert told["degraded_reason"]
        assert (await said(one, session, GOOD.format(n=1))).status_code == 200
        found = await evaluated(one, session)
    finally:
        model.mode = "good"
    assert found["scored_by"] == "rules"
    assert found["degraded_reason"]
    # which question is asked is drawn, and the answer may be beside it
    assert found["score"] > 0


async def test_the_summary_has_a_model_s_coaching_without_what_it_made_up(
    one: httpx.AsyncClient, model: ModelServer
) -> None:
    session = (await begun(one, model, 1))["session_id"]
    assert (await said(one, session, GOOD.format(n=1))).json()["is_complete"]

    async def coaching() -> Any:
        return (await summary(one, session, {}))["summary"]["coaching"]

    found = await eventually(coaching, lambda told: bool(told and told["feedback"]))
    assert found["model"] == "openai/gpt-5-mini"
    assert [one["text"] for one in found["samples"]] == ["I profiled first, then [what changed]."]
