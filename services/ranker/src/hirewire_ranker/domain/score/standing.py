"""Languages, places and permits: what a résumé often says nothing of, and what then can't be told."""

import numpy as np

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.worth import Credits
from hirewire_ranker.domain.skills.implied import shown_by
from hirewire_ranker.domain.tongues import language_of

_LEVELS = ("basic", "fluent", "native")
_UNTOLD = 0.75
"""What a language is worth whose level isn't told, where a level is asked for."""
_LOWER = 0.5
_WRITTEN_IN = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese", "nl": "dutch"}  # fmt: skip
_ANYWHERE = frozenset({"remote", "work from home", "telecommute", "home office", "anywhere"})


def language(demand: Demand, pool: Pool) -> Credits:
    """The language of the text is spoken. None told: nobody knows; others told, but not this one: missing."""
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    asked = demand.requirement.terms or (demand.requirement.text,)
    wanted = {fold(language_of(term) or term) for term in asked}
    for at, row in enumerate(pool.rows):
        seen = row.kept.seen
        for one in seen.spoken:
            if fold(one.language) in wanted:
                place = pool.bounds[at] + one.passage
                worth[place] = max(worth[place], _level(one.level, demand.requirement.level))
        mine = worth[pool.bounds[at] : pool.bounds[at + 1]].max(initial=0.0)
        written = _UNTOLD if _WRITTEN_IN.get(seen.language) in wanted else 0.0
        if mine or written or seen.spoken:
            values[at] = max(mine, written)
    return Credits(values, worth)


def _level(told: str, wanted: str) -> float:
    if not wanted or told == wanted:
        return 1.0
    if told not in _LEVELS or wanted not in _LEVELS:
        return _UNTOLD
    return 1.0 if _LEVELS.index(told) >= _LEVELS.index(wanted) else _LOWER


def place(demand: Demand, pool: Pool) -> Credits:
    """Work that can be done from anywhere suits everybody. A résumé that names another place only is no proof: people move."""
    wanted = [fold(term) for term in demand.requirement.terms or (demand.requirement.text,)]
    if any(term in _ANYWHERE for term in wanted):
        return Credits(np.ones(len(pool)), np.zeros(len(pool.owners)))
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    for at, row in enumerate(pool.rows):
        if any(_is_in(fold(one), other) for one in _places(row) for other in wanted):
            values[at] = 1.0
    return Credits(values, worth)


def _places(row: Row) -> tuple[str, ...]:
    return row.kept.seen.places


def _is_in(told: str, wanted: str) -> bool:
    """ "Berlin" is in "Berlin, Germany" and the other way round; "Springfield, IL" is not in "Springfield, MA"."""
    one, other = ([part.strip() for part in text.split(",")] for text in (told, wanted))
    return all(a == b for a, b in zip(one, other, strict=False))


def permit(demand: Demand, pool: Pool) -> Credits:
    """Only where the text says it; not saying it says nothing."""
    worth = np.zeros(len(pool.owners))
    for one in demand.alternatives:
        found = _naming(one.skill, one.words, pool)
        worth[found] = 1.0
    values = pool.most(worth)
    return Credits(np.where(values > 0, values, np.nan), worth)


def _naming(skill: str, words: tuple[tuple[str, int], ...], pool: Pool) -> np.ndarray:
    """The passages that name the skill or one that shows it, or else have every one of the words."""
    if skill:
        return np.concatenate([pool.knowing(one) for one in (skill, *shown_by(skill))])
    found = [pool.saying(term) for term, _ in words]
    common = found[0]
    for other in found[1:]:
        common = np.intersect1d(common, other)
    return common
