"""What is kept of a résumé's text, so that it is read once and compared with many jobs."""

import base64
import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.terms import counts

FEATURE_VERSION = 1
"""Raised whenever the same text would give other features."""
UNIT = 65535
"""Weights of terms are steps of 1/65535, so that their sums are exact in any order."""
_DAMPING = 0.85
"""A term that stands twice in a résumé counts for less than two; close to 1, since what is repeated is what one does."""
_OFTEN = 50
_LONGEST = 200_000
"""Letters of a text that are read: forty pages."""


@dataclass(frozen=True)
class Features:
    """Of one text. `weights` are of length `UNIT` together; `space` is int8, see `Background.pointing`.

    `vectors` are int8 by name ("first", "mean"), only where an encoder was at hand.
    """

    version: str
    terms: tuple[str, ...]
    weights: NDArray[np.uint16]
    space: NDArray[np.int8]
    vectors: Mapping[str, NDArray[np.int8]]

    def as_json(self) -> dict[str, Any]:
        """Plain JSON, from which `from_json` makes the same again, to the bit."""
        return {
            "version": self.version,
            "terms": " ".join(self.terms),
            "weights": _text(self.weights.astype("<u2")),
            "space": _text(self.space),
            "vectors": {name: _text(vector) for name, vector in sorted(self.vectors.items())},
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Features":
        weights = np.frombuffer(base64.b64decode(kept["weights"]), "<u2").astype(np.uint16)
        vectors = {name: _vector(text) for name, text in kept["vectors"].items()}
        terms = tuple(kept["terms"].split())
        return cls(kept["version"], terms, weights, _vector(kept["space"]), vectors)


def _text(values: NDArray[Any]) -> str:
    return base64.b64encode(values.tobytes()).decode()


def _vector(text: str) -> NDArray[np.int8]:
    return np.frombuffer(base64.b64decode(text), np.int8)


def version_of(background: Background, encoder: str | None = None) -> str:
    """What features must share to be compared: their form, the statistics and the encoder behind them."""
    return f"{FEATURE_VERSION}/{background.digest[:12]}/{encoder or '-'}"


def features_of(
    text: str,
    background: Background,
    vectors: Mapping[str, NDArray[np.int8]] | None = None,
    encoder: str | None = None,
) -> Features:
    """Of a résumé's text; the text's first 200,000 letters are read."""
    found = counts(text[:_LONGEST])
    damped = {term: min(found[term], _OFTEN) ** _DAMPING for term in sorted(found)}
    return Features(
        version_of(background, encoder),
        *sparse(damped, background),
        vectors or {},
    )


def pointing(frequencies: Mapping[str, int], background: Background) -> NDArray[np.int8]:
    """Where terms point, each by its frequency times its rarity."""
    return background.pointing({t: n * background.rarity(t) for t, n in frequencies.items()})


def sparse(
    frequencies: Mapping[str, float], background: Background
) -> tuple[tuple[str, ...], NDArray[np.uint16], NDArray[np.int8]]:
    """Terms in order, frequency times rarity as steps of the unit length, and where the terms point."""
    raw = {t: frequencies[t] * background.rarity(t) for t in sorted(frequencies)}
    values = np.array([*raw.values()], np.float64)
    length = math.sqrt(math.fsum((values * values).tolist())) or 1.0
    steps = np.rint(values / length * UNIT).astype(np.uint16)
    kept = tuple(compress(raw, steps.tolist()))
    return kept, steps[steps > 0], background.pointing(raw)
