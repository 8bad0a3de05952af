"""The head of a pasted résumé: name, title, contacts and place."""

import re

from hirewire_generator.domain.talking.answering import answer
from hirewire_generator.domain.talking.contacts import contacts
from hirewire_generator.domain.talking.pasting.experience import PLACE
from hirewire_generator.domain.talking.pasting.headings import HEADING_SIGNS
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put

_LABEL = re.compile(
    r"(?:(?P<name>(?:full |my )?name)|(?P<headline>(?:job |current |professional )?title|headline|profession|occupation|position|role)|(?P<location>location|city|address|residence|place|based in))\s*[:=]\s*(?P<value>[^\s:].{1,120})",
    re.IGNORECASE,
)


def _labelled(work: Working, line: str) -> bool:
    """'Title: Primary school teacher' says itself what it is."""
    match = _LABEL.fullmatch(HEADING_SIGNS.sub("", line))
    if match is None or "@" in match["value"]:
        return False
    field = next(name for name in ("name", "headline", "location") if match[name])
    if getattr(work.draft.resume.profile, field):
        return False
    return work.do(f"{field}.", put(f"/resume/profile/{field}", match["value"].strip(" ,*_")))


def take_head(work: Working, whole: list[str]) -> list[str]:
    left = []
    lines = [part for line in whole for part in re.split(r"\s+[·•|]\s+", line) if part.strip()]
    lines = [line for line in lines if not _labelled(work, line)]
    for place, line in enumerate(lines):
        rest, found = contacts(work, line)
        rest = re.sub(r"^[\s|,;•·:/-]+|[\s|,;•·:/-]+$", "", rest)
        key = "name" if place == 0 else "headline" if place == 1 and not found else ""
        empty = not (
            work.draft.resume.profile.name if key == "name" else work.draft.resume.profile.headline
        )
        if not rest or (key and empty and answer(work, key, HEADING_SIGNS.sub("", rest))):
            continue
        place_like = (found and len(rest.split()) <= 5) or (
            place < 4 and ", " in rest and len(rest) < 80
        )
        piece = (
            len(lines) > len(whole) and re.fullmatch(PLACE, rest) and not looks_like_a_title(rest)
        )
        if (place_like or piece) and not work.draft.resume.profile.location:
            work.do("Location.", put("/resume/profile/location", rest))
        else:
            left.append(rest)
    return left
