"""Words that claim something by themselves: ranks, honours, and leading people."""

from collections.abc import Iterator, Mapping

from hirewire_common.words.tokens import WORD, word_of
from hirewire_generator.domain.facts.evidence import Evidence
from hirewire_generator.domain.facts.vocabulary import (
    CLAIMS,
    LEADING,
    PEOPLE,
    RANK_ANYWHERE,
    RANK_ENDINGS,
    SENIORITY,
)

ANYWHERE = {word: SENIORITY[word] for word in RANK_ANYWHERE}
_NEAR = 5
"""Words between leading and whom."""


def words_of(text: str) -> Iterator[tuple[str, str]]:
    for found in WORD.finditer(text):
        yield word_of(found[0]), found[0]


def ranks(text: str, evidence: Evidence, words: Mapping[str, str]) -> Iterator[str]:
    """A rank is supported by any of its words."""
    for word, written in words_of(text):
        rank = words.get(word)
        if (
            rank
            and not any(other in evidence.words for other, its in SENIORITY.items() if its == rank)
        ) or (not rank and word.endswith(RANK_ENDINGS) and not _ends(RANK_ENDINGS, evidence)):
            yield written


def _ends(endings: tuple[str, ...], evidence: Evidence) -> bool:
    return any(known.endswith(endings) for known in evidence.words)


def words_that_claim(text: str, evidence: Evidence) -> Iterator[str]:
    for word, written in words_of(text):
        for line in CLAIMS:
            if word.startswith(line) and not begun(line, evidence):
                yield written


def begun(line: tuple[str, ...], evidence: Evidence) -> bool:
    return any(known.startswith(line) for known in evidence.words)


def leading(text: str, evidence: Evidence) -> Iterator[str]:
    """To lead people is a claim that being among them does not support."""
    words = list(words_of(text))
    for place, (word, written) in enumerate(words):
        near = [other for other, _ in words[max(0, place - 1) : place + _NEAR]]
        whom = next((other for other in near if other in PEOPLE and other != word), None)
        if word in LEADING and whom and not any(one in evidence.words for one in LEADING):
            yield f"{written} {whom}"
