"""Directions in which meanings lie: that of fluent nonsense, and that from talk to a case. Of vectors of all-MiniLM-L6-v2."""

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


# Ridge regression on the mean vector of an answer's parts of some 40 words: the first on 36 fluent nonsense answers, of three
# authors, of benchmarks/interview and in pictures, beside 270 honest ones; the second on the ranks of those, poor to excellent.
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
WORTH = _direction(
    "-33 17 12 28 9 20 10 18 2 -1 36 6 20 -31 -81 -1 -32 -42 26 63 44 33 20 19 96 18 -37 -13 -2 10 30 58 -29 -28 36 -73 12 -14 -10 9 35 -62 -12 "
    "52 -7 47 -43 41 25 52 32 43 -45 64 -60 -32 -10 6 -4 67 -10 5 -12 5 -53 -30 9 -112 71 43 10 55 -33 -17 -41 -4 79 8 12 -127 -108 -55 51 9 3 54 "
    "0 40 -29 -6 26 4 -27 9 -11 -23 -63 5 10 37 -1 49 -31 -46 25 -38 37 -23 -17 -5 47 -22 79 4 -43 31 67 29 69 -21 25 6 -5 -43 -48 43 61 0 6 -60 "
    "-20 -35 52 -7 -36 -1 13 -10 -13 -55 -10 -91 -40 -7 49 37 36 -26 9 33 35 -13 -12 35 -49 19 30 15 13 36 65 17 53 -9 78 -11 -47 -20 17 6 17 -58 "
    "-49 -50 -45 53 71 26 18 30 -73 -21 -24 19 -7 -20 30 51 109 44 63 -5 -56 -98 -26 -76 -63 19 -2 16 10 -33 -4 -32 33 29 0 -40 25 -44 -21 28 -67 "
    "-10 -29 -36 -75 -104 -58 -17 0 -79 26 0 -35 -30 -14 -21 20 -59 4 116 24 -31 45 2 61 4 50 30 76 -17 6 26 25 -34 -8 45 -26 23 114 -4 -43 -26 "
    "-36 -59 -4 58 -21 -4 25 37 -47 -49 57 -24 53 47 27 32 -60 26 73 15 -21 -25 -8 75 -56 5 -38 -12 60 13 48 6 -76 -37 -28 30 26 -45 7 -15 -16 -1 "
    "-36 -54 21 60 -22 -16 -10 -15 -35 -7 -69 16 22 -104 83 -28 -2 67 73 -16 -18 7 -59 0 9 46 -26 -12 83 1 66 42 -18 -10 11 63 35 -41 -38 -43 -93 "
    "-38 -15 -58 -57 -7 64 -48 -57 34 38 79 49 -20 33 37 -22 -42 -110 13 -24 57 17 14 -16 -58 -35 -19 79 9 -67 -8 23 -33 -23 -20 -9 44 18 -49 0 "
    "-52 -30 -8 -19 -46 -25 11 ",
    429.57, 0.0779,
)  # fmt: skip
"""In ranks, 1 from poor to average, from average to good, from good to excellent; 0 in the middle."""
