"""What can be seen of a résumé in a document of a design, in the form that the corpus's scorer reads."""

from typing import Any

from hirewire_common.contracts import Design, Education, Experience, Resume


def truth(resume: Resume, design: Design) -> dict[str, Any]:
    profile = resume.profile
    return {
        "name": profile.name,
        "email": profile.email,
        "headline": profile.headline,
        "phone": profile.phone,
        "location": {"city": profile.location.split(",")[0]} if profile.location else None,
        "links": [link.url for link in profile.links],
        "summary": resume.summary,
        "experience": [
            {
                "company": one.company,
                "position": one.position,
                **_dates(one, design),
                "description": list(one.highlights),
            }
            for one in resume.experience
        ],
        "education": [
            {
                "institution": one.institution,
                "degree": one.degree,
                "area": one.field,
                **_dates(one, design),
            }
            for one in resume.education
        ],
        "skills": [word for group in resume.skills for word in group.keywords],
        "languages": [one.name for one in resume.languages],
        "certifications": [one.name for one in resume.certifications],
        "projects": [{"name": one.name} for one in resume.projects],
    }


def _dates(entry: Experience | Education, design: Design) -> dict[str, str]:
    """A date that stands alone is the end of a school, and the start of a job that goes on or is not told."""
    start, end = (_seen(one, design) for one in (entry.start_date, entry.end_date))
    if start == end or not start or not end:
        alone = start or end
        school = isinstance(entry, Education)
        return {"start_date": "" if school else alone, "end_date": alone if school else ""}
    return {"start_date": start, "end_date": end}


def _seen(date: str, design: Design) -> str:
    return date[:4] if design.date_format == "year" and date != "present" else date
