"""What fields and parts of the score are called on a page."""

from collections.abc import Mapping
from types import MappingProxyType

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "pace": "Pace",
        "fillers": "Fillers",
        "pauses": "Pauses",
        "variety": "Pitch variety",
        "voice": "Voice in the recording",
        "facing": "Facing the camera",
        "presence": "Face in the picture",
        "expressiveness": "Smile",
        "relevance": "To the question",
        "structure": "Order",
        "specificity": "Details",
        "depth": "Reasons",
        "clarity": "Easy to follow",
    }
)
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "transcript": "Transcript",
        "metrics.speech": "Everything about speech",
        "metrics.voice": "Everything about the voice",
        "metrics.visual": "Everything about the picture",
        "metrics.speech.speech_rate": "Pace",
        "metrics.speech.fillers.disfluencies": "“Um” and “uh”",
        "metrics.speech.fillers.sentence_starts": "Sentences that begin with a filler",
        "metrics.speech.pauses.mean": "Mean pause",
        "metrics.speech.pauses.longest": "Longest pause",
        "metrics.speech.phonation_ratio": "Share of time spent speaking",
        "metrics.speech.response_latency": "Time until the first word",
        "metrics.speech.lexical_diversity": "Variety of words",
        "metrics.speech.we_to_i": "“We” for each “I”",
        "metrics.voice.snr_db": "Voice above the noise",
        "metrics.visual.facing": "Facing the camera",
        "metrics.visual.gaze": "Where the eyes look",
        "metrics.visual.emotions": "How the face looks",
        "scores.delivery": "Delivery score",
        "scores.overall": "Overall score",
        "scores.content": "Content score",
    }
)


def part(name: str) -> str:
    return PARTS.get(name, _plain(name))


def field(path: str) -> str:
    """By the path's last name where it has no other."""
    return _FIELDS.get(path) or _plain(path.rsplit(".", 1)[-1])


def _plain(name: str) -> str:
    return name.replace("_", " ").capitalize()
