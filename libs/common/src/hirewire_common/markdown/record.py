"""What has been read of a document so far."""

from dataclasses import dataclass, field
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.markdown.plain import plain, reveal, says_something

DETAILS = "Further details"
"""The section of what has no place elsewhere in the model."""
Entry = dict[str, Any]


@dataclass(slots=True)
class Record:
    """`structural` are words that the model tells by its form: headings, labels."""

    profile: dict[str, str] = field(default_factory=dict)
    links: list[dict[str, str]] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    custom: list[Entry] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    structural: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    """As they were written."""

    def claim(self, name: str, value: str) -> bool:
        """A single value of the profile; False when there is another one already."""
        if self.profile.get(name) or not value.strip():
            return self.profile.get(name) == value
        self.profile[name] = value
        return True

    def add(self, section: str, entry: Entry) -> None:
        if says_something(entry):
            self.entries.setdefault(section, []).append(entry)

    def detail(self, text: str) -> None:
        if text.strip() and text not in self.details:
            self.details.append(text)

    @property
    def resume(self) -> Resume:
        custom = list(self.custom)
        if self.details:
            custom.append({"title": DETAILS, "items": self.details})
        sections: dict[str, list[Entry]] = {**self.entries, "custom": custom}
        told: Entry = {
            "profile": {**self.profile, "links": self.links},
            "summary": "\n\n".join(self.summary),
            **sections,
        }
        return Resume.model_validate(_numbered(_shown(told), sections))


def _numbered(told: Entry, sections: dict[str, list[Entry]]) -> Entry:
    for name in sections:
        kept = [one for one in told[name] if says_something(one)]
        told[name] = [{**one, "id": f"{name}-{number}"} for number, one in enumerate(kept, 1)]
    return told


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return plain(reveal(value))
    if isinstance(value, dict):
        return {name: _shown(inner) for name, inner in value.items()}
    return [shown for inner in value if says_something(shown := _shown(inner))]
