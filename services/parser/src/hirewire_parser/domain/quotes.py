"""Words looked up in the lines that somebody says they stand in: the document's own letters, or nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hirewire_common.contracts.reading import Box
from hirewire_common.words.folding import clean, fold

_LONGEST_VALUE = 300
_MOST_QUOTED = 8


@dataclass(frozen=True, slots=True)
class Quotable:
    """One line of the document; `id` is what the model quotes it by."""

    id: str
    text: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    boxes: tuple[Box, ...]


class Quotes:
    """The document's lines by their ids, to look quoted words up in."""

    def __init__(self, lines: Sequence[Quotable]) -> None:
        self._lines = lines
        self._at: Mapping[str, int] = {line.id: number for number, line in enumerate(lines)}

    def find(self, value: str, ids: list[str]) -> Found | None:
        """The words of `value` as the document has them in the quoted lines; lines that don't follow each other
        are not read together, so that nothing is put together from pieces."""
        places = sorted({self._at[name] for name in ids if name in self._at})
        if not value.strip() or len(value) > _LONGEST_VALUE or len(places) > _MOST_QUOTED:
            return None
        words = r"\s+".join(re.escape(word) for word in fold(value).split())
        for run in _runs(places):
            lines = [self._lines[place] for place in run]
            text = " ".join(line.text for line in lines)
            if found := re.search(rf"(?<!\w){words}(?!\w)", fold(text)):
                boxes = tuple(line.box for line in lines if line.box)
                return Found(clean(text[found.start() : found.end()]), boxes)
        return None

    def texts(self, ids: list[str]) -> list[str]:
        return [self._lines[self._at[name]].text for name in ids if name in self._at]


def _runs(places: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run
