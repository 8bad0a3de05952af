"""What things are called in JSON Resume."""

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
OURS = "x-hirewire"
"""Under it stands what JSON Resume has no place for."""
DATES = frozenset({"start_date", "end_date", "date"})
"""Our fields that hold dates."""

SECTIONS: dict[str, tuple[str, dict[str, str]]] = {
    "experience": (
        "work",
        {
            "company": "name",
            "position": "position",
            "location": "location",
            "start_date": "startDate",
            "end_date": "endDate",
            "highlights": "highlights",
        },
    ),
    "education": (
        "education",
        {
            "institution": "institution",
            "degree": "studyType",
            "field": "area",
            "start_date": "startDate",
            "end_date": "endDate",
            "gpa": "score",
        },
    ),
    "skills": ("skills", {"name": "name", "keywords": "keywords"}),
    "projects": (
        "projects",
        {
            "name": "name",
            "description": "description",
            "technologies": "keywords",
            "url": "url",
            "start_date": "startDate",
            "end_date": "endDate",
        },
    ),
    "certifications": ("certificates", {"name": "name", "issuer": "issuer", "date": "date"}),
    "languages": ("languages", {"name": "language", "fluency": "fluency"}),
    "awards": ("awards", {"title": "title", "awarder": "awarder", "date": "date"}),
    "publications": (
        "publications",
        {"title": "name", "publisher": "publisher", "date": "releaseDate", "url": "url"},
    ),
}
"""Our section → theirs, and our fields → theirs; fields that aren't named go under `x-hirewire`."""
