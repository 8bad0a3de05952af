"""How the APIs of OpenAI, Anthropic and Gemini say the same things over HTTP, whole and in a stream."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]


@dataclass(frozen=True)
class Dialect:
    """`asked` is the user's text of a request's body, `whole` an answer, `parts` one as events of a stream."""

    asked: Callable[[Body], str]
    by_schema: Callable[[Body], bool]
    whole: Callable[[str, Body], Body]
    parts: Callable[[str, Body], Iterator[str]]

    def streams(self, path: str, body: Body) -> bool:
        return bool(body.get("stream")) or ":streamGenerateContent" in path


def dialect_of(path: str) -> Dialect:
    """By where it was asked. KeyError for a path that none of them has."""
    for end, dialect in _DIALECTS.items():
        if path.split("?")[0].endswith(end):
            return dialect
    raise KeyError(path)


def pieces(text: str) -> list[str]:
    """A text as a model says it: word by word."""
    return [piece for piece in text.replace(" ", "\0 ").split("\0") if piece]


def _event(data: Body, name: str = "") -> str:
    return (f"event: {name}\n" if name else "") + f"data: {json.dumps(data)}\n\n"


# -- OpenAI ------------------------------------------------------------------------------------------------


def _completion(content: str, body: Body) -> Body:
    message = {"role": "assistant", "content": content}
    return {
        "id": "c-1",
        "object": "chat.completion",
        "created": 1,
        "model": body["model"],
        "service_tier": "default",  # groq says so always, and LiteLLM relies on it
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": _tokens("prompt_tokens", "completion_tokens", "total_tokens"),
    }


def _chunks(content: str, body: Body) -> Iterator[str]:
    head = {"id": "c-1", "object": "chat.completion.chunk", "created": 1, "model": body["model"]}
    for piece in pieces(content):
        delta = {"role": "assistant", "content": piece}
        yield _event(head | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield _event(head | {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    if (body.get("stream_options") or {}).get("include_usage"):
        usage = _tokens("prompt_tokens", "completion_tokens", "total_tokens")
        yield _event(head | {"choices": [], "usage": usage})
    yield "data: [DONE]\n\n"


def _tokens(prompt: str, completion: str, total: str = "") -> dict[str, int]:
    return {prompt: 7, completion: 5} | ({total: 12} if total else {})


# -- Anthropic ---------------------------------------------------------------------------------------------


def _message(content: str, body: Body) -> Body:
    said: Body = {"type": "text", "text": content}
    tools: list[Body] = body.get("tools", [])
    if tools:  # an answer by schema is the call of a tool
        said = {
            "type": "tool_use",
            "id": "t-1",
            "name": tools[0]["name"],
            "input": json.loads(content),
        }
    return {
        "id": "m-1",
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": [said],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": _tokens("input_tokens", "output_tokens"),
    }


def _deltas(content: str, body: Body) -> Iterator[str]:
    start = _message("", {"model": body["model"]}) | {"content": [], "stop_reason": None}
    start["usage"] = _tokens("input_tokens", "output_tokens")
    tools: list[Body] = body.get("tools", [])
    block: Body = {"type": "text", "text": ""}
    if tools:
        block = {"type": "tool_use", "id": "t-1", "name": tools[0]["name"], "input": {}}
    yield _event({"type": "message_start", "message": start}, "message_start")
    yield _named("content_block_start", index=0, content_block=block)
    for piece in pieces(content):
        delta = {"type": "text_delta", "text": piece}
        if tools:
            delta = {"type": "input_json_delta", "partial_json": piece}
        yield _named("content_block_delta", index=0, delta=delta)
    yield _named("content_block_stop", index=0)
    end = {"stop_reason": "end_turn", "stop_sequence": None}
    yield _named("message_delta", delta=end, usage={"output_tokens": 5})
    yield _named("message_stop")


def _named(kind: str, **data: Any) -> str:
    return _event({"type": kind, **data}, kind)


# -- Gemini ------------------------------------------------------------------------------------------------


def _candidate(content: str, body: Body) -> Body:
    del body
    said = {"role": "model", "parts": [{"text": content}]}
    usage = _tokens("promptTokenCount", "candidatesTokenCount", "totalTokenCount")
    return {
        "candidates": [{"index": 0, "content": said, "finishReason": "STOP"}],
        "usageMetadata": usage,
        "modelVersion": "fake",
    }


def _candidates(content: str, body: Body) -> Iterator[str]:
    for piece in pieces(content):
        yield _event(_candidate(piece, body))


def _last(messages: list[Body]) -> str:
    last = messages[-1]
    said: Any = last["content"] if "content" in last else last["parts"]
    return said if isinstance(said, str) else str(said[-1]["text"])


_OPENAI = Dialect(
    lambda body: _last(body["messages"]), lambda b: "response_format" in b, _completion, _chunks
)
_ANTHROPIC = Dialect(
    lambda body: _last(body["messages"]), lambda b: "tools" in b, _message, _deltas
)
_GEMINI = Dialect(
    lambda body: _last(body["contents"]),
    lambda b: "response_schema" in str(b) or "responseJsonSchema" in str(b),
    _candidate,
    _candidates,
)
_DIALECTS = {
    "/chat/completions": _OPENAI,
    "/v1/messages": _ANTHROPIC,
    ":generateContent": _GEMINI,
    ":streamGenerateContent": _GEMINI,
}
