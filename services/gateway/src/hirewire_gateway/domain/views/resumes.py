"""What was read of résumés, with the field names of the clients' documents."""

from typing import Any

from hirewire_common.contracts import Link, ListedResume, ReadResume, Resume
from hirewire_gateway.domain.views.moments import iso


def _link(links: tuple[Link, ...], host: str) -> str:
    return next((link.url for link in links if host in link.url.lower()), "")


def profile(resume: Resume) -> dict[str, Any]:
    """The UserProfile of the clients: links by their place."""
    person, links = resume.profile, resume.profile.links
    linkedin, github = _link(links, "linkedin.com"), _link(links, "github.com")
    website = next((link.url for link in links if link.url not in (linkedin, github)), "")
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "location": person.location,
        "linkedin": linkedin,
        "github": github,
        "website": website,
    }


def sections(resume: Resume) -> dict[str, Any]:
    """Experience, education, projects and the rest with the field names of the clients' documents."""
    return {
        "summary": resume.summary,
        "experience": [
            {**entry.model_dump(exclude={"highlights"}), "description": list(entry.highlights)}
            for entry in resume.experience
        ],
        "education": [entry.model_dump() for entry in resume.education],
        "skills": [word for group in resume.skills for word in group.keywords],
        "projects": [
            entry.model_dump(include={"id", "name", "description", "technologies", "url", "github"})
            for entry in resume.projects
        ],
        "certifications": [entry.model_dump() for entry in resume.certifications],
        "languages": [entry.model_dump() for entry in resume.languages],
    }


def reading(read: ReadResume) -> dict[str, Any]:
    """`data` of a parsed résumé; ours beside the clients' fields: what found no place, and where each field stands."""
    return {
        **profile(read.resume),
        "headline": read.resume.profile.headline,
        "links": [link.url for link in read.resume.profile.links],
        **sections(read.resume),
        "awards": [entry.model_dump() for entry in read.resume.awards],
        "publications": [entry.model_dump() for entry in read.resume.publications],
        "custom": [entry.model_dump() for entry in read.resume.custom],
        "unplaced": list(read.unplaced),
        "language": read.language,
        "quality": read.quality.model_dump(),
        "sources": [source.model_dump() for source in read.sources],
        "refinement": read.refinement.model_dump() if read.refinement else None,
    }


def sections_of_session(read: ReadResume) -> dict[str, Any]:
    """A résumé with the names of the clients that bring a language model."""
    shown = reading(read)
    person = (*profile(read.resume), "headline", "links")
    return {
        "personal_details": {name: shown.pop(name) for name in person},
        "work_experience": shown.pop("experience"),
        **shown,
    }


def listed_resume(one: ListedResume) -> dict[str, Any]:
    """An entry of a list of résumés: what is in it, not the thing itself."""
    sections = one.outline.sections
    named = ["work_experience" if name == "experience" else name for name in sections]
    return {
        "resume_id": str(one.id),
        "name": one.outline.name,
        "email": one.outline.email,
        "sections": named,
        "has_work_experience": "experience" in sections,
        "has_education": "education" in sections,
        "has_projects": "projects" in sections,
        "has_skills": "skills" in sections,
        "filename": one.file_name,
        "created_at": iso(one.created_at),
    }
