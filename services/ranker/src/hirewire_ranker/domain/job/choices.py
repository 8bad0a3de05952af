"""A list over several lines of which one item suffices, read as one statement."""

import re
from collections.abc import Iterable, Iterator

from hirewire_ranker.domain.job.statements import Statement

_OPENS = re.compile(
    r"\b(?:(?:at least |minimum )?(?:one|any|two)(?: or more)? of (?:the following|these|those)|either of(?: the following)?|eine[rs]? der folgenden|l'une? des suivante?s)\b[^.:]{0,40}:?\s*$"
)
_BULLET = re.compile(r"[ \t]*(?:[^\w\s(]|\(?\w[.)])?[ \t]*")
_MOST_ITEMS = 12
_LONGEST_ITEM = 80


def with_choices(found: Iterable[Statement], description: str) -> Iterator[Statement]:
    """The statements; those of such a list joined to the one that opens it, by commas for the signs between them."""
    held: list[Statement] = []
    for one in found:
        if held and len(held) <= _MOST_ITEMS and _is_item(one, held[0], description):
            held.append(one)
            continue
        yield from _joined(held)
        held = [one] if _OPENS.search(one.plain) else []
        if not held:
            yield one
    yield from _joined(held)


def _is_item(one: Statement, head: Statement, description: str) -> bool:
    """Set in more deeply than the line that opens the list, or marked where that one isn't."""
    if len(one.text) > _LONGEST_ITEM or one.section != head.section:
        return False
    (blanks, marked), (others, other) = (_set_in(at.start, description) for at in (one, head))
    return blanks > others or (marked and not other)


def _set_in(place: int, description: str) -> tuple[int, bool]:
    line = description.rfind("\n", 0, place) + 1
    before = description[line:place]
    return len(before) - len(before.lstrip()), bool(before.strip()) and bool(
        _BULLET.fullmatch(before)
    )


def _joined(held: list[Statement]) -> Iterator[Statement]:
    if not held:
        return
    first = held[0]
    text = first.text
    for one in held[1:]:
        gap = one.start - first.start - len(text)
        text += (", " if gap > 1 else " ").ljust(gap) + one.text
    yield Statement(text, first.start, first.section)
