"""What isn't known of a recording, and why: every None of the metrics and scores has a reason."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pydantic import BaseModel

from hirewire_common.contracts.analysis import DeliveryScore, Metrics, MissingField
from hirewire_interview_analyzer.domain.delivery import reasons
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.points import FEWEST_COVERED
from hirewire_interview_analyzer.domain.delivery.reasons import Reason
from hirewire_interview_analyzer.domain.delivery.speech import FEWEST_WORDS


def missing(measured: Measured, metrics: Metrics, scores: DeliveryScore) -> tuple[MissingField, ...]:  # fmt: skip
    """By the fields' paths, in the order of the contract."""
    found = [
        MissingField(field=path, reason=REASONS[path](measured, metrics))
        for path in unknown(metrics, "metrics")
    ]
    if measured.transcript is None:
        found.insert(0, MissingField(field="transcript", reason=reasons.speechless(measured, metrics)))  # fmt: skip
    fillers = metrics.speech.fillers if metrics.speech else None
    if fillers is not None and not fillers.disfluencies:
        found.append(MissingField(field="metrics.speech.fillers.disfluencies", reason=reasons.NO_UM))  # fmt: skip
    return (*found, *_of_scores(measured, metrics, scores))


def unknown(part: BaseModel, path: str) -> Iterator[str]:
    """The paths of all fields that are None, of a None part its own alone."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if value is None:
            yield f"{path}.{name}"
        elif isinstance(value, BaseModel):
            yield from unknown(value, f"{path}.{name}")


def _of_scores(measured: Measured, metrics: Metrics, scores: DeliveryScore) -> Iterator[MissingField]:  # fmt: skip
    if scores.delivery is None:
        needed = f"Less than {FEWEST_COVERED:.0%} of what counts could be measured."
        short = reasons.UNJUDGED if reasons.too_short(metrics) else None
        why = reasons.unheard(measured) or short or needed
        yield MissingField(field="scores.delivery", reason=why)
        yield MissingField(field="scores.overall", reason=why)
    if scores.content is None:
        yield MissingField(field="scores.content", reason=_unjudged(measured, metrics))


def _unjudged(measured: Measured, metrics: Metrics) -> str:
    """Why nothing is said of the answer: there are no words to judge, or no question to judge them by."""
    if measured.silence or measured.drowned or not measured.transcript:
        return reasons.speechless(measured, metrics)
    return "What was said wasn't judged as an answer: no question was given."


def _always(text: str) -> Reason:
    return lambda _measured, _metrics: text


def _spoken(text: str) -> Reason:
    """`text` where there is speech enough to know better."""

    def reason(measured: Measured, metrics: Metrics) -> str:
        words = metrics.speech.words if metrics.speech else None
        if words is None or words < FEWEST_WORDS:
            return reasons.of_words(measured, metrics)
        return text

    return reason


def _person(measured: Measured, metrics: Metrics) -> str:
    words = metrics.speech and metrics.speech.hedges is not None
    return "There is no “I” to compare with." if words else reasons.unfilled(measured, metrics)


_UNTIMED = "Neither words nor sound say when somebody speaks."
REASONS: Mapping[str, Reason] = MappingProxyType(
    {
        "metrics.speech": reasons.speechless,
        "metrics.speech.words": reasons.speechless,
        "metrics.speech.speaking_seconds": _always(_UNTIMED),
        "metrics.speech.speech_rate": reasons.of_words,
        "metrics.speech.articulation_rate": reasons.of_words,
        "metrics.speech.pace_variation": _spoken("It takes a minute of speech with the times of its words."),
        "metrics.speech.phonation_ratio": _always(_UNTIMED),
        "metrics.speech.response_latency": _always(_UNTIMED),
        "metrics.speech.fillers": reasons.unfilled,
        "metrics.speech.fillers.sentence_starts": _always("There are too few sentences."),
        "metrics.speech.hedges": reasons.unfilled,
        "metrics.speech.repeats": reasons.speechless,
        "metrics.speech.pauses": _always(_UNTIMED),
        "metrics.speech.pauses.mean": _always("There is no pause."),
        "metrics.speech.pauses.longest": _always("There is no pause."),
        "metrics.speech.lexical_diversity": _spoken("It takes 50 words."),
        "metrics.speech.we_to_i": _person,
        "metrics.voice": reasons.soundless,
        "metrics.voice.pitch_median": reasons.unvoiced,
        "metrics.voice.pitch_range": reasons.unvoiced,
        "metrics.voice.loudness": reasons.unleveled,
        "metrics.voice.loudness_range": reasons.unleveled,
        "metrics.voice.snr_db": reasons.unleveled,
        "metrics.voice.clipping": reasons.unleveled,
        "metrics.visual": reasons.unseen,
        "metrics.visual.face": reasons.unseen,
        "metrics.visual.several_faces": reasons.unseen,
        "metrics.visual.face_size": reasons.unplaced,
        "metrics.visual.off_center": reasons.unplaced,
        "metrics.visual.facing": reasons.FACING,
        "metrics.visual.gaze": reasons.of_face("gaze", "This analyser doesn't tell where eyes look."),
        "metrics.visual.smile": reasons.SMILE,
        "metrics.visual.motion": reasons.unplaced,
        "metrics.visual.brightness": _always("The brightness of the picture was not measured."),
        "metrics.visual.blinks_per_minute": reasons.of_face("blinks", "This analyser doesn't count blinks."),
        "metrics.visual.emotions": reasons.emotionless,
    }
)  # fmt: skip
