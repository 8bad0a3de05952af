"""What was read, cut to what a draft can hold: long lines and long lists become several."""

from collections.abc import Iterator

from pydantic import JsonValue

from hirewire_generator.domain.sameness import Entry
from hirewire_generator.domain.shape import (
    LONGEST,
    MOST,
    MOST_ENTRIES,
    cleaned,
)


def cut(name: str, value: JsonValue) -> JsonValue:
    """As the draft would hold it: what is too long for one line becomes several, or is cut where it may not."""
    if isinstance(value, dict):
        return {one: cut(one, part) for one, part in value.items()}
    if isinstance(value, list):
        return [piece for one in value for piece in pieces(name, one)]
    return cleaned(name, value) if isinstance(value, str) else value


def pieces(name: str, one: JsonValue) -> Iterator[JsonValue]:
    if not isinstance(one, str):
        yield cut(name, one)
        return
    longest = LONGEST.get(name, 200)
    for at in range(0, len(one), longest):
        piece = cleaned(name, one[at : at + longest])
        if piece:
            yield piece


def parts(entry: JsonValue) -> Iterator[Entry]:
    """An entry with more lines than one may have, as several."""
    if not isinstance(entry, dict):
        return
    long = {
        name: value
        for name, value in entry.items()
        if isinstance(value, list) and len(value) > MOST.get(name, MOST_ENTRIES)
    }
    if not long:
        yield entry
        return
    name, lines = next(iter(long.items()))
    most = MOST.get(name, MOST_ENTRIES)
    for at in range(0, len(lines), most):
        yield {**entry, name: lines[at : at + most]}
