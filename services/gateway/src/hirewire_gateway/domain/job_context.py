"""The job that is practised for, out of whatever a client says about it."""

from hirewire_common.contracts import JobContext
from hirewire_gateway.domain.plain import Object, said, text, words
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import description

_WHOLE = 16 * 1024 * 1024
"""Characters: more than a request may have, so that whoever sends too much is told how much it is."""
_LARGEST = 64 * 1024
"""Bytes of a description: in many scripts a character has three."""
_ONE_LINE = 120
"""Characters that the name of a job has at most, where a text may be that or a description."""


def context_from(told: object) -> JobContext:
    """A short text is the job's name, a long one its description. Raises Problem 413 for a description that is too long."""
    if isinstance(told, list):
        told = next((one for one in told if isinstance(one, dict)), None) or ", ".join(words(told))
    if isinstance(told, dict):
        return _context(told)
    line = text(told, _WHOLE)
    if len(line) > _ONE_LINE or "\n" in line:
        return JobContext(description=description(line))
    return JobContext(role=line)


def _context(told: Object) -> JobContext:
    inner = said(told, "job", "job_context", "context")
    known = {**inner, **told} if isinstance(inner, dict) else told
    skills = said(known, "skills", "required_skills", "key_skills")
    return JobContext(
        role=_line(said(known, "target_role", "role", "job_title", "title", "job_role", "position"), 200),
        level=_line(said(known, "experience_level", "level", "seniority"), 60),
        interview_type=_line(said(known, "interview_type", "type"), 60),
        company=_line(said(known, "company", "company_name", "organization"), 200),
        description=description(
            text(said(known, "job_description", "description", "jd"), _WHOLE)
        ),
        skills=words(skills, 40),
    )  # fmt: skip


def storable(context: JobContext) -> JobContext:
    """The same. Raises Problem 413 for a description that no message has room for."""
    size = len(context.description.encode())
    if size > _LARGEST:
        raise Problem(
            413,
            "too_large",
            f"job_description: has {size:,} bytes as UTF-8, and at most {_LARGEST:,} are read. Send what it asks for, and"
            " leave out the rest.",
        )
    return context


def _line(value: object, most: int) -> str:
    """A name is one line: a question is made with it."""
    return " ".join(text(value, 2 * most).split())[:most].strip()
