"""Fields of what is sent about interviews, taken in all the forms in which front ends send them."""

import json
from typing import Annotated, Any
from uuid import UUID

from pydantic import BeforeValidator, Field, WithJsonSchema

from hirewire_common.contracts import LONGEST_ANSWER, MOST_QUESTIONS, USUAL_QUESTIONS
from hirewire_gateway.domain.plain import text
from hirewire_gateway.domain.problems import Problem

_LARGEST_METRICS = 8 * 1024
NO_ID = {"", "null", "undefined", "none"}
"""What front ends send that have none."""


def _number(value: object) -> object:
    if value is None or value == "":
        return USUAL_QUESTIONS
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal():
        value = int(value.strip()[:9])
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_QUESTIONS:
        raise ValueError(f"should be a whole number from 1 to {MOST_QUESTIONS}")
    return value


def _id(value: object) -> UUID | None:
    """Of a résumé; what isn't one counts for nothing, as front ends send all sorts of things here."""
    try:
        return UUID(value.strip()) if isinstance(value, str) else None
    except ValueError:
        return None


def _handle(value: object) -> object:
    """Of a session or of a question, which may come as a number."""
    if value is None or (isinstance(value, str) and value.strip().lower() in NO_ID):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)[:40]
    return value.strip() if isinstance(value, str) else value


def _session(value: object) -> object:
    """A session's id, which is a text; a question may be meant by its number too."""
    return _NO_NUMBER if isinstance(value, int | float) else _handle(value)


_NO_NUMBER: tuple[()] = ()
"""What no text is."""


def _seconds(value: object) -> object:
    """What a clock can't have measured is not told."""
    try:
        told = isinstance(value, str | int | float) and not isinstance(value, bool)
        seconds = float(value) if told else -1.0  # type: ignore[arg-type]  # what mypy can't follow
    except (ValueError, OverflowError):
        seconds = -1.0
    return seconds if 0 <= seconds <= 86_400 else None


def _metrics(value: object) -> object:
    if value is None or value == "":
        return None
    if isinstance(value, dict) and len(json.dumps(value)) > _LARGEST_METRICS:
        raise ValueError(f"is too large: at most {_LARGEST_METRICS:,} bytes as JSON are kept")
    return value


def _answer(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST_ANSWER:
        raise Problem(
            413,
            "too_large",
            f"answer_text: has {len(value):,} characters, and at most {LONGEST_ANSWER:,} are read. Shorten it.",
        )
    return "" if value is None else value


WHATEVER = WithJsonSchema(
    {
        "description": "`data` of /api/resume/parse, or any object with a résumé in it; a text; or nothing"
    }
)
CONTEXT = WithJsonSchema(
    {
        "description": "the job's name, or an object with target_role, experience_level, interview_type, company,"
        " job_description, skills",
    }
)
Number = Annotated[
    int,
    BeforeValidator(_number),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_QUESTIONS}),
]
Handle = Annotated[Annotated[str, Field(max_length=100)] | None, BeforeValidator(_handle)]
SessionHandle = Annotated[Annotated[str, Field(max_length=100)] | None, BeforeValidator(_session)]
Metrics = Annotated[
    dict[str, Any] | None,
    BeforeValidator(_metrics),
    WithJsonSchema(
        {"type": "object", "description": "at most 8 KiB; kept and shown, never scored"}
    ),
]
Answer = Annotated[
    str,
    BeforeValidator(_answer),
    WithJsonSchema({"type": "string", "maxLength": LONGEST_ANSWER}),
]
Seconds = Annotated[float | None, BeforeValidator(_seconds), WithJsonSchema({"type": "number"})]
ResumeId = Annotated[
    UUID | None,
    BeforeValidator(_id),
    WithJsonSchema({"type": ["string", "null"], "format": "uuid"}),
]


def short(most: int) -> BeforeValidator:
    """The text of whatever came, cut."""
    return BeforeValidator(lambda value: text(value, most))


AS_TEXT = WithJsonSchema({"type": "string"})
