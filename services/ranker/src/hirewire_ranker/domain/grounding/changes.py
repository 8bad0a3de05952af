"""What is left of the difference between both texts when names and numbers are done: words put in, words left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.directions import agreed
from hirewire_ranker.domain.grounding.reading import Token, is_number, is_verb
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.wording.emptiness import LIGHT, LIGHT_VERBS, PEOPLE
from hirewire_ranker.domain.wording.opposites import is_outcome
from hirewire_ranker.domain.wording.periods import PERIODS

_MOST_NOUNS_REWORDED = 1
_MOST_WORDS_GONE = 1


@dataclass(frozen=True, slots=True)
class _Reworded:
    pairs: tuple[tuple[Token, Token], ...]
    added: tuple[Token, ...]
    lost: tuple[Token, ...]


def changes(case: Comparison) -> Iterator[Reason]:
    done = _reworded(case)
    for old, new in done.pairs:
        told = f"{old.written} → {new.written}"
        if _is_counted(old, case):
            yield blocked("number", told, "the original counts something else")
        elif is_outcome(new.key) and not is_outcome(old.key) and not agreed(case):
            yield blocked(
                "wording", told, "claims that something changed, which the original doesn't say"
            )
        else:
            yield warned("wording", told, "another word than the original's")
    yield from _put_in(case, done.added)
    yield from _skills_gone(case)
    yield from _left_out(case, done)


def _is_counted(one: Token, case: Comparison) -> bool:
    """Whether a number stands before it, so that another word is another quantity."""
    place = next(place for place, other in enumerate(case.old.tokens) if other is one)
    return place > 0 and is_number(case.old.tokens[place - 1].word) and not is_verb(one)


def _reworded(case: Comparison) -> _Reworded:
    """A verb for a verb, and one other word for another: the rest is added or lost."""
    added = [one for one in case.added if one.word not in LIGHT | PERIODS]
    lost = [one for one in case.lost if one.word not in PERIODS]
    pairs = [*_paired(added, lost, verbs=True)]
    nouns = _MOST_NOUNS_REWORDED
    pairs += list(_paired(added, lost, verbs=False))[:nouns]
    for old, new in pairs:
        lost.remove(old)
        added.remove(new)
    return _Reworded(tuple(pairs), tuple(added), tuple(lost))


def _paired(added: list[Token], lost: list[Token], *, verbs: bool) -> Iterator[tuple[Token, Token]]:
    new = [one for one in added if is_verb(one) == verbs]
    old = [one for one in lost if is_verb(one) == verbs and (verbs or one.word not in LIGHT)]
    yield from zip(old, new, strict=False)


def _put_in(case: Comparison, added: tuple[Token, ...]) -> Iterator[Reason]:
    unlisted = [one for one in added if not case.is_listed(one)]
    of_job = [one for one in unlisted if one.key in case.job.keys]
    for one in of_job:
        yield blocked("skill", one.written, "the job's word, which the bullet doesn't have")
    deeds = [one for one in unlisted if is_verb(one) and one not in of_job]
    for one in deeds:
        yield blocked("wording", one.written, "something done that the bullet doesn't say")
    rest = [one for one in unlisted if one not in deeds and one not in of_job]
    told = ", ".join(one.written for one in rest)
    alone = any(_stands_alone(one, case) for one in rest)
    if len(rest) > 1 or alone or any(one.word in PEOPLE for one in rest):
        yield blocked("wording", told, "the bullet doesn't say so")
    elif rest:
        yield warned("wording", told, "the bullet doesn't say so")


def _stands_alone(one: Token, case: Comparison) -> bool:
    """A piece of its own, as `across the globe`: nothing beside it is the bullet's."""
    beside = (other for other in case.new.tokens if other.clause == one.clause)
    return not any(not other.empty and case.supports(other) for other in beside)


def _skills_gone(case: Comparison) -> Iterator[Reason]:
    kept = {one.skill for one in find_skills(case.new.plain)}
    gone = {one.word for one in case.lost}
    for found in find_skills(case.old.plain):
        words = [one for one in case.old.tokens if one.written in found.written]
        if found.skill not in kept and words and all(one.word in gone for one in words):
            yield blocked("dropped", found.written, "this skill of the original is gone")


def _left_out(case: Comparison, done: _Reworded) -> Iterator[Reason]:
    """Whole clauses first, the shortest before others: of a word that stood twice, only one may be gone."""
    missing = Counter(one.key for one in done.lost)
    for tokens in sorted(_clauses(case), key=len):
        wanted = Counter(one.key for one in tokens)
        if wanted <= missing and not _says_little(tokens):
            missing -= wanted
            told = " ".join(one.written for one in tokens)
            yield blocked("dropped", told, "this part of the original is gone")
    yield from _words_gone([one for one in done.lost if missing[one.key]])


def _clauses(case: Comparison) -> Iterable[list[Token]]:
    clauses: dict[int, list[Token]] = defaultdict(list)
    for one in case.old.tokens:
        if not one.empty and not is_number(one.word) and one.word not in PERIODS:
            clauses[one.clause].append(one)
    return clauses.values()


def _says_little(tokens: list[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].word in LIGHT_VERBS


def _words_gone(parts: list[Token]) -> Iterator[Reason]:
    names = [one for one in parts if not one.first and one.written[0].isupper()]
    for one in names:
        yield blocked("dropped", one.written, "this name of the original is gone")
    telling = [one for one in parts if one.word not in LIGHT and one not in names]
    told = ", ".join(one.written for one in telling)
    if len(telling) > _MOST_WORDS_GONE:
        yield blocked("dropped", told, "too much of the original is gone")
    elif telling:
        yield warned("dropped", told, "these words of the original are gone")
