"""Words of a bullet that have only changed places in the rewrite, where no list and no phrase moved as a whole."""

from collections import Counter
from itertools import product

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.reading import Text, Token
from hirewire_ranker.domain.wording.emptiness import GRAMMAR
from hirewire_ranker.domain.wording.keys import meanings
from hirewire_ranker.domain.wording.periods import PERIODS

AND = words_in("and or y et und oder ou")
_ADVERBS = words_in("sometimes often rarely seldom partly never always")
_OPENERS = words_in(
    "from to into onto with by for of in on at under over against as without after before during through across until than "
    "avec sans par pour dans en chez mit ohne bei fur von nach unter im am con sin para por"
)


def swapped(old: Text, new: Text) -> str:
    """What has changed places in the same sentence, where it is no list and no phrase moved as a whole."""
    was, now = _telling(old), _telling(new)
    if len(was) != len(now) or not was:
        return ""
    apart = [
        place
        for place, (one, other) in enumerate(zip(was, now, strict=True))
        if not _alike(one, other)
    ]
    ours, theirs = (
        Counter(was[place].key for place in apart),
        Counter(now[place].key for place in apart),
    )
    moved = [place for place in apart if theirs[was[place].key] and ours[now[place].key]]
    if len(moved) < 2 or any(GRAMMAR & {was[place].word, now[place].word} for place in apart):
        return ""
    if set(apart) - set(moved) and len(apart) > len(moved) + 1:
        return ""
    if _is_list(was, moved) or _moved_as_wholes(was, now):
        return ""
    return ", ".join(now[place].written for place in moved)


def _telling(text: Text) -> list[Token]:
    return [one for one in text.tokens if one.word not in PERIODS]


def _alike(one: Token, other: Token) -> bool:
    return one.key == other.key or bool(meanings(one.key) & meanings(other.key))


def _is_list(tokens: list[Token], moved: list[int]) -> bool:
    """`trucks and cars`: between them nothing but `and`, what has moved too, and what stands alone between two commas."""
    inner = tokens[moved[0] : moved[-1] + 1]
    places = set(moved)
    in_clause = Counter(one.clause for one in inner if one.word not in AND)
    return all(
        place in places or one.word in AND or in_clause[one.clause] == 1
        for place, one in enumerate(inner, moved[0])
    ) and (any(one.word in AND for one in inner) or len(in_clause) > 1)


def _moved_as_wholes(was: list[Token], now: list[Token]) -> bool:
    """Whether the same phrases stand in another order, whatever part of the first and last they share."""
    first = next(
        place
        for place, (one, other) in enumerate(zip(was, now, strict=True))
        if one.key != other.key
    )
    last = next(
        place
        for place, (one, other) in enumerate(zip(was[::-1], now[::-1], strict=True))
        if one.key != other.key
    )
    return any(
        _phrases(was[start : len(was) - stop]) == _phrases(now[start : len(now) - stop])
        for start, stop in product(range(first + 1), range(last + 1))
    )


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or word.endswith("ly")


def _phrases(tokens: list[Token]) -> Counter[tuple[str, ...]]:
    """From one preposition or `and` to the next; `and, with a dictionary, in Italian` is one."""
    found: list[list[str]] = [[]]
    clause, put_in, before = tokens[0].clause if tokens else 0, False, ""
    for one in tokens:
        if one.word in AND:
            found.append([])
        elif one.word in _OPENERS or one.clause != clause:
            how = found[-1].pop() if _is_adverb(before) and found[-1] else ""
            if not put_in:
                found.append([how] if how else [])
            put_in = not found[-1] and before in AND
            found[-1].append(one.key)
        else:
            found[-1].append(one.key)
        clause, before = one.clause, one.word
    return Counter(tuple(one) for one in found if one)
