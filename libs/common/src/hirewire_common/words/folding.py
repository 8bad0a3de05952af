"""Text made comparable: without case and accents, and text made clean."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

_PLAIN = {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ð": "d", "æ": "a", "œ": "o", "ß": "s", "’": "'"}
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_SURROGATE = "\ud800-\udfff"
_MEANINGLESS = re.compile(f"[{_CONTROL}{_PRIVATE}{_SURROGATE}]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_WORD = re.compile(r"\w+")
_NOT_WORDS = re.compile(r"[^\w!-/:-@\[-`{-~]")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_LONG_WORD = 40
_MOST_WORDS = 32768
Read = TypeVar("Read")


remembered = lru_cache(maxsize=4096)
"""For what is asked of a document's lines again and again; a child that reads one document forgets it all with its end."""


class ByWord(dict[str, Read]):
    """What `read` says of each word, asked once: most words of a text stood in another one. It forgets all when it is full."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> Read:
        found = self._read(word)
        if len(self) >= _MOST_WORDS:
            self.clear()
        if len(word) <= _LONG_WORD:
            self[word] = found
        return found

    def of(self, text: str) -> Iterator[Read]:
        """For all that stands between two blanks."""
        return map(self.__getitem__, text.split())


@remembered
def _folded(letter: str) -> str:
    if "\uac00" <= letter <= "\ud7a3":
        return letter  # a syllable would become its first sound
    base = unicodedata.normalize("NFKD", letter)[0].lower()[0]
    return _PLAIN.get(base, base)


def fold(text: str) -> str:
    """Lower case without accents, letter for letter: a place in the answer is the same place in `text`."""
    return (text if text.isascii() else _FOREIGN.sub(_folded_run, text)).lower()


def _folded_run(run: re.Match[str]) -> str:
    return "".join(map(_folded, run[0]))


def words_only(text: str) -> str:
    """The folded words, one space apart."""
    return " ".join(_WORD.findall(fold(text)))


@remembered
def letters_only(text: str) -> str:
    """The folded letters and digits without anything between them: equal for equal text, however it was spaced."""
    return "".join(_WORD.findall(fold(text)))


def clean(text: str) -> str:
    """Composed, one space apart, without control characters, icons' private letters and halves of pairs.

    PostgreSQL refuses NUL, JSON a lone surrogate, and an icon font's letters mean nothing outside of it.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _MEANINGLESS.sub("", text)
    return " ".join(unicodedata.normalize("NFC", _without_ligatures(text)).split())


def _without_ligatures(text: str) -> str:
    return _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def unreadable_share(text: str) -> float:
    """How much of the text is control characters, private letters and replacement marks, 0..1."""
    letters = "".join(text.split())
    strange = _NOT_WORDS.findall(letters)
    bad = sum(
        unicodedata.category(letter) in {"Cc", "Co", "Cs", "Cn"} or letter == "\ufffd"
        for letter in strange
    )
    return bad / len(letters) if letters else 0.0
