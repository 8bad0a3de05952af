"""A correction that was found, written and said."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.working import Working, put


def is_date(path: str) -> bool:
    return path.endswith(("_date", "/date"))


def write(work: Working, path: str, value: str) -> bool:
    """Said with the field that it is, so that a wrong guess is seen."""
    parts = path.split("/")
    section = parts[2]
    field = parts[-1].replace("_", " ")
    field = {"headline": "title", "email": "e-mail address", "phone": "phone number"}.get(field, field)  # fmt: skip
    owner = ""
    if section not in ("profile", "summary"):
        entry = next(one for one in getattr(work.draft.resume, section) if one.id == parts[3])
        names = ("company", "institution", "name", "title", "position")
        owner = next((getattr(entry, one) for one in names if getattr(entry, one, "")), "")
        if section == "experience":
            work.job = parts[3]
    if field.isdigit():
        said = f"It now says “{value[:100]}”."
    elif owner:
        said = f"The {field} of {owner} is now {_spoken(value)}."
    else:
        said = f"Your {field} is now “{value[:100]}”."
    value = sentence_case(value) if field in ("title", "position") else value
    return work.do(said, put(path, value))


def _spoken(value: str) -> str:
    return value if re.fullmatch(r"[\d-]+|present", value) else f"“{value[:100]}”"
