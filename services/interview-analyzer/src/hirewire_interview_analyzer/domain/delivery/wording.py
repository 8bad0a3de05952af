"""How the words are chosen, whatever they are about: hedges, words said twice, variety, `we` and `I`."""

from collections.abc import Sequence
from itertools import pairwise

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import Token

WINDOW = 50
_HEDGES = tuple(
    tuple(phrase.split())
    for phrase in (
        "i think", "i guess", "i suppose", "i feel like", "i'm not sure", "i am not sure", "maybe", "perhaps", "probably",
        "possibly", "hopefully", "somewhat", "a little bit", "more or less",
    )
)  # fmt: skip
_LONGEST = max(map(len, _HEDGES))
_THOUGHT = words_in("about of through it carefully ahead")
"""`I think about it` says what somebody does."""
_ASKING = words_in("what how why where as when")
_TWICE = words_in("had that very really so many much no bye again more far long") | frozenset(
    "0123456789"
)
"""What may well stand twice: `had had`, `very very`, `again and again`."""
_WE = words_in("we us our ours ourselves we're we've we'd we'll")
_I = words_in("i me my mine myself i'm i've i'd i'll")


def hedges_in(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The places of phrases that take back a part of what is said."""
    return tuple(at for at in range(len(tokens)) if hedge_at(tokens, at))


def hedge_at(tokens: Sequence[Token], at: int) -> str:
    """The phrase that begins there; empty where none does."""
    plain = [token.plain for token in tokens[max(0, at - 1) : at + _LONGEST]]
    here = min(at, 1)
    found = (phrase for phrase in _HEDGES if tuple(plain[here : here + len(phrase)]) == phrase)
    return next((" ".join(one) for one in found if not _thinking(plain, here)), "")


def repeats_in(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The places of words that were said twice in a row, `the the`, within one breath or after a pause; not for emphasis."""
    return tuple(
        at + 1
        for at, (one, other) in enumerate(pairwise(tokens))
        if one.plain == other.plain and not other.stopped and not _meant_twice(one.plain)
    )


def diversity(tokens: Sequence[Token]) -> float | None:
    """MATTR (Covington & McFall 2010): the mean share of different words in all windows of 50; None of fewer words."""
    plain = [token.plain for token in tokens]
    windows = len(plain) - WINDOW + 1
    if windows < 1:
        return None
    different = sum(len(set(plain[at : at + WINDOW])) for at in range(windows))
    return different / (windows * WINDOW)


def persons(tokens: Sequence[Token]) -> tuple[int, int]:
    """How often it is `we`, and how often `I`, with all their forms."""
    plain = [token.plain for token in tokens]
    return sum(word in _WE for word in plain), sum(word in _I for word in plain)


def _thinking(plain: Sequence[str], at: int) -> bool:
    if plain[at : at + 2] != ["i", "think"]:
        return False
    return (at + 2 < len(plain) and plain[at + 2] in _THOUGHT) or (at > 0 and plain[at - 1] in _ASKING)  # fmt: skip


def _meant_twice(word: str) -> bool:
    return word in _TWICE or word[0].isdigit()
