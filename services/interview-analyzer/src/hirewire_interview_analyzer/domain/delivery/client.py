"""The fields of the recording front end, each by a formula over metrics and scores. None of them says what somebody feels."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hirewire_common.contracts.analysis import Analysis, Component, DeliveryCoaching, DeliveryScore
from hirewire_common.contracts.client_analysis import (
    ClientAnalysis,
    CoachingAdvice,
    FacialAnalysis,
    TranscriptAnalysis,
    TranscriptPiece,
)
from hirewire_common.contracts.recording import RecordingTranscript, SpokenWord
from hirewire_interview_analyzer.domain.delivery.points import FEWEST_COVERED, VISUAL, WEIGHTS, Part
from hirewire_interview_analyzer.domain.delivery.scoring import of_part
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import SENTENCE_PAUSE

RESTLESS = 1.0
"""Widths of the face in a second that count as all the movement there can be."""
HESITANT: tuple[Part, ...] = ("pace", "fillers", "pauses")
EASY_PACE = 130.0
"""Words a minute from which nobody sounds slow."""
FORMULAS: Mapping[str, str] = MappingProxyType(
    {
        "facial_analysis.engagement": "weighted mean of the scores of facing, presence and expressiveness ÷ 100, where half of their weights is known",
        "facial_analysis.positivity": "`metrics.visual.smile`",
        "facial_analysis.anxiety_hint": "mean of (1 − score of facing ÷ 100) and min(1, `metrics.visual.motion`), where both are known",
        "facial_analysis.confidence": "score of facing ÷ 100",
        "facial_analysis.emotions": "`metrics.visual.emotions`",
        "transcript_analysis.filler_ratio": "`metrics.speech.fillers.count` ÷ `metrics.speech.words`, at most 1",
        "transcript_analysis.filler_hits": "`metrics.speech.fillers.count`",
        "transcript_analysis.mumble_score": "share of the words whose confidence is below 0.5, where words have one and the voice stands 25 dB or more above the noise",
        "coaching_advice.confidence_score": "`scores.delivery` ÷ 100",
        "coaching_advice.anxiety_score": "1 − weighted mean of the scores of pace (100 from 130 words a minute on), fillers and pauses ÷ 100, where half of their weights and a delivery score are known",
    }
)  # fmt: skip
"""As docs/recordings.md tells them."""


_CLEAR = 25.0
"""dB between voice and noise, below which noise makes as many words unclear as mumbling does."""


def client_fields(analysis: Analysis) -> ClientAnalysis:
    """Of an analysis as it is: after a model has reworded the coaching they are made again."""
    return ClientAnalysis(
        facial_analysis=_face(analysis) if analysis.metrics.visual else None,
        transcript_analysis=_words(analysis, analysis.transcript) if analysis.transcript else None,
        coaching_advice=_advice(analysis),
    )


def _face(analysis: Analysis) -> FacialAnalysis:
    visual = analysis.metrics.visual
    facing = of_part(analysis.scores, "facing").score
    motion = visual.motion if visual else None
    hint = None
    if facing is not None and motion is not None:
        hint = _told((1 - facing / 100 + min(1.0, motion / RESTLESS)) / 2)
    emotions = visual.emotions if visual else None
    return FacialAnalysis(
        engagement=_mean(analysis.scores, VISUAL),
        positivity=_told(visual.smile) if visual and visual.smile is not None else None,
        anxiety_hint=hint,
        confidence=None if facing is None else _told(facing / 100),
        emotions={name.lower(): _told(part) for name, part in emotions.items()}
        if emotions is not None
        else None,
    )


def _words(analysis: Analysis, transcript: RecordingTranscript) -> TranscriptAnalysis:
    speech = analysis.metrics.speech
    fillers = speech.fillers if speech else None
    words = speech.words if speech else None
    return TranscriptAnalysis(
        full_text=transcript.text,
        filler_ratio=_told(fillers.count / words) if fillers and words else None,
        filler_hits=fillers.count if fillers else None,
        mumble_score=_unclear(analysis, transcript),
        segments=tuple(_pieces(transcript)),
    )


def _unclear(analysis: Analysis, transcript: RecordingTranscript) -> float | None:
    """Noise makes words unclear too, and is nobody's mumbling."""
    snr = analysis.metrics.voice.snr_db if analysis.metrics.voice else None
    doubt = transcript.doubt
    return None if doubt is None or (snr is not None and snr < _CLEAR) else _told(doubt)


def _pieces(transcript: RecordingTranscript) -> Iterator[TranscriptPiece]:
    """The transcriber's segments, else what was said between two longer pauses."""
    for one in transcript.segments:
        yield TranscriptPiece(text=one.text, start_time=one.start, end_time=max(one.start, one.end), confidence=one.confidence)  # fmt: skip
    if not transcript.segments and transcript.words:
        yield from map(_piece, _breaths(transcript))


def _breaths(transcript: RecordingTranscript) -> list[list[SpokenWord]]:
    words = sorted(transcript.words, key=lambda word: word.start)
    found = [[words[0]]]
    for word in words[1:]:
        if word.start - found[-1][-1].end >= SENTENCE_PAUSE:
            found.append([])
        found[-1].append(word)
    return found


def _piece(words: list[SpokenWord]) -> TranscriptPiece:
    sure = [one.confidence for one in words if one.confidence is not None]
    return TranscriptPiece(
        text=" ".join(one.text for one in words),
        start_time=words[0].start,
        end_time=max(max(one.start, one.end) for one in words),
        confidence=sum(sure) / len(sure) if sure else None,
    )


def _advice(analysis: Analysis) -> CoachingAdvice:
    coaching, delivery = analysis.coaching, analysis.scores.delivery
    calm = _mean(analysis.scores, HESITANT)
    first = coaching.improvements[0].advice if coaching.improvements else coaching.next_practice
    return CoachingAdvice(
        tip=first,
        confidence_score=None if delivery is None else _told(delivery / 100),
        anxiety_score=None if calm is None or delivery is None else _told(1 - calm),
        recommendations=tuple(_recommended(coaching)),
    )


def _recommended(coaching: DeliveryCoaching) -> Iterator[str]:
    """How to practise the tip, then each other advice with its own drill."""
    advice = [one.advice for one in coaching.improvements]
    for at, drill in enumerate(coaching.drills):
        yield from advice[at : at + 1] if at else ()
        yield drill
    yield from advice[max(1, len(coaching.drills)) :]


def _mean(scores: DeliveryScore, parts: tuple[Part, ...]) -> float | None:
    """0 to 1; None where less than half of the parts' weights is known."""
    components = [of_part(scores, part) for part in parts]
    known = [(_slow_only(one), one.weight) for one in components if one.score is not None]
    weight = sum(weight for _, weight in known)
    if weight < FEWEST_COVERED * sum(WEIGHTS[part] for part in parts):
        return None
    return _told(sum(score * weight for score, weight in known) / weight / 100)


def _told(part: float) -> float:
    """Within 0 and 1, to three places."""
    return round(min(1.0, max(0.0, part)), 3)


def _slow_only(component: Component) -> float:
    """Who speaks fast doesn't hesitate."""
    fluent = component.id == "pace" and (component.value or 0.0) >= EASY_PACE
    return 100.0 if fluent else component.score or 0.0
