"""Why something isn't known, in words for whoever was recorded."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hirewire_common.contracts.analysis import Metrics
from hirewire_interview_analyzer.domain.delivery.content import UNASKED
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.points import Part
from hirewire_interview_analyzer.domain.delivery.speech import (
    FEWEST_JUDGED,
    FEWEST_WORDS,
    LEAST_SECONDS,
)

Reason = Callable[[Measured, Metrics], str]
NO_SOUND = "The recording has no sound track."
NO_PICTURE = "The recording has no picture."
SILENT = "There is next to no sound in the recording."
NO_SPEECH = "No speech was recognised in the recording."
NO_WORDS = "There is sound in the recording, but no words could be made out in it."
TOO_SHORT = f"Fewer than {FEWEST_WORDS} words were recognised, which is too little to measure by."
UNJUDGED = f"There is too little speech to judge by: it takes {FEWEST_JUDGED} words."
NO_UM = "“um” and “uh” aren't counted: this transcriber doesn't write them down."
DROWNED = "There is so much noise around the voice that words were lost, so they aren't counted."
GUESSED = "Half of the words in the transcript and more are guesses, so they aren't counted."
UNSURE = "Too many of the words in the transcript are guesses to judge them as an answer."
NOT_ENGLISH = "Fillers and hedges are known in English only."
NO_FACE = "No face is in the picture for long enough."
EMOTIONS_OFF = "How a face looks is switched off on this server."


def unheard(measured: Measured) -> str | None:
    """Why nobody is heard; None where somebody is."""
    if measured.silence:
        return {"silent": SILENT, "no_speech": NO_SPEECH, "no_words": NO_WORDS}[measured.silence]
    return NO_SOUND if measured.media.audio_codec is None else None


def speechless(measured: Measured, _metrics: Metrics) -> str:
    """Why there are no words."""
    untold = measured.absent.get("transcript", "There is no transcript of this recording.")
    return unheard(measured) or _uncounted(measured) or untold


def unjudged(measured: Measured, metrics: Metrics) -> str:
    """Why nobody knows what the words are worth as an answer."""
    words = measured.transcript is not None and bool(measured.transcript.words)
    if not words or measured.silence or measured.uncounted:
        return speechless(measured, metrics)
    if measured.unsure:
        return UNSURE
    return measured.content.why if measured.content else UNASKED


def _uncounted(measured: Measured) -> str | None:
    if measured.drowned:
        return DROWNED
    return GUESSED if measured.guessed else None


def soundless(measured: Measured, _metrics: Metrics) -> str:
    untold = measured.absent.get("sound", "The sound of this recording was not measured.")
    return NO_SOUND if measured.media.audio_codec is None else untold


def unseen(measured: Measured, _metrics: Metrics) -> str:
    """Why nothing is known of the face."""
    if measured.media.kind == "audio" or measured.media.video_codec is None:
        return NO_PICTURE
    if measured.faces is None or not measured.faces.samples:
        return measured.absent.get("faces", "The picture of this recording was not analysed.")
    return NO_FACE


def of_words(measured: Measured, metrics: Metrics) -> str:
    """Why something isn't known that takes a number of timed words."""
    if metrics.speech is None or metrics.speech.words is None:
        return speechless(measured, metrics)
    if metrics.speech.words < FEWEST_WORDS:
        return TOO_SHORT
    return "This transcriber doesn't say when each word was spoken."


def of_face(ability: str, told: str) -> Reason:
    """Why something of the face isn't known that an analyser has to be able to tell."""

    def reason(measured: Measured, metrics: Metrics) -> str:
        if measured.faces and measured.faces.samples and not measured.faceless:
            able = getattr(measured.faces.knows, ability)
            return "Too few frames show it." if able else told
        return unseen(measured, metrics)

    return reason


def emotionless(measured: Measured, metrics: Metrics) -> str:
    if measured.faces is not None and not measured.emotions:
        return EMOTIONS_OFF
    return of_face("emotions", "This analyser doesn't tell how a face looks.")(measured, metrics)


FACING = of_face("head", "This analyser doesn't tell where a head is turned to.")
SMILE = of_face("smile", "This analyser doesn't tell a smile.")


def unscored(part: Part, measured: Measured, metrics: Metrics) -> str:
    """Why a part of the score isn't known."""
    speaks = part in ("pace", "fillers", "pauses", "variety")
    return UNJUDGED if speaks and too_short(metrics) else _UNSCORED[part](measured, metrics)


def too_short(metrics: Metrics) -> bool:
    """Somebody speaks, and too little to be judged; without a transcript it is the time that counts."""
    if metrics.speech is None:
        return False
    if metrics.speech.words is None:
        return (metrics.speech.speaking_seconds or 0.0) < LEAST_SECONDS
    return metrics.speech.words < FEWEST_JUDGED


def unfilled(measured: Measured, metrics: Metrics) -> str:
    """Why fillers and hedges aren't known."""
    english = measured.transcript is None or measured.transcript.language.lower().startswith("en")
    return of_words(measured, metrics) if english else NOT_ENGLISH


def unvoiced(measured: Measured, metrics: Metrics) -> str:
    """Why a pitch isn't known."""
    if measured.sound is None or unheard(measured):
        return unheard(measured) or soundless(measured, metrics)
    return "Too little of a voice was found in the sound."


def unleveled(measured: Measured, metrics: Metrics) -> str:
    """Why a loudness of speech isn't known."""
    if measured.sound is None or unheard(measured):
        return unheard(measured) or soundless(measured, metrics)
    return "Nothing stands out from the noise."


def unplaced(measured: Measured, metrics: Metrics) -> str:
    """Why it isn't known where a face is."""
    if measured.faces and measured.faces.samples and not measured.faceless:
        return "Where the face is was not measured often enough."
    return unseen(measured, metrics)


_UNSCORED: Mapping[Part, Reason] = MappingProxyType(
    {
        "pace": of_words,
        "fillers": unfilled,
        "pauses": of_words,
        "variety": unvoiced,
        "voice": unleveled,
        "facing": FACING,
        "presence": unseen,
        "expressiveness": SMILE,
    }
)
