"""Lines that are quoted: whole where they are short, else cut at a blank."""

import re

from hirewire_common.words.tokens import fold

LONGEST = 300
_BULLET = re.compile(r"^[\s•▪●◦*·–—>-]+(?=\S)")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Þ\"“(])|\n|\r|[•▪●◦]")


def clipped(text: str, longest: int = LONGEST) -> str:
    """On one line, without a bullet, no longer than that; never cut in a word, unless it is all one word."""
    bare = _BULLET.sub("", " ".join(text.split()))
    if len(bare) <= longest:
        return bare
    return f"{(bare[: longest - 1].rpartition(' ')[0] or bare[: longest - 1]).rstrip(' ,;:–—-')}…"


def in_a_sentence(written: str, skill: str) -> str:
    """As it stands within one: "Conduit bending" of a list is "conduit bending", "Clinical trial" is "clinical trials"."""
    common = skill.islower() and written[:1].isupper() and written[1:].islower()
    told = written.lower() if common else written
    plural = skill.endswith("s") and fold(f"{told}s") == fold(skill)
    return f"{told}s" if plural else told


def line_at(text: str, start: int, end: int) -> str:
    """The sentence or line of the text that these characters stand in; the words themselves where that is too long."""
    first, last = 0, len(text)
    for cut in _SENTENCE.finditer(text, max(0, start - 4 * LONGEST), end + 4 * LONGEST):
        if cut.end() <= start:
            first = cut.end()
        elif cut.start() >= end:
            last = cut.start()
            break
    whole = clipped(text[first:last], 10 * LONGEST)
    return whole if len(whole) <= LONGEST else clipped(text[start:end])
