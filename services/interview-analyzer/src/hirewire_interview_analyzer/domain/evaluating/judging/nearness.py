"""How near in meaning an answer is to its question and what it is like, and from where on that says anything: each kind of question has bounds of its own."""

from dataclasses import dataclass

from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind


@dataclass(frozen=True, slots=True)
class Nearness:
    """The largest cosine, -1 to 1, of a part of the answer with the question and its job, or with what it asks about."""

    cosine: float
    strange: float = 0.0
    """How near to fluent nonsense: below 0.05 what is meant, above 0.1 hardly anything that is."""
    sentences: tuple[tuple[Span, float], ...] = ()
    """Of each its place, and the log-odds that it speaks to whoever evaluates."""

    def far(self, kind: Kind) -> bool:
        """Farther than honest answers are."""
        return self.cosine < _BOUNDS[kind][0]

    def close(self, kind: Kind) -> bool:
        """Nearer than answers to something else are."""
        return self.cosine >= _BOUNDS[kind][1]

    @property
    def alike(self) -> bool:
        """Nearer than most answers are: it may be the question itself."""
        return self.cosine >= _ALIKE

    def share(self, kind: Kind) -> float:
        """0 to 1, from the one bound towards the middle of honest answers."""
        least = _BOUNDS[kind][0]
        return max(0.0, min(1.0, (self.cosine - least) / (_USUAL - least)))


_BOUNDS: dict[Kind, tuple[float, float]] = {
    "story": (0.15, 0.30),
    "plan": (0.20, 0.29),
    "reasons": (0.18, 0.28),
    "explanation": (0.235, 0.28),
    "oneself": (0.12, 0.24),
    "questions": (0.05, 0.34),
    "closing": (-1.0, 0.34),
    "practical": (-1.0, 0.34),
}
"""By all-MiniLM-L6-v2. A story's own words need not be its question's, "a time when …"; an explanation's must."""
_USUAL = 0.45
_ALIKE = 0.62
