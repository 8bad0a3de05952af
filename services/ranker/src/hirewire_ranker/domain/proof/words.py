"""What each word of a text may be: a verb of use, somebody else, a wish; looked up once and remembered."""

import re
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_

from hirewire_common.words.folding import ByWord, fold
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.proof import nouns, verbs


class Is:
    """Bits, any number of them in one word; plain integers, because each word of a text asks for them many times."""

    DIGITAL = 1 << 0
    HANDS = 1 << 1
    AT = 1 << 2
    ASSIST = 1 << 3
    GIVEN_UP = 1 << 4
    NIL = 1 << 5
    WISH = 1 << 6
    STATE = 1 << 7
    MOVE = 1 << 8
    OTHER_VERB = 1 << 9
    BASE = 1 << 10
    PAST = 1 << 11
    ING = 1 << 12
    PERSON = 1 << 13
    POST = 1 << 14
    EVENT = 1 << 15
    ACTION = 1 << 16
    WISHED = 1 << 17
    AWAY = 1 << 18
    BACK = 1 << 19
    PREP = 1 << 20
    DET = 1 << 21
    BE = 1 << 22
    HAVE = 1 << 23
    MODAL = 1 << 24
    OPENER = 1 << 25
    RELATIVE = 1 << 26
    LIGHT = 1 << 27
    ME = 1 << 28
    WE = 1 << 29
    BY = 1 << 30
    TO = 1 << 31
    AND = 1 << 32
    STOP = 1 << 33
    COMMA = 1 << 34
    SKILL = 1 << 35
    NUMBER = 1 << 36
    HOLD = 1 << 37
    FOREIGN = 1 << 38
    SOFT = 1 << 39
    BODY = 1 << 40
    WILLING = 1 << 41
    CAPITAL = 1 << 42
    LESSON = 1 << 43
    LOOSE = 1 << 44
    GUESS = 1 << 45


VERB = Is.DIGITAL | Is.HANDS | Is.AT | Is.ASSIST | Is.GIVEN_UP | Is.NIL | Is.WISH | Is.OTHER_VERB
_ADJECTIVES = words_in(
    "advanced related based detailed dedicated varied limited united need speed feed seed "
    "indeed red bed medicaid mixed-signal fast-paced team-oriented engineering accounting "
    "marketing banking following including during according morning evening meeting nursing "
    "housing clothing excellent outstanding ongoing long-standing hundred"
)
_SOFT = words_in(
    "distributed automated applied shared combined embedded building training machining "
    "testing programming planning reporting modelling modeling pricing operating scripting "
    "welding"
)
"""Verbs only where a clause begins."""
_PIECES = re.compile(
    r"\d[\d.,]*\d(?!\w)|[^\W_](?:[\w'’+#/-]*[\w+#])?|[.,;:!?()\[\]|•…]|[–—]|-(?!\w)|&"
)
_PREFIXES = frozenset({"co", "re", "cross", "self", "hand", "fine", "pre"})
_SHORT = 5
_STOPS = frozenset(".;!?|•()[]–—-:")
_VERBS = (
    (verbs.DIGITAL, Is.DIGITAL), (verbs.HANDS, Is.HANDS), (verbs.AT, Is.AT), (verbs.ASSIST, Is.ASSIST),
    (verbs.GIVEN_UP, Is.GIVEN_UP), (verbs.NIL, Is.NIL), (verbs.WISH, Is.WISH), (verbs.MOVE, Is.MOVE), (verbs.HOLD, Is.HOLD),
)  # fmt: skip
_FORMS = {"base": Is.BASE, "past": Is.PAST, "ing": Is.ING}
_OTHERS = (
    (verbs.CONJUGATED, Is.DIGITAL | Is.HANDS | Is.PAST | Is.FOREIGN), (_SOFT, Is.SOFT),
    (nouns.PEOPLE, Is.PERSON), (nouns.BODIES, Is.BODY), (nouns.POSTS, Is.POST), (nouns.EVENTS | nouns.LESSONS, Is.EVENT), (nouns.LESSONS, Is.LESSON), (nouns.LOOSE, Is.LOOSE), (nouns.STATES, Is.STATE),
    (nouns.ACTIONS, Is.ACTION), (nouns.WISHES, Is.WISHED), (nouns.WILLING, Is.WILLING), (nouns.AWAY, Is.AWAY), (nouns.BACK, Is.BACK),
    (nouns.PREPOSITIONS | nouns.AWAY, Is.PREP), (nouns.DETERMINERS, Is.DET), (nouns.BE, Is.BE), (nouns.HAVE, Is.HAVE),
    (nouns.MODALS, Is.MODAL), (nouns.OPENERS, Is.OPENER), (nouns.RELATIVES, Is.RELATIVE), (nouns.LIGHT, Is.LIGHT),
    (frozenset({"i", "i've", "i'd", "i'm", "ich", "je", "j'ai", "yo"}), Is.ME), (frozenset({"we", "wir", "nous", "nosotros"}), Is.WE),
    (frozenset({"by", "von", "par", "durch", "por"}), Is.BY), (frozenset({"to", "zu"}), Is.TO),
    (frozenset({"and", "&", "then", "und", "et", "y", "or", "oder", "ou"}), Is.AND), (_STOPS, Is.STOP), (frozenset(","), Is.COMMA),
)  # fmt: skip


