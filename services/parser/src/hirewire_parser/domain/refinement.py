"""What a language model may be asked about a reading, and what of its answer is believed.

The model's answer is a stranger's word: the document may have told it what to say. So it only ever chooses a place in
the document; what is taken over are the document's own letters there, and dates as our own rules read them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from pydantic import BaseModel, Field, ValidationError

from hirewire_common.contracts import ReadResume, Refinement, Resume, Source
from hirewire_common.contracts.reading import Box
from hirewire_common.words.dates import find_period, partial_date
from hirewire_common.words.folding import letters_only
from hirewire_parser.domain.quotes import Found, Quotable, Quotes
from hirewire_parser.domain.unplaced import strings_of

BELIEVED = 0.7
"""How sure we are of what a model found."""
_MOST_VALUES = 100
_MOST_PLACED = 40
_LONGEST_NAME_LINE = 10
"""Words: a name stands in a line of its own, not in a sentence."""
_DATES = {"start_date", "end_date", "date"}
_MAIN = {
    "certifications": "name",
    "languages": "name",
    "awards": "title",
    "publications": "title",
}
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")

Section = Literal["skills", "certifications", "languages", "awards", "publications"]


class FoundValue(BaseModel):
    """A field's value, copied from the lines that `lines` names. For a date: the date as it is written there."""

    field: str
    value: str
    lines: list[str] = Field(min_length=1)


class Placed(BaseModel):
    """A line that no field holds yet, and the section that it belongs to."""

    section: Section
    value: str
    lines: list[str] = Field(min_length=1)


class Answer(BaseModel):
    """What the model says: values for fields that were asked about, and places for lines that had none."""

    values: list[FoundValue] = []
    placed: list[Placed] = []


def refined(
    reading: ReadResume, lines: Sequence[Quotable], asked: Iterable[str], answer: Answer, model: str
) -> ReadResume:
    """The reading with what can be believed of the answer; every text that a field lost is in `unplaced`."""
    fields = set(asked)
    quotes = Quotes(lines)
    resume = reading.resume.model_dump(mode="json")
    changed: dict[str, tuple[Box, ...]] = {}
    lost: list[str] = []
    for value in answer.values[:_MOST_VALUES]:
        found = _believed(value, fields - set(changed), quotes)
        if found and (before := _set(resume, value.field, found.text)) is not None:
            changed[value.field] = found.boxes
            lost += [] if _is_date(value.field) else [before]
    loose = letters_only(" ".join(reading.unplaced))
    taken = letters_only(" ".join(strings_of(resume)))
    for placed in answer.placed[:_MOST_PLACED]:
        if found := _placeable(placed, loose, taken, quotes):
            changed[_add(resume, placed.section, found.text)] = found.boxes
            taken += letters_only(found.text)
    return _with(reading, resume, changed, lost, model)


def _believed(value: FoundValue, fields: set[str], quotes: Quotes) -> Found | None:
    found = quotes.find(value.value, value.lines) if value.field in fields else None
    if found is None:
        return None
    if _is_date(value.field):
        date = _date(found.text, value.field)
        return Found(date, found.boxes) if date else None
    if value.field == "profile.email" and not _EMAIL.fullmatch(found.text):
        return None
    if value.field == "profile.name" and any(
        len(text.split()) > _LONGEST_NAME_LINE for text in quotes.texts(value.lines)
    ):
        return None
    return found


def _is_date(field: str) -> bool:
    return field.rpartition(".")[2] in _DATES


def _date(written: str, field: str) -> str:
    period = find_period(written)
    if period is None:
        return "present" if field.endswith("end_date") and partial_date(written) else ""
    return (period.end or period.start) if field.endswith("end_date") else period.start


def _placeable(placed: Placed, loose: str, taken: str, quotes: Quotes) -> Found | None:
    """Only what stands in unplaced lines (`loose`, their letters), and in no field (`taken`, theirs) already."""
    found = quotes.find(placed.value, placed.lines)
    if found is None or any(letters_only(text) not in loose for text in quotes.texts(placed.lines)):
        return None
    return None if letters_only(found.text) in taken else found


def _set(resume: dict[str, Any], field: str, text: str) -> str | None:
    """What stood there before; None when nothing was changed."""
    *path, name = field.split(".")
    holder: Any = resume
    for step in path:
        holder = _entry(holder, step) if isinstance(holder, list) else holder[step]
    before = str(holder[name])
    holder[name] = text
    return None if before == text else before


def _entry(entries: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(entry for entry in entries if entry["id"] == name)


def _add(resume: dict[str, Any], section: str, text: str) -> str:
    """The name of the field that the text is in now."""
    entries = resume[section]
    if section == "skills":
        if not entries:
            entries.append({"id": "skills-1", "name": "", "keywords": []})
        entries[-1]["keywords"].append(text)
        return f"skills.{entries[-1]['id']}.keywords.{len(entries[-1]['keywords']) - 1}"
    taken = {entry["id"] for entry in entries}
    prefix = section.removesuffix("s")
    number = next(n for n in range(1, len(taken) + 2) if f"{prefix}-{n}" not in taken)
    entries.append({"id": f"{prefix}-{number}", _MAIN[section]: text})
    return f"{section}.{prefix}-{number}.{_MAIN[section]}"


def _with(
    reading: ReadResume,
    resume: dict[str, Any],
    changed: dict[str, tuple[Box, ...]],
    lost: list[str],
    model: str,
) -> ReadResume:
    try:
        checked = Resume.model_validate(resume)
    except ValidationError:
        return unrefined(reading, "The language model's answer can't be used.", model)
    sources = {source.field: source for source in reading.sources} | {
        field: Source(field=field, confidence=BELIEVED, boxes=boxes)
        for field, boxes in changed.items()
    }
    why = "" if changed else "The language model found nothing that the document bears out."
    return reading.model_copy(
        update={
            "resume": checked,
            "unplaced": tuple(_unplaced(reading.unplaced, lost, checked)),
            "sources": tuple(sources.values()),
            "refinement": Refinement(
                refined=bool(changed), why=why, model=model, fields=tuple(changed)
            ),
        }
    )


def _unplaced(before: Iterable[str], lost: Iterable[str], resume: Resume) -> Iterator[str]:
    """Lines that are in a field as a whole now are placed; what a field held and no other does is not any more."""
    placed = {letters_only(text) for text in strings_of(resume.model_dump())}
    everything = letters_only(" ".join(strings_of(resume.model_dump())))
    yield from (text for text in before if letters_only(text) not in placed)
    yield from (text for text in lost if letters_only(text) not in everything)


def unrefined(reading: ReadResume, why: str, model: str) -> ReadResume:
    """As it was, with the reason."""
    refinement = Refinement(refined=False, why=why, model=model)
    return reading.model_copy(update={"refinement": refinement})
