"""The sections that have entries with heads: jobs, schools, projects."""

import re
from collections.abc import Iterable

from hirewire_common.markdown.blocks import Block, Line, Piece
from hirewire_common.markdown.entries import Habits, entries_of
from hirewire_common.markdown.heads import Head, Part, read_head, roles_of
from hirewire_common.markdown.marks import LABEL, labels
from hirewire_common.markdown.plain import hide
from hirewire_common.markdown.record import Entry, Record

_GRADE = re.compile(r"(?i)^(c?gpa)\s+([\d.,/ ]+)$")
_BEHIND_COMMA = re.compile(r"^(.*\S),\s+([^\W\d_]+[:：])\s+(\S.*)$")
_WORDS = re.compile(r"\s*[,;|•]\s+|\s+·\s+|,$|;$")
_EDGES = " ,;:|–—-·•\t"
_SHORT = 60


def read_experience(blocks: Iterable[Block], record: Record) -> None:
    for written in entries_of(blocks, Habits()):
        head = read_head(written.head)
        roles = roles_of(head)
        org, rest = roles.org, list(roles.rest)
        if written.above and not org:
            org = roles_of(read_head([written.above])).title
        elif written.above:
            rest.append(written.above.said)
        record.dates += head.dates_said
        record.add(
            "experience",
            {
                "position": roles.title,
                "company": org,
                "location": roles.place,
                "start_date": head.start,
                "end_date": head.end,
                "highlights": [
                    *_addresses(head),
                    *rest,
                    *(block.said for block in written.body),
                ],
            },
        )


def _addresses(head: Head) -> list[str]:
    said = " ".join(part.text for part in head.parts) + (head.org or "")
    return [hide(url) for url in head.urls if url not in said and hide(url) not in said]


def read_education(blocks: Iterable[Block], record: Record) -> None:
    for written in entries_of(blocks, Habits(listed=True)):
        head = read_head(written.head)
        entry: Entry = {"start_date": head.start, "end_date": head.end}
        _take_grades(head, entry, record)
        roles = roles_of(head, study=True)
        degree, comma, study = roles.title.partition(", ")
        entry |= {"institution": roles.org, "location": roles.place}
        entry |= {"degree": degree, "field": study} if comma else {"degree": roles.title}
        name = roles.org or roles.title
        record.dates += head.dates_said
        for text in [*roles.rest, *_addresses(head)]:
            record.detail(f"{name}: {text}" if name else text)
        for block in written.body:
            _detail_of_study(block, entry, name, record)
        record.add("education", entry)


def _take_grades(head: Head, entry: Entry, record: Record) -> None:
    for part in list(head.parts):
        if grade := _labelled(part.text, {"gpa"}):
            _put(entry, "gpa", grade[1], part.text, record)
            record.structural.append(grade[0])
            behind = _BEHIND_COMMA.match(part.text)
            head.parts.remove(part)
            if behind and behind[2] == grade[0]:
                head.parts.append(Part(behind[1]))


def _detail_of_study(block: Block, entry: Entry, name: str, record: Record) -> None:
    for kind in ("field", "location", "gpa"):  # a grade may stand behind a comma, so the last
        if (told := _labelled(block.said, {kind})) and not entry.get(kind):
            entry[kind] = told[1]
            record.structural.append(told[0])
            return
    record.detail(f"{name}: {block.said}" if name else block.said)


def _put(entry: Entry, name: str, value: str, said: str, record: Record) -> None:
    if entry.get(name):
        record.detail(said)
    else:
        entry[name] = value


def _labelled(text: str, kinds: set[str]) -> tuple[str, str] | None:
    """The label and what follows it."""
    if (found := LABEL.match(text)) and labels(found[0]) & kinds:
        return found[0], text[found.end() :].strip()
    if "gpa" in kinds and (behind := _BEHIND_COMMA.match(text)) and labels(behind[2]) & kinds:
        return behind[2], behind[3]
    if "gpa" in kinds and (grade := _GRADE.match(text)):
        return grade[1], grade[2]
    return None


