"""How the parts of fitting become one number, absolute and between 0 and 1."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cosine counts; together they need not be 1.

    Chosen on development queries as the round numbers whose worst view lost least (see benchmarks/ranking).
    `middle`: the weighted mean at which a pair is as likely of one occupation as not, were both equally many; `steepness`: of the
    logistic curve around it.
    """

    parts: Mapping[str, float]
    middle: float
    steepness: float

    def mean(self, cosines: Mapping[str, float]) -> float:
        return sum(cosines[name] * share for name, share in self.parts.items()) / sum(
            self.parts.values()
        )

    def fit(self, mean: float) -> float:
        """0..1; 0.5 at `middle`. Rounded to 6 digits."""
        return round(1 / (1 + math.exp(-self.steepness * (mean - self.middle))), 6)


LEXICAL = Weights({"terms": 1.0, "space": 1.0}, middle=0.29, steepness=13.0)
SEMANTIC = Weights(
    {"terms": 1.0, "space": 1.0, "first": 1.0, "mean": 0.5}, middle=0.31, steepness=15.0
)


def weights_for(vectors: Mapping[str, object]) -> Weights:
    """Which of the two stand for a query with, or without, the encoder's vectors."""
    return SEMANTIC if vectors else LEXICAL
