"""How much each measure is worth, as points between which a line is drawn, and on whose word."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

Part = Literal["pace", "fillers", "pauses", "variety", "voice", "facing", "presence", "expressiveness"]  # fmt: skip
BENKI = "Benkí et al. 2011 (University of Michigan, 1,380 survey calls)"
NAIM = "Naim et al. 2015 (138 recorded practice interviews, nine judges)"
FEILER = "Feiler & Powell 2015 (interviews; slower speech is rated as more anxious)"
USUAL = "common advice of speech coaches; no study known"


@dataclass(frozen=True, slots=True)
class Curve:
    """`points` are values with their scores, by growing value; beyond the ends it stays level.

    `band` is what is usual, in words, `source` who says so.
    """

    measure: str
    unit: str
    points: tuple[tuple[float, float], ...]
    band: str
    source: str

    def at(self, value: float) -> float:
        """0 to 100."""
        if value <= self.points[0][0]:
            return self.points[0][1]
        for (left, low), (right, high) in pairwise(self.points):
            if value <= right:
                return low + (high - low) * (value - left) / (right - left)
        return self.points[-1][1]


WEIGHTS: Mapping[Part, float] = MappingProxyType(
    {"pace": 25, "fillers": 20, "pauses": 15, "variety": 10, "voice": 5, "facing": 15, "presence": 5, "expressiveness": 5}
)  # fmt: skip
"""Of all parts together 100."""
LEXICAL_ONLY = 0.5
"""Of the fillers' weight, where “um” and “uh” aren't heard: what is found is the lesser half of what there may be."""
FEWEST_COVERED = 0.5
"""The share of the weights that has to be known for a delivery score."""

CURVES: Mapping[Part, tuple[Curve, ...]] = MappingProxyType(
    {
        "pace": (Curve("speech_rate", "words a minute", ((70, 0), (110, 70), (130, 100), (175, 100), (200, 80), (260, 0)), "130 to 175 words a minute", f"{BENKI}; {FEILER}; the slow side is steeper for that"),),
        "fillers": (Curve("fillers.per_100_words", "in 100 words", ((1.5, 100), (3, 80), (5, 55), (10, 10), (15, 0)), "up to 3 in 100 words", f"{NAIM}; none at all earns nothing more, by {BENKI}"),),
        "pauses": (
            Curve("pauses.silence_ratio", "of the time", ((0, 80), (0.08, 100), (0.3, 100), (0.45, 40), (0.6, 0)), "8 to 30% of the time", f"{BENKI}: four or five pauses a minute sound natural"),
            Curve("pauses.long_per_minute", "long pauses a minute", ((1, 100), (3, 60), (6, 0)), "up to 1 of two seconds or more in a minute", USUAL),
        ),
        "variety": (Curve("pitch_range", "semitones", ((1, 20), (3, 80), (4, 100), (10, 100), (16, 60)), "4 to 10 semitones", f"{BENKI}: a small effect, so a small weight"),),
        "voice": (
            Curve("loudness", "dBFS", ((-55, 0), (-42, 70), (-36, 100)), "−36 dBFS and louder", "what can be understood without turning up the sound"),
            Curve("snr_db", "dB above the noise", ((3, 0), (12, 70), (20, 100)), "20 dB above the noise and more", "what can be understood without effort"),
            Curve("clipping", "of the sound", ((0.001, 100), (0.01, 60), (0.05, 0)), "none of it cut off", "what can be understood without effort"),
        ),
        "facing": (Curve("facing", "of the time", ((0.2, 0), (0.6, 85), (0.75, 100)), "75% of the time and more", f"{USUAL}; everybody looks away to think, so 75% is all that is asked"),),
        "presence": (Curve("face", "of the time", ((0.4, 0), (0.9, 100)), "90% of the time and more", USUAL),),
        "expressiveness": (Curve("smile", "of the time", ((0, 50), (0.08, 100), (0.5, 100), (1, 80)), "8 to 50% of the time", f"{NAIM}: those who smiled more were rated higher"),),
    }
)  # fmt: skip
"""Where a part has several, the worst of them counts."""
VISUAL: tuple[Part, ...] = ("facing", "presence", "expressiveness")
