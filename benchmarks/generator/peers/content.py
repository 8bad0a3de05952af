"""A résumé of ours as RenderCV wants it: the same words under its own names."""

from typing import Any

from hirewire_common.contracts import Education, Experience, Resume


def for_rendercv(resume: Resume) -> dict[str, Any]:
    profile = resume.profile
    cv: dict[str, Any] = {
        "name": profile.name,
        "headline": profile.headline,
        "location": profile.location,
        "email": profile.email,
        "sections": _sections(resume),
    }
    return {"cv": cv, "design": {"theme": "classic"}}


def _sections(resume: Resume) -> dict[str, Any]:
    every = {
        "Summary": [resume.summary] if resume.summary else [],
        "Experience": [_job(one) for one in resume.experience],
        "Projects": [
            {"name": one.name, "summary": one.description, "highlights": list(one.technologies)}
            for one in resume.projects
        ],
        "Education": [_school(one) for one in resume.education],
        "Skills": [
            {"label": one.name or "Skills", "details": ", ".join(one.keywords)}
            for one in resume.skills
        ],
        "Certificates": [
            {"label": one.name, "details": one.issuer or one.date} for one in resume.certifications
        ],
        "Languages": [{"label": one.name, "details": one.fluency} for one in resume.languages],
        "Awards": [{"label": one.title, "details": one.awarder} for one in resume.awards],
    }
    return {title: entries for title, entries in every.items() if entries}


def _job(one: Experience) -> dict[str, Any]:
    return {
        "company": one.company,
        "position": one.position,
        "location": one.location or None,
        "start_date": one.start_date or None,
        "end_date": one.end_date or None,
        "highlights": list(one.highlights),
    }


def _school(one: Education) -> dict[str, Any]:
    return {
        "institution": one.institution,
        "area": one.field or one.degree,
        "degree": one.degree or None,
        "start_date": one.start_date or None,
        "end_date": one.end_date or None,
    }
