"""What is seen of a résumé as plain JSON, and back: lists of numbers, so that it is small when it is compressed."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, get_args

from hirewire_ranker.domain.resume.seen import (
    Blind,
    Known,
    Passage,
    Role,
    Schooling,
    SectionName,
    Seen,
    Spoken,
)

VERSION = 1
"""Raised whenever the same text would be seen in another way."""
_SECTIONS: tuple[SectionName, ...] = get_args(SectionName)


def as_json(seen: Seen) -> dict[str, Any]:
    """Plain JSON, from which `from_json` makes the same again."""
    return {
        "text": seen.blind.text,
        "cuts": [number for cut in _steps(seen.blind.cuts) for number in cut],
        "removed": dict(seen.blind.removed),
        "passages": [number for one in _stepped(seen.passages) for number in one],
        "roles": [
            [r.start, r.end, int(r.current), r.title, r.passage, r.share] for r in seen.roles
        ],
        "skills": [part for k in seen.skills for part in (k.skill, k.written, k.passage)],
        "schooling": [part for s in seen.schooling for part in (s.level, s.passage)],
        "spoken": [part for s in seen.spoken for part in (s.language, s.level, s.passage)],
        "suspicious": list(seen.suspicious),
        "contacts": list(seen.contacts),
        "places": list(seen.places),
        "language": seen.language,
    }


def from_json(kept: Mapping[str, Any]) -> Seen:
    return Seen(
        blind=Blind(kept["text"], tuple(_cuts(kept["cuts"])), dict(kept["removed"])),
        passages=tuple(_passages(kept["passages"])),
        roles=tuple(Role(r[0], r[1], bool(r[2]), r[3], r[4], r[5]) for r in kept["roles"]),
        skills=tuple(Known(*three) for three in _taken(kept["skills"], 3)),
        schooling=tuple(Schooling(*two) for two in _taken(kept["schooling"], 2)),
        spoken=tuple(Spoken(*three) for three in _taken(kept["spoken"], 3)),
        suspicious=tuple(kept["suspicious"]),
        contacts=tuple(kept["contacts"]),
        places=tuple(kept["places"]),
        language=kept["language"],
    )


def _steps(cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Each place as the way from the one before: small numbers are alike."""
    behind = 0
    for place, letters in cuts:
        yield place - behind, letters
        behind = place


def _cuts(kept: list[int]) -> Iterator[tuple[int, int]]:
    return zip(accumulate(kept[::2]), kept[1::2], strict=True)


def _stepped(passages: Iterable[Passage]) -> Iterator[tuple[int, int, int, int]]:
    """From the end of the one before, the length, the section twice with the heading as its last bit, the role from 1."""
    behind = 0
    for one in passages:
        section = 2 * _SECTIONS.index(one.section) + one.heading
        role = 0 if one.role is None else one.role + 1
        yield one.start - behind, one.end - one.start, section, role
        behind = one.end


def _passages(kept: list[int]) -> Iterator[Passage]:
    behind = 0
    for gap, length, section, role in _taken(kept, 4):
        start = behind + gap
        behind = start + length
        heading = bool(section % 2)
        yield Passage(start, behind, _SECTIONS[section // 2], heading, role - 1 if role else None)


def _taken(kept: list[Any], count: int) -> Iterator[tuple[Any, ...]]:
    return zip(*(kept[at::count] for at in range(count)), strict=True)
