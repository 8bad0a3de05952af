"""Where each field of a résumé stands in its document, and how sure it is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.contracts.reading import Box, Source
from hirewire_common.words.folding import letters_only
from hirewire_parser.domain.confidence import (
    FOUND,
    GUESSED,
    ITEM,
    LISTED,
    of_language,
    of_name,
    of_place,
)
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.line import Line

_HALF = 0.6
"""Of a line's size: how far its letters reach from their middle."""
_PROJECT = 0.85
_SUMMARY = 0.94
_MOST = 600


def sources_of(
    resume: Resume, reads: Iterable[Read[Any]], lines: Sequence[Line], addresses: str
) -> tuple[Source, ...]:
    """One for each field that isn't empty. `lines` are the document's in reading order."""
    known = {read.model.id: read for read in reads}
    everywhere = Places(lines)
    made = [*_profile(resume, everywhere, addresses)]
    for section in ("experience", "education", "skills", "projects", "certifications", "languages"):
        for entry in getattr(resume, section):
            made += _entry(section, entry, known.get(entry.id), everywhere)
    return tuple(made[:_MOST])


def box(line: Line) -> Box:
    half = _HALF * line.size
    return Box(page=line.page + 1, x0=line.x0, y0=line.y - half, x1=line.x1, y1=line.y + half)


class Places:
    """Lines whose letters can be looked up; a text may run over several of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        letters = [letters_only(line.text) for line in lines]
        self._ends = list(accumulate(map(len, letters)))
        self._letters = "".join(letters)

    def of(self, text: str) -> tuple[Box, ...]:
        """The boxes of the first lines that hold the text; none when it stands nowhere in one piece."""
        wanted = letters_only(text)
        start = self._letters.find(wanted) if wanted else -1
        if start < 0:
            return ()
        first = bisect_right(self._ends, start)
        last = bisect_right(self._ends, start + len(wanted) - 1)
        return tuple(box(line) for line in self._lines[first : last + 1])


def _profile(resume: Resume, places: Places, addresses: str) -> Iterator[Source]:
    profile = resume.profile
    confidences = {
        "name": of_name(profile.name, addresses),
        "headline": LISTED,
        "email": FOUND,
        "phone": FOUND,
        "location": of_place(profile.location),
    }
    for field, confidence in confidences.items():
        if value := getattr(profile, field):
            yield Source(field=f"profile.{field}", confidence=confidence, boxes=places.of(value))
    for number, link in enumerate(profile.links):
        boxes = places.of(link.label) or places.of(link.url)
        yield Source(field=f"profile.links.{number}", confidence=FOUND, boxes=boxes)
    if resume.summary:
        yield Source(field="summary", confidence=_SUMMARY, boxes=places.of(resume.summary))


def _entry(
    section: str, entry: Any, read: Read[Any] | None, everywhere: Places
) -> Iterator[Source]:
    near = Places(read.lines) if read else everywhere
    told: Mapping[str, float] = read.confidence if read else {}
    for field, value in entry:
        if field == "id" or not value:
            continue
        for name, text in _texts(field, value):
            confidence = told.get(field, _otherwise(section, field, text))
            boxes = near.of(text) or (everywhere.of(text) if read is None else ())
            yield Source(field=f"{section}.{entry.id}.{name}", confidence=confidence, boxes=boxes)


def _texts(field: str, value: object) -> Iterator[tuple[str, str]]:
    """(the field's name, its text): one for each item of a list."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, tuple):
        yield from ((f"{field}.{number}", str(item)) for number, item in enumerate(value))


def _otherwise(section: str, field: str, text: str) -> float:
    if section == "languages" and field == "name":
        return of_language(text)
    if section == "projects":
        return _PROJECT
    return {"highlights": ITEM, "gpa": LISTED}.get(
        field, LISTED if section != "education" else GUESSED
    )
