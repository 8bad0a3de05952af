"""What a document that was read brings to a draft: it fills and adds, and never overwrites."""

import json
from copy import deepcopy
from dataclasses import dataclass, field

from pydantic import JsonValue

from hirewire_common.contracts import LARGEST_DRAFT, Draft, Patch, ReadResume
from hirewire_generator.domain.cutting import cut, parts, pieces
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.patching import tree_of
from hirewire_generator.domain.sameness import Entry, folded, same_company, same_entry
from hirewire_generator.domain.shape import (
    DRAFT,
    MOST,
    MOST_ENTRIES,
    cleaned,
    with_id,
)

_ROOM = LARGEST_DRAFT - 1_000
_SECTIONS = (
    "experience",
    "education",
    "projects",
    "certifications",
    "languages",
    "awards",
    "publications",
    "custom",
)
_FIELDS = ("name", "headline", "email", "phone", "location")
_LABELS = {"headline": "title", "email": "e-mail address", "phone": "phone number"}
_DATED = ("start_date", "end_date", "date")


@dataclass(frozen=True, slots=True)
class Merged:
    """`conflicts` are sentences on what the document says otherwise; `left_out` names what the draft has no room for."""

    patch: Patch
    conflicts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class _Merging:
    resume: dict[str, JsonValue]
    said: frozenset[str]
    room: int
    conflicts: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def takes(self, value: JsonValue, name: str) -> bool:
        """Whether there is room for it, which is then gone."""
        size = len(json.dumps(value, ensure_ascii=False).encode()) + 8
        if size > self.room:
            self.left_out.append(name[:80])
            return False
        self.room -= size
        return True

    def list_at(self, name: str) -> list[JsonValue]:
        found = self.resume[name]
        if not isinstance(found, list):
            raise TypeError(name)
        return found


def merged(draft: Draft, reading: ReadResume, said: frozenset[str]) -> Merged:
    """`said` are the paths by ids that the user set by chat or by form: an empty one stays empty."""
    tree = deepcopy(tree_of(draft))
    resume = tree["resume"]
    if not isinstance(resume, dict):
        raise TypeError("resume")
    used = len(json.dumps(tree, ensure_ascii=False).encode())
    work = _Merging(resume, said, _ROOM - used)
    new = reading.resume.model_dump(mode="json")
    _profile(work, new)
    for section in _SECTIONS[:2]:
        _entries(work, section, new[section])
    _skills(work, new["skills"])
    for section in _SECTIONS[2:]:
        _entries(work, section, new[section])
    _other(work, reading.unplaced)
    after = Draft.model_validate(tree)
    return Merged(diff(draft, after), tuple(work.conflicts), tuple(work.left_out))


def _profile(work: _Merging, new: dict[str, JsonValue]) -> None:
    old, person = work.resume["profile"], new["profile"]
    if not isinstance(old, dict) or not isinstance(person, dict):
        raise TypeError("profile")
    for name in _FIELDS:
        _fill(work, old, person, name, "/resume/profile", f"your {_LABELS.get(name, name)}")
    _fill(work, work.resume, new, "summary", "/resume", "the summary")
    links, more = old["links"], person["links"]
    if isinstance(links, list) and isinstance(more, list):
        _links(work, links, more)


def _links(work: _Merging, links: list[JsonValue], more: list[JsonValue]) -> None:
    known = {_address(one) for one in links}
    for one in more:
        clean = cut("links", one)
        if _address(clean) in known or not isinstance(clean, dict) or not clean.get("url"):
            continue
        if len(links) >= MOST["links"]:
            work.left_out.append(str(clean["url"])[:80])
        elif work.takes(clean, str(clean["url"])):
            known.add(_address(clean))
            links.append(clean)


def _address(link: JsonValue) -> str:
    url = str(link.get("url", "")) if isinstance(link, dict) else ""
    return folded(url.split("://", 1)[-1].removeprefix("www.").rstrip("/"))


def _fill(work: _Merging, old: Entry, new: Entry, name: str, path: str, label: str) -> None:
    value, there = new.get(name), old.get(name)
    if not isinstance(value, str) or not isinstance(there, str):
        return
    value = cleaned(name, value)
    if not value or folded(value) == folded(there):
        return
    if there:
        if not (name in _DATED and there.startswith(value)):
            work.conflicts.append(
                f"Your file says {label} is “{value[:200]}”; I kept “{there[:200]}”."
            )
    elif f"{path}/{name}" not in work.said and work.takes(value, label):
        old[name] = value


def _entries(work: _Merging, section: str, new: JsonValue) -> None:
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
                _insert(work, section, entries, entry)


def _join(work: _Merging, section: str, known: Entry, entry: Entry) -> None:
    label = _label(known)
    for name, value in entry.items():
        path = f"/resume/{section}/{known['id']}"
        if isinstance(value, list):
            _lines(work, known, name, value, label)
        elif name != "id" and not (
            name == "company" and same_company(str(known[name]), str(value))
        ):
            _fill(work, known, entry, name, path, f"the {name.replace('_', ' ')} of {label}")


def _lines(work: _Merging, known: Entry, name: str, more: list[JsonValue], label: str) -> None:
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


def _insert(work: _Merging, section: str, entries: list[JsonValue], entry: Entry) -> None:
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


def _skills(work: _Merging, new: JsonValue) -> None:
    """A skill stands once, in whichever group."""
    groups = work.list_at("skills")
    known = {folded(str(word)) for one in groups for word in _words(one)}
    for raw in new if isinstance(new, list) else []:
        for group in parts(cut("skills", raw)):
            fresh = [word for word in _words(group) if folded(str(word)) not in known]
            known |= {folded(str(word)) for word in fresh}
            if fresh:
                _group(work, groups, {**group, "keywords": fresh})


def _group(work: _Merging, groups: list[JsonValue], group: Entry) -> None:
    name = folded(str(group["name"]))
    there = next(
        (one for one in groups if isinstance(one, dict) and folded(str(one["name"])) == name), None
    )
    if isinstance(there, dict):
        _lines_of_words(work, there, group)
    else:
        _insert(work, "skills", groups, group)


def _lines_of_words(work: _Merging, there: Entry, group: Entry) -> None:
    words = there["keywords"]
    for word in _words(group):
        if (
            isinstance(words, list)
            and len(words) < MOST["keywords"]
            and work.takes(word, str(word))
        ):
            words.append(word)
        elif isinstance(words, list) and len(words) >= MOST["keywords"]:
            work.left_out.append(str(word)[:80])


def _words(group: JsonValue) -> list[JsonValue]:
    words = group.get("keywords") if isinstance(group, dict) else None
    return words if isinstance(words, list) else []


def _other(work: _Merging, unplaced: tuple[str, ...]) -> None:
    """What found no place is kept under 'Other'; what stands there already is not said twice."""
    there = folded(json.dumps(work.resume, ensure_ascii=False))
    fresh: list[JsonValue] = []
    for text in unplaced:
        fresh += [one for one in pieces("items", text) if folded(str(one)) not in there]
    if fresh:
        _entries(work, "custom", [{"id": "", "title": "Other", "items": fresh}])
