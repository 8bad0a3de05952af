"""How fast, how evenly and with which pauses somebody speaks."""

from statistics import fmean, pstdev

from hirewire_common.contracts.analysis import Fillers, Pauses, SpeechMetrics
from hirewire_interview_analyzer.domain.delivery import wording
from hirewire_interview_analyzer.domain.delivery.numbers import share
from hirewire_interview_analyzer.domain.delivery.speech import LONG_PAUSE, Speech, length
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import sentence_starts

MINUTE = 60.0
PACE_WINDOW = 15.0
"""Seconds in which words are counted to tell whether the pace is even."""


def speech_metrics(speech: Speech) -> SpeechMetrics:
    """Rates are None of fewer than FEWEST_WORDS words; pauses where neither words nor sound have times."""
    timed = bool(speech.spans)
    speaking = sum(map(length, speech.spans))
    words = len(speech.words)
    rated = speech.transcribed and speech.enough and timed and speaking > 0
    we, single = wording.persons(speech.words)
    return SpeechMetrics(
        words=words if speech.transcribed else None,
        speaking_seconds=speaking if timed else None,
        speech_rate=words * MINUTE / speech.seconds if rated else None,
        articulation_rate=words * MINUTE / speaking if rated else None,
        pace_variation=_variation(speech),
        phonation_ratio=share(speaking, speech.seconds),
        response_latency=speech.start if timed else None,
        fillers=_fillers(speech),
        hedges=len(wording.hedges_in(speech.words)) if speech.english else None,
        repeats=len(wording.repeats_in(speech.words)) if speech.transcribed else None,
        pauses=_pauses(speech) if timed else None,
        lexical_diversity=wording.diversity(speech.words),
        we_to_i=we / single if speech.english and single else None,
    )


def _fillers(speech: Speech) -> Fillers | None:
    if speech.fillers is None:
        return None
    terms = [one.term for one in speech.fillers]
    often = sorted(dict.fromkeys(terms), key=lambda term: (-terms.count(term), term))
    return Fillers(
        count=len(terms),
        per_100_words=100 * len(terms) / max(1, len(speech.words)),
        by_term={term: terms.count(term) for term in often},
        disfluencies=speech.disfluencies,
        sentence_starts=sentence_starts(speech.tokens, speech.fillers),
    )


def _pauses(speech: Speech) -> Pauses:
    lengths = [length(one) for one in speech.pauses]
    minutes = speech.seconds / MINUTE
    long = sum(one >= LONG_PAUSE for one in lengths)
    return Pauses(
        count=len(lengths),
        per_minute=len(lengths) / minutes if minutes else 0.0,
        mean=fmean(lengths) if lengths else None,
        longest=max(lengths, default=None),
        long=long,
        long_per_minute=long / minutes if minutes else 0.0,
        silence_ratio=share(sum(lengths), speech.seconds) or 0.0,
    )


def _variation(speech: Speech) -> float | None:
    """Of full windows alone: the last words of an answer are no change of pace."""
    windows = int(speech.seconds / PACE_WINDOW) if speech.timed else 0
    if windows * PACE_WINDOW < MINUTE:
        return None
    counts = [0] * windows
    for word in speech.words:
        at = int((word.start - speech.start) / PACE_WINDOW)
        if at < windows:
            counts[at] += 1
    mean = fmean(counts)
    return pstdev(counts) / mean if mean else None
