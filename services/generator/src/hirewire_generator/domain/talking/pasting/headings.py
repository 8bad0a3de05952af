"""The headings of a pasted résumé, and the lines below each."""

import re

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.talking.referring import section_named

FEWEST_LINES = 4
BULLET = re.compile(r"^\s*(?:[•·▪◦●*–-]|\d{1,2}[.)])\s+")
HEADING_SIGNS = re.compile(r"^[#*=_\s]+|[:#*=_\s]+$")


def is_pasted(text: str) -> bool:
    """Many lines, of which two or more are headings."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= FEWEST_LINES and sum(heading(line) is not None for line in lines) >= 2


def in_one_line(text: str) -> str:
    """A single heading with a list under it as 'Skills: Python, SQL'."""
    first, *lines = [line for line in text.split("\n") if line.strip()] or [""]
    title = HEADING_SIGNS.sub("", first)
    if not 1 <= len(lines) <= 40 or section_named(title) not in ("skills", "languages"):
        return text
    if not all(BULLET.match(line) for line in lines):
        return text
    return f"{title}: {', '.join(BULLET.sub('', line).strip() for line in lines)}"


def heading(line: str) -> tuple[SectionName, str] | None:
    """The section that begins with the line, and what of it stands behind the heading already."""
    before, colon, after = line.partition(":")
    for name, rest in ((line, ""), (before if colon else "", after)):
        title = HEADING_SIGNS.sub("", name)
        section = section_named(title) if len(title) <= 40 and len(title.split()) <= 4 else None
        if section:
            return section, rest.strip()
    return None


_DECORATION = re.compile(r"^#{1,6}\s+|^\*\*|\*\*$")
_LASTED = re.compile(
    r"((?:19|20)\d\d|present|now|today)\s*[·•(,-]\s*(?:\d+\s*(?:yrs?|years?))?\s*(?:\d+\s*(?:mos?|months?))?\)?$",
    re.IGNORECASE,
)
"""'Jan 2019 - Present · 7 yrs 2 mos', as profiles on the web have it."""


_TERMS = re.compile(
    r"\s*[·•|]\s*(?:full[- ]?time|part[- ]?time|contract|freelance|internship|self[- ]employed|permanent|temporary|seasonal|apprenticeship|hybrid|remote|on[- ]?site)$",
    re.IGNORECASE,
)
"""'Spotify · Full-time': how somebody was employed is no part of the name."""


def blocks_of(text: str) -> list[tuple[SectionName | None, list[str]]]:
    """What stands before the first heading comes first."""
    blocks: list[tuple[SectionName | None, list[str]]] = [(None, [])]
    for line in text.split("\n"):
        found = heading(line)
        if found:
            blocks.append((found[0], [found[1]] if found[1] else []))
        elif line.strip():
            blocks[-1][1].append(
                _DECORATION.sub("", _TERMS.sub("", _LASTED.sub(r"\1", line.strip())))
            )
    return blocks
