"""What a client sends about interviews: an order for one, answers, and questions without any."""

import json
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AliasChoices, BeforeValidator, Field, WithJsonSchema

from hirewire_common.contracts import (
    LONGEST_ANSWER,
    LONGEST_DESCRIPTION,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    USUAL_QUESTIONS,
    JobContext,
    Resume,
    Said,
)
from hirewire_gateway.domain.plain import Object, said, text, words
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import Sent, description, read
from hirewire_gateway.domain.sent_resume import resume_from

_LONGEST_RESUME = 200_000
"""Characters of JSON."""
_LARGEST_METRICS = 8 * 1024
_ONE_LINE = 120
"""Characters that the name of a job has at most, where a text may be that or a description."""
_NO_ID = {"", "null", "undefined", "none"}
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
    if value is None or (isinstance(value, str) and value.strip().lower() in _NO_ID):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)[:40]
    return value.strip() if isinstance(value, str) else value


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


_WHATEVER = WithJsonSchema(
    {
        "description": "`data` of /api/resume/parse, or any object with a résumé in it; a text; or nothing"
    }
)
_CONTEXT = WithJsonSchema(
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
Handle = Annotated[str | None, BeforeValidator(_handle), Field(max_length=100)]
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


class SentQuestions(Sent):
    """Without `resume_data` the questions are from the job alone, without `job_context` from the résumé alone."""

    resume_data: Annotated[Any, _WHATEVER] = None
    job_context: Annotated[Any, _CONTEXT] = None
    num_questions: Number = USUAL_QUESTIONS

    @property
    def resume(self) -> Resume:
        """Raises Problem 413 for one that is too long to be held against a job."""
        found = resume_from(self.resume_data)
        if len(found.model_dump_json()) > _LONGEST_RESUME:
            raise Problem(
                413,
                "too_large",
                f"resume_data: is longer than any résumé: at most {_LONGEST_RESUME:,} characters are read. Shorten it.",
            )
        return found

    @property
    def context(self) -> JobContext:
        """Raises Problem 413 for a description that is too long."""
        return context_from(self.job_context)


class SentInterview(SentQuestions):
    """`user_id` is kept and never believed; a `resume_id` links the interview to a résumé of the account."""

    user_id: Annotated[
        str, BeforeValidator(lambda value: text(value, 200)), WithJsonSchema({"type": "string"})
    ] = ""
    resume_id: Annotated[
        UUID | None,
        BeforeValidator(_id),
        WithJsonSchema({"type": ["string", "null"], "format": "uuid"}),
    ] = None


class SentSkip(Sent):
    """Without `session_id` it is about the session that is shown. `question_id` or `question_number` says which question is
    meant: when that is not the open one, nothing is done."""

    session_id: Handle = None
    question_id: Handle = None
    question_number: Handle = None


class SentAnswer(SentSkip):
    """The `*_metrics` are what the client measured: stored and shown, never part of the score."""

    answer_text: Answer = Field(
        default="", validation_alias=AliasChoices("answer_text", "answer", "text")
    )
    time_taken_seconds: Annotated[
        float | None, BeforeValidator(_seconds), WithJsonSchema({"type": "number"})
    ] = None
    voice_metrics: Metrics = None
    camera_metrics: Metrics = None

    @property
    def said(self) -> Said:
        return Said(
            text=self.answer_text,
            seconds=self.time_taken_seconds,
            voice=self.voice_metrics,
            camera=self.camera_metrics,
        )


class SentEvaluation(Sent):
    """One answer by itself. `question` is a text, or a question as this server gave it."""

    question: Annotated[
        str,
        BeforeValidator(lambda value: text(_worded(value), 10_000)),
        WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST_QUESTION}),
    ] = ""
    answer_text: Answer = Field(
        default="", validation_alias=AliasChoices("answer_text", "answer", "text")
    )
    target_role: Any = None
    experience_level: Any = None
    interview_type: Any = None
    job_context: Annotated[Any, _CONTEXT] = None
    category: Annotated[
        str, BeforeValidator(lambda value: text(value, 40)), WithJsonSchema({"type": "string"})
    ] = ""

    @property
    def context(self) -> JobContext:
        inside = self.job_context if isinstance(self.job_context, dict) else {"role": self.job_context}  # fmt: skip
        beside = {
            name: value
            for name in ("target_role", "experience_level", "interview_type")
            if (value := getattr(self, name)) is not None
        }
        return context_from({**inside, **beside})


def _worded(value: object) -> object:
    return said(value, "question", "text") if isinstance(value, dict) else value


def answer(body: dict[str, Any]) -> SentAnswer:
    """Raises Problem 400 that names the field, 413 for one that is too long."""
    sent = read(SentAnswer, body)
    if not sent.answer_text.strip():
        raise Problem(
            400,
            "bad_request",
            "answer_text: is empty. Send what was said, or skip the question with POST /api/session/skip.",
        )
    return sent


def evaluation(body: dict[str, Any]) -> SentEvaluation:
    """Raises as `answer`."""
    sent = read(SentEvaluation, body)
    if not sent.question:
        raise Problem(400, "bad_request", "question: is missing: send what was asked.")
    if len(sent.question) > LONGEST_QUESTION:
        raise Problem(
            400,
            "bad_request",
            f"question: is too long: at most {LONGEST_QUESTION} characters are taken. Shorten it.",
        )
    if not sent.answer_text.strip():
        raise Problem(400, "bad_request", "answer_text: is empty. Send what was said.")
    return sent


def context_from(told: object) -> JobContext:
    """The job that is practised for, out of whatever says it. Raises Problem 413 for a description that is too long."""
    if isinstance(told, list):
        told = next((one for one in told if isinstance(one, dict)), None) or ", ".join(words(told))
    if isinstance(told, dict):
        return _context(told)
    line = text(told, LONGEST_DESCRIPTION + 1)
    if len(line) > _ONE_LINE or "\n" in line:
        return JobContext(description=description(line))
    return JobContext(role=line)


def _context(told: Object) -> JobContext:
    inner = said(told, "job", "job_context", "context")
    known = {**inner, **told} if isinstance(inner, dict) else told
    skills = said(known, "skills", "required_skills", "key_skills")
    return JobContext(
        role=text(said(known, "target_role", "role", "job_title", "title", "job_role", "position"), 200),
        level=text(said(known, "experience_level", "level", "seniority"), 60),
        interview_type=text(said(known, "interview_type", "type"), 60),
        company=text(said(known, "company", "company_name", "organization"), 200),
        description=description(
            text(said(known, "job_description", "description", "jd"), LONGEST_DESCRIPTION + 1)
        ),
        skills=words(skills, 40),
    )  # fmt: skip


Action = Literal["pause", "resume", "end"]
