"""Blocks dealt to sections: by headings of whatever level, and where there are none by lines that say a section's name."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hirewire_common.markdown.blocks import Block, Line, Piece
from hirewire_common.markdown.marks import is_document_title, section_kind
from hirewire_common.words.lexicon import Kind

_MOVED: frozenset[Kind] = frozenset(
    {"experience", "education", "projects", "certifications", "awards", "publications", "languages", "skills", "summary"}
)  # fmt: skip
_ENTRY_LEVEL = 1


@dataclass(slots=True)
class Section:
    """`kind` None: a name of its own."""

    title: Line
    kind: Kind | None
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """`name` is None when no heading tells it. `head` stands before the first section."""

    name: Line | None
    head: list[Block]
    sections: list[Section]
    before: list[Block]
    """Above the name: what somebody says about the document."""
    titles: list[str]
    """Headings that only say what kind of document it is."""


def outline_of(blocks: list[Block]) -> Outline:
    blocks = _with_spoken_headings(blocks)
    titles = [one.line.text for one in blocks if _is_title(one)]
    blocks = [one for one in blocks if not _is_title(one)]
    name = _name_of(blocks)
    level = _section_level([one for one in blocks if one is not name])
    at = blocks.index(name) if name else 0
    outline = Outline(name.line if name else None, [], [], blocks[:at], titles)
    for block in blocks[at:]:
        if block is not name:
            _deal(block, outline, level)
    return outline


def _is_title(block: Block) -> bool:
    return block.kind == "heading" and is_document_title(block.line.text)


def _deal(block: Block, outline: Outline, level: int) -> None:
    current = outline.sections[-1] if outline.sections else None
    if block.kind == "heading":
        kind = section_kind(block.line.text)
        inside = current is not None and current.kind in {"skills", "other", kind}
        deeper = block.level == level + 1 and kind in _MOVED and not inside
        if block.level <= level or deeper:
            outline.sections.append(Section(block.line, kind))
            return
    (current.blocks if current else outline.head).append(block)


def _name_of(blocks: list[Block]) -> Block | None:
    """The first heading, if it stands higher than the others or before everything else, and names no section."""
    headings = [one for one in blocks if one.kind == "heading"]
    if not headings or section_kind(headings[0].line.text):
        return None
    first, others = headings[0], headings[1:]
    above = all(one.level > first.level for one in others)
    if above and (others or first.level == 1):
        return first
    known = [one.level for one in others if section_kind(one.line.text)]
    return first if blocks[0] is first and (known or not others) else None


def _section_level(blocks: list[Block]) -> int:
    levels = [one.level for one in blocks if one.kind == "heading"]
    known = [one.level for one in blocks if one.kind == "heading" and section_kind(one.line.text)]
    if known:
        return min(known)
    return 2 if 2 in levels else min(levels, default=2)


def _with_spoken_headings(blocks: list[Block]) -> list[Block]:
    """Where no heading names a section, lines do: in bold, in capitals, with a colon, or alone."""
    if any(one.kind == "heading" and section_kind(one.line.text) for one in blocks):
        return blocks
    level = max((one.level for one in blocks if one.kind == "heading"), default=1) + 1
    made: list[Block] = []
    below = 0
    for one in blocks:
        if one.kind == "bullet" and one.level == 1:
            found = list(_spoken(one, level, listed=True))
            below = 1 if found[0].kind == "heading" else 0
            made += found
        elif one.kind == "bullet":
            made.append(replace(one, level=one.level - below))
        else:
            below = 0
            made += _spoken(one, level) if one.kind == "text" else [one]
    return made


def _spoken(block: Block, level: int, *, listed: bool = False) -> Iterable[Block]:
    lines = block.lines
    if listed and not any(
        _is_heading(one, alone=False) or _labelled(one, listed=True)[0] for one in lines
    ):
        yield block
        return
    left: list[Line] = []
    for line in lines:
        label, rest = _labelled(line, listed=listed)
        if _is_heading(line, alone=len(lines) == 1):
            yield from _texts(left)
            left = []
            yield Block("heading", line.pieces, level)
        elif label:
            yield from _texts(left)
            left = []
            yield Block("heading", (Piece(label),), level)
            yield Block("text", rest)
        else:
            left.append(line)
    yield from [block] if len(left) == len(lines) else _texts(left)


def _texts(lines: list[Line]) -> Iterable[Block]:
    pieces: list[Piece] = []
    for line in lines:
        pieces += [*line.pieces, Piece("\n")]
    if pieces:
        yield Block("text", tuple(pieces))


def _is_heading(line: Line, *, alone: bool) -> bool:
    text = line.text
    if section_kind(text) is None:
        return False
    return alone or line.all_are("strong") or text.isupper() or text.endswith(":")


def _labelled(line: Line, *, listed: bool) -> tuple[str, tuple[Piece, ...]]:
    """ "**Skills:** Python, Rust" and "SKILLS: Python, Rust" as a heading and what follows it."""
    first = line.pieces[0]
    label, colon, behind = first.text.partition(":")
    if not (first.strong or label.isupper() or listed):
        return "", ()
    rest = (replace(first, text=behind, strong=False), *line.pieces[1:])
    if first.strong and not colon and len(line.pieces) > 1 and line.pieces[1].text[:1] == ":":
        rest = (replace(line.pieces[1], text=line.pieces[1].text[1:]), *line.pieces[2:])
        colon = ":"
    told = any(piece.text.strip() for piece in rest)
    return (label, rest) if colon and told and section_kind(label) in _MOVED else ("", ())
