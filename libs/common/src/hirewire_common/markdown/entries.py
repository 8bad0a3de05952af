"""The blocks of a section dealt to entries, each with the lines of its head and what stands below them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hirewire_common.markdown.blocks import SOFT, Block, Line, Piece, is_known_header
from hirewire_common.words.dates import find_period, is_only_dates

_LONGEST_HEAD = 160
_SHORT = 80


@dataclass(slots=True)
class Written:
    """`above` is the head of the entry that this one stands in."""

    head: list[Line] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    level: int = 0
    above: Line | None = None


@dataclass(frozen=True, slots=True)
class Habits:
    """How a section's entries are written: `told` has running text below heads, `listed` has one entry per bullet."""

    told: bool = False
    listed: bool = False


def entries_of(blocks: Iterable[Block], habits: Habits) -> list[Written]:
    blocks = list(blocks)
    headed = any(one.kind == "heading" for one in blocks)
    found: list[Written] = []
    for number, block in enumerate(blocks):
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        if block.kind == "heading":
            _head(block, found)
        elif block.kind == "row":
            if not is_known_header(block):
                found.append(Written(block.lines))
        elif block.kind == "text":
            _text(block, found, habits, headed=headed)
        elif not headed and _begins(block, below, habits, found):
            found.append(Written(block.lines, level=block.level))
        else:
            _current(found).body.append(block)
    return found


def _current(found: list[Written]) -> Written:
    if not found:
        found.append(Written())
    return found[-1]


def _head(block: Block, found: list[Written]) -> None:
    before = found[-1] if found else None
    if before and before.level and block.level > before.level and not before.body and before.head:
        before.head.append(block.line)
        return
    above = next((one for one in reversed(found) if one.level and one.level < block.level), None)
    inside = (
        above.head[0] if above and above.head and before and before.level >= above.level else None
    )
    found.append(Written([block.line], level=block.level, above=inside))


def _text(block: Block, found: list[Written], habits: Habits, *, headed: bool) -> None:
    lines = block.lines
    if lines and not headed and _opens(lines[0], found):
        found.append(Written())
    current = _current(found)
    while lines and not current.body and _is_head(lines[0], current, habits):
        current.head.append(lines.pop(0))
    if lines:
        pieces = tuple(piece for line in lines for piece in (*line.pieces, Piece(SOFT)))[:-1]
        current.body.append(block if len(lines) == len(block.lines) else Block("text", pieces))


def _opens(line: Line, found: list[Written]) -> bool:
    """Whether a line outside of headings begins another entry."""
    if not found:
        return False
    full = bool(found[-1].body)
    return full and (
        _starts_bold(line) or (_is_short(line) and bool(find_period(line.text[:_LONGEST_HEAD])))
    )


def _is_head(line: Line, current: Written, habits: Habits) -> bool:
    text = line.text
    if (
        line.all_are("em")
        or _starts_bold(line)
        or (find_period(text[:_SHORT]) and is_only_dates(text))
    ):
        return not (habits.told and len(text) > _LONGEST_HEAD)
    if habits.told:
        return not current.head and _is_short(line)
    return _is_short(line) and (
        bool(find_period(text))
        or (len(text) <= _SHORT and not text.endswith((".", "!", "?", "。")))
    )


def _begins(block: Block, below: Block | None, habits: Habits, found: list[Written]) -> bool:
    if block.level > 1 and found:
        return False
    if habits.listed:
        return True
    nested = below is not None and below.kind == "bullet" and below.level > block.level
    line = block.line
    dated = _is_short(line) and bool(find_period(line.text[:_LONGEST_HEAD]))
    waiting = bool(found) and not found[-1].body and found[-1].level == 0
    alike = not found or (_starts_bold(line) or found[-1].level == block.level)
    return nested or (not waiting and dated and alike)


def _starts_bold(line: Line) -> bool:
    first = next((piece for piece in line.pieces if piece.text.strip()), None)
    return first is not None and first.strong


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LONGEST_HEAD
