"""The texts of a résumé that may be reworded, each with what it must stay true to."""

from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.contracts import Experience, Profile, Project, Resume
from hirewire_ranker.domain.gaps import judged
from hirewire_ranker.domain.grounding import Entry
from hirewire_ranker.domain.places import places
from hirewire_ranker.domain.proof import proven
from hirewire_ranker.domain.resume_text import dates_of

_LONGEST, _SHORTEST = 1_200, 12
"""Characters: a longer text is no bullet, and of a shorter one nothing is left to reword."""


@dataclass(frozen=True, slots=True)
class Bullet:
    path: str
    text: str
    entry: Entry


def bullets_of(resume: Resume) -> tuple[Bullet, ...]:
    """In the order of the model. Those that say who the person is are left out: they go to nobody else."""
    who = _who(resume.profile)
    return tuple(
        one
        for one in _all(resume)
        if _SHORTEST <= len(one.text) <= _LONGEST and not any(part in one.text.lower() for part in who)
    )  # fmt: skip


def skills_of(resume: Resume) -> tuple[str, ...]:
    """What the person says to know: the lists of skills, and every known skill that they say to have used; none that they deny."""
    listed = [word for group in resume.skills for word in group.keywords]
    listed += [word for project in resume.projects for word in project.technologies]
    mine = [word for word in listed if all(one.proof == "done" for one in proven(word, "listed"))]
    said = [
        one.mention.written
        for place in places(resume)
        for one in judged(place)
        if one.proof == "done"
    ]
    return tuple(dict.fromkeys((*mine, *said)))


def _all(resume: Resume) -> Iterator[Bullet]:
    for job in resume.experience:
        for index, text in enumerate(job.highlights):
            yield Bullet(f"/resume/experience/{job.id}/highlights/{index}", text, _post(job))
    for project in resume.projects:
        path = f"/resume/projects/{project.id}/description"
        yield Bullet(path, project.description, _project(project))


def _post(job: Experience) -> Entry:
    return Entry(job.position, job.company, dates_of(job.start_date, job.end_date))


def _project(project: Project) -> Entry:
    return Entry(project.name, "", dates_of(project.start_date, project.end_date))


def _who(person: Profile) -> tuple[str, ...]:
    """In small letters: the whole name, its longer parts, and addresses."""
    name = person.name.lower()
    parts = (name, *(part for part in name.split() if len(part) > 3))
    links = (link.url.lower() for link in person.links)
    return tuple(one for one in (*parts, person.email.lower(), person.phone, *links) if one.strip())
