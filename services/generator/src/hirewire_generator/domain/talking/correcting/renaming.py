"""Corrections of what something is called: 'the hospital was called Mercy General'."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.correcting.recalling import entries_in, said_last
from hirewire_generator.domain.talking.correcting.writing import write
from hirewire_generator.domain.talking.texts import holds, texts_of
from hirewire_generator.domain.talking.working import Working

_CALLED = re.compile(
    r"(?:the|that|this)\s+(?P<kind>[a-z]{3,20})\s+(?:was|is)\s+(?:actually\s+)?(?:called|named)\s+(?P<name>.{2,60})",
    re.IGNORECASE,
)
_KINDS = frozenset(("company", "employer", "firm", "hospital", "clinic", "shop", "store", "bar", "restaurant", "hotel", "school", "university", "college", "place", "project", "position", "title", "role"))  # fmt: skip


def _title_has(work: Working, entry: str, word: str) -> bool:
    return any(
        path.startswith(entry + "/")
        and path.endswith(("/company", "/institution", "/name", "/title"))
        and holds(value, word)
        for path, value in texts_of(work)
    )


def renamed(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """'The hospital was called Mercy General' of what was told of last."""
    match = _CALLED.fullmatch(text)
    entries = sorted(entries_in(work, said_last(history)[1])) if match else []
    if match and len(entries) > 1:
        entries = [one for one in entries if _title_has(work, one, match["kind"])]
    elif match and match["kind"].lower() not in _KINDS:
        return False
    if match is None or len(entries) != 1:
        return False
    section = entries[0].split("/")[2]
    name = {"experience": "company", "education": "institution"}.get(section, "name")
    if match["kind"].lower() in ("position", "title", "role"):
        name = "position"
    entry = next(
        one for one in getattr(work.draft.resume, section) if one.id == entries[0].split("/")[3]
    )
    return hasattr(entry, name) and write(work, f"{entries[0]}/{name}", unquoted(match["name"]))
