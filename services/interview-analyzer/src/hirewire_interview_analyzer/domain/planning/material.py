"""Résumé and job as the texts that a language model reads and that its quotes must stand in."""

from collections.abc import Iterator

from hirewire_common.contracts import JobContext, Resume
from hirewire_common.words.suspicion import suspicious_in
from hirewire_interview_analyzer.domain.planning.values import is_personal

_LONGEST_LINE, _MOST_LINES, _LONGEST_JOB = 400, 150, 12_000


def resume_lines(resume: Resume) -> list[str]:
    """What it tells of work; neither who the person is nor what speaks to a reader."""
    lines = [" ".join(one.split())[:_LONGEST_LINE] for one in _lines(resume)]
    told = [one for one in dict.fromkeys(lines) if one and not is_personal(one)][:_MOST_LINES]
    barred = set(suspicious_in(told))
    return [one for n, one in enumerate(told) if n not in barred]


def job_text(context: JobContext) -> str:
    lines = context.description[:_LONGEST_JOB].splitlines()
    barred = set(suspicious_in(lines))
    told = "\n".join(one for n, one in enumerate(lines) if n not in barred and one.strip())
    return "\n".join(filter(None, (told, ", ".join(context.skills))))


def _lines(resume: Resume) -> Iterator[str]:
    yield from (resume.profile.headline, *resume.summary.splitlines())
    for job in resume.experience:
        yield ", ".join(filter(None, (job.position, job.company)))
        yield from job.highlights
    for school in resume.education:
        yield ", ".join(filter(None, (school.degree, school.field, school.institution)))
    for group in resume.skills:
        yield ", ".join(group.keywords)
    for project in resume.projects:
        yield from (project.name, project.description)
    yield from (one.name for one in resume.certifications)
    for section in resume.custom:
        yield from section.items
