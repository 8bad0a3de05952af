"""Measurements as sentences: what a score rests on."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hirewire_common.contracts.analysis import Metrics
from hirewire_interview_analyzer.domain.delivery.numbers import level, percent
from hirewire_interview_analyzer.domain.delivery.points import Curve
from hirewire_interview_analyzer.domain.delivery.reasons import NO_UM

TOLD: Mapping[str, Callable[[float], str]] = MappingProxyType(
    {
        "speech_rate": lambda value: f"You speak {round(value)} words a minute, pauses included",
        "fillers.per_100_words": lambda value: f"Of 100 words {value:.1f} are fillers" if value else "No filler was found",
        "pauses.silence_ratio": lambda value: f"Pauses take {percent(value)} of the time from your first word to your last",
        "pauses.long_per_minute": lambda value: f"There are {value:.1f} pauses of two seconds or more in a minute",
        "pitch_range": lambda value: f"Your voice moves over {value:.1f} semitones",
        "loudness": lambda value: f"Your voice is recorded at {level(value)}",
        "snr_db": lambda value: f"Your voice stands {value:.0f} dB above the noise around it",
        "clipping": lambda value: f"{100 * value:.1f}% of the sound is cut off because it is too loud",
        "facing": lambda value: f"You face the camera in {percent(value)} of the frames that show you",
        "face": lambda value: f"Your face is in the picture {percent(value)} of the time",
        "smile": lambda value: f"You smile in {percent(value)} of the frames that show you",
    }
)  # fmt: skip
"""By the measure of a curve."""


def why(curve: Curve, value: float, metrics: Metrics) -> str:
    """The measurement, what is usual, and what couldn't be counted."""
    told = f"{TOLD[curve.measure](value)}. What is usual: {curve.band}."
    fillers = metrics.speech.fillers if metrics.speech else None
    partly = curve.measure.startswith("fillers") and fillers and not fillers.disfluencies
    return f"{told} {NO_UM}" if partly else told
