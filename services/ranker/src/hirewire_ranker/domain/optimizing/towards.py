"""A job as an optimisation looks at it: its keywords, and how well a résumé answers it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from hirewire_common.contracts import Resume
from hirewire_ranker.domain.gaps import Keyword

Score = Callable[[Resume, Sequence[str]], float | None]
"""Of a résumé and the lines of its document that have no place in it. 0 to 100; None where the job says nothing that could be compared. The same for the same résumé."""


@dataclass(frozen=True, slots=True)
class Towards:
    """`keywords` in the order in which they are to be told; `notes` what whoever asked should know of how it was read."""

    score: Score
    keywords: tuple[Keyword, ...]
    notes: tuple[str, ...] = ()
    either: tuple[frozenset[str], ...] = ()
    """Keywords as they are written, of which one suffices; what is asked for alone is one by itself."""
    now: int | None = None
    """The month that "present" means, counted from year 0."""


class ReadsJobs(Protocol):
    def __call__(self, description: str) -> Towards:
        """Read once; the same for the same description."""
        ...


_FEW = 2
_LITTLE = (
    "The job's description names hardly any skill that is known here, so little could be compared."
)


def notes_of(keywords: Sequence[Keyword]) -> tuple[str, ...]:
    return () if len(keywords) >= _FEW else (_LITTLE,)
