"""The direction in which the meaning of fluent nonsense lies, in vectors of all-MiniLM-L6-v2."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Direction:
    """Whole numbers, what they are to be divided by, and where its middle lies."""

    weights: tuple[int, ...]
    scale: float
    middle: float

    def of(self, vector: Iterable[float]) -> float:
        """How far a text's mean vector lies in it. Raises ValueError for one of another length."""
        pairs = zip(self.weights, vector, strict=True)
        return sum(one * float(other) for one, other in pairs) / self.scale - self.middle


def _direction(weights: str, scale: float, middle: float) -> Direction:
    return Direction(tuple(map(int, weights.split())), scale, middle)


# Ridge regression on the mean vector of an answer's parts of some 40 words: of 36 fluent nonsense answers, of three authors, of
# benchmarks/interview and in pictures, beside 270 honest ones.
NONSENSE = _direction(
    "57 -4 -68 17 -1 11 28 -11 104 9 -52 -19 -2 -29 13 45 -35 82 -71 3 43 35 17 15 -69 20 27 -50 103 -35 41 72 50 1 -45 99 -13 -42 2 -30 -55 7 "
    "-21 -43 41 -13 -15 -16 -70 -43 -122 23 -99 -12 4 94 21 -35 23 -26 21 -3 -23 2 62 -38 31 44 -88 44 84 26 13 -59 22 11 -18 -32 10 60 85 55 -22 "
    "11 -19 -14 16 -78 -27 17 -120 -60 -127 47 72 52 -34 -52 -13 7 22 12 -55 -48 -68 -81 -32 -4 1 0 -82 -60 -1 17 36 -14 33 -6 45 -47 53 8 5 17 "
    "39 -43 -41 0 -68 13 37 1 -6 -2 -22 -52 -55 3 -19 59 -16 46 36 -104 -48 82 -41 -75 -6 78 21 -39 0 -50 6 -12 -127 31 -1 7 -73 -22 -12 35 -1 -6 "
    "34 8 -30 61 -14 19 59 104 -4 59 -60 -10 44 47 73 -52 47 -52 -8 17 -32 -11 6 -51 -33 37 72 86 -91 -20 35 -15 -36 17 1 61 -73 -34 -15 -3 67 "
    "-20 -90 55 -28 -40 -23 -110 21 -19 -24 27 -23 1 50 6 -21 0 78 -20 -70 101 3 12 -29 -105 -22 4 -25 -3 -16 49 30 -30 47 45 4 59 79 25 -94 -16 "
    "-10 5 47 -61 36 -2 -59 -55 -23 -52 -25 67 35 -114 -34 -12 -39 26 -27 28 10 -12 -14 55 -60 -39 63 31 7 -29 38 84 -46 4 39 46 53 44 -13 -62 23 "
    "75 1 38 -9 -11 31 -7 -73 -14 26 67 -2 -53 8 13 -11 -3 32 -10 -20 15 -32 15 -41 18 -36 -38 -43 -26 -4 0 -99 -80 5 30 -16 41 91 28 -6 36 -34 "
    "-1 24 120 44 41 -65 2 -73 -20 46 29 -9 -49 21 -40 -38 17 2 82 90 -1 -34 -15 -52 48 15 86 39 -51 -18 68 -2 28 -24 41 28 114 -47 19 -7 -6 11 "
    "-22 7 42 -6 45 -25 6 94 15 -8 -1 ",
    951.67, -0.0046,
)  # fmt: skip
"""Below 0.05 what is meant; above 0.1 hardly anything is."""
