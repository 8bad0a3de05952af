"""Whether a text can be seen in a document, in whatever order its lines and letters are read."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

from hirewire_common.words.folding import letters_only

_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ALONE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"\d+|[{_ALONE}]|(?:(?!\d)[{_FROM_RIGHT}])+|[^\W\d_{_ALONE}{_FROM_RIGHT}]+")
"""Of one script; scripts without spaces by the letter."""
_PUSHED_APART = re.compile(r"\s+(?=[\u064b-\u0652])")
"""A space before the sign above an Arabic letter."""
_BACKWARDS = re.compile(rf"[{_FROM_RIGHT}]")
_BETWEEN = 60
"""Words of another column that may stand among those of a text."""
_TRIED = 8
"""Places where a text is looked for: more would be a text of common words alone, which stands together if it stands at all."""


class Seen:
    """The lines of a document. Columns side by side are read across, so a text may be found in pieces near each other."""

    def __init__(self, lines: Iterable[str]) -> None:
        text = " ".join(lines)
        self._letters = letters_only(text)
        self.runs_backwards = bool(_BACKWARDS.search(text))
        """Whether some of it is written from right to left."""
        self._readings = [_Words(text)]
        if (joined := _PUSHED_APART.sub("", text)) != text:
            self._readings.append(_Words(joined))

    def shows(self, text: str) -> bool:
        """As one piece, or all of its words near each other."""
        together = letters_only(text) in self._letters
        return together or any(one.has_nearby(_words(text)) for one in self._readings)

    def lacks_most_of(self, text: str) -> bool:
        words = _words(text)
        return 2 * sum(word in self._readings[0].places for word in words) < len(words)


class _Words:
    """The words of a text, and where each stands."""

    def __init__(self, text: str) -> None:
        self._words = _words(text)
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self.places[word].append(place)

    def has_nearby(self, words: list[str]) -> bool:
        if not words or not all(word in self.places for word in words):
            return False
        wanted, reach = Counter(words), 2 * len(words) + _BETWEEN
        rarest = min(wanted, key=lambda word: len(self.places[word]))
        return any(
            wanted <= Counter(self._words[max(0, place - reach) : place + reach])
            for place in self.places[rarest][:_TRIED]
        )


def _words(text: str) -> list[str]:
    return [_turned(letters_only(word)) for word in _words_of(text)]


def _words_of(text: str) -> list[str]:
    """Without the signs above and below letters, which are read at other places than they have."""
    plain = unicodedata.normalize("NFKC", text)
    return _WORD.findall("".join(one for one in plain if unicodedata.category(one) != "Mn"))


def _turned(word: str) -> str:
    """What runs from right to left is read in the order of its letters or of their places, some of them twice: here in none, once."""
    return "".join(sorted(set(word))) if _BACKWARDS.search(word) else word
