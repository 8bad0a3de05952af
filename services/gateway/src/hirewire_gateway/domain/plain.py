"""Texts out of JSON of whatever shape: what a person would read in it, and never an error."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from hirewire_common.words.invisible import INVISIBLE

LONGEST_LINE = 2_000
"""Characters."""
_DEEPEST = 6
_MOST_PARTS = 200
_MOST_TEXTS = 2_000
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_TELLING = ("name", "text", "title", "value", "label", "description", "skill", "url")
"""Where an object says what it is, the most telling first."""
Object = Mapping[str, object]


def text(value: object, most: int = LONGEST_LINE) -> str:
    """In one piece of at most so many characters; empty where nothing is said."""
    return ", ".join(islice(_texts(value, 0), _MOST_TEXTS))[:most].strip()


def lines(value: object, most: int = _MOST_PARTS) -> tuple[str, ...]:
    """One for each line of a text, or for each part of a list; blank ones are none."""
    parts = value if isinstance(value, list) else [value]
    found = (line for part in parts[:_MOST_PARTS] for line in text(part, 20_000).splitlines())
    kept = (line.strip(" \t•·*-–")[:LONGEST_LINE] for line in found)  # a bullet too
    return tuple(line for line in kept if line)[:most]


def words(value: object, most: int = _MOST_PARTS) -> tuple[str, ...]:
    """Single things that are listed, or stand between commas, semicolons or in lines of a text."""
    found = (word.strip() for line in lines(value) for word in re.split("[,;|]", line))
    return tuple(dict.fromkeys(word[:120] for word in found if word))[:most]


def said(entry: Object, *names: str) -> object:
    """The first of these fields that says anything; names count without regard to case, `_`, `-` and blanks."""
    fields = islice(entry.items(), _MOST_PARTS)
    known = {_bare(name): value for name, value in fields if isinstance(name, str)}
    found = (known.get(_bare(name)) for name in names)
    return next((value for value in found if value not in (None, "", [], {})), None)


def objects(value: object) -> tuple[Object, ...]:
    """The entries of a section: a list's, a single one, or those that are named by the keys of an object.

    An entry that is no object becomes one whose `line` it is.
    """
    parts: Sequence[object]
    if isinstance(value, dict):
        named = value and all(isinstance(one, dict | list) for one in value.values())
        parts = [_named(name, one) for name, one in value.items()] if named else [value]
    elif isinstance(value, list):
        parts = value
    else:
        parts = list(lines(value))
    kept = (one if isinstance(one, dict) else {"line": text(one)} for one in parts[:100])
    return tuple(one for one in kept if one and one != {"line": ""})


def _named(name: object, value: object) -> object:
    return {"name": name, **value} if isinstance(value, dict) else {"name": name, "items": value}


def _bare(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")


def _texts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        if plain := _UNSEEN.sub(" ", value).translate(INVISIBLE).strip():
            yield plain
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield _number(value)
    elif depth < _DEEPEST and isinstance(value, list):
        for part in value[:_MOST_PARTS]:
            yield from _texts(part, depth + 1)
    elif depth < _DEEPEST and isinstance(value, dict):
        yield from _of_object(value, depth + 1)


def _of_object(value: Object, depth: int) -> Iterator[str]:
    telling = said(value, *_TELLING)
    parts = list(value.values())[:_MOST_PARTS] if telling is None else [telling]
    for part in parts:
        yield from _texts(part, depth)


def _number(value: float) -> str:
    """As it is written in JSON; a year is not `2020.0`. Of a whole one that is too long to write out, nothing."""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**15 else ""
    return f"{value:g}"
