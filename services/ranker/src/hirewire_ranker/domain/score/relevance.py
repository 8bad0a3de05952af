"""Which of a résumé's roles are of the occupation that the job is of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.skills.implied import shown_by
from hirewire_ranker.domain.trades import Nearness, Trades, nearness

RELEVANT = 0.45
"""From which on a role counts."""
_BY_TITLE: dict[Nearness, tuple[float, float]] = {
    "same": (0.6, 0.4),
    "near": (0.45, 0.5),
    "kin": (0.0, 0.55),
    "other": (0.0, 0.4),
    "unheard": (0.0, 0.75),
    "unknown": (0.0, 1.0),
}
"""What a role has by its title, and what share of how near its words point comes to that: of two occupations that are
known and not near no words make one.
"""
_UNTELLABLE = frozenset({"kin", "unheard", "unknown"})
"""What words must decide, and can't in a language that the space doesn't know."""
_PER_SKILL = 0.15
"""What each skill of the job that a role shows adds to how near its words point, by how telling the skill is."""
_MOST_TELLING = 1.5
_ALL_SKILLS = 0.45
_UNSHOWN = 0.5
"""What is left of the role fit of a text that only lists words of the job's occupation, and tells of another."""
_ELSEWHERE = 0.25
"""The same where all its roles are of occupations that are known to be others."""
_OF_THE_TRADE = 0.5
_LONG = 48.0
"""After how many months in roles of the job's own title nobody asks any more in which words they are told, and how far."""
_GENERAL = 0.5
"""The weight below which a requirement is asked of everybody, as communication is."""
_READ = frozenset({"en", ""})
"""Languages whose words have a place in the space."""
_FULL = 100


@dataclass(frozen=True, slots=True)
class Sought:
    """The job as roles are compared with it: where its text points, with and without the words that all occupations share."""

    space: NDArray[np.int8]
    towards: NDArray[np.int8]
    trades: Trades
    language: str
    demands: Sequence[Demand]


class Relevance:
    """Of the roles of every résumé of a pool, 0..1: by title where both are known, by words and the job's skills within that.

    NaN where the titles don't tell, and the words stand in a language that isn't read.
    """

    def __init__(self, pool: Pool, sought: Sought) -> None:
        words = pool.roles(sought.towards) + np.minimum(_shown(pool, sought.demands), _ALL_SKILLS)
        every, which = pool.role_trades
        near = [nearness(sought.trades, one) for one in every]
        self._near = [[near[place] for place in part] for part in np.split(which, pool.role_bounds)]
        found = _titled(pool, sought, near, np.clip(words, 0.0, 1.0))
        parts = np.split(found, pool.role_bounds)
        self.of_roles: list[list[float]] = [part.tolist() for part in parts]
        self.trades = sought.trades
        self._of_told = pool.told(sought.space)
        self._rows = pool.rows

    def fitting(self, fits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Role fits, less what only a list bears out, and more where work of the job's own occupation is told in other words."""
        same = np.array(
            [
                min(
                    1.0,
                    self._worked(at, [n for n, one in enumerate(near) if one == "same"]) / _LONG,
                )
                for at, near in enumerate(self._near)
            ]
        )
        borne = fits * self._borne_out()
        found: NDArray[np.float64] = borne + _OF_THE_TRADE * same * (1 - borne)
        return found

    def _borne_out(self) -> NDArray[np.float64]:
        """How much of each role fit is more than a list: all where what a résumé tells, or one of its roles, is relevant.

        Roles of which it can't be told bear it out.
        """
        roles = np.array(
            [
                max((RELEVANT if isnan(one) else one for one in found), default=0.0)
                for found in self.of_roles
            ]
        )
        nearest: NDArray[np.float64] = np.maximum(roles, self._of_told) / RELEVANT
        elsewhere = np.array([bool(near) and set(near) == {"other"} for near in self._near])
        least = np.where(elsewhere, _ELSEWHERE, _UNSHOWN)
        borne: NDArray[np.float64] = least + (1 - least) * np.minimum(nearest, 1.0)
        return borne

    def months(self, at: int, among: Sequence[int] | None = None) -> float:
        """In relevant roles of the résumé at that place, overlapping ones counted once; with `among`, in those of them."""
        found = self.of_roles[at]
        roles = range(len(found)) if among is None else among
        return self._worked(at, [role for role in roles if found[role] >= RELEVANT])

    def untold(self, at: int) -> float:
        """How many months more it would be if all roles of which it can't be told were relevant."""
        found = self.of_roles[at]
        able = [role for role, one in enumerate(found) if isnan(one) or one >= RELEVANT]
        return self._worked(at, able) - self.months(at)

    def shares(self, at: int) -> set[int | None]:
        """How much of a week the relevant roles took."""
        roles = zip(self._rows[at].kept.seen.roles, self.of_roles[at], strict=True)
        return {role.share for role, one in roles if one >= RELEVANT}

    def _worked(self, at: int, roles: Sequence[int]) -> float:
        row = self._rows[at]
        shares = (row.kept.seen.roles[role].share for role in roles)
        return worked(
            [
                (*_stretch(row, role), _FULL if share is None else share)
                for role, share in zip(roles, shares, strict=True)
            ]
        )


def _titled(
    pool: Pool, sought: Sought, near: Sequence[Nearness], words: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How relevant by title and words each role is; `near` of each of the pool's different titles."""
    _, which = pool.role_trades
    least = np.array([_BY_TITLE[one][0] for one in near] or [0.0])[which]
    share = np.array([_BY_TITLE[one][1] for one in near] or [0.0])[which]
    found: NDArray[np.float64] = least + share * words
    foreign = pool.role_foreign if sought.language in _READ else np.ones(len(which), bool)
    untold = foreign & np.array([one in _UNTELLABLE for one in near] or [False])[which]
    known = np.maximum(least, np.where(foreign & (least > 0), RELEVANT, 0.0))
    whole: NDArray[np.float64] = np.where(foreign, np.maximum(found, known), found)
    whole[untold] = np.nan
    return whole


def _shown(pool: Pool, demands: Sequence[Demand]) -> NDArray[np.float64]:
    """What each role of the pool shows of the job's skills."""
    found = np.zeros(len(pool.role_owners))
    for demand in demands:
        asked = demand.requirement
        if asked.kind != "skill" or asked.weight < _GENERAL:
            continue
        names = [one.skill for one in demand.alternatives if one.skill]
        passages = [
            found_at
            for name in names
            for n in (name, *shown_by(name))
            for found_at in (pool.knowing(n), pool.naming(n))
        ]
        if passages:
            roles = pool.role_of[np.concatenate(passages)]
            found[np.unique(roles[roles >= 0])] += _PER_SKILL * min(demand.telling, _MOST_TELLING)
    return found


def _stretch(row: Row, role: int) -> tuple[int, int]:
    """Nobody has worked later than the month in which the résumé was handed in."""
    one, now = row.kept.seen.roles[role], row.as_of + 1
    return one.start, max(one.start, now if one.current else min(one.end, now))


def stretches(row: Row) -> list[tuple[int, int]]:
    """Of all its roles: first month, and the month after the last, from year 0."""
    return [_stretch(row, role) for role in range(len(row.kept.seen.roles))]


def worked(every: Sequence[tuple[int, int, int]]) -> float:
    """Months that lie in at least one stretch, each with how much of a week it took in percent; no week is more than full."""
    turns = sorted(turn for start, end, share in every for turn in ((start, share), (end, -share)))
    found, share, reached = 0, 0, 0
    for month, change in turns:
        found += min(share, _FULL) * (month - reached)
        share, reached = share + change, month
    return found / _FULL
