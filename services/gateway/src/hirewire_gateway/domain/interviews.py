"""What a client sends about interviews: an order for one, answers, and questions without any."""

from typing import Annotated, Any, Literal

from pydantic import AliasChoices, BeforeValidator, Field, WithJsonSchema

from hirewire_common.contracts import LONGEST_QUESTION, USUAL_QUESTIONS, JobContext, Resume, Said
from hirewire_gateway.domain.interview_fields import (
    AS_TEXT,
    CONTEXT,
    NO_ID,
    WHATEVER,
    Answer,
    Handle,
    Metrics,
    Number,
    ResumeId,
    Seconds,
    SessionHandle,
    short,
)
from hirewire_gateway.domain.job_context import context_from, storable
from hirewire_gateway.domain.plain import said, text
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import Sent, read
from hirewire_gateway.domain.sent_resume import resume_from

Action = Literal["pause", "resume", "end"]
_LONGEST_RESUME = 200_000
"""Characters of JSON."""


class SentQuestions(Sent):
    """Without `resume_data` the questions are from the job alone, without `job_context` from the résumé alone."""

    resume_data: Annotated[Any, WHATEVER] = None
    job_context: Annotated[Any, CONTEXT] = None
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
        return storable(context_from(self.job_context))


class SentInterview(SentQuestions):
    """`user_id` is kept and never believed; a `resume_id` links the interview to a résumé of the account."""

    user_id: Annotated[str, short(200), AS_TEXT] = ""
    resume_id: ResumeId = None


class SentSkip(Sent):
    """Without `session_id` it is about the session that is shown. `question_id` or `question_number` says which question is
    meant: when that is not the open one, nothing is done."""

    session_id: SessionHandle = None
    question_id: Handle = None
    question_number: Handle = None


class SentAnswer(SentSkip):
    """The `*_metrics` are what the client measured: stored and shown, never part of the score."""

    answer_text: Answer = Field(
        default="", validation_alias=AliasChoices("answer_text", "answer", "text")
    )
    time_taken_seconds: Seconds = None
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
        BeforeValidator(lambda value: _worded(value)),
        WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST_QUESTION}),
    ] = ""
    answer_text: Answer = Field(
        default="", validation_alias=AliasChoices("answer_text", "answer", "text")
    )
    target_role: Any = None
    experience_level: Any = None
    interview_type: Any = None
    job_context: Annotated[Any, CONTEXT] = None
    category: Annotated[str, short(40), AS_TEXT] = ""

    @property
    def context(self) -> JobContext:
        inside = self.job_context if isinstance(self.job_context, dict) else {"role": self.job_context}  # fmt: skip
        beside = {
            name: value
            for name in ("target_role", "experience_level", "interview_type")
            if (value := getattr(self, name)) is not None
        }
        return storable(context_from({**inside, **beside}))


def _worded(value: object) -> object:
    worded = said(value, "question", "text") if isinstance(value, dict) else value
    if worded is not None and not isinstance(worded, str):
        raise ValueError("should be a text, or a question as this server gave it")
    return text(worded, 10_000)


def answer(body: dict[str, Any]) -> SentAnswer:
    """Raises Problem 400 that names the field, 413 for one that is too long."""
    sent = read(SentAnswer, body)
    if not says_something(sent.answer_text):
        raise Problem(
            400,
            "bad_request",
            "answer_text: is empty: there is no letter or digit in it. Send what was said, or skip the question with POST"
            " /api/session/skip.",
        )
    return sent


def says_something(answer: str) -> bool:
    """Whether there is a letter or a digit of any script: dictation sends blanks without width, fingers send dots."""
    return any(one.isalnum() for one in answer)


def left_out(body: dict[str, Any], sent: SentInterview | SentAnswer) -> tuple[str, ...]:
    """What of it was no value and counts for nothing, for whoever sent it."""
    if isinstance(sent, SentAnswer):
        told, kept = body.get("time_taken_seconds"), sent.time_taken_seconds
        return (_NO_TIME,) if told not in _NOTHING and kept is None else ()
    number = body.get("resume_id")
    named = str(number).strip().lower() not in NO_ID
    return (_NO_RESUME,) if named and sent.resume_id is None else ()


_NOTHING = (None, "")
_NO_TIME = "time_taken_seconds: is no number of seconds from 0 to 86,400, so it was left out."
_NO_RESUME = "resume_id: is no id, so the interview is linked to no résumé. Send the one that POST /api/resume/parse gave with a token."


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
    if not says_something(sent.answer_text):
        raise Problem(
            400,
            "bad_request",
            "answer_text: is empty: there is no letter or digit in it. Send what was said.",
        )
    return sent
