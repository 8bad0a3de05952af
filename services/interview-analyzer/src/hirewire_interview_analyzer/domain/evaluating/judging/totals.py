"""The one place where levels become a score, whoever has named them."""

from collections.abc import Iterable, Mapping

from hirewire_common.contracts.evaluation import BEST_LEVEL, WEIGHTS, Cap, Dimension

CAPS: dict[Cap, int] = {"empty": 0, "echo": 0, "too_short": 20, "irrelevant": 25, "not_read": 25}
"""The most that a score may be."""

_WITHOUT_READING = frozenset[Cap](("empty", "echo", "too_short", "not_read"))
"""With those there is too little that could be beside the question."""


def total(levels: Mapping[Dimension, int], caps: Iterable[Cap] = ()) -> int:
    """0 to 100: the weighted levels, bounded by the caps."""
    weighted = sum(weight * levels[dimension] for dimension, weight in WEIGHTS.items())
    return min([round(100 * weighted / BEST_LEVEL), *map(CAPS.__getitem__, caps)])


def capped(levels: Mapping[Dimension, int], caps: Iterable[Cap]) -> tuple[int, tuple[Cap, ...]]:
    """The score and the caps that hold for these levels: what is beside the question is so whoever says it."""
    held = dict.fromkeys(caps)
    if levels["relevance"] == 0 and not _WITHOUT_READING & held.keys():
        held["irrelevant"] = None
    return total(levels, held), tuple(held)


def weakest(levels: Mapping[Dimension, int]) -> Dimension:
    """Where there is most to gain."""
    return max(WEIGHTS, key=lambda dimension: WEIGHTS[dimension] * (BEST_LEVEL - levels[dimension]))
