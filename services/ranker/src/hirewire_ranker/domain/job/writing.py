"""How a requirement is put into words: what the posting says, without what says nothing."""

import re

_LONGEST = 160
_BLANKS = re.compile(r"\s+")
_CAPITAL = re.compile(r"^[a-z](?=[a-z]* )")


def shortened(text: str, longest: int = _LONGEST) -> str:
    """On one line, at most so many letters, cut between words."""
    line = _BLANKS.sub(" ", text).strip(" \t,;:.-–—•*")
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", 0, longest)
    return line[: cut if cut > longest // 2 else longest].rstrip(" ,;:.-–—(")
