"""How a requirement is put into words: what the posting says, without what says nothing."""

import re

OF_WINDOWS = {
    0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
}  # fmt: skip
"""Control characters that were meant as signs: text of Windows that was read as Latin-1."""
_LONGEST = 160
_BLANKS = re.compile(r"\s+")


def shortened(text: str, longest: int = _LONGEST) -> str:
    """On one line, at most so many letters, cut between words."""
    line = _BLANKS.sub(" ", text).strip(" \t,;:.-–—•*")
    if line.count("(") != line.count(")"):
        line = _balanced(line)
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", 0, longest)
    return line[: cut if cut > longest // 2 else longest].rstrip(" ,;:.-–—(")


def _balanced(line: str) -> str:
    """Up to a bracket that is never closed; without one that was never opened, and what stands before or behind it."""
    opening, closing = line.rfind("("), line.find(")")
    if line.count("(") > line.count(")"):
        kept = line[:opening]
    else:
        kept = max(line[:closing], line[closing + 1 :], key=len)
    return kept.strip(" ,;:.-–—") or line