def _listed() -> Iterator[tuple[str, int]]:
    for words, what in _VERBS:
        for form, kind in verbs.forms_of(words).items():
            yield form, what | _FORMS[kind]
    for words, what in _OTHERS:
        for word in words:
            yield word, what


@cache
def _known() -> dict[str, int]:
    found: dict[str, int] = {}
    for word, what in _listed():
        found[word] = found.get(word, 0) | what
    for word in _ADJECTIVES | {"learning"}:
        found[word] = found.get(word, 0) & ~(VERB | Is.PAST | Is.ING | Is.BASE)
    return found


def _is(word: str) -> int:
    plain = word.replace("’", "'")
    known = _known().get(plain)
    if known is not None:
        return known
    if plain[:1].isdigit():
        return Is.NUMBER
    if plain.endswith("'s"):
        return _is(plain[:-2]) & (Is.PERSON | Is.POST)
    prefix, _, rest = plain.partition("-")
    return _is(rest) if rest and prefix in _PREFIXES else _by_ending(plain)


def _by_ending(word: str) -> int:
    if word.endswith("ed"):
        return Is.OTHER_VERB | Is.PAST
    if word.endswith("ing"):
        return Is.OTHER_VERB | Is.ING
    person = word.endswith(("ers", "ors", "ists", "ants", "ians", "ees")) and len(word) > _SHORT
    return Is.PERSON | Is.GUESS if person and word not in nouns.THINGS else 0


Token = tuple[int, int, str, int]
"""Start, end, the folded word and what it may be."""


def _tokens(written: str) -> tuple[Token, ...]:
    found = []
    for piece in _PIECES.finditer(written):
        word = fold(piece[0])
        found.append(
            (
                piece.start(),
                piece.end(),
                word,
                _is(word) | (Is.CAPITAL if piece[0][0].isupper() else 0),
            )
        )
    return tuple(found)


_READ = ByWord(_tokens)
_BITS = ByWord(lambda written: reduce(or_, (one[3] for one in _READ[written]), 0))
_WRITTEN = re.compile(r"\S+")


def bits_of(text: str) -> Iterator[int]:
    """What the words between any two blanks may be, all together."""
    return _BITS.of(text)


def tokens_of(text: str) -> list[Token]:
    """In their order; a line's end is a stop only where something else begins, which passages have seen to."""
    return [
        (one.start() + start, one.start() + end, word, what)
        for one in _WRITTEN.finditer(text)
        for start, end, word, what in _READ[one[0]]
    ]
