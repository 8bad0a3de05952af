"""A résumé as the plain text of a usual document, so that whoever reads uploaded ones reads this one too."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from hirewire_common.contracts import (
    Award,
    Certification,
    Education,
    Experience,
    Language,
    Project,
    Publication,
    Resume,
    SkillGroup,
)
from hirewire_common.words.degrees import levels_of

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
Lines = Iterable[str]


def text_of(resume: Resume, left_over: Sequence[str] = ()) -> str:
    """Sections in the usual order under the usual headings, bullets with a dash; what is empty is left out.

    `left_over` are lines of a document that have no place in the model: what names a degree stands under education.
    """
    schooling = [line for line in left_over if levels_of(line)]
    others = [line for line in left_over if line not in schooling]
    blocks = (
        "\n".join(_filled(*_head(resume))),
        _section("Summary", [resume.summary]),
        _section("Experience", _each(resume.experience, _job)),
        _section("Education", chain(_each(resume.education, _school), schooling)),
        _section("Skills", _each(resume.skills, _skills)),
        _section("Projects", _each(resume.projects, _project)),
        _section("Certifications", _each(resume.certifications, _certificate)),
        _section("Languages", _each(resume.languages, _language)),
        _section("Awards", _each(resume.awards, _award)),
        _section("Publications", _each(resume.publications, _paper)),
        *(_section(one.title or "Other", _bullets(one.items)) for one in resume.custom),
        _section("Other", others),
    )
    return "\n\n".join(block for block in blocks if block)


def dates_of(start: str, end: str) -> str:
    """`Mar 2019 – Present`; what isn't told is left out."""
    return _joined(" – ", _month(start), _month(end))


def _head(resume: Resume) -> tuple[str, ...]:
    person = resume.profile
    headline = "" if _is_a_post(person.headline, resume) else person.headline
    reach = _joined(" | ", person.email, person.phone, person.location)
    return person.name, headline, reach, _joined(" | ", *(link.url for link in person.links))


def _is_a_post(headline: str, resume: Resume) -> bool:
    """Read from a document without a headline, it is the line of a post, and would count twice."""
    heads = ((job.company, next(iter(_job(job)))) for job in resume.experience if job.company)
    return any(company in headline and headline in line for company, line in heads)


def _job(job: Experience) -> Lines:
    yield _joined(", ", job.position, job.company, job.location)
    yield dates_of(job.start_date, job.end_date)
    yield from _bullets(job.highlights)


def _school(school: Education) -> Lines:
    yield _joined(", ", _joined(" in ", school.degree, school.field), school.institution, school.location)  # fmt: skip
    yield dates_of(school.start_date, school.end_date)
    yield f"GPA: {school.gpa}" if school.gpa else ""


def _skills(group: SkillGroup) -> Lines:
    yield _joined(": ", group.name, ", ".join(group.keywords))


def _project(project: Project) -> Lines:
    yield project.name
    yield dates_of(project.start_date, project.end_date)
    yield project.description
    yield ", ".join(project.technologies)
    yield _joined(" | ", project.url, project.github)


def _certificate(one: Certification) -> Lines:
    yield _joined(", ", one.name, one.issuer, _month(one.date))


def _language(one: Language) -> Lines:
    yield f"{one.name} ({one.fluency})" if one.fluency else one.name


def _award(one: Award) -> Lines:
    yield _joined(", ", one.title, one.awarder, _month(one.date))


def _paper(one: Publication) -> Lines:
    yield _joined(", ", one.title, one.publisher, _month(one.date), one.url)


def _each(entries: Iterable[object], told: Callable[..., Lines]) -> Lines:
    return chain.from_iterable(told(one) for one in entries)


def _bullets(texts: Lines) -> Iterator[str]:
    return (f"- {text}" for text in texts if text.strip())


def _section(heading: str, lines: Lines) -> str:
    filled = _filled(*lines)
    return "\n".join((heading.upper(), *filled)) if filled else ""


def _filled(*lines: str) -> list[str]:
    return [line for line in lines if line.strip()]


def _joined(sign: str, *texts: str) -> str:
    return sign.join(text for text in texts if text.strip())


def _month(date: str) -> str:
    year, _, month = date.partition("-")
    if date == "present":
        return "Present"
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year
