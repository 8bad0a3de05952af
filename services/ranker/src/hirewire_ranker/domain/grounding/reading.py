"""A text as the gate reads it: made plain, then in words with their keys, by clause."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from hirewire_common.words.folding import remembered
from hirewire_common.words.number_words import MULTIPLIERS, small
from hirewire_common.words.tokens import WORD, fold, word_of, words_in
from hirewire_ranker.domain.wording.emptiness import FILLER, GRAMMAR, ORDINALS
from hirewire_ranker.domain.wording.keys import key, meanings
from hirewire_ranker.domain.wording.meaning import PHRASES
from hirewire_ranker.domain.wording.measures import measured
from hirewire_ranker.domain.wording.people import supervised
from hirewire_ranker.domain.wording.periods import settled
from hirewire_ranker.domain.wording.verbs import IRREGULAR

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad]")
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x08\x0b-\x1f]|ï¼​|Â(?=\\s|$)")
_QUOTES = str.maketrans("’‘ʼ`´“”„«»•▪●◦", "''''''''''....", "")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_RUN_ON = re.compile(r"(?<=[a-z]{2})\.(?=[A-Z][a-z])")
_CO = re.compile(r"\b([Cc])o-(?=ordinat|operat)")
_TWICE = re.compile(r"\b(\w+)\s?\((\d{1,3})\)(?= \w)")
"""`three (3) years`."""
_NUMERIC = re.compile(r"(?:[$€£]?\d[\d.,:/x-]*(?:k|m|mm|mn|bn|b|x|s)?\+?|\d+\+)$", re.IGNORECASE)
_UNITS = words_in(
    "percent pct percentage dollar dollars usd eur euro euros gbp pound pounds k m mm bn million billion thousand hundred"
)
_BREAK = re.compile(r"[,;:()\[\]|]|[.!?](?:\s|$)|\n|\s-\s")
_OPENERS = words_in(
    "and or but with for by in on at from through using to while which that when where within during across via into as under between "
    "including resulting toward towards regarding against among throughout upon after before"
)
_PARTS = re.compile(r"[/&_-]+")


@dataclass(frozen=True, slots=True)
class Token:
    """`clause` numbers the pieces between commas, conjunctions and prepositions; `first`: a capital says nothing here."""

    written: str
    word: str
    key: str
    clause: int
    first: bool

    @property
    def empty(self) -> bool:
        return self.word in GRAMMAR or self.word in FILLER


@dataclass(frozen=True)
class Text:
    """`plain` is the text after normalising, letters as they were, periods `settled`; `lower` the same folded, set phrases made one word."""

    plain: str
    lower: str
    tokens: tuple[Token, ...]
    words: frozenset[str]
    keys: Counter[str]
    joined: frozenset[str]
    meanings: frozenset[int]

    def says(self, token: Token) -> bool:
        """Whether a word of this family or meaning stands in it, apart or joined to its neighbour."""
        return (
            token.key in self.keys
            or token.word in self.joined
            or bool(meanings(token.key) & self.meanings)
        )

    def has_phrase(self, phrase: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", self.lower) is not None


def plain(text: str) -> str:
    """NFKC, one kind of dash and quote, no unseen letters, ordinals in words, one space apart."""
    cleared = _UNSEEN.sub(" ", _DASHES.sub("-", text))
    composed = unicodedata.normalize("NFKC", cleared).translate(_QUOTES)
    composed = _RUN_ON.sub(". ", composed).replace(" & ", " and ")
    composed = _CO.sub(r"\1o", _TWICE.sub(_once, composed))
    named = _ORDINAL.sub(_ordinal, _UNSEEN.sub(" ", _DASHES.sub("-", composed)))
    return " ".join(named.split()).strip(" .-*")


@remembered
def read(text: str) -> Text:
    cleared = supervised(settled(measured(plain(text))))
    phrased = _phrased(cleared)
    tokens = tuple(_tokens(phrased))
    contents = [one for one in tokens if not is_number(one.word)]
    keys = Counter(one.key for one in contents)
    return Text(
        plain=cleared,
        lower=fold(cleared),
        tokens=tokens,
        words=frozenset(one.word for one in tokens),
        keys=keys,
        joined=_joined(tokens),
        meanings=frozenset(number for one in keys for number in meanings(one)),
    )


@remembered
def is_number(word: str) -> bool:
    return word in _number_words() or _NUMERIC.match(word) is not None


def is_verb(one: Token) -> bool:
    """By its form, or because it begins the sentence."""
    return one.first or one.word.endswith(("ed", "ing")) or one.word in IRREGULAR


@cache
def _number_words() -> frozenset[str]:
    return frozenset(small()) | frozenset(MULTIPLIERS) | _UNITS


def _once(found: re.Match[str]) -> str:
    same = small().get(found[1].lower()) == int(found[2])
    return found[1] if same else found[0]


def _ordinal(found: re.Match[str]) -> str:
    number = int(found[1])
    return ORDINALS[number - 1] if 0 < number <= len(ORDINALS) else found[0]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)(?:{form})(?!\w)" if form[-1:].isalnum() or form[-1:] in ")?" else form, re.IGNORECASE), said)
        for form, said in PHRASES
    )  # fmt: skip


def _phrased(text: str) -> str:
    for form, said in _patterns():
        text = form.sub(said, text)
    return text


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    clause, last = 0, 0
    for match in WORD.finditer(text):
        between = text[last : match.start()]
        last = match.end()
        if _BREAK.search(between):
            clause += 1
        first = not found or re.search(r"[.!?:;|]\s*$|\s-\s*$", between) is not None
        for part in _parts(match[0]):
            word = word_of(part)
            clause += word in _OPENERS
            found.append(Token(part, word, key(word), clause, first))
    return found


def _parts(written: str) -> list[str]:
    """`CI/CD`, `B.Sc` and `C++` stay whole, `full-time` and `orders/returns` don't."""
    parts = [part for part in _PARTS.split(written) if part]
    if len(parts) < 2 or all(len(part) <= 2 for part in parts):
        return [written]
    counted = any(map(str.isdigit, parts))
    long = all(part.isdigit() or (part.isalpha() and len(part) > 2) for part in parts)
    return [written] if counted and not long else parts


def _joined(tokens: tuple[Token, ...]) -> frozenset[str]:
    """Neighbours as one word; initials of three to five words, and of two that are written as names."""
    words = [one.word for one in tokens]
    pairs = {one + other for one, other in pairwise(words)}
    telling = [one for one in tokens if one.word not in GRAMMAR and one.word.isalpha()]
    initials = {
        "".join(one.word[0] for one in run)
        for length in (2, 3, 4, 5)
        for start in range(len(telling) - length + 1)
        for run in [telling[start : start + length]]
        if length > 2 or all(one.written[0].isupper() for one in run)
    }
    return frozenset(pairs | initials - GRAMMAR)
