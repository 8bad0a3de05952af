"""Which role a passage stands under, and that it is work then."""

from collections.abc import Iterator
from dataclasses import replace

from hirewire_ranker.domain.resume.outline import labelled
from hirewire_ranker.domain.resume.passages import section_of
from hirewire_ranker.domain.resume.seen import Passage

WORK = frozenset({"experience", "projects"})
UNTOLD = frozenset({"head", "summary", "other", "skills", "languages"})
"""Where work may stand in a text that has no heading for it, or one that nobody knows."""


def placed(
    written: list[str], passages: list[Passage], begins: dict[int, int | None]
) -> Iterator[Passage]:
    """What stands under a role is work, whatever its heading was called, until another heading or "Skills: " comes."""
    role: int | None = None
    section = ""
    for number, one in enumerate(passages):
        if one.section != section:
            role, section = None, one.section
        if one.heading:
            role = None
        role = begins.get(number, role)
        if role is None or one.section not in UNTOLD:
            yield one if one.role == role else replace(one, role=role)
            continue
        other = labelled(written[number], "other")
        if other and section_of(other) not in WORK:
            role = None
            yield replace(one, section=section_of(other))
        else:
            yield replace(one, role=role, section="experience")
