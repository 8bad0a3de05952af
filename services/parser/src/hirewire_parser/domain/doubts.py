"""Which fields of a reading are worth a second look."""

from collections.abc import Iterator

from pydantic import BaseModel

from hirewire_common.contracts import ReadResume, Resume

DOUBTFUL = 0.75
"""Fields that the reader is less sure of are asked about."""
MOST_FIELDS = 40
_REQUIRED = {
    "experience": ("company", "position"),
    "education": ("institution",),
    "projects": ("name",),
}


def doubtful_fields(reading: ReadResume) -> tuple[str, ...]:
    """The single-valued fields that the reader isn't sure of, and those that should not be empty but are."""
    told = single_values(reading.resume)
    unsure = [source.field for source in reading.sources if source.confidence < DOUBTFUL]
    empty = [field for field in _required(reading.resume) if not told.get(field)]
    found = dict.fromkeys(field for field in (*empty, *unsure) if field in told)
    return tuple(found)[:MOST_FIELDS]


def _required(resume: Resume) -> Iterator[str]:
    yield "profile.name"
    for section, names in _REQUIRED.items():
        for entry in getattr(resume, section):
            yield from (f"{section}.{entry.id}.{name}" for name in names)


def single_values(resume: Resume) -> dict[str, str]:
    """Every field that holds one text, by the name that sources call it by."""
    found = {"summary": resume.summary}
    found |= {f"profile.{name}": value for name, value in _texts(resume.profile)}
    for section in type(resume).model_fields:
        for entry in getattr(resume, section) if section not in {"profile", "summary"} else ():
            found |= {f"{section}.{entry.id}.{name}": value for name, value in _texts(entry)}
    return found


def _texts(data: BaseModel) -> Iterator[tuple[str, str]]:
    return ((n, v) for n, v in data if isinstance(v, str) and n != "id")
