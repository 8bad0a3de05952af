"""Advice on the voice and on how it is recorded."""

from hirewire_interview_analyzer.domain.delivery.case import Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.languages import named
from hirewire_interview_analyzer.domain.delivery.numbers import level, percent
from hirewire_interview_analyzer.domain.delivery.points import CURVES, WEIGHTS
from hirewire_interview_analyzer.domain.delivery.remarks import CLIPPED, NOISY

MONOTONE = 2.5
"""Semitones."""
QUIET = -42.0
"""dBFS."""
_UNCOUNTED = 100 * (WEIGHTS["pace"] + WEIGHTS["fillers"])
"""What can't be told for want of words is lost as well."""


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
    return _recorded(
        case, "noisy", "Find a quieter place",
        f"Your voice stands {voice.snr_db:.0f} dB above the noise around it; 20 is easy to listen to. Close the window, or use a headset.",
        f"{voice.snr_db:.0f} dB", _lost("snr_db", voice.snr_db),
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


def not_understood(case: Case) -> Finding | None:
    transcript = case.measured.transcript
    if not case.measured.guessed or transcript is None:
        return None
    language, metric = named(transcript.language), f"{percent(transcript.doubt or 0.0)} guessed"
    return Finding(
        "not_understood", "understood", _UNCOUNTED, "See that you can be understood",
        f"What you said was not understood: {percent(transcript.doubt or 0.0)} of the words in the transcript are guesses. It was taken for {language}. If you speak that, speak clearly and close to the microphone; a recording in another language can't be analysed here.",
        case.whole(metric),
        f"Say three sentences in {language}, play them back, and go on once somebody else would catch every word.",
        "Record a sentence as a test, and the whole answer once its transcript is right.",
    )  # fmt: skip


RULES: tuple[Rule, ...] = (monotone, too_quiet, noisy, clipping, not_understood)


def _recorded(case: Case, code: str, title: str, advice: str, metric: str, lost: float) -> Finding:
    voice = case.metrics.voice
    hardly = voice is not None and voice.snr_db is not None and voice.snr_db < NOISY
    # what spoils the sound may well be why the words are what they are
    first = _UNCOUNTED if hardly or case.measured.uncounted else 0.0
    return Finding(
        code, "sound", first + lost, title, advice, case.whole(metric),
        "Record ten seconds, listen to them, and change one thing at a time until every word is clear.",
        "Record the same answer again once ten seconds of a test sound clear to you.",
    )  # fmt: skip


def _lost(measure: str, value: float) -> float:
    """By this measure alone: the worst of them is what to begin with."""
    curve = next(one for one in CURVES["voice"] if one.measure == measure)
    return WEIGHTS["voice"] * (100 - curve.at(value))
