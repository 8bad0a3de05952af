"""Languages, places and permits: what a résumé often says nothing of, and what then can't be told."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts import Requirement
from hirewire_common.words.folding import fold
from hirewire_ranker.domain.permits import HINTS, Permit, meets, permits_in
from hirewire_ranker.domain.resume.seen import Seen, Spoken
from hirewire_ranker.domain.score.demands import Alternative, Demand
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.worth import Credits
from hirewire_ranker.domain.skills.implied import shown_by
from hirewire_ranker.domain.tongues import code_of, codes_in, language_of

_NONE = np.zeros(0, np.int64)
_LEVELS = ("basic", "fluent", "native")
_UNTOLD = 0.75
"""What a language is worth whose level isn't told, where a level is asked for."""
_LOWER = 0.5
_WRITTEN = 1.0
"""And one that the text is written in."""
_WRITTEN_IN = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese", "nl": "dutch"}  # fmt: skip
_ANYWHERE = frozenset({"remote", "work from home", "telecommute", "home office", "anywhere"})


def language(demand: Demand, pool: Pool) -> Credits:
    """The language of the text is spoken. None told: nobody knows; others told, but not this one: missing.

    A level below what is asked decides alone, and is no quote that speaks for it: without it the text itself might.
    """
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    wanted, level = _tongues(demand.requirement), demand.requirement.level
    for at, row in enumerate(pool.rows):
        seen = row.kept.seen
        told = {
            n: _level(one, demand.requirement, seen)
            for n, one in enumerate(seen.spoken)
            if fold(one.language) in wanted
        }
        if told and max(told.values()) == _LOWER:
            values[at] = _LOWER
            continue
        for number, credit in told.items():
            place = pool.bounds[at] + seen.spoken[number].passage
            worth[place] = max(worth[place], credit if credit != _LOWER else 0.0)
        written = _WRITTEN if _WRITTEN_IN.get(seen.language) in wanted else 0.0
        if told or written or seen.spoken:
            values[at] = max(
                [written if level != "native" else min(written, _UNTOLD), *told.values()]
            )
    return Credits(values, worth)


def lower_level(asked: Requirement, seen: Seen) -> str:
    """What the text says of the language where that is below what is asked; empty otherwise."""
    wanted = _tongues(asked)
    told = [one for one in seen.spoken if fold(one.language) in wanted]
    if not told or any(_level(one, asked, seen) != _LOWER for one in told):
        return ""
    return seen.written(told[0].passage).strip()


def _tongues(asked: Requirement) -> set[str]:
    return {fold(language_of(term) or term) for term in asked.terms or (asked.text,)}


def _level(one: Spoken, asked: Requirement, seen: Seen) -> float:
    """By the codes of the Common European Framework where both have one, else by what the words come to."""
    code = code_of(asked.text)
    if code and (told_code := codes_in(seen.written(one.passage)).get(one.language)):
        return 1.0 if told_code >= code else _LOWER
    told, wanted = one.level, asked.level
    if not wanted or told == wanted:
        return 1.0
    if told not in _LEVELS or wanted not in _LEVELS:
        return _UNTOLD
    return 1.0 if _LEVELS.index(told) >= _LEVELS.index(wanted) else _LOWER


def place(demand: Demand, pool: Pool) -> Credits:
    """Work that can be done from anywhere suits everybody. A résumé that names another place only is no proof: people move."""
    if is_anywhere(demand.requirement):
        return Credits(np.ones(len(pool)), np.zeros(len(pool.owners)))
    wanted = _places_asked(demand.requirement)
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    for at, row in enumerate(pool.rows):
        if any(_is_in(fold(one), other) for one in _places(row) for other in wanted):
            values[at] = 1.0
    return Credits(values, worth)


def is_anywhere(asked: Requirement) -> bool:
    return any(term in _ANYWHERE for term in _places_asked(asked))


def _places_asked(asked: Requirement) -> list[str]:
    return [fold(term) for term in asked.terms or (asked.text,)]


def _places(row: Row) -> tuple[str, ...]:
    return row.kept.seen.places


def _is_in(told: str, wanted: str) -> bool:
    """ "Berlin" is in "Berlin, Germany" and the other way round; "Springfield, IL" is not in "Springfield, MA"."""
    one, other = ([part.strip() for part in text.split(",")] for text in (told, wanted))
    return all(a == b for a, b in zip(one, other, strict=False))


def permit(demand: Demand, pool: Pool) -> Credits:
    """Only where the text says it, or says that it isn't so; not saying it says nothing."""
    asked = next(permits_in(fold(demand.requirement.text), asked=True), None)
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    for at, row in enumerate(pool.rows):
        for place, told in _permits(row, asked) if asked else ():
            values[at] = np.fmax(values[at], float(told))
            worth[pool.bounds[at] + place] = max(worth[pool.bounds[at] + place], float(told))
    for one in demand.alternatives:
        worth[_naming(one, pool, itself=asked is None)] = 1.0
    best = pool.most(worth)
    return Credits(np.where(best > 0, best, values), worth)


def _permits(row: Row, asked: Permit) -> Iterator[tuple[int, bool]]:
    """The passages that say something of what is asked, and what."""
    seen = row.kept.seen
    hints, whole = HINTS[asked.kind], seen.blind.text.lower()
    if not any(hint in whole for hint in hints):
        return
    for place in range(len(seen.passages)):
        text = fold(seen.written(place))
        if place in seen.suspicious or not any(hint in text for hint in hints):
            continue
        for one in permits_in(text):
            told = meets(one, asked)
            if told is not None:
                yield place, told


def _naming(asked: Alternative, pool: Pool, *, itself: bool) -> NDArray[np.int64]:
    """The passages that name what shows it, as a lorry driver's licence shows one, or `itself`: the skill, or all of its words."""
    if asked.skill:
        names = (asked.skill, *shown_by(asked.skill)) if itself else shown_by(asked.skill)
        return np.concatenate([_NONE, *(pool.knowing(one) for one in names)])
    found = [pool.saying(term) for term, _ in asked.words] if itself else [_NONE]
    common = found[0]
    for other in found[1:]:
        common = np.intersect1d(common, other)
    return common
