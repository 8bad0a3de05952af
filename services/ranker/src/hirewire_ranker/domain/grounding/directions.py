"""Which way it went: what something came from and what it became, and words that only changed places."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.reading import Text, Token, is_number, read
from hirewire_ranker.domain.grounding.verdict import Reason, blocked
from hirewire_ranker.domain.grounding.wording.emptiness import GRAMMAR
from hirewire_ranker.domain.grounding.wording.keys import key, meanings
from hirewire_ranker.domain.grounding.wording.periods import PERIODS
from hirewire_ranker.domain.skills import find_skills

_TO = words_in("to into onto nach zu auf in vers en a")
_INTO = words_in("to into onto")
_FROM = words_in("from von aus vom depuis de desde")
_FOR = words_in("with by for durch mit par por con")
_REPLACING = frozenset(
    map(
        key,
        words_in(
            "replace substitute swap switch exchange trade ersetze ersetzte remplace reemplace"
        ),
    )
)
_TURNED = frozenset(map(key, words_in("substitute")))
_CONVERTING = frozenset(
    map(
        key,
        words_in(
            "convert translate turn transform change move migrate port switch transfer render interpret upgrade transcribe"
        ),
    )
)
_SKIPPED = words_in(
    "the a an my our their its his her of all both some his der die das den dem einen la le les el los las un une"
)
_AUXILIARY = words_in("was were been being be is are")
_REACH = 12
_AND = words_in("and or y et und oder ou")
_ADVERBS = words_in("sometimes often rarely seldom partly never always")
_LONGEST_END = 4
_OPENERS = words_in(
    "from to into onto with by for of in on at under over against as without after before during through across until than"
)
Ends = tuple[frozenset[str], frozenset[str]]


def directions(case: Comparison) -> Iterator[Reason]:
    old, new = _Reading(case.old), _Reading(case.new)
    was, now = old.arrows(), new.arrows()
    for source, target in now:
        turned = any(_is_turned((source, target), other) for other in was)
        if turned and not any(source & one and target & other for one, other in was):
            told = f"{', '.join(sorted(source))} → {', '.join(sorted(target))}"
            yield blocked("wording", told, "the original says it the other way round")
    yield from _turned_ends(old, new)
    if what := _swapped(case.old, case.new):
        yield blocked("wording", what, "the words of the original have changed places")


def agreed(case: Comparison) -> frozenset[str]:
    """All that both texts say to go the same way: `6 instead of 19` and `from 19 to 6`."""
    now = _Reading(case.new).arrows()
    return frozenset(
        one
        for source, target in _Reading(case.old).arrows()
        for other, aim in now
        if source & other and target & aim
        for one in (source & other) | (target & aim)
    )


def _is_turned(one: Ends, other: Ends) -> bool:
    return bool(one[0] & other[1] and one[1] & other[0])


def _turned_ends(old: "_Reading", new: "_Reading") -> Iterator[Reason]:
    """`Bought from Bosch` that became `sold to Bosch`."""
    came, went = old.behind(_FROM), old.behind(_INTO)
    comes, goes = new.behind(_FROM), new.behind(_INTO)
    for one in sorted(((came - went) & (goes - comes)) | ((went - came) & (comes - goes))):
        yield blocked("wording", one, "the original says it the other way round")


@dataclass(frozen=True)
class _Reading:
    text: Text

    def arrows(self) -> list[Ends]:
        found: list[Ends] = []
        for place, one in enumerate(self.text.tokens):
            both = [(source - target, target - source) for source, target in self._at(place, one)]
            found += [ends for ends in both if all(ends)]
        return found

    def _at(self, place: int, one: Token) -> Iterator[Ends]:
        if one.word in _FROM and (end := self._next(place, _TO)):
            yield self.head(place + 1), self.head(end + 1)
        elif self._is_instead(place):
            yield self.head(place + 2), self.before(place)
        elif one.key in _REPLACING and (end := self._next(place, _FOR)):
            source = self.before(place - 1) if self._is_passive(place) else self.head(place + 1)
            ends = (source, self.head(end + 1))
            turned = one.key in _TURNED and self.text.tokens[end].word == "for"
            yield ends[::-1] if turned else ends
        elif one.key in _REPLACING and place and not one.first:
            yield self.head(place + 1), self.before(place)
        elif one.key in _CONVERTING and (end := self._next(place, _INTO)):
            came = {other.word for other in self.text.tokens[place:end]} & _FROM
            yield from () if came else ((self.head(place + 1), self.head(end + 1)),)

    def _is_instead(self, place: int) -> bool:
        words = [one.word for one in self.text.tokens[place : place + 2]]
        return words in (["instead", "of"], ["rather", "than"])

    def _is_passive(self, place: int) -> bool:
        return place > 0 and self.text.tokens[place - 1].word in _AUXILIARY

    def _next(self, place: int, words: frozenset[str]) -> int:
        """0 where none of them stands in reach, in the same sentence."""
        for end in range(place + 1, min(place + _REACH, len(self.text.tokens))):
            one = self.text.tokens[end]
            if one.first or one.word in _AND:
                return 0
            if one.word in words:
                return end
        return 0

    def head(self, place: int) -> frozenset[str]:
        """What stands there, up to the next word of grammar."""
        found: list[Token] = []
        for one in self.text.tokens[place : place + _LONGEST_END + 3]:
            if one.word in _SKIPPED:
                continue
            if (
                one.first
                or one.word in GRAMMAR
                or one.word in PERIODS
                or len(found) == _LONGEST_END
            ):
                break
            found.append(one)
        return self._named(found)

    def before(self, place: int) -> frozenset[str]:
        found: list[Token] = []
        for one in reversed(self.text.tokens[max(0, place - 3) : place]):
            if one.word in GRAMMAR:
                break
            found.append(one)
            if one.first:
                break
        return self._named(found[:2])

    def behind(self, words: frozenset[str]) -> frozenset[str]:
        """All that stands right behind one of these words, names only: `to` comes before verbs too."""
        return frozenset(
            name
            for place, one in enumerate(self.text.tokens)
            if one.word in words
            for name in self.head(place + 1)
            if not is_number(name)
        )

    def _named(self, tokens: list[Token]) -> frozenset[str]:
        """By the skill that they name, in whatever spelling, else by their keys."""
        return frozenset(self._skills.get(one.word, one.key) for one in tokens)

    @property
    def _skills(self) -> dict[str, str]:
        return {
            one.word: found.skill
            for found in find_skills(self.text.plain)
            for one in read(found.written).tokens
        }


def _swapped(old: Text, new: Text) -> str:
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
    """`trucks and cars`: between them nothing but what has moved too and `and`."""
    inner = tokens[moved[0] : moved[-1] + 1]
    places = set(moved)
    return all(
        place in places or one.word in _AND for place, one in enumerate(inner, moved[0])
    ) and (any(one.word in _AND for one in inner) or len({one.clause for one in inner}) > 1)


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
        if one.word in _AND:
            found.append([])
        elif one.word in _OPENERS or one.clause != clause:
            how = found[-1].pop() if _is_adverb(before) and found[-1] else ""
            if not put_in:
                found.append([how] if how else [])
            put_in = not found[-1] and before in _AND
            found[-1].append(one.key)
        else:
            found[-1].append(one.key)
        clause, before = one.clause, one.word
    return Counter(tuple(one) for one in found if one)
