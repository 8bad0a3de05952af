"""Markdown of any kind as a résumé: what it says is put where it belongs, and what belongs nowhere is kept too."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hirewire_common.contracts import Resume
from hirewire_common.errors import Refused
from hirewire_common.markdown.blocks import Block, Line, Piece, blocks_of
from hirewire_common.markdown.contacts import read_contacts, tells_contact, ways_to_reach
from hirewire_common.markdown.heads import read_head
from hirewire_common.markdown.keeping import WORD, keep_rest
from hirewire_common.markdown.lists import (
    read_awards,
    read_certifications,
    read_custom,
    read_languages,
    read_publications,
    read_skills,
)
from hirewire_common.markdown.marks import LABEL
from hirewire_common.markdown.outline import Outline, Section, outline_of
from hirewire_common.markdown.plain import reveal
from hirewire_common.markdown.record import Record
from hirewire_common.markdown.sections import (
    read_education,
    read_experience,
    read_projects,
)
from hirewire_common.markdown.source import prepared
from hirewire_common.words.lexicon import Kind

LARGEST = 60_000
"""Letters of a document."""
_SECTIONS: dict[Kind, Callable[[Iterable[Block], Record], None]] = {
    "experience": read_experience,
    "education": read_education,
    "projects": read_projects,
    "skills": read_skills,
    "languages": read_languages,
    "certifications": read_certifications,
    "awards": read_awards,
    "publications": read_publications,
}
_OWNED = re.compile(r"(?i)^(?:résumé|resume|curriculum vitae|cv|lebenslauf)\s*(?:of|von|de|for|:|–|—|-)\s+|['’]s\s+(?:résumé|resume|cv)$")  # fmt: skip
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){1,4}\.?")
_SHORT = 100
_MOST_WORDS = 14
"""Of a line that tells how to reach somebody, if nothing divides it."""


def from_markdown(text: str) -> Resume:
    """Refused when there is nothing in it, or too much. Entries get new ids: `experience-1`."""
    if len(text) > LARGEST:
        raise Refused("too_large", f"The text has more than {LARGEST} letters. Shorten it.")
    blocks = blocks_of(prepared(plain_source(text)))
    if not any(WORD.search(reveal(block.said)) for block in blocks):
        raise Refused("empty", "There is nothing in the text to make a résumé of.")
    outline = outline_of(blocks)
    record = Record()
    record.structural += outline.titles
    _read_head(outline, record)
    for section in outline.sections:
        _read_section(section, record)
    keep_rest(blocks, record)
    return record.resume


def plain_source(text: str) -> str:
    """Letters that mean nothing are left out before anything is read; lines stay as they are."""
    return re.sub(
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\U000f0000-\U0010ffff]", "", text
    )


def _read_head(outline: Outline, record: Record) -> None:
    for block in outline.before:
        record.detail(block.said)
    lines = [one for block in outline.head for one in _lines(block)]
    if outline.name is not None:
        _read_name(outline.name, record)
    elif lines and _is_name(lines[0].line):
        _read_name(lines.pop(0).line, record)
    for one in lines:
        _read_head_line(one, record)


@dataclass(frozen=True, slots=True)
class _Told:
    """A line, and what it says with the line ends that were meant."""

    line: Line
    said: str
    listed: bool


def _lines(block: Block) -> list[_Told]:
    """Of a paragraph that is one thought, one."""
    lines, listed = block.lines, block.kind == "bullet"
    divided = (
        block.kind != "text"
        or any(tells_contact(one) or one.all_are("strong") for one in lines)
        or all(len(one.text) < _SHORT for one in lines)
    )
    if divided and len(lines) > 1:
        return [_Told(one, one.said, listed) for one in lines]
    return [_Told(block.line, block.said, listed)]


def _is_name(line: Line) -> bool:
    return bool(_NAME.fullmatch(line.text)) and len(line.text) <= _SHORT and not line.urls


def _read_name(line: Line, record: Record) -> None:
    if line.urls:
        record.links += [{"url": url, "label": ""} for url in line.urls]
    head = read_head([Line((Piece(_OWNED.sub("", line.text)),))])
    texts = [part.text for part in head.parts] + ([head.org] if head.org else [])
    texts += head.dates_said
    if _OWNED.search(line.text):
        record.structural.append(" ".join(found[0] for found in _OWNED.finditer(line.text)))
    name, *others = texts or [""]
    first, comma, rest = name.partition(", ")
    if comma and first.strip():
        name, others = first, [rest, *others]
    record.profile["name"] = name
    for other in others:
        if other and not record.claim("headline", other):
            record.detail(other)


def _read_prose(text: str, record: Record) -> None:
    for kind, found in ways_to_reach(text):
        record.claim(kind, found)
    record.summary.append(text)


def _read_head_line(one: _Told, record: Record) -> None:
    line = one.line
    fresh = not (record.profile.keys() - {"name"}) and not record.links and not record.summary
    if line.all_are("strong") and not line.urls and "headline" not in record.profile:
        record.claim("headline", line.text)
    elif len(line.text.split()) > _MOST_WORDS and not re.search("[|·•]", line.text):
        _read_prose(one.said, record)
    elif tells_contact(line) and len(line.text) <= 3 * _SHORT:
        read_contacts(line, record)
    elif LABEL.match(line.text) and len(line.text) <= _SHORT:
        record.detail(line.said)
    elif fresh and not one.listed and len(line.text) <= _SHORT and not line.text.endswith("."):
        record.claim("headline", line.said)
    else:
        record.summary.append(one.said)


def _read_section(section: Section, record: Record) -> None:
    kind = section.kind
    if kind in _SECTIONS:
        record.structural.append(section.title.text)
        _SECTIONS[kind](section.blocks, record)
    elif kind == "summary":
        record.structural.append(section.title.text)
        record.summary += [_paragraphs(section.blocks)]
    elif kind == "contact":
        record.structural.append(section.title.text)
        for block in section.blocks:
            for line in block.lines:
                read_contacts(line, record)
    elif kind is None and not section.blocks and _is_headline(section, record):
        record.claim("headline", section.title.said)
    else:
        read_custom(section.title, section.blocks, record)


def _is_headline(section: Section, record: Record) -> bool:
    """A line below the name that only looks like a section."""
    begun = record.entries or record.custom or record.summary
    return not begun and "headline" not in record.profile and len(section.title.text) <= _SHORT


def _paragraphs(blocks: Iterable[Block]) -> str:
    """Paragraphs apart, bullets below each other."""
    told = ""
    before = None
    for block in blocks:
        between = "\n" if before == block.kind == "bullet" else "\n\n"
        told = f"{told}{between}{block.said}" if told else block.said
        before = block.kind
    return told
