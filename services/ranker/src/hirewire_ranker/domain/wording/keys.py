"""Words by family and meaning: `managed` and `management` have one key, `oversaw` shares a meaning with both."""

import re
from functools import cache

from hirewire_common.words.folding import remembered
from hirewire_ranker.domain.spelling import american
from hirewire_ranker.domain.wording.meaning import SAME
from hirewire_ranker.domain.wording.verbs import IRREGULAR

_ENDINGS: tuple[tuple[str, int], ...] = (
    ("ations", 5), ("ation", 5), ("ments", 4), ("ment", 4), ("ances", 5), ("ance", 5), ("ences", 5), ("ence", 5), ("ively", 5), ("ive", 5),
    ("ally", 5), ("ings", 3), ("ing", 3), ("ions", 5), ("ion", 5), ("ers", 5), ("er", 5), ("ors", 5), ("or", 5), ("able", 5), ("ed", 3), ("al", 5), ("ly", 4),
)  # fmt: skip
"""With how many letters must be left in front of each."""
_VOWEL = re.compile(r"[aeiouy]")


@remembered
def key(word: str) -> str:
    """Of a folded word; what is not English keeps most of its letters."""
    bare = _singular(american(word))
    listed = IRREGULAR.get(american(word)) or IRREGULAR.get(bare)
    return _stripped(listed or bare)


def meanings(one: str) -> frozenset[int]:
    """The numbers of the meanings that a key has."""
    return _meanings().get(one, frozenset())


@cache
def _meanings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(SAME.strip().splitlines()):
        for word in line.split():
            found.setdefault(key(word), set()).add(number)
    return {one: frozenset(numbers) for one, numbers in found.items()}


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("shes", "ches", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def _stripped(word: str) -> str:
    before = ""
    while before != word:
        before = word
        word = _without_ending(word)
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    if len(word) > 3:
        word = word.rstrip("e")
    return f"{word[:-1]}i" if len(word) > 2 and word.endswith("y") else word


def _without_ending(word: str) -> str:
    for ending, least in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least and _VOWEL.search(rest) and not rest.endswith("ee"):
            return word if ending == "ed" and rest.endswith("e") and len(rest) < 4 else rest
    return word
