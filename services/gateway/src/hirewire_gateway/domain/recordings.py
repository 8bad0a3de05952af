"""What a client sends about recordings, and which analysis a recording is."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID, uuid5

from pydantic import BeforeValidator, Field, WithJsonSchema

from hirewire_common.contracts import (
    LONGEST_QUESTION,
    AnalysisStanding,
    Job,
    JobContext,
    Uploaded,
)
from hirewire_gateway.domain.ends import fault_of
from hirewire_gateway.domain.interview_fields import CONTEXT
from hirewire_gateway.domain.job_context import context_from, storable
from hirewire_gateway.domain.plain import said
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.recording_keys import EXTENSIONS, Kind
from hirewire_gateway.domain.sent import Sent

ReportFormat = Literal["html", "pdf"]
_USUAL = "webm"
_LONGEST_TYPE = 200
_NOT_ITS_OWN = ("cancelled", "gone", "not_found")
"""Faults that say nothing about the bytes: they weren't wanted, or didn't lie there, when their turn came."""
_ANALYSES = UUID("3c4c0a77-43d0-5f0b-9d0f-0f4d5a3e7c11")


def _none_is_empty(value: object) -> object:
    return value or None


def _worded(value: object) -> object:
    """A text, or a question as this server gave it."""
    worded = said(value, "question", "text") if isinstance(value, dict) else value
    return "" if worded is None else worded


class SentUpload(Sent):
    """`content_type` and `size_bytes`, where they are named, hold for the upload too: another one is refused by the store."""

    file_type: Kind
    content_type: Annotated[
        Annotated[str, Field(max_length=_LONGEST_TYPE)] | None, BeforeValidator(_none_is_empty)
    ] = None
    size_bytes: Annotated[int, Field(ge=0)] | None = None

    @property
    def extension(self) -> str:
        """Raises Problem 400 for a type that is none, or not of its kind, and 415 for one that isn't read."""
        if self.content_type is None:
            return _USUAL
        if not (self.content_type.isascii() and self.content_type.isprintable()):
            raise Problem(400, "bad_request", "content_type: should be a type such as 'video/webm'")
        base = self.content_type.split(";")[0].strip().lower()
        if found := EXTENSIONS[self.file_type].get(base):
            return found
        if any(base in types for types in EXTENSIONS.values()):
            raise Problem(
                400,
                "bad_request",
                f"content_type: is not of file_type '{self.file_type}'. Name the other file_type, or leave it out.",
            )
        raise Problem(
            415,
            "unsupported_type",
            f"content_type: is not read here. Send one of {', '.join(EXTENSIONS[self.file_type])}.",
        )


class SentAnalysis(Sent):
    """Without `question` it is not said what the words are worth as an answer."""

    file_key: str = Field(max_length=200)
    question: Annotated[
        Annotated[str, Field(max_length=LONGEST_QUESTION)],
        BeforeValidator(_worded),
        WithJsonSchema({"type": "string", "maxLength": LONGEST_QUESTION}),
    ] = ""
    job_context: Annotated[Any, CONTEXT] = None

    @property
    def context(self) -> JobContext:
        """Raises Problem 413 for a description that is too long."""
        return storable(context_from(self.job_context))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be analysed: the recording that lies in the session of this key, as an answer to this question."""

    session: str
    recording: Uploaded
    question: str
    context: JobContext

    @property
    def analysis(self) -> UUID:
        """Its id: the same wish is the same analysis, whatever was wished for in between; other bytes are another one."""
        asked = f"{self.context.model_dump_json()} {self.question}"
        return uuid5(_ANALYSES, f"{self.session} {self.recording.etag} {asked}")

    def answered_by(self, other: AnalysisStanding) -> bool:
        """Whether nothing else can come of it: a recording that can't be analysed can't be for another question either."""
        return other.order.recording.etag == self.recording.etag and _refused(other.job)


def next_try(job: UUID) -> UUID:
    """The analysis after one that came to nothing."""
    return uuid5(job, "next try")


def may_be_tried_again(job: Job) -> bool:
    """Whether it failed through no fault of the recording's, or was cancelled; the recording's own fault stays one."""
    return fault_of(job) is not None and not _refused(job)


def _refused(job: Job) -> bool:
    """Through the recording's own fault."""
    fault = fault_of(job)
    return fault is not None and fault.kind == "refused" and fault.code not in _NOT_ITS_OWN


def check_size(size: int, largest: int) -> None:
    """In bytes. Raises Problem 422 for an empty recording, 413 for one that is too large."""
    if size == 0:
        raise Problem(
            422,
            "empty",
            "The recording is empty (0 bytes). Record it again, and upload it to a new upload_url.",
        )
    if size > largest:
        raise Problem(
            413,
            "too_large",
            f"The recording is larger than {largest / (1 << 20):g} MiB, the most that is taken. Send a shorter one.",
        )


def unknown_recording() -> Problem:
    return Problem(
        404,
        "not_found",
        "No recording has this file_key, or it is not yours. Ask POST /api/v1/upload-url for one.",
    )


def not_uploaded() -> Problem:
    return Problem(
        404,
        "object_missing",
        "Nothing was uploaded for this file_key yet. PUT the recording to its upload_url, and wait for the answer 200;"
        " then ask again.",
    )


def not_analyzed() -> Problem:
    return Problem(
        404,
        "not_found",
        "This session does not exist, is not yours, or has no analysis. Ask for one with POST /api/v1/analyze.",
    )


def no_report() -> Problem:
    return Problem(
        409,
        "not_ready",
        "This analysis has no report yet. Look at its status, and ask again when it is completed.",
        retry_after=5.0,
    )


def not_set() -> Problem:
    return Problem(
        404,
        "not_found",
        "No PDF could be made of this analysis. The report as HTML, `?format=html`, has all of it.",
    )
