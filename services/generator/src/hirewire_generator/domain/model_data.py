"""What language models are told: JSON, so that nothing in it can end the part that it stands in."""

import json

from pydantic import JsonValue


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def told_again(data: str, answer: JsonValue, error: str) -> str:
    """The same with what was wrong with the first answer."""
    return as_json({**json.loads(data), "your_answer": answer, "its_error": error})
