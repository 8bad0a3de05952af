"""'Go, C++ and Node.js' as its items."""

import re
from collections.abc import Iterable

from hirewire_generator.domain.talking.clauses import unquoted

_BETWEEN = re.compile(
    r"\s*(?:[,;|•·\n]|\s/\s|(?<=\s)(?:and|&|or|as well as|plus|y|und|et)(?=\s))\s*(?:and\s+|&\s+|or\s+)?(?![^()]{0,80}\))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“«]([^\"”»]{1,120})[\"”»]")
_FRONT = re.compile(
    r"^(?:(?:also|some|a (?:little )?bit of|bit of|a little|the|a|an|my|using|with|in|both|mainly|mostly|especially|like|such as|e\.g\.|i\.e\.|including)\s+)+",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:[\s,.!:;]+|\s+(?:etc\.?|and so on|and more|too|as well|(?<!knife )(?<!people )(?<!social )(?<!life )(?<!motor )(?<!phone )(?<!hand )(?<!soft )(?<!survival )(?<!language )skills?|programming))+$",
    re.IGNORECASE,
)


def items_of(text: str) -> list[str]:
    """Each once, in the user's spelling; what stands in quotes is one."""
    quoted = _QUOTED.findall(text)
    rest = _QUOTED.sub(",", text)
    parts = [_BACK.sub("", _FRONT.sub("", part.strip())) for part in _BETWEEN.split(rest)]
    found: dict[str, str] = {}
    for one in (*quoted, *parts):
        item = unquoted(one).strip()
        if item and item.lower() not in ("etc", "etc.", "more", "others"):
            found.setdefault(item.casefold(), item)
    return list(found.values())


def is_name(item: str) -> bool:
    """Short enough to be a skill rather than a sentence."""
    return len(item) <= 60 and len(item.split()) <= 5


def filled(parts: Iterable[str]) -> list[str]:
    """Those that hold something, without the signs around it."""
    return [one.strip(" ,()") for one in parts if one.strip(" ,()")]
