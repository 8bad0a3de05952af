"""From our model to JSON Resume."""

import re
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.contracts.message import Data
from hirewire_common.json_resume.names import DATES, OURS, SCHEMA, SECTIONS

_ISO = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2]))?")


def to_json_resume(resume: Resume) -> dict[str, Any]:
    """Ready for `json.dumps`; empty fields are left out."""
    meta: dict[str, Any] = {"canonical": SCHEMA, "version": "v1.0.0"}
    if resume.custom:
        meta[OURS] = {"custom": [section.model_dump(mode="json") for section in resume.custom]}
    sections = {
        theirs: [_entry_to(entry, fields) for entry in getattr(resume, ours)]
        for ours, (theirs, fields) in SECTIONS.items()
    }
    told = {"$schema": SCHEMA, "basics": _basics(resume), **sections, "meta": meta}
    return {name: value for name, value in told.items() if value}


def _basics(resume: Resume) -> dict[str, Any]:
    profile = resume.profile
    told: dict[str, Any] = {
        "name": profile.name,
        "label": profile.headline,
        "email": profile.email,
        "phone": profile.phone,
        "summary": resume.summary,
        "location": {"city": profile.location} if profile.location else {},
        "profiles": [{"network": link.label, "url": link.url} for link in profile.links],
    }
    return {name: value for name, value in told.items() if value}


def _entry_to(entry: Data, fields: dict[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    ours: dict[str, Any] = {}
    for name, value in entry.model_dump(mode="json").items():
        fits = name in fields and (name not in DATES or _ISO.fullmatch(value))
        if fits and value:
            told[fields[name]] = value
        elif value:
            ours[fields.get(name, name)] = value
    return told | {OURS: ours}
