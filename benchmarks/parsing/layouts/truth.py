"""What can be seen of a person in a layout, in the form that the corpus's scorer reads."""

from typing import Any

from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.dates import visible
from benchmarks.parsing.layouts.people import Job, Person, School


def truth(person: Person, layout: Layout) -> dict[str, Any]:
    return {
        "name": f"{person.first} {person.last}",
        "email": person.email,
        "headline": person.headline if layout.headline else "",
        "summary": person.summary if layout.summary != "none" else "",
        "phone": person.phone,
        "location": {"city": person.city.split(",")[0], "region": "", "country": person.country},
        "links": list(person.links),
        "experience": [
            {
                "company": job.company,
                "position": job.position,
                "start_date": visible(job.start, layout),
                "end_date": "" if _one_year(job, layout) else visible(job.end, layout),
                "description": list(job.did),
            }
            for job in person.experience
        ],
        "education": [
            {
                "institution": school.institution,
                "degree": school.degree,
                "area": school.area,
                "start_date": "" if _one_year(school, layout) else visible(school.start, layout),
                "end_date": visible(school.end, layout),
            }
            for school in person.education
        ],
        "skills": [item for group in person.skills for item in group.items],
        "languages": [spoken.name for spoken in person.languages],
        "certifications": [given.name for given in person.certifications],
        "projects": [{"name": project.name} for project in person.projects],
    }


def _one_year(entry: Job | School, layout: Layout) -> bool:
    """It is written once: the start of a job, the end of a school."""
    return visible(entry.start, layout) == visible(entry.end, layout)
