"""Advice on the voice and on how it is recorded."""

from hirewire_interview_analyzer.domain.delivery.case import Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.numbers import level
from hirewire_interview_analyzer.domain.delivery.points import CURVES, WEIGHTS
from hirewire_interview_analyzer.domain.delivery.remarks import CLIPPED, NOISY

MONOTONE = 2.5
"""Semitones."""
QUIET = -42.0
"""dBFS."""


def monotone(case: Case) -> Finding | None:
    voice = case.metrics.voice
    if not voice or voice.pitch_range is None or voice.pitch_range >= MONOTONE or not case.lost("variety"):  # fmt: skip
        return None
    flattest = min(case.ranges, key=lambda one: one.value, default=None)
    metric = f"{voice.pitch_range:.1f} semitones"
    shown = (case.during(flattest, f"{flattest.value:.1f} semitones"),) if flattest else case.whole(metric)  # fmt: skip
    return Finding(
        "monotone", "variety", case.lost("variety"), "Let your voice move",
        f"Your voice moves over {metric}; from 4 on it sounds lively. Choose the word that matters in each sentence and lift it: higher, or a little slower.",
        shown,
        "Read a paragraph aloud as if to a child, then tell the answer with half of that movement.",
        "Record the same answer again and lift one word in every sentence.",
    )  # fmt: skip


def too_quiet(case: Case) -> Finding | None:
    voice = case.metrics.voice
    if not voice or voice.loudness is None or voice.loudness >= QUIET:
        return None
    return _recorded(
        case, "too_quiet", "Come closer to the microphone",
        f"Your voice is recorded at {level(voice.loudness)}, and from −36 it is easy to hear. Sit an arm's length from the microphone, or turn its level up.",
        level(voice.loudness), _lost("loudness", voice.loudness),
    )  # fmt: skip


def noisy(case: Case) -> Finding | None:
    voice = case.metrics.voice
    drowned = case.measured.drowned
    if not voice or voice.snr_db is None or (voice.snr_db >= NOISY and not drowned):
        return None
    # what can't be told for want of words is lost as well
    lost = 100 * (WEIGHTS["pace"] + WEIGHTS["fillers"]) if drowned else 0.0
    return _recorded(
        case, "noisy", "Find a quieter place",
        f"Your voice stands {voice.snr_db:.0f} dB above the noise around it; 20 is easy to listen to. Close the window, or use a headset.",
        f"{voice.snr_db:.0f} dB", lost + _lost("snr_db", voice.snr_db),
    )  # fmt: skip


def clipping(case: Case) -> Finding | None:
    voice = case.metrics.voice
    if not voice or voice.clipping is None or voice.clipping <= CLIPPED:
        return None
    return _recorded(
        case, "clipping", "Turn the microphone down a little",
        f"{100 * voice.clipping:.1f}% of the sound is cut off because it is too loud. Move back a little, or turn the microphone's level down.",
        f"{100 * voice.clipping:.1f}% cut off", _lost("clipping", voice.clipping),
    )  # fmt: skip


RULES: tuple[Rule, ...] = (monotone, too_quiet, noisy, clipping)


def _recorded(case: Case, code: str, title: str, advice: str, metric: str, lost: float) -> Finding:
    return Finding(
        code, "sound", lost, title, advice, case.whole(metric),
        "Record ten seconds, listen to them, and change one thing at a time until every word is clear.",
        "Record the same answer again once ten seconds of a test sound clear to you.",
    )  # fmt: skip


def _lost(measure: str, value: float) -> float:
    """By this measure alone: the worst of them is what to begin with."""
    curve = next(one for one in CURVES["voice"] if one.measure == measure)
    return WEIGHTS["voice"] * (100 - curve.at(value))
