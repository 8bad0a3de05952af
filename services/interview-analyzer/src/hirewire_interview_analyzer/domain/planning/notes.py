"""What was taken for granted when questions were planned, for whoever gets them."""

from collections.abc import Iterator

from hirewire_common.contracts import Comparison, JobContext, Resume
from hirewire_interview_analyzer.domain.planning.person import Person, person_of
from hirewire_interview_analyzer.domain.planning.subjects import role_of
from hirewire_interview_analyzer.domain.planning.values import is_order

_FEW_LINES = 2


def notes_of(resume: Resume, context: JobContext, compared: Comparison) -> tuple[str, ...]:
    return tuple(_notes(resume, context, compared))


def _notes(resume: Resume, context: JobContext, compared: Comparison) -> Iterator[str]:
    person = person_of(resume, compared)
    role, described = role_of(context, compared), bool(context.description.strip())
    if context.role.strip() and not role:
        yield "The name of the role can't be used in a question, so it was left out."
    elif not role and not described and not context.skills:
        yield "No job was named, so the questions are about the résumé and about work in general. Name a role, or give its description."
    elif not described and not context.skills:
        yield "Only the role is known, not what it asks for, so gaps can't be asked about. Give the job's description."
    yield from _of_resume(person)
    if compared.language and compared.language != "en":
        yield "The job's description is not in English; the questions are."
    if is_order(context.description):
        yield "Part of the description speaks to a reader instead of about the job; it was left out."


def _of_resume(person: Person) -> Iterator[str]:
    lines = sum(len(one.lines) for one in (*person.posts, *person.projects)) + len(person.asides)
    if not person.told:
        yield "No résumé was sent, so the questions are about the job and about work in general."
    elif not person.posts and not lines and not person.skills:
        yield "There is hardly anything in this résumé, so the questions are those that anybody might be asked."
    elif lines < _FEW_LINES:
        yield "The résumé says little about what was done in its positions, so few questions go into detail."
