"""What JSON may hold and neither a database nor another program can take: found at the door, so that it is the sender's fault."""

import math
import re

_DEEPEST = 50
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def flaw(value: object, depth: int = 0) -> str | None:
    """What is wrong with something that was read from JSON, for its sender; None when nothing is."""
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "holds a number that is none, or is too large"
    if not isinstance(value, dict | list):
        return None
    if depth == _DEEPEST:
        return f"is nested more than {_DEEPEST} levels deep"
    parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    found = (flaw(part, depth + 1) for part in parts)
    return next((one for one in found if one), None)


def _of_text(text: str) -> str | None:
    if _UNSTORABLE.search(text):
        return "holds the character U+0000 or half of a surrogate pair"
    return None
