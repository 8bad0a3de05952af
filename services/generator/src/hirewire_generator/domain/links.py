"""Which addresses may be followed from a document."""

import re

_SAFE = re.compile(r"(?i)(?:https?://|mailto:|tel:)[^\s<>\"{}|\\^`]+")


def is_safe(url: str) -> bool:
    """The web, a mailbox or a telephone, written without letters that no address has."""
    return bool(_SAFE.fullmatch(url))
