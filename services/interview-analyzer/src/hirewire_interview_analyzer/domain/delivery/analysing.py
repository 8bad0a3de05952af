"""Everything that a recording's evidence comes to, joined."""

from uuid import UUID

from hirewire_common.contracts.analysis import Analysis, DeliveryCoaching, Metrics
from hirewire_common.contracts.recording import RecordingTranscript
from hirewire_interview_analyzer.domain.delivery.case import Case
from hirewire_interview_analyzer.domain.delivery.client import client_fields
from hirewire_interview_analyzer.domain.delivery.coaching import coached
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.missing import missing
from hirewire_interview_analyzer.domain.delivery.rates import speech_metrics
from hirewire_interview_analyzer.domain.delivery.remarks import remarks
from hirewire_interview_analyzer.domain.delivery.scoring import scored
from hirewire_interview_analyzer.domain.delivery.speech import Speech, speech_of
from hirewire_interview_analyzer.domain.delivery.timeline import timeline_of
from hirewire_interview_analyzer.domain.delivery.visual import visual_metrics
from hirewire_interview_analyzer.domain.delivery.voice import voice_metrics


def analysed(analysis: UUID, measured: Measured) -> Analysis:
    """With the rules' coaching; who did the parts and how long they took is for whoever asked them."""
    speech = speech_of(measured)
    metrics = metrics_of(measured, speech)
    scores = scored(measured, metrics)
    timeline = timeline_of(measured, speech)
    told = Analysis(
        id=analysis,
        media=measured.media.model_copy(update={"damaged": measured.damaged}),
        transcript=_transcript(measured),
        metrics=metrics,
        timeline=timeline,
        scores=scores,
        warnings=remarks(measured, metrics),
        missing=missing(measured, metrics, scores),
    )
    return with_coaching(told, coached(Case(measured, speech, metrics, scores, timeline)))


def metrics_of(measured: Measured, speech: Speech | None) -> Metrics:
    """A part is None where nothing was measured of it."""
    frames = measured.faces is not None and bool(measured.faces.samples)
    return Metrics(
        speech=speech_metrics(speech) if speech else None,
        voice=voice_metrics(measured.sound) if measured.sound else None,
        visual=visual_metrics(measured, measured.faces) if measured.faces and frames else None,
    )


def _transcript(measured: Measured) -> RecordingTranscript | None:
    """What a transcriber hears in silence wasn't said."""
    if measured.transcript is None or measured.silence != "silent":
        return measured.transcript
    unsaid = {"text": "", "words": (), "segments": (), "confidence": None}
    return measured.transcript.model_copy(update=unsaid)


def with_coaching(analysis: Analysis, coaching: DeliveryCoaching) -> Analysis:
    """With other advice, and with the client's fields made from it."""
    told = analysis.model_copy(update={"coaching": coaching})
    return told.model_copy(update={"client": client_fields(told)})
