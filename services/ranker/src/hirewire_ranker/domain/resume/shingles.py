"""Runs of words as numbers that are the same in every process, so that texts can be compared without being kept."""

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from hirewire_common.words.folding import ByWord, fold

Hashes = NDArray[np.uint64]
Number = TypeVar("Number", np.uint32, np.uint64)
_WRITTEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*")
_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)


@dataclass(frozen=True)
class Words:
    """A text's words as numbers (uint64), and where each begins and ends in the text."""

    hashes: Hashes
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


def words(text: str) -> Words:
    """Without case, accents and punctuation; of scripts without spaces every letter is a word. "don’t" is one."""
    spans = [
        (written.start() + start, written.start() + end)
        for written in _WRITTEN.finditer(text)
        for start, end in _WORDS[written[0]][1]
    ]
    starts, ends = np.array(spans, np.int64).reshape(-1, 2).T
    return Words(hashes_of(text), starts, ends)


def hashes_of(text: str) -> Hashes:
    """Its words as numbers."""
    return np.frombuffer(b"".join(hashes for hashes, _ in _WORDS.of(text)), ">u8").astype(np.uint64)


def _words_in(written: str) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """Of what stands between two blanks eight bytes for each, and where it begins and ends; no word goes over one."""
    folded = fold(written)
    found: list[tuple[int, int]] = []
    for one in _WORD.finditer(folded):
        if not folded.isascii() and _SPACELESS.search(one[0]):
            found += ((at, at + 1) for at in range(one.start(), one.end()))
        else:
            found.append(one.span())
    said = (folded[start:end].translate(_APOSTROPHES) for start, end in found)
    return b"".join(map(_hash, said)), tuple(found)


_WORDS = ByWord(_words_in)


def _hash(word: str) -> bytes:
    return blake2b(word.encode("utf-8", "replace"), digest_size=8).digest()


def each_once(numbers: NDArray[Number]) -> NDArray[Number]:
    """Sorted: numpy's own `unique` counts by a table first, which takes five times as long for a page of text."""
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def runs(hashes: Hashes, length: int) -> Hashes:
    """One number for every `length` words that follow each other, in their order; none of a text that has fewer."""
    count = len(hashes) - length + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    made = np.zeros(count, np.uint64)
    for at in range(length):
        made = (made ^ hashes[at : at + count]) * _FACTOR
        made ^= made >> _SHIFT
    return made * _MIX
