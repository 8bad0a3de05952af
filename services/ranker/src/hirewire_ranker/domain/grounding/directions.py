"""Which way it went: what something came from and what it became, and words that only changed places."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.order import AND, swapped
from hirewire_ranker.domain.grounding.reading import Text, Token, is_number, read
from hirewire_ranker.domain.grounding.verdict import Reason, blocked
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.wording.emptiness import GRAMMAR
from hirewire_ranker.domain.wording.keys import key
from hirewire_ranker.domain.wording.periods import PERIODS

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
_FIRST, _THEN = (
    words_in("first initially zuerst d'abord primero"),
    words_in("then later finally dann puis luego"),
)
_REACH = 12
_LONGEST_END = 4
Ends = tuple[frozenset[str], frozenset[str]]


def directions(case: Comparison) -> Iterator[Reason]:
    old, new = _Reading(case.old), _Reading(case.new)
    was, now = old.arrows, new.arrows
    for source, target in now:
        turned = any(_is_turned((source, target), other) for other in was)
        if turned and not any(source & one and target & other for one, other in was):
            told = f"{', '.join(sorted(source))} → {', '.join(sorted(target))}"
            yield blocked("wording", told, "the original says it the other way round")
    yield from _turned_ends(old, new)
    if what := swapped(case.old, case.new):
        yield blocked("wording", what, "the words of the original have changed places")


def agreed(case: Comparison) -> frozenset[str]:
    """All that both texts say to go the same way: `6 instead of 19` and `from 19 to 6`."""
    now = _Reading(case.new).arrows
    return frozenset(
        one
        for source, target in _Reading(case.old).arrows
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

    @cached_property
    def arrows(self) -> list[Ends]:
        found: list[Ends] = []
        for place, one in enumerate(self.text.tokens):
            both = [(source - target, target - source) for source, target in self._at(place, one)]
            found += [ends for ends in both if all(ends)]
        return found

    def _at(self, place: int, one: Token) -> Iterator[Ends]:
        then = one.word in _FIRST and self._next(place, _THEN, joined=True)
        if end := then or (one.word in _FROM and self._next(place, _TO)):
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

    def _next(self, place: int, words: frozenset[str], *, joined: bool = False) -> int:
        """0 where none of them stands in reach, in the same sentence."""
        for end in range(place + 1, min(place + _REACH, len(self.text.tokens))):
            one = self.text.tokens[end]
            if one.first or (one.word in AND and not joined):
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

    @cached_property
    def _skills(self) -> dict[str, str]:
        return {
            one.word: found.skill
            for found in find_skills(self.text.plain)
            for one in read(found.written).tokens
        }
