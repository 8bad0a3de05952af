"""The grounding gate: whether a rewrite of one bullet says what the bullet says, no more and no less."""

from collections.abc import Iterator

from hirewire_ranker.domain.grounding.bounds import bounds
from hirewire_ranker.domain.grounding.changes import changes
from hirewire_ranker.domain.grounding.claims import claims
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.directions import directions
from hirewire_ranker.domain.grounding.ladder import seniority
from hirewire_ranker.domain.grounding.polarity import polarity
from hirewire_ranker.domain.grounding.quantities import quantities
from hirewire_ranker.domain.grounding.roles import roles
from hirewire_ranker.domain.grounding.verdict import (
    Judgement,
    Reason,
    Rewrite,
    blocked,
    judgement_of,
)


def judge(rewrite: Rewrite) -> Judgement:
    """Block: a claim that the entry doesn't have, or something gone. Warn: reworded in a way that a person should look at.

    The bullet's own words always pass. Pure, and the same for the same input.
    """
    case = Comparison(rewrite)
    if case.new.plain == case.old.plain:
        return Judgement("pass")
    if not case.new.tokens:
        return judgement_of((blocked("dropped", case.old.plain, "nothing is left"),))
    return judgement_of(tuple(dict.fromkeys(_reasons(case))))


def _reasons(case: Comparison) -> Iterator[Reason]:
    yield from quantities(case)
    yield from bounds(case)
    yield from polarity(case)
    yield from claims(case)
    yield from seniority(case)
    yield from roles(case)
    yield from directions(case)
    yield from changes(case)
