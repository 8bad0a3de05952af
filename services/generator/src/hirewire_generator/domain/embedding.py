"""The résumé that a document carries inside: as JSON Resume, and only what the document shows."""

import json
from collections.abc import Iterable
from typing import Any

from hirewire_common.contracts import Draft, Resume
from hirewire_common.json_resume import to_json_resume
from hirewire_generator.domain.links import is_safe
from hirewire_generator.domain.sheet import Sheet

_ADDRESSES = {"projects": ("url", "github"), "publications": ("url",)}


def source_of(draft: Draft, sheet: Sheet) -> bytes | None:
    """None when the design leaves it out, or when nobody is named: it would not be believed."""
    if not draft.design.embed_source or not sheet.name.strip():
        return None
    return json.dumps(to_json_resume(shown(draft, sheet))).encode()


def shown(draft: Draft, sheet: Sheet) -> Resume:
    """Without hidden sections, and without addresses that can neither be read nor followed."""
    resume = draft.visible
    seen = _addresses(sheet)
    changed: dict[str, Any] = {
        section: tuple(
            entry.model_copy(update=_without(entry, fields, seen))
            for entry in getattr(resume, section)
        )
        for section, fields in _ADDRESSES.items()
    }
    links = tuple(link for link in resume.profile.links if link.url in seen or not link.url)
    changed["profile"] = resume.profile.model_copy(update={"links": links})
    return resume.model_copy(update=changed)


def _without(entry: Any, fields: Iterable[str], seen: set[str]) -> dict[str, str]:
    return {name: "" for name in fields if getattr(entry, name) not in seen}


def _addresses(sheet: Sheet) -> set[str]:
    """As links that can be followed, or as text."""
    items = [item for section in sheet.sections for item in section.items]
    links = {one.url for one in (*sheet.contacts, *(link for item in items for link in item.links))}
    return {url for url in links if is_safe(url)} | set(sheet.fields())
