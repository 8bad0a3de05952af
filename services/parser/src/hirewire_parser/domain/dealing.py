"""The pieces of many headings dealt out to roles: by what each says, and by what those in the same place say.

Every piece is weighed for every role; the weights of all pieces at one place of their headings are averaged, and the
best way to give each role a piece of its own is taken. So an entry whose own words tell nothing is read like its
neighbours.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from operator import getitem

from hirewire_common.words.folding import letters_only
from hirewire_parser.domain.parts import Part

Weights = tuple[float, ...]
"""How much a piece is like each of the roles."""
Weigh = Callable[[Part, int], Weights]
"""Of a piece and of how often its text stands in all headings."""

_HABIT = 1.5
"""What the other entries say, against the piece's own words."""
_LATER = 0.1
"""The price of each piece that stands before the chosen one, for the first two roles."""
_MOST = 6
"""Pieces that are dealt out; a heading of more is text."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """One heading's piece for each role, None for none; `leads`: by how much each beat the best other choice."""

    pieces: tuple[Part | None, ...]
    leads: tuple[float, ...]


def deal(headings: Sequence[Sequence[Part]], weigh: Weigh, missing: Weights) -> list[Dealt]:
    """For every heading the piece of each role, unless none fits better than `missing`, the price of none."""
    said = Counter(letters_only(part.text) for parts in headings for part in parts)
    weights = [[weigh(part, said[letters_only(part.text)]) for part in parts] for parts in headings]
    habits = _habits(headings, weights)
    return [
        _best(
            parts[:_MOST],
            [_sum(mine, habits[part.slot]) for part, mine in zip(parts, own, strict=True)][:_MOST],
            missing,
        )
        for parts, own in zip(headings, weights, strict=True)
    ]


def _habits(
    headings: Sequence[Sequence[Part]], weights: Sequence[Sequence[Weights]]
) -> dict[tuple[int, int], Weights]:
    """What the pieces at one place of all headings say together."""
    seen: dict[tuple[int, int], list[Weights]] = defaultdict(list)
    for parts, own in zip(headings, weights, strict=True):
        for part, mine in zip(parts, own, strict=True):
            seen[part.slot].append(mine)
    return {
        slot: tuple(sum(column) / len(every) for column in zip(*every, strict=True))
        for slot, every in seen.items()
    }


def _sum(own: Weights, habit: Weights) -> Weights:
    return tuple(mine + _HABIT * theirs for mine, theirs in zip(own, habit, strict=True))


def _best(parts: Sequence[Part], weights: Sequence[Weights], missing: Weights) -> Dealt:
    prices = _prices(weights, missing)
    choices = _choices(len(parts), len(missing))
    worths = {choice: sum(map(getitem, prices, choice)) for choice in choices}
    ordered = sorted(choices, key=worths.__getitem__, reverse=True)
    best = ordered[0]
    leads = (
        worths[best] - next((worths[other] for other in ordered if other[role] != number), 0.0)
        for role, number in enumerate(best)
    )
    return Dealt(
        tuple(parts[number] if number is not None else None for number in best), tuple(leads)
    )


@lru_cache(maxsize=64)
def _choices(pieces: int, roles: int) -> tuple[tuple[int | None, ...], ...]:
    """Every way to give each role a piece of its own, or none."""
    numbers: list[int | None] = [*range(pieces), None]
    return tuple(choice for choice in product(numbers, repeat=roles) if _distinct(choice))


def _distinct(choice: tuple[int | None, ...]) -> bool:
    taken = [number for number in choice if number is not None]
    return len(taken) == len(set(taken))


def _prices(weights: Sequence[Weights], missing: Weights) -> list[dict[int | None, float]]:
    """For each role what each piece, or none, is worth."""
    return [
        {
            None: none,
            **{
                number: own[role] - _LATER * number * (role < 2)
                for number, own in enumerate(weights)
            },
        }
        for role, none in enumerate(missing)
    ]
