"""The résumé model in the form that the corpus's scorer reads."""

from typing import Any

from hirewire_common.contracts import Resume


def canonical(resume: Resume) -> dict[str, Any]:
    profile = resume.profile
    return {
        "name": profile.name,
        "email": profile.email,
        "phone": profile.phone,
        "location": profile.location,
        "links": [link.url for link in profile.links],
        "summary": resume.summary,
        "experience": [
            {
                "company": entry.company,
                "position": entry.position,
                "start_date": entry.start_date,
                "end_date": entry.end_date,
                "description": list(entry.highlights),
            }
            for entry in resume.experience
        ],
        "education": [
            {
                "institution": entry.institution,
                "degree": entry.degree,
                "area": entry.field,
                "start_date": entry.start_date,
                "end_date": entry.end_date,
            }
            for entry in resume.education
        ],
        "skills": [skill for group in resume.skills for skill in group.keywords],
        "projects": [{"name": project.name} for project in resume.projects],
        "languages": [language.name for language in resume.languages],
        "certifications": [certification.name for certification in resume.certifications],
    }
