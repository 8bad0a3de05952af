"""Years in relevant roles against the years that are asked for."""

import re
from dataclasses import dataclass

import numpy as np

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import RELEVANT, Relevance
from hirewire_ranker.domain.score.worth import Credits
from hirewire_ranker.domain.skills.implied import shown_by, trade_of
from hirewire_ranker.domain.trades import trades_of

_ONCE = 0.5
"""What the years of a role count that says the skill once among many other things."""
_FEW = 5
ENOUGH = 0.05
"""Years that would be told as 0.1; below it there is nothing to tell."""
_ONE_OFF = re.compile(
    r"\b(?:once|one[- ]off|one[- ]time|single|occasional(?:ly)?|brief(?:ly)?|ad[- ]hoc|for a (?:colleague|friend)|a (?:bit|little) (?:of )?|a few (?:small |short )?(?:scripts?|lines|queries|pages|fixes)|now and then|from time to time|rarely|in passing|at a hackathon|attended|(?:a|one|two|the|day) (?:\w+ )?(?:workshops?|courses?|webinars?|seminars?)|dabbled\b.*|sat in|shadow(?:ed|ing)|(?:patched|fixed|tweaked|edited|adapted|touched) (?:one|a|an|some|two|the)"
    r"|einmal(?:ig)?|gelegentlich|vereinzelt|kurzzeitig|nebenbei|une fois|ponctuel(?:le)?(?:ment)?|occasionnel(?:le)?(?:ment)?|ocasional(?:mente)?|puntual(?:mente)?|una vez|una volta|saltuariamente)\b"
)
"""A task that was over soon says nothing of years."""


@dataclass(frozen=True, slots=True)
class Found:
    """`years`: NaN where it can't be told. `shown`: the roles that say the skill asked for; None where none is asked for.

    `halved`: years of roles that say it once, before they were halved. `listed`: it is named, but in no role. `untold`:
    years of roles of which it can't be told whether they are relevant. `passing`: a role says it of one task alone.
    """

    years: float
    shown: tuple[int, ...] | None = None
    halved: float = 0.0
    listed: bool = False
    untold: float = 0.0
    passing: bool = False


def years(demand: Demand, pool: Pool, relevance: Relevance) -> Credits:
    """All from the least that is asked for on, in proportion below it; more than the most costs nothing. NaN without dates."""
    least = demand.requirement.least_years or 0.0
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    skills = _skills(demand)
    for at, row in enumerate(pool.rows):
        seen = row.kept.seen
        if not seen.roles:
            continue
        found = found_years(demand, seen, relevance, at)
        values[at] = _credit(found, least)
        for role, near in enumerate(relevance.of_roles[at]):
            if near >= RELEVANT and values[at] > 0 and (found.shown is None or role in found.shown):
                for place in _speaking(role, seen, skills):
                    here = pool.bounds[at] + place
                    worth[here] = max(worth[here], min(near, values[at]))
    return Credits(values, worth)


def _speaking(role: int, seen: Seen, skills: set[str]) -> set[int]:
    """The passages of a role that say the skill; else the one with its dates.

    Without its dates what a role tells would stand under the one above, which must not gain the skill by that.
    """
    return _saying(role, seen, skills) or {seen.roles[role].passage}


def _saying(role: int, seen: Seen, skills: set[str]) -> set[int]:
    return {k.passage for k in seen.skills if k.skill in skills and k.sure} & set(
        seen.told_of(role)
    )


def _credit(found: Found, least: float) -> float:
    """What can't be told counts for nothing where enough is told already."""
    if np.isnan(found.years) or (found.years < least and found.untold > ENOUGH):
        return float("nan")
    return min(1.0, found.years / least) if least else 1.0


def found_years(demand: Demand, seen: Seen, relevance: Relevance, at: int) -> Found:
    """In relevant roles; where the requirement names a skill, in those of them that say it."""
    skills = _skills(demand)
    untold = relevance.untold(at) / 12
    if not skills:
        return Found(relevance.months(at) / 12, untold=untold)
    said = {role: _told(role, seen, skills) for role in _naming(seen, skills)}
    roles = tuple(role for role, much in said.items() if much)
    if roles:
        full = relevance.months(at, [role for role in roles if said[role] == 1.0])
        rest = relevance.months(at, roles) - full
        return Found((full + _ONCE * rest) / 12, roles, rest / 12, untold=untold)
    listed = any(one.skill in skills and one.sure for one in seen.skills) and not said
    able = listed and (relevance.months(at) or untold)
    return Found(float("nan") if able else 0.0, (), listed=listed, passing=bool(said))


def _naming(seen: Seen, skills: set[str]) -> list[int]:
    """The roles that say one of the skills the years are asked for in, or are called so."""
    places = [one.passage for one in seen.skills if one.skill in skills and one.sure]
    named = {role for p in places if (role := seen.passages[p].role) is not None}
    called = {n for n, role in enumerate(seen.roles) if _is_called(role.title, skills)}
    begun = {seen.roles[n].passage for n in named | called}
    return [n for n, role in enumerate(seen.roles) if role.passage in begun]


def _told(role: int, seen: Seen, skills: set[str]) -> float:
    """All by its title, more than once, or by a good part of the little that is told; nothing by a task that was over soon."""
    if _is_called(seen.roles[role].title, skills):
        return 1.0
    lasting = [
        at for at in _saying(role, seen, skills) if not _ONE_OFF.search(fold(seen.written(at)))
    ]
    if not lasting:
        return 0.0
    return 1.0 if len(lasting) > 1 or len(seen.told_of(role)) <= _FEW else _ONCE


def _skills(demand: Demand) -> set[str]:
    """Empty when they are asked for in the work as a whole."""
    if not demand.requirement.terms:
        return set()
    return {name for one in demand.alternatives if one.skill for name in _showing(one.skill)}


def _is_called(title: str, skills: set[str]) -> bool:
    """ "UX" and "recruiting" are whole occupations, of which a product designer or a headhunter is."""
    return _does(title, skills) or any(trades_of(s).sure & trades_of(title).sure for s in skills)


def _does(title: str, skills: set[str]) -> bool:
    """An accountant has done accounting, whether it is said or not."""
    words = fold(title).split()
    return any(word.startswith(base) for s in skills if (base := trade_of(s)) for word in words)


def is_done(seen: Seen, skill: str) -> bool:
    """By a role whose title says so."""
    return any(_does(role.title, {skill}) for role in seen.roles)


def _showing(skill: str) -> tuple[str, ...]:
    return (skill, *shown_by(skill))
