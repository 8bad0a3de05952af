"""Years in relevant roles against the years that are asked for."""

import numpy as np

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import Relevance
from hirewire_ranker.domain.score.worth import Credits
from hirewire_ranker.domain.skills.implied import shown_by, trade_of

_LISTED = 0.25
"""What relevant years count towards years with a skill that the résumé names, but in no role."""
_ONCE = 0.5
"""What the years of a role count that says the skill once among many other things."""
_FEW = 5


def years(demand: Demand, pool: Pool, relevance: Relevance) -> Credits:
    """All from the least that is asked for on, in proportion below it; more than the most costs nothing. NaN without dates."""
    least = demand.requirement.least_years or 0.0
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    for at, row in enumerate(pool.rows):
        seen = row.kept.seen
        if not seen.roles:
            continue
        found = found_years(demand, seen, relevance, at)
        values[at] = min(1.0, found / least) if least else 1.0
        for role, cosine in zip(seen.roles, relevance.of_roles[at], strict=True):
            worth[pool.bounds[at] + role.passage] = max(cosine, 0.0)
    return Credits(values, worth)


def found_years(demand: Demand, seen: Seen, relevance: Relevance, at: int) -> float:
    """In relevant roles; where the requirement names a skill, in those of them that say it."""
    skills = _skills(demand)
    if not skills:
        return relevance.months(at) / 12
    if roles := roles_showing(demand, seen):
        whole = [role for role in roles if _is_shown(role, seen, skills)]
        full, every = relevance.months(at, whole), relevance.months(at, roles)
        return (full + _ONCE * (every - full)) / 12
    listed = any(one.skill in skills and one.sure for one in seen.skills)
    return _LISTED * relevance.months(at) / 12 if listed else 0.0


def roles_showing(demand: Demand, seen: Seen) -> list[int]:
    """The roles that say one of the skills the years are asked for in, or are called so."""
    skills = _skills(demand)
    places = [one.passage for one in seen.skills if one.skill in skills and one.sure]
    named = {role for p in places if (role := seen.passages[p].role) is not None}
    return sorted(named | {n for n, role in enumerate(seen.roles) if _does(role.title, skills)})


def _is_shown(role: int, seen: Seen, skills: set[str]) -> bool:
    """By its title, more than once, or by a good part of the little that is told."""
    told = [at for at, one in enumerate(seen.passages) if one.role == role]
    saying = {one.passage for one in seen.skills if one.skill in skills and one.sure} & set(told)
    return len(saying) > 1 or len(told) <= _FEW or _does(seen.roles[role].title, skills)


def _skills(demand: Demand) -> set[str]:
    """Empty when they are asked for in the work as a whole."""
    if not demand.requirement.terms:
        return set()
    return {name for one in demand.alternatives if one.skill for name in _showing(one.skill)}


def _does(title: str, skills: set[str]) -> bool:
    """An accountant has done accounting, whether it is said or not."""
    words = fold(title).split()
    return any(word.startswith(base) for s in skills if (base := trade_of(s)) for word in words)


def is_done(seen: Seen, skill: str) -> bool:
    """By a role whose title says so."""
    return any(_does(role.title, {skill}) for role in seen.roles)


def _showing(skill: str) -> tuple[str, ...]:
    return (skill, *shown_by(skill))
