"""A merge on its way: the draft as it grows, the room that is left, and what could not be taken."""

import json
from dataclasses import dataclass, field

from pydantic import JsonValue

from hirewire_common.contracts import LARGEST_DRAFT

ROOM = LARGEST_DRAFT - 1_000


@dataclass(slots=True)
class Merging:
    resume: dict[str, JsonValue]
    said: frozenset[str]
    room: int
    conflicts: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def takes(self, value: JsonValue, name: str) -> bool:
        """Whether there is room for it, which is then gone."""
        size = len(json.dumps(value, ensure_ascii=False).encode()) + 8
        if size > self.room:
            self.left_out.append(name[:80])
            return False
        self.room -= size
        return True

    def list_at(self, name: str) -> list[JsonValue]:
        found = self.resume[name]
        if not isinstance(found, list):
            raise TypeError(name)
        return found
