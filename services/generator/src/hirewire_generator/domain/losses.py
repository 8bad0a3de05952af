"""Whether a change takes away more than anybody asked for."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import Draft
from hirewire_common.words.tokens import fold
from hirewire_generator.domain.turn import Turn

_ASKED = re.compile(
    r"\b(?:remov|delet|drop|clear|eras|eliminat|start over|from scratch|reset|short|condens|concis|cut|trim|tight|one page|replac|rewrit"
    r"|without|leave out|get rid|take out|hide|merg|combin|no longer|instead|tailor|focus|empty|wipe"
    r"|losch|entfern|streich|kurz|kuerz|weg\b|raus|ersetz|ohne|neu anfang|zuruck|zusammen|statt"
    r"|supprim|enlev|retir|effac|raccourc|rempla|sans|fusionn|court|plus de"
    r"|elimin|borr|quit|acort|reemplaz|sin\b|vaci|breve|combin"
    r"|rimuov|cancell|accorci|sostitu|senza|remov|apag|exclu|encurt|substitu|sem\b|verwijder|usun|skroc)"
)
_MOST_ENTRIES = 1
_LEAST_SHARE = 0.6
"""Of its characters; what a draft keeps at least unless somebody asks for less."""
_SHORT = 300
"""Characters of a draft of which little is lost in any case."""


def loses_too_much(before: Draft, after: Draft, turn: Turn) -> tuple[str, ...]:
    """The names of what would be lost though the user did not ask for it; () where they did, or little is lost."""
    if _ASKED.search(fold(" ".join(turn.said[-2:] if turn.agrees else (turn.message,)))):
        return ()
    lost = [*_fields(before, after), *_entries(before, after)]
    entries = len(_entries(before, after))
    shrunk = _size(before) > _SHORT and _size(after) < _LEAST_SHARE * _size(before)
    if entries > _MOST_ENTRIES or _fields(before, after) or shrunk:
        return tuple(lost) or ("texts",)
    return ()


def _fields(before: Draft, after: Draft) -> list[str]:
    """How to reach the person, and the summary."""
    old, new = before.resume, after.resume
    names = ("name", "headline", "email", "phone", "location", "links")
    gone = [name for name in names if getattr(old.profile, name) and not getattr(new.profile, name)]
    return [*gone, *(["summary"] if old.summary and not new.summary else [])]


def _entries(before: Draft, after: Draft) -> list[str]:
    there = {(section, one["id"]) for section, one in _listed(after)}
    return [_head(one) for section, one in _listed(before) if (section, one["id"]) not in there]


def _listed(draft: Draft) -> list[tuple[str, dict[str, JsonValue]]]:
    tree: dict[str, JsonValue] = draft.resume.model_dump(mode="json")
    return [
        (section, one)
        for section, entries in tree.items()
        if isinstance(entries, list)
        for one in entries
        if isinstance(one, dict)
    ]


def _head(entry: dict[str, JsonValue]) -> str:
    names = ("company", "institution", "title", "name", "position", "degree", "id")
    return next(str(entry[name]) for name in names if entry.get(name))


def _size(draft: Draft) -> int:
    return len(draft.resume.model_dump_json(exclude_defaults=True))
