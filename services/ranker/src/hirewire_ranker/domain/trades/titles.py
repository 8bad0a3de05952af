"""Which occupations a title names: the word beside the head decides, not the head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.folding import fold, remembered
from hirewire_ranker.domain.trades.known import general, known

_WORD = re.compile(r"[/|,;]|\.?[^\W_]+(?:\.js\b|[+#&][^\W_]*\+?)*")
_GENDERS = re.compile(
    r"\((?:[mfwdhxi]|div|gn|all genders)(?: ?[/|*,] ?(?:[mfwdhxi]|div|gn)){1,3}\)|[:*/_]-?in(?:nen)?\b|\(in\)|\(e\)|[.·]e\b",
    re.I,
)
_LONGEST = 160
_MOST_WORDS = 16
_LONGEST_PHRASE = 4
_NOTHING_SAID = """
    a an the of for to in at and und et de des du la le les l d y e i o m w f h x s senior junior sr jr snr jnr mid level ii iii iv staff principal lead acting interim deputy assistant trainee graduate intern former freelance self employed contract temporary part time full remote vice global regional national international head chief group certified experienced qualified apprentice student fur im als von zu
    professional business first second new
"""
_SAYING_NOTHING = frozenset(_NOTHING_SAID.split())
_GENERAL = frozenset(general())
_ENDINGS = (
    ("innen", ""),
    ("in", ""),
    ("in", "e"),
    ("euse", "eur"),
    ("trice", "teur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("ees", "e"),
    ("ee", "e"),
    ("es", ""),
    ("s", ""),
    ("en", ""),
    ("er", "e"),
    ("e", ""),
    ("ora", "or"),
    ("a", "o"),
    ("iste", "ist"),
)
"""How women, several, and other cases are called, and what one man is."""
_LEAST_WORD, _LEAST_TAIL = 4, 4
_FULL_TAIL = 6
_LONG_COMPOUND = 40
_LINKS = ("", "s", "es", "n", "en", "e")


@dataclass(frozen=True, slots=True)
class Trades:
    """`sure`: named by more than a head. `loose`: by a head beside which a word stands that nobody knows: "ski teacher".

    `words` are those of the title that tell something, to be compared where neither is known.
    """

    sure: frozenset[str]
    loose: frozenset[str]
    words: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.sure or self.loose)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    covered: int
    apart: int
    trades: frozenset[str]
    bare: bool = False
    """By one word alone."""


@remembered
def trades_of(title: str) -> Trades:
    """Empty where it names none that is known."""
    words = [w for part in _words(title) for w in _parted(part)][:_MOST_WORDS]
    spans = list(_phrases(words))
    every = _headed([*_alone(spans), *_paired(spans)], words)
    best = [one for one in every if not any(_outdoes(other, one) for other in every)]
    covered = {at for start, end, _ in spans for at in range(start, end)}
    untold = [at for at, w in enumerate(words) if at not in covered and _tells(w)]
    loose = {one for one in best if one.bare and one.start - 1 in untold}
    return Trades(
        frozenset(trade for one in best if one not in loose for trade in one.trades),
        frozenset(trade for one in loose for trade in one.trades),
        frozenset(w for w in words if _tells(w) and w not in _GENERAL),
    )


def _tells(word: str) -> bool:
    return word not in _SAYING_NOTHING and word[-1:].isalnum() and not word.isdigit()


def _headed(every: list[_Named], words: list[str]) -> list[_Named]:
    """A nurse recruiter is no nurse: of names that stand in one row the last says what somebody is."""
    return [
        one
        for one in every
        if not one.bare
        or not any(
            other.start >= one.end and all(map(_tells, words[one.end : other.start]))
            for other in every
        )
    ]


def _words(title: str) -> list[str]:
    return _WORD.findall(fold(_GENDERS.sub(" ", title[:_LONGEST])))[:_MOST_WORDS]


@remembered
def _parted(word: str) -> tuple[str, ...]:
    """In the form that is known; a compound in its two parts."""
    word = word.lstrip(".")
    if (form := _known_form(word)) or len(word) < _LEAST_WORD + _LEAST_TAIL:
        return (form or word,)
    return _compound(word[:_LONG_COMPOUND]) or (word,)


def _compound(word: str) -> tuple[str, ...]:
    for at in range(3, len(word) - _LEAST_TAIL + 1):
        tail = _known_form(word[at:])
        beside = next((h for k in _LINKS if (h := _without(word[:at], k)) in known().besides), "")
        if tail and beside:
            return (beside, tail)
    for at in range(3, len(word) - _FULL_TAIL + 1):
        if (tail := _known_form(word[at:])) and (tail in known().heads or tail in known().names):
            return (word[:at], tail)
    return ()


def _without(word: str, end: str) -> str:
    return word[: len(word) - len(end)] if end and word.endswith(end) else word


@remembered
def _known_form(word: str) -> str:
    return word if word in _single() else _other_form(word)


@remembered
def _other_form(word: str) -> str:
    for ending, other in _ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            form = word[: len(word) - len(ending)] + other
            if form in _single():
                return form
    return ""


_SINGLE: set[str] = set()


def _single() -> set[str]:
    """Every word of every phrase."""
    if not _SINGLE:
        one = known()
        for listed in (one.names, one.besides, one.heads):
            _SINGLE.update(word for phrase in listed for word in phrase.split())
    return _SINGLE


def _phrases(words: list[str]) -> Iterator[tuple[int, int, str]]:
    """What is known of one to four words that follow each other, as they stand or as one man is called."""
    others = [_other_form(word) or word for word in words]
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_PHRASE, len(words)) + 1):
            written, changed = " ".join(words[start:end]), " ".join(others[start:end])
            if known().has(written):
                yield start, end, written
            elif known().has(changed):
                yield start, end, changed


def _alone(spans: list[tuple[int, int, str]]) -> Iterator[_Named]:
    for start, end, phrase in spans:
        if trades := known().names.get(phrase):
            yield _Named(start, end, end - start, -1, frozenset(trades), bare=end - start == 1)


def _paired(spans: list[tuple[int, int, str]]) -> Iterator[_Named]:
    """ "Backend" with "engineer"; of what stands before a head the nearest counts, of what stands behind it less."""
    one = known()
    beside = [(s, e, rules) for s, e, phrase in spans if (rules := one.besides.get(phrase))]
    for start, end, phrase in spans:
        for first, last, rules in beside if (mine := one.heads.get(phrase)) else ():
            if (both := rules & (mine or set())) and (last <= start or first >= end):
                apart = 2 * (start - last) if last <= start else 2 * (first - end) + 1
                trades = frozenset(one.rules[rule] for rule in both)
                covered = end - start + last - first
                yield _Named(min(first, start), max(last, end), covered, apart, trades)


def _outdoes(other: _Named, one: _Named) -> bool:
    """What lies within another name is only a part of it; of two that share a word the fuller and then the closer counts."""
    if other is one or other.end <= one.start or one.end <= other.start:
        return False
    inside = other.start <= one.start and one.end <= other.end
    if inside and one.end - one.start < other.covered:
        return True
    mine, theirs = (one.covered, -one.apart), (other.covered, -other.apart)
    return theirs > mine
