"""Entries that a document brings: a known one is completed, a new one gets its place."""

import json

from pydantic import JsonValue

from hirewire_generator.domain.cutting import cut, parts, pieces
from hirewire_generator.domain.merging.filling import fill
from hirewire_generator.domain.merging.work import Merging
from hirewire_generator.domain.sameness import Entry, folded, same_company, same_entry
from hirewire_generator.domain.shape import DRAFT, MOST, MOST_ENTRIES, with_id


def merge_entries(work: Merging, section: str, new: JsonValue) -> None:
    entries = work.list_at(section)
    before = list(entries)
    taken: list[JsonValue] = []
    for raw in new if isinstance(new, list) else []:
        for entry in parts(cut(section, raw)):
            known = next(
                (
                    one
                    for one in before
                    if one not in taken
                    and isinstance(one, dict)
                    and same_entry(section, one, entry)
                ),
                None,
            )
            if isinstance(known, dict):
                taken.append(known)
                _join(work, section, known, entry)
            else:
                insert(work, section, entries, entry)


def _join(work: Merging, section: str, known: Entry, entry: Entry) -> None:
    label = _label(known)
    for name, value in entry.items():
        path = f"/resume/{section}/{known['id']}"
        if isinstance(value, list):
            _lines(work, known, name, value, label)
        elif name != "id" and not (
            name == "company" and same_company(str(known[name]), str(value))
        ):
            fill(work, known, entry, name, path, f"the {name.replace('_', ' ')} of {label}")


def _lines(work: Merging, known: Entry, name: str, more: list[JsonValue], label: str) -> None:
    lines = known[name]
    if not isinstance(lines, list):
        return
    there = [folded(str(one)) for one in lines]
    for one in more:
        mark = folded(str(one))
        if any(mark in other or (len(other) > 20 and other in mark) for other in there):
            continue
        if len(lines) >= MOST.get(name, MOST_ENTRIES):
            work.left_out.append(f"a line of {label}: {str(one)[:50]}")
        elif work.takes(one, f"a line of {label}: {str(one)[:50]}"):
            lines.append(one)
            there.append(mark)


def insert(work: Merging, section: str, entries: list[JsonValue], entry: Entry) -> None:
    if len(entries) >= MOST_ENTRIES:
        work.left_out.append(_label(entry))
        return
    if not work.takes(entry, _label(entry)):
        return
    shape = DRAFT.field("resume")
    lists = shape.field(section) if shape else None
    entry["id"] = ""
    if lists:
        with_id(lists, entry, entries)
    entries.insert(_place(section, entries, entry), entry)


def _place(section: str, entries: list[JsonValue], entry: Entry) -> int:
    """Jobs and studies stand with the newest first; everything else as it came."""
    when = _when(entry)
    if section in ("experience", "education") and when:
        for place, one in enumerate(entries):
            if isinstance(one, dict) and _when(one) and _when(one) < when:
                return place
    return len(entries)


def _when(entry: Entry) -> str:
    end, start = str(entry.get("end_date", "")), str(entry.get("start_date", ""))
    return f"9999 {start}" if end == "present" else (end or start) and f"{end or start} {start}"


def _label(entry: Entry) -> str:
    names = (entry.get(name) for name in ("company", "institution", "name", "title", "position"))
    return next((str(one) for one in names if one), "an entry")


def merge_unplaced(work: Merging, unplaced: tuple[str, ...]) -> None:
    """What found no place is kept under 'Other'; what stands there already is not said twice."""
    there = folded(json.dumps(work.resume, ensure_ascii=False))
    fresh: list[JsonValue] = []
    for text in unplaced:
        fresh += [one for one in pieces("items", text) if folded(str(one)) not in there]
    if fresh:
        merge_entries(work, "custom", [{"id": "", "title": "Other", "items": fresh}])
