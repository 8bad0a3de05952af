"""Directions in which meanings lie, in vectors of all-MiniLM-L6-v2: fluent nonsense, and words to whoever evaluates."""

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

# Logistic regression on the vectors of single sentences: 220 that speak to whoever evaluates, of a stranger to these rules, beside 320
# of hers that don't, half of them of people whose work is grading and giving orders, and 1,127 of honest answers. Of 60 answers of
# another stranger it finds 25 of 35 such attempts, and one in 25 of people who grade for a living; in 226 answers left out one.
ORDER = _direction(
    "-19 -19 4 -120 50 118 377 48 15 148 -105 -416 209 -102 -130 155 331 -44 -208 -2 353 -74 -105 132 -78 -173 39 191 -14 38 77 193 -59 1 156 -17 -95 -237 "
    "94 -83 13 -223 -107 114 -86 42 8 -128 -500 -36 -442 143 70 234 -197 199 -153 -46 -129 45 -141 -36 -65 -201 -63 -115 -1 -248 -299 128 135 27 -170 98 "
    "-137 -74 -216 74 82 151 -96 33 -71 -55 -263 -6 -187 100 127 174 -240 -74 127 120 99 47 1 -226 -11 60 11 -71 -180 23 -127 -78 80 -131 31 -5 -61 -201 "
    "-83 103 102 20 48 73 -191 -163 -5 -82 -306 44 -105 -326 -90 0 72 -97 53 -227 -146 -105 -231 109 -87 62 -265 -6 -113 331 -73 -12 62 214 218 45 -81 -9 "
    "-208 -179 -133 -203 -174 -17 -172 70 -25 -287 131 -325 -88 74 -116 90 205 -230 170 -53 -255 64 186 240 232 153 -27 6 -87 17 -131 -187 -37 -81 -163 267 "
    "79 157 127 -43 -75 -240 233 31 109 55 -15 318 91 -81 120 232 74 67 110 -90 296 126 -207 206 51 -167 332 150 -98 -129 -164 93 -254 -112 -142 15 92 0 20 "
    "-7 80 325 -59 -2 -20 -158 4 183 12 34 181 -105 -49 57 -308 24 -418 234 175 30 168 234 66 -72 96 90 186 57 18 33 -50 -156 41 -140 360 -33 -143 198 114 "
    "286 -159 -42 -31 -465 -32 114 -142 28 -77 -148 91 -103 -107 38 -146 144 -112 157 -35 -152 59 -27 93 55 -115 262 -150 -75 -42 -35 -139 -284 39 96 91 78 "
    "184 -13 9 304 80 -63 -14 -218 71 133 -132 -87 -277 -61 88 -89 17 0 -120 -257 -116 130 45 90 -10 -191 37 -151 32 -138 14 139 -178 73 -152 199 -43 -227 "
    "296 -208 -88 -32 102 63 3 -124 -34 -26 159 174 -141 -232 -149 28 77 211 -224 -110 -43 -41 -66 3 -114 -172 229 79 -109 38 -183 -64 311 -162 -46 67 -66 "
    "92 -60 230 470 57 195 -165 ",
    75.20,
    2.4342,
)  # fmt: skip
"""In log-odds: above 0 a sentence rather speaks to whoever evaluates."""
