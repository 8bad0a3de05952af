"""Every text of a résumé with its section and its place: a path as patches have it."""

from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.contracts import Resume


@dataclass(frozen=True, slots=True)
class Place:
    """`path` goes by ids and, in lists of texts, by index: `/resume/experience/experience-1/highlights/0`."""

    section: str
    path: str
    text: str


def places(resume: Resume) -> Iterator[Place]:
    """In the order of the model; contacts, names of employers and schools left out, which name no skill."""
    yield from _filled("profile", ("/resume/profile/headline", resume.profile.headline))
    yield from _filled("summary", ("/resume/summary", resume.summary))
    for job in resume.experience:
        base = f"/resume/experience/{job.id}"
        yield from _filled("experience", (f"{base}/position", job.position))
        yield from _listed("experience", f"{base}/highlights", job.highlights)
    for school in resume.education:
        base = f"/resume/education/{school.id}"
        yield from _filled(
            "education", (f"{base}/degree", school.degree), (f"{base}/field", school.field)
        )
    for group in resume.skills:
        yield from _listed("skills", f"/resume/skills/{group.id}/keywords", group.keywords)
    yield from _of_projects(resume)
    for one in resume.certifications:
        yield from _filled("certifications", (f"/resume/certifications/{one.id}/name", one.name))
    for language in resume.languages:
        yield from _filled("languages", (f"/resume/languages/{language.id}/name", language.name))
    yield from _of_the_rest(resume)


def _of_projects(resume: Resume) -> Iterator[Place]:
    for project in resume.projects:
        base = f"/resume/projects/{project.id}"
        yield from _filled("projects", (f"{base}/name", project.name))
        yield from _filled("projects", (f"{base}/description", project.description))
        yield from _listed("projects", f"{base}/technologies", project.technologies)


def _of_the_rest(resume: Resume) -> Iterator[Place]:
    for award in resume.awards:
        yield from _filled("awards", (f"/resume/awards/{award.id}/title", award.title))
    for paper in resume.publications:
        yield from _filled("publications", (f"/resume/publications/{paper.id}/title", paper.title))
    for section in resume.custom:
        yield from _listed("custom", f"/resume/custom/{section.id}/items", section.items)


def _filled(section: str, *texts: tuple[str, str]) -> Iterator[Place]:
    yield from (Place(section, path, text) for path, text in texts if text.strip())


def _listed(section: str, base: str, texts: tuple[str, ...]) -> Iterator[Place]:
    yield from _filled(section, *((f"{base}/{index}", text) for index, text in enumerate(texts)))
