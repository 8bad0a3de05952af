"""An answer as words with their places: without case, accents and punctuation, so that speech and writing read alike."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from hirewire_common.words.folding import fold
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import (
    FIGURES,
    IRREGULAR,
    NOT_PAST,
    NOTHING,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.sounds import sound
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem

_WORD = re.compile(r"[^\W_]+(?:['.,:/&+-]?[^\W_]+)*[%+#]*")
_STOP = re.compile(r"[.!?]+(?=\s|$|[\"'”’)])|\n+|[•…]")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
Span = tuple[int, int]
LONGEST_QUOTE = 240
JOINING = frozenset(("and", "so", "but", "because", "then", "when", "which", "while", "until"))
"""Words between clauses."""
_SHORTENED = frozenset(
    ("st", "dr", "mr", "mrs", "ms", "prof", "e.g", "i.e", "eg", "approx", "ca", "vs", "dept", "inc", "ltd", "co", "jr", "sr", "nr")
)  # fmt: skip
"""Words with a full stop that ends no sentence."""


@dataclass(frozen=True)
class Said:
    """`words` are folded, `spans` their places in `text`, `ends` the places of full stops."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    ends: tuple[int, ...]
    gaps: tuple[Span, ...] = ()
    """What of the text doesn't count."""

    @property
    def counted(self) -> str:
        """The text with blanks in the gaps: of the same length."""
        kept = list(self.text)
        for start, end in self.gaps:
            kept[start:end] = " " * (end - start)
        return "".join(kept)

    @cached_property
    def plain(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(map(stem, self.words))

    @cached_property
    def details(self) -> frozenset[str]:
        """Stems of the words that tell something: neither little words nor what every candidate says."""
        return frozenset(
            one
            for word, one in zip(self.words, self.stems, strict=True)
            if len(word) > 2 and word not in NOTHING and one not in NOTHING and not is_figure(word)
        )

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """Which words are numbers."""
        return tuple(at for at, word in enumerate(self.words) if is_figure(word))

    def word_at(self, place: int) -> int:
        """Of a place in `plain`."""
        return max(0, bisect_right(self._starts, place) - 1)

    def sentence_of(self, word: int) -> tuple[int, int]:
        """The first and the last word of it."""
        start, end = self.spans[word]
        at = bisect_right(self.ends, start)
        after = self.ends[at - 1] if at else -1
        before = next((stop for stop in self.ends[at : at + 1] if stop >= end), len(self.text))
        first, last = word, word
        while first > 0 and self.spans[first - 1][0] > after:
            first -= 1
        while last + 1 < len(self.words) and self.spans[last + 1][1] <= before:
            last += 1
        return first, last


def is_figure(word: str) -> bool:
    return word[0].isdigit() or word in FIGURES or ("-" in word and word.split("-")[0] in FIGURES)


def is_past(word: str) -> bool:
    return word in IRREGULAR or (len(word) > 3 and word.endswith("ed") and word not in NOT_PAST)


def plainly(text: str) -> str:
    """Folded, letter for letter; typographic apostrophes as in ASCII."""
    return fold(text.translate(_APOSTROPHES))


def bounded(told: str) -> str:
    """Whole words of it, as many as a quote may have."""
    if len(told) <= LONGEST_QUOTE:
        return told
    return told[: LONGEST_QUOTE + 1].rpartition(" ")[0] or told[:LONGEST_QUOTE]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, without overlaps."""
    told: list[Span] = []
    for start, end in sorted(spans):
        if told and start <= told[-1][1]:
            told[-1] = (told[-1][0], max(end, told[-1][1]))
        else:
            told.append((start, end))
    return tuple(told)


def read(text: str, left_out: Iterable[Span] = ()) -> Said:
    """Without the words that stand in what is left out (places in the text), and without sounds such as “um”."""
    folded = plainly(text)
    gaps = joined(left_out)
    found = [match.span() for match in _WORD.finditer(folded)]
    if gaps:
        starts = [start for start, _ in gaps]
        found = [one for one in found if not _within(one[0], gaps, starts)]
    spoken = [one for at, one in enumerate(found) if not _sound(text, found, at)]
    short = {end for start, end in found if folded[start:end] in _SHORTENED}
    ends = {match.start() for match in _STOP.finditer(folded) if match[0] != "." or match.start() not in short}  # fmt: skip
    ends |= {place for gap in gaps for place in gap}
    words = tuple(folded[start:end] for start, end in spoken)
    return Said(text, words, tuple(spoken), tuple(sorted(ends)), gaps)


def _sound(text: str, words: Sequence[Span], at: int) -> bool:
    """With the letter before, which may be an apostrophe."""
    start, end = words[at]
    before = slice(*words[at - 1]) if at else slice(0)
    return bool(sound(text[max(0, start - 1) : end], text[before]))


def _within(place: int, gaps: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, place) - 1
    return at >= 0 and place < gaps[at][1]