def read_projects(blocks: Iterable[Block], record: Record) -> None:
    for written in entries_of(blocks, Habits(told=True, listed=True)):
        entry: Entry = {"technologies": []}
        told: list[str] = []
        for number, line in enumerate(written.head):
            _project_line(line, entry, told, record, first=not number)
        paragraphs: list[str] = []
        bullets: list[str] = []
        for block in written.body:
            if not _detail_of_project(block, entry, record) and not _links_of(
                block, entry, told, record
            ):
                (bullets if block.kind == "bullet" else paragraphs).append(block.said)
        parts = [*told, *paragraphs, "\n".join(bullets)]
        if written.above:
            parts.append(written.above.said)
        entry["description"] = "\n\n".join(part for part in parts if part)
        record.add("projects", entry)


def _project_line(
    line: Line, entry: Entry, told: list[str], record: Record, *, first: bool
) -> None:
    """A name, what is said of it behind a dash or a colon, dates, addresses, technologies."""
    name, rest = _named(line) if first else (None, line)
    if name is not None:
        head = read_head([name])
        _project_parts(head, entry, told, record)
        text = rest.text.strip(_EDGES)
        if len(text) > _SHORT or (text and ":" in name.text[-1:]):
            told.append(rest.said.strip(_EDGES))
            return
    head = read_head([rest])
    _project_parts(head, entry, told, record)


def _named(line: Line) -> tuple[Line | None, Line]:
    """A name in bold or behind a link, or one before a colon, and what follows."""
    for number, piece in enumerate(line.pieces):
        if piece.text.strip():
            if piece.strong or (piece.url and number == 0):
                return Line((piece,)), Line(line.pieces[number + 1 :])
            name, colon, behind = piece.text.partition(": ")
            if colon and len(name) <= _SHORT:
                return Line((Piece(f"{name}:"),)), Line((Piece(behind), *line.pieces[number + 1 :]))
            break
    return None, line


def _project_parts(head: Head, entry: Entry, told: list[str], record: Record) -> None:
    if head.dates_said and not (entry.get("start_date") or entry.get("end_date")):
        entry |= {"start_date": head.start, "end_date": head.end}
        record.dates += head.dates_said
    else:
        told += head.dates_said
    for url in head.urls:
        _project_url(url, entry, told)
    parts = [part.text for part in head.parts] + ([head.org] if head.org else [])
    for text in parts:
        if "name" not in entry:
            entry["name"] = text.rstrip(":") if len(text) > 1 else text
        elif hide(text) in map(hide, head.urls) or text in {hide(url) for url in head.urls}:
            continue
        elif ", " in text and not text.endswith("."):
            entry["technologies"] += _words(text)
        else:
            told.append(text)


def _project_url(url: str, entry: Entry, told: list[str]) -> None:
    where = "github" if "github.com" in url.lower() else "url"
    if not entry.get(where):
        entry[where] = hide(url)
    elif entry[where] != hide(url):
        told.append(hide(url))


def _detail_of_project(block: Block, entry: Entry, record: Record) -> bool:
    found = LABEL.match(block.line.text)
    if not found:
        return False
    kinds = labels(found[0])
    value = block.line.text[found.end() :].strip()
    urls = block.line.urls
    for kind in ("github", "url"):
        if kind in kinds and not entry.get(kind) and (len(urls) == 1 or (value and not urls)):
            if urls and value.strip() not in {urls[0], hide(urls[0]), ""}:
                return False
            entry[kind] = hide(urls[0]) if urls else value
            record.structural.append(found[0])
            return True
    if "technologies" in kinds and not urls and value:
        entry["technologies"] += _words(value)
        record.structural.append(found[0])
        return True
    return False


def _links_of(block: Block, entry: Entry, told: list[str], record: Record) -> bool:
    """A line of nothing but links."""
    told_between = "".join(piece.text for piece in block.pieces if not piece.url)
    if not block.line.urls or told_between.strip(" |·•,–—-\n\v"):
        return False
    for piece in block.pieces:
        if piece.url:
            record.structural.append(piece.text)
            _project_url(piece.url, entry, told)
    return True


def _words(text: str) -> list[str]:
    return [word for word in (one.strip() for one in _WORDS.split(text)) if word]
