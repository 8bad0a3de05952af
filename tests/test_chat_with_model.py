"""The conversation with a language model of the session's own: what it writes, what it may not, and when it is away."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from tests import papers
from tests.flow import Frame, System, client, frames_until, new_session, socket
from tests.test_chat import attached, draft, say

from hirewire_testing.model_server import ModelServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

CANARY = "sk-canary-77aa554f1e0c"
REPLY = "I have put that down. Which of your results are you most proud of?"


def answer(asked: str) -> str:
    """Writes what it is told to, a figure that nobody has said, and a skill."""
    if not asked.startswith("{"):
        return "Hello there."
    told = json.loads(asked)
    if "draft" not in told:  # a document is being read
        return json.dumps({"values": [], "placed": []})
    patches: list[dict[str, Any]] = [
        {"op": "replace", "path": "/resume/profile/headline", "from": None, "value": "Baker"}
    ]
    if "invent" in told["message"]:
        made_up = "Baker who raised sales by 42 %."
        patches.append({"op": "replace", "path": "/resume/summary", "from": None, "value": made_up})
    return json.dumps({"reply": REPLY, "patches": patches, "questions": []})


@pytest.fixture(scope="module")
def model(llm_server: ModelServer) -> ModelServer:
    llm_server.answer = answer
    return llm_server


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as opened:
        yield opened


async def with_model(http: httpx.AsyncClient, model: ModelServer, **more: str) -> str:
    """A session that brings this model along."""
    config = {
        "provider": "openai",
        "model_name": "gpt-5-mini",
        "base_url": model.url,
        "api_key": CANARY,
        **more,
    }
    answered = await http.post("/api/v1/session/create", json={"llm_config": config})
    assert answered.status_code == 200, answered.text
    return str(answered.json()["session_id"])


async def heard(system: System, http: httpx.AsyncClient, session: str, query: str) -> list[Frame]:
    async with socket(system.one, session, query) as opened:
        answered = await say(http, session, "I am a baker, put that down")
        assert answered.json()["message"] == REPLY, answered.text
        return await frames_until(opened, 1, ("resume_docx_update",))


async def test_the_session_s_own_model_answers_and_is_named(
    system: System, http: httpx.AsyncClient, model: ModelServer
) -> None:
    session = await with_model(http, model)
    answered = (await say(http, session, "I am a baker, put that down")).json()
    assert (answered["provider_used"], answered["message"]) == ("openai/gpt-5-mini", REPLY)
    assert "degraded_reason" not in answered
    assert (await draft(http, session))["resume"]["profile"]["headline"] == "Baker"
    assert model.keys[-1] == CANARY


async def test_its_words_are_told_while_they_come_to_sockets_that_want_them(
    system: System, http: httpx.AsyncClient, model: ModelServer
) -> None:
    frames = await heard(system, http, await with_model(http, model), "?stream=1")
    deltas = [frame for frame in frames if frame["type"] == "chat_delta"]
    assert "".join(frame["text"] for frame in deltas) == REPLY
    assert all("seq" not in frame for frame in deltas)
    kinds = [frame["type"] for frame in frames]
    assert kinds.index("chat_delta") < kinds.index("chat_response")
    quiet = await heard(system, http, await with_model(http, model), "")
    assert "chat_delta" not in [frame["type"] for frame in quiet]


async def test_a_figure_that_nobody_said_is_asked_about_and_not_written(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    session = await with_model(http, model)
    answered = (await say(http, session, "I am a baker, invent something")).json()
    assert any("42" in question for question in answered["questions"]), answered
    assert "42" not in (await draft(http, session))["resume_markdown"]


async def test_what_the_user_says_or_a_file_has_may_be_written(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    session = await with_model(http, model)
    answered = await say(http, session, "I raised sales by 42 %, invent a sentence for it")
    assert "42 %" in (await draft(http, session))["resume"]["summary"], answered.text
    other = await with_model(http, model)
    text = f"{papers.RESUME}\nRaised sales by 42 % in one year as a baker\n".encode()
    file = attached("cv.txt", text, "text/plain")
    await say(http, other, "invent a sentence out of this, I am a baker", file)
    asked = json.loads(model.asked[-1]["messages"][-1]["content"])
    assert "42 %" in json.dumps(asked["files"], ensure_ascii=False)


@pytest.mark.parametrize("mode", ["401", "500", "not json", "hangs up"])
async def test_without_the_model_the_rules_answer_and_say_why(
    http: httpx.AsyncClient, model: ModelServer, mode: Any
) -> None:
    session = await with_model(http, model)
    model.mode = mode
    try:
        answered = (await say(http, session, "My name is Ana Ruiz")).json()
    finally:
        model.mode = "good"
    assert answered["provider_used"] == "builtin"
    assert answered["degraded_reason"]
    assert CANARY not in json.dumps(answered)
    assert (await draft(http, session))["resume"]["profile"]["name"] == "Ana Ruiz"


async def test_a_session_without_a_model_goes_by_the_rules_and_needs_no_reason(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    asked = len(model.asked)
    answered = (await say(http, await new_session(http), "My name is Ana Ruiz")).json()
    assert answered["provider_used"] == "builtin"
    assert "degraded_reason" not in answered
    assert len(model.asked) == asked


async def test_orders_that_the_rules_are_certain_of_cost_no_model(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    session = await with_model(http, model)
    await say(http, session, "I am a baker, put that down")
    asked = len(model.asked)
    assert (await say(http, session, "undo")).json()["provider_used"] == "builtin"
    assert len(model.asked) == asked
    assert (await draft(http, session))["resume"]["profile"]["headline"] == ""


async def test_the_model_s_key_is_nowhere_but_with_the_model(
    system: System, http: httpx.AsyncClient, model: ModelServer
) -> None:
    session = await with_model(http, model)
    frames = await heard(system, http, session, "?stream=1")
    assert CANARY not in json.dumps(frames)
    assert CANARY not in system.dump()
    assert CANARY.encode() not in system.bytes_of_objects()
    for stream in ("COMMANDS", "EVENTS", "DEAD"):
        assert all(CANARY.encode() not in body for _, body in await system.stored(stream))
    logs = system.logs()
    assert CANARY.encode() not in logs
    assert session.encode() not in logs
