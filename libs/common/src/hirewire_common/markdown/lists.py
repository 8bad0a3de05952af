"""The sections that are lists: skills, languages, certificates, awards, publications, and those with names of their own."""

import re
from collections.abc import Iterable

from hirewire_common.markdown.blocks import Block, Line, Piece, is_known_header
from hirewire_common.markdown.entries import Habits, entries_of
from hirewire_common.markdown.heads import COMMAS, Part, read_head
from hirewire_common.markdown.marks import LABEL, labels, section_kind
from hirewire_common.markdown.plain import hide
from hirewire_common.markdown.record import Entry, Record

_APART = re.compile(r"[,;|•‖、，；](?![^()]{0,80}\))\s*|\s+[·/]\s+")
_LEVEL = re.compile(r"^(.*?\S)\s*(?:\s[–—-]\s+|[:：]\s+|\()\s*([^()]*?)\)?$")
_TRAILING = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")
_NAMES = {"certifications": ("name", "issuer"), "awards": ("title", "awarder"), "publications": ("title", "publisher")}  # fmt: skip
_LONGEST_GROUP = 60


def read_skills(blocks: Iterable[Block], record: Record) -> None:
    """Single words on lines of their own are one group; a line with a comma is a group of its own."""
    groups: list[Entry] = []
    loose: Entry | None = None
    under = ""
    for block in blocks:
        if block.kind == "heading":
            under, loose = block.line.said, None
            groups.append({"name": under, "keywords": []})
            continue
        for line in _skill_lines(block):
            name, words, single = line
            if name:
                groups.append({"name": name, "keywords": words})
                loose = None
            elif under:
                groups[-1]["keywords"] += words
            elif single and loose is not None:
                loose["keywords"] += words
            else:
                groups.append({"keywords": words})
                loose = groups[-1] if single else None
    for group in groups:
        record.add("skills", group)


def _skill_lines(block: Block) -> Iterable[tuple[str, list[str], bool]]:
    if block.kind == "row":
        if not is_known_header(block):
            first, *others = [cell.said for cell in block.cells] or [""]
            words = [word for other in others for word in _words(other)]
            yield (first, words, False) if others else ("", _words(first), True)
        return
    lines = block.lines if block.kind == "text" else [block.line]
    for line in lines:
        name, rest = _label(line)
        yield name, _words(rest), not name and not _APART.search(rest)


def _label(line: Line) -> tuple[str, str]:
    """A group's name, in bold or before a colon, and the rest."""
    first = next((piece for piece in line.pieces if piece.text.strip()), None)
    text = line.said
    if first and first.strong and not first.url:
        name = first.text.strip()
        rest = text[len(first.text.lstrip().rstrip()) :] if text.startswith(name) else ""
        if rest.strip() or name.endswith((":", "：")):
            return name.rstrip(":： "), rest.strip().lstrip(":：–—-").strip() if not name.endswith(
                ":"
            ) else rest.strip()
    if (found := LABEL.match(text)) and found.end() <= _LONGEST_GROUP:
        return found[0].rstrip(":： "), text[found.end() :].strip()
    return "", text


def _words(text: str) -> list[str]:
    return [word for word in (one.strip() for one in _APART.split(text)) if word]


def read_languages(blocks: Iterable[Block], record: Record) -> None:
    for block in blocks:
        if block.kind == "row":
            if not is_known_header(block):
                first, *others = [cell.said for cell in block.cells] or [""]
                record.add(
                    "languages", {"name": first, "fluency": ", ".join(o for o in others if o)}
                )
            continue
        for line in block.lines if block.kind == "text" else [block.line]:
            _language_line(line, record)


def _language_line(line: Line, record: Record) -> None:
    first = next((piece for piece in line.pieces if piece.text.strip()), None)
    name, rest = _label(line)
    if first and first.strong and rest:
        record.add("languages", {"name": name, "fluency": rest})
        return
    if name and section_kind(name) == "languages":
        record.structural.append(name)
        line = Line((Piece(rest),))
    for one in _words(line.said):
        level = _LEVEL.match(one)
        found = {"name": level[1], "fluency": level[2]} if level else {"name": one}
        record.add("languages", found)


