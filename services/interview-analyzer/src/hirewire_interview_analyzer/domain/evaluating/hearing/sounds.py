"""Sounds between the words, such as “um”, as transcribers and people spell them."""

import re

_AS: dict[str, str] = {"um": r"u+h*m+|e+r+m+|em", "uh": r"u+h+", "er": r"e+r+", "hm": r"m*h+m+|mm+"}
_SOUND = re.compile(
    rf"[^\w'’‘ʼ`´]*(?:{'|'.join(f'(?P<{name}>{spelled})' for name, spelled in _AS.items())})\W*",
    re.IGNORECASE,
)
"""An apostrophe before it makes a word of it: `'em`."""
SOUNDS = frozenset(_AS)


def sound(written: str, before: str = "") -> str:
    """As what a word, with its punctuation, is counted if it is a sound; empty for words: `ER` is a department, `5 mm` a length."""
    found = _SOUND.fullmatch(written)
    if not found or (written.isupper() and len(found[found.lastgroup or 0]) > 1):
        return ""
    if found[found.lastgroup or 0].lower() == "mm" and before[-1:].isdigit():
        return ""
    return found.lastgroup or ""
