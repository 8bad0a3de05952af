"""How far each résumé meets a requirement, and what every passage is worth for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts.requirements import Asked
from hirewire_ranker.domain.score.demands import Alternative, Demand
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import Relevance
from hirewire_ranker.domain.score.schooling import education
from hirewire_ranker.domain.score.standing import language, permit, place
from hirewire_ranker.domain.score.worth import Credits, best_of
from hirewire_ranker.domain.score.years import years
from hirewire_ranker.domain.skills.implied import shown_by, trade_of

_UNSURE = 0.8
"""What a skill is worth that a passage names without saying whose it is: alone it is never met, and nothing is lost of the order of development postings."""
Values = NDArray[np.float64]
_NOTHING, _ALL = 0.25, 0.75
"""The share of a phrase's telling words in one passage that is worth nothing, and that which is worth all."""
_TOO_LITTLE = 0.1
_SCATTERED = 0.5
"""What the same words are worth when they stand all over the résumé."""
_UNSHOWN = 0.5
"""What is left in doubt of a skill by each role passage that says it: one makes a credit of 0.5, two of 0.75; a list alone 0.29."""
_IMPLIED = 0.8
"""What a skill is worth that another one shows: who has worked with Django has written Python."""


@dataclass(frozen=True, slots=True)
class Given:
    """What requirements are compared with."""

    pool: Pool
    relevance: Relevance


def credits_of(demand: Demand, given: Given) -> Credits:
    """Of every résumé of the pool, by the requirement's kind."""
    return _BY_KIND[demand.requirement.kind](demand, given)


def _skill(demand: Demand, given: Given) -> Credits:
    return best_of([_alternative(one, given.pool) for one in demand.alternatives], given.pool)


def _alternative(asked: Alternative, pool: Pool) -> Credits:
    if not asked.skill:
        return _phrase(asked, pool)
    worth = np.zeros(len(pool.owners))
    for skill in (asked.skill, *shown_by(asked.skill)):
        share = 1.0 if skill == asked.skill else _IMPLIED
        for at, sure in ((pool.knowing(skill), 1.0), (pool.naming(skill), _UNSURE)):
            worth[at] = np.maximum(worth[at], share * sure * pool.rungs[at])
    if base := trade_of(asked.skill):
        worth[pool.titled(base)] = 1.0
    return Credits(1 - _UNSHOWN ** pool.sums(worth), worth)


def _phrase(asked: Alternative, pool: Pool) -> Credits:
    """The best passage, or all of them together at half its worth."""
    passages, whole = np.zeros(len(pool.owners)), np.zeros(len(pool))
    for term, weight in asked.words:
        at = pool.saying(term)
        passages[at] += weight
        whole[np.unique(pool.owners[at])] += weight
    worth = _scaled(passages / asked.whole) * pool.rungs
    scattered = _SCATTERED * _scaled(whole / asked.whole)
    return Credits(np.maximum(pool.most(worth), scattered), worth)


def _scaled(share: Values) -> Values:
    found = np.clip((share - _NOTHING) / (_ALL - _NOTHING), 0.0, 1.0)
    return np.where(found < _TOO_LITTLE, 0.0, found)


def _certificate(demand: Demand, given: Given) -> Credits:
    """Wherever it is told, once is enough."""
    found = _skill(demand, given)
    worth = np.where(found.worth > 0, found.worth / np.maximum(given.pool.rungs, 0.01), 0.0)
    return Credits(given.pool.most(worth), worth)


_BY_KIND: Mapping[Asked, Callable[[Demand, Given], Credits]] = {
    "skill": _skill,
    "duty": _skill,
    "certificate": _certificate,
    "years": lambda demand, given: years(demand, given.pool, given.relevance),
    "education": lambda demand, given: education(demand, given.pool, given.relevance),
    "language": lambda demand, given: language(demand, given.pool),
    "place": lambda demand, given: place(demand, given.pool),
    "permit": lambda demand, given: permit(demand, given.pool),
}
