"""What of a résumé that a client sent nobody here reads, so that it can be told instead of missed."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import AliasChoices, BaseModel

from hirewire_gateway.domain.sections import (
    Certificate,
    Job,
    Person,
    Revision,
    School,
    Tongue,
    Work,
)

_ENTRIES: Mapping[str, type[BaseModel]] = {
    "personal_details": Person,
    "work_experience": Job,
    "education": School,
    "projects": Work,
    "certifications": Certificate,
    "languages": Tongue,
}
_OURS = frozenset(
    ["awards", "publications", "custom", "unplaced", "language", "quality", "sources", "refinement", "resume_id", "session_id", "total_resumes_in_session", "links", "id"]
)  # fmt: skip
"""What answers have beside the sections, and comes back with them."""
_MOST = 8


def note_of(parsed: Mapping[str, Any]) -> str:
    """Empty where everything is read; JSON Resume is read as a whole."""
    names = [] if "basics" in parsed else list(dict.fromkeys(_unread(parsed)))
    if not names:
        return ""
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    known = ", ".join(_ENTRIES)
    return (
        f"Not read, so that it counts for nothing: {', '.join(names[:_MOST])}{more}. It comes back as it was sent. Sections"
        f" are {known}, summary, skills; a post has company, position, location, start_date, end_date, description."
    )


def _unread(parsed: Mapping[str, Any]) -> Iterator[str]:
    for section, names in _names(Revision).items():
        for name in names & parsed.keys():
            yield from _of_entries(name, parsed[name], _ENTRIES.get(section))
    known = frozenset().union(*_names(Revision).values()) | _OURS
    yield from (_shown(name) for name, value in parsed.items() if name not in known and value)


def _of_entries(section: str, value: Any, model: type[BaseModel] | None) -> Iterator[str]:
    entries = value if isinstance(value, list) else [value]
    if model is None:
        return
    known = frozenset().union(*_names(model).values()) | _OURS
    for entry in entries:
        if isinstance(entry, dict):
            told = (name for name, one in entry.items() if name not in known and one)
            yield from (f"{section}.{_shown(name)}" for name in told)


def _names(model: type[BaseModel]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, field in model.model_fields.items():
        alias = field.validation_alias
        others = alias.choices if isinstance(alias, AliasChoices) else ()
        found[name] = frozenset({name, *(one for one in others if isinstance(one, str))})
    return found


def _shown(name: object) -> str:
    return "".join(one for one in str(name)[:40] if one.isprintable())
