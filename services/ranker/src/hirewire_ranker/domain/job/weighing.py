"""Which of what was read count, and how much: what is asked twice counts once, and the most telling are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hirewire_common.contracts.requirements import MOST_REQUIREMENTS
from hirewire_common.words.folding import words_only
from hirewire_ranker.domain.job.telling import telling_words
from hirewire_ranker.domain.job.wanted import Wanted

_AGAIN = 0.25
_MOST_WEIGHT = 2.0
_IN_TITLE = 0.5
_GENERIC = 0.25
_TO_DO = 0.5
_TOLD = 1.5
"""What words of its own statement say, not its heading."""
_ENOUGH = 3
"""Things that are asked in so many words; with fewer, what is to be done tells what must be known."""
_MOST_PROMOTED = 12
_ALIKE = 0.75
"""Of the telling words of two duties: from there on they are one."""
_MOST_COMPARED = 400


def weighed(found: Iterable[Wanted], title_terms: frozenset[str]) -> list[Wanted]:
    """In the order of the description; at most as many as a job may have."""
    merged = _without_contained(_merged(list(found)))
    merged = [_by_title(one, title_terms) for one in merged]
    merged = _promoted(merged)
    kept = sorted(merged, key=_telling, reverse=True)[:MOST_REQUIREMENTS]
    return sorted(kept, key=lambda one: (one.start, one.end))


def _telling(one: Wanted) -> tuple[bool, bool, bool, float]:
    return one.hard, one.importance == "must", one.kind != "duty", one.weight


def _merged(found: Sequence[Wanted]) -> list[Wanted]:
    by_key: dict[object, Wanted] = {}
    duties: list[tuple[frozenset[str], object]] = []
    for one in found:
        key: object = _key(one)
        if one.kind == "duty":
            key = _same_duty(one, duties) or key
        by_key[key] = _joined(by_key[key], one) if key in by_key else one
    return list(by_key.values())


def _key(one: Wanted) -> tuple[object, ...]:
    if one.kind == "years":
        return one.kind, one.terms, one.least_years, one.most_years
    if one.kind == "education":
        return one.kind, one.level
    if one.terms:
        return one.kind, frozenset(one.terms)
    return one.kind, words_only(one.text)


def _same_duty(one: Wanted, duties: list[tuple[frozenset[str], object]]) -> object | None:
    words = frozenset(telling_words(words_only(one.text)))
    for others, key in duties[-_MOST_COMPARED:]:
        if words and len(words & others) >= _ALIKE * max(len(words), len(others)):
            return key
    duties.append((words, _key(one)))
    return None


def _joined(first: Wanted, again: Wanted) -> Wanted:
    """The must wins, with its words; what is said twice weighs more."""
    stays = again if (again.importance, first.importance) == ("must", "nice") else first
    alike = (again.kind, again.importance) == ("certificate", first.importance)
    if alike and len(again.text) > len(first.text):
        stays = again
    heaviest = max(first.weight, again.weight)
    more = 0.0 if heaviest <= _GENERIC else _AGAIN
    return replace(
        stays,
        weight=max(heaviest, min(_MOST_WEIGHT, heaviest + more)),
        hard=first.hard or again.hard,
        level=stays.level or first.level or again.level,
        equivalent=first.equivalent or again.equivalent,
    )


def _without_contained(found: Sequence[Wanted]) -> list[Wanted]:
    """ "Python or Java" says nothing where Python is a must of its own; nor do some years where more are a must."""
    alone = {
        one.terms[0]
        for one in found
        if one.kind in ("skill", "certificate") and len(one.terms) == 1 and one.importance == "must"
    }
    return [
        one
        for one in found
        if not (
            one.kind == "skill"
            and len(one.terms) > 1
            and alone & set(one.terms)
            and one.importance == "nice"
        )
    ]


def _by_title(one: Wanted, title_terms: frozenset[str]) -> Wanted:
    """What the title names is the heart of the job."""
    if (
        one.kind not in ("skill", "certificate")
        or not title_terms.intersection(one.terms)
        or one.weight <= _GENERIC
    ):
        return one
    if one.kind == "certificate" and one.importance == "nice" and one.weight >= _TOLD:
        return one
    return replace(one, importance="must", weight=min(_MOST_WEIGHT, one.weight + _IN_TITLE))


def _promoted(found: list[Wanted]) -> list[Wanted]:
    """A posting that only says what is to be done means that one can do it."""
    asked = sum(
        one.importance == "must"
        and one.kind in ("skill", "duty", "certificate")
        and one.weight > _GENERIC
        for one in found
    )
    if asked >= _ENOUGH:
        return found
    told = [one for one in found if one.kind in ("skill", "duty") and one.weight == _TO_DO]
    first = sorted(told, key=lambda one: one.kind == "duty")[:_MOST_PROMOTED]
    return [replace(one, importance="must") if one in first else one for one in found]