def read_certifications(blocks: Iterable[Block], record: Record) -> None:
    _read_named("certifications", blocks, record)


def read_awards(blocks: Iterable[Block], record: Record) -> None:
    _read_named("awards", blocks, record)


def read_publications(blocks: Iterable[Block], record: Record) -> None:
    _read_named("publications", blocks, record)


def _read_named(section: str, blocks: Iterable[Block], record: Record) -> None:
    for written in entries_of(_one_per_line(blocks), Habits(listed=True)):
        entry = _named_entry(section, written.head, record)
        record.add(section, entry)
        title = entry.get(_NAMES[section][0], "")
        for block in written.body:
            own = title and block.kind == "bullet"
            record.detail(f"{title}: {block.said}" if own else block.said)


def _one_per_line(blocks: Iterable[Block]) -> Iterable[Block]:
    """Without headings and bullets, each line tells an entry."""
    blocks = list(blocks)
    if any(one.kind in {"heading", "bullet", "row"} for one in blocks):
        return blocks
    return [Block("bullet", line.pieces, 1) for one in blocks for line in one.lines]


def _named_entry(section: str, lines: list[Line], record: Record) -> Entry:
    head = read_head(lines)
    date = head.start or head.end
    if head.start and head.end:
        record.detail(" ".join(head.dates_said))
    record.dates += head.dates_said
    entry: Entry = {"date": date}
    parts = _without_address(section, head.parts, head.urls, entry, record)
    texts = [COMMAS.sub("", part.text) or part.text for part in parts]
    title, *others = texts or [""]
    if head.org is not None:
        others = [head.org, *others]
    elif section == "publications" and not any(part.strong for part in parts) and len(lines) == 1:
        title, others = _whole(lines[0]) if title else "", []
    elif section != "publications" and not others:
        title, others = _divided(title)
    rest = [text for text in others if text]
    rest += [hide(url) for url in head.urls if hide(url) not in {entry.get("url"), *texts}]
    name, org = _NAMES[section]
    return entry | {name: title, org: ", ".join(rest)}


def _whole(line: Line) -> str:
    """A reference is kept as it was written; its address has a place of its own."""
    return line.text


def _divided(title: str) -> tuple[str, list[str]]:
    """ "AWS Architect (Amazon)", "AWS Architect, Amazon"."""
    if found := _TRAILING.match(title):
        return found[1], [found[2]]
    first, comma, rest = title.partition(", ")
    return (first, [rest]) if comma and first.strip() and rest.strip() else (title, [])


def _without_address(
    section: str, parts: list[Part], urls: list[str], entry: Entry, record: Record
) -> list[Part]:
    if section != "publications":
        return [part for part in parts if part.text]
    kept = []
    for part in parts:
        found = LABEL.match(part.text)
        if found and "url" in labels(found[0]) and "url" not in entry:
            entry["url"] = hide(urls[0]) if urls else part.text[found.end() :].strip()
            record.structural.append(found[0])
        elif part.text not in {hide(url) for url in urls} | set(urls):
            kept.append(part)
    if urls and "url" not in entry:
        entry["url"] = hide(urls[0])
    return kept


def read_custom(title: Line, blocks: Iterable[Block], record: Record) -> None:
    items = [said for block in blocks for said in _items(block)]
    record.custom.append({"title": title.said, "items": items})


def _items(block: Block) -> list[str]:
    if block.kind == "text":
        return (
            [line.said for line in block.lines]
            if len(block.lines) > 1 and _is_list(block)
            else [block.said]
        )
    return [block.said]


def _is_list(block: Block) -> bool:
    return all(len(line.text) <= _LONGEST_GROUP for line in block.lines)
