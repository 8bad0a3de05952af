"""Regular expressions of hundreds of words, compiled at their first use: that takes longer than importing all the rest."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property

_END = sys.maxsize
_ALL: list["LatePattern"] = []


class LatePattern:
    """For modules' own patterns, those that take a millisecond and more to compile."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags
        _ALL.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, end)


def compile_all() -> None:
    """All that were made so far: for what processes are forked from, each of which would otherwise do it anew."""
    for pattern in _ALL:
        _ = pattern.compiled
