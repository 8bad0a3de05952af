"""Whether the résumé that a document carries inside is the one that it shows; only then it is taken.

Anyone can put anything into a file, and a document may have been edited after it was made. So everything that the
embedded résumé says has to stand in the visible text, and hardly any of the text may be missing from it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from hirewire_common.contracts import ReadResume, Resume, Source
from hirewire_common.json_resume import from_json_resume
from hirewire_common.words.dates import find_period
from hirewire_common.words.folding import clean, letters_only
from hirewire_parser.domain.doubts import single_values
from hirewire_parser.domain.line import Line, Pages
from hirewire_parser.domain.seen import Seen
from hirewire_parser.domain.unplaced import find_unplaced

DISAGREES = "The résumé data inside this file does not agree with its text, so the text was read."
SURE = 0.99
_MOST_MISSING = 0.1
"""Of the document's letters: with more that the embedded résumé doesn't have, it is out of date."""
_MOST_MISSING_BACKWARDS = 0.25
"""Headings and dates are not known again there."""
_MOST_STRINGS = 5_000
_DATES = {"start_date", "end_date", "date"}
_ADDRESSES = {"url", "github"}


def with_embedded(reading: ReadResume, pages: Pages, embedded: bytes) -> ReadResume:
    """The reading with the embedded résumé in its place, or with a warning."""
    resume = _resume(embedded)
    seen = Seen(line.text for line in pages.lines)
    unplaced = _not_in(resume, pages, seen) if resume else []
    if resume is None or not agrees(resume, pages, seen) or _is_much(unplaced, pages, seen):
        quality = reading.quality
        warned = quality.model_copy(update={"warnings": (*quality.warnings, DISAGREES)})
        return reading.model_copy(update={"quality": warned})
    told = {field: value for field, value in single_values(resume).items() if value}
    return reading.model_copy(
        update={
            "resume": resume,
            "unplaced": tuple(unplaced),
            "sources": tuple(Source(field=field, confidence=SURE) for field in told),
        }
    )


def agrees(resume: Resume, pages: Pages, seen: Seen) -> bool:
    """True when every text, address and date of the résumé can be seen in the document."""
    links = letters_only(" ".join(pages.links))
    dates = set(_dates(pages.lines))
    strings = list(_strings(resume.model_dump()))
    return (
        0 < len(strings) <= _MOST_STRINGS
        and bool(resume.profile.name)
        and all(_is_seen(name, value, seen, links, dates) for name, value in strings)
    )


def _is_seen(name: str, value: str, text: Seen, links: str, dates: set[str]) -> bool:
    if name in _DATES:
        unread = value == "present" and text.runs_backwards
        return unread or value in dates or any(date == value[:4] for date in dates)
    return text.shows(value) or (name in _ADDRESSES and letters_only(value) in links)


def _strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text that isn't empty, with the name of its field."""
    if isinstance(value, str):
        if value and name != "id":
            yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner, name)


def _dates(lines: Iterable[Line]) -> Iterator[str]:
    """Every date that is written somewhere."""
    for line in lines:
        text = line.text
        while period := find_period(text):
            yield from (period.start, period.end)
            text = text[max(1, period.at[1]) :]


def _not_in(resume: Resume, pages: Pages, seen: Seen) -> list[str]:
    """What the document says beside the résumé. Lines that were read in no order are compared by their words."""
    if not seen.runs_backwards:
        return find_unplaced(pages.lines, resume)
    told = Seen(value for _, value in _strings(resume.model_dump()))
    return [line.text for line in pages.lines if told.lacks_most_of(line.text)]


def _is_much(missing: Iterable[str], pages: Pages, seen: Seen) -> bool:
    whole = sum(len(letters_only(line.text)) for line in pages.lines)
    most = _MOST_MISSING_BACKWARDS if seen.runs_backwards else _MOST_MISSING
    return sum(len(letters_only(text)) for text in missing) > most * whole


def _resume(embedded: bytes) -> Resume | None:
    """None for what is no JSON Resume."""
    try:
        return from_json_resume(_cleaned(json.loads(embedded)))
    except (ValueError, RecursionError):
        return None


def _cleaned(value: Any) -> Any:
    """Every text as the reader would have written it: no control characters, one space apart."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(str(key)): _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return value
