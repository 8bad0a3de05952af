"""How near a role's title is to a job's."""

from typing import Literal

from hirewire_ranker.domain.trades.known import known
from hirewire_ranker.domain.trades.titles import Trades

Nearness = Literal["same", "near", "kin", "other", "unheard", "unknown"]
"""`near`: much of the work is the other's. `kin`: of one branch, where the work that is told decides. `unheard`: the role
has a name of its own, but none that is known.
"""


def nearness(job: Trades, role: Trades) -> Nearness:
    """`unknown` where one of them isn't known, unless both say the same words."""
    if not (job and role):
        return _untold(job, role)
    if job.sure & role.sure:
        return "same"
    if (job.sure | job.loose) & (role.sure | role.loose):
        return "near" if job.words & role.words else "kin"
    if any((one, other) in known().near for one in job.sure for other in role.sure):
        return "near"
    return _by_family(job, role)


def _untold(job: Trades, role: Trades) -> Nearness:
    if job.words and job.words == role.words:
        return "same"
    return "unheard" if job and role.words and not role.words & job.words else "unknown"


def _by_family(job: Trades, role: Trades) -> Nearness:
    mine, theirs = ({known().families[t] for t in one.sure | one.loose} for one in (job, role))
    if mine & theirs:
        return "kin"
    return "other" if job.sure and role.sure else "unknown"
