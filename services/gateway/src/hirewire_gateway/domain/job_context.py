"""The job that is practised for, out of whatever a client says about it."""

from hirewire_common.contracts import JobContext
from hirewire_gateway.domain.plain import Object, said, text, words
from hirewire_gateway.domain.sent import description

_WHOLE = 16 * 1024 * 1024
"""Characters: more than a request may have, so that whoever sends too much is told how much it is."""
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
        role=text(said(known, "target_role", "role", "job_title", "title", "job_role", "position"), 200),
        level=text(said(known, "experience_level", "level", "seniority"), 60),
        interview_type=text(said(known, "interview_type", "type"), 60),
        company=text(said(known, "company", "company_name", "organization"), 200),
        description=description(
            text(said(known, "job_description", "description", "jd"), _WHOLE)
        ),
        skills=words(skills, 40),
    )  # fmt: skip
