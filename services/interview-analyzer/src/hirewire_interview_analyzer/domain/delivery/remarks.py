"""What is wrong with a recording, as far as its evidence shows: codes for clients and sentences for people."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hirewire_common.contracts.analysis import Metrics, Remarked, VisualMetrics
from hirewire_interview_analyzer.domain.delivery.languages import named
from hirewire_interview_analyzer.domain.delivery.measured import FEWEST_FACES, Measured
from hirewire_interview_analyzer.domain.delivery.numbers import clock, percent

NOISY = 12.0
"""dB between voice and noise, below which words and pauses are hard to tell."""
CLIPPED = 0.001
"""The share of the samples from which cut-off peaks can be heard."""
FEW_FACES = 0.5
SEVERAL = 0.1
"""Shares of the frames."""
DARK = 0.2
"""Mean brightness of the picture, 0 to 1; faces are found down to a quarter of the usual light."""
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "silent_audio": "There is next to no sound in this recording, so nothing is said about your voice and your words. Check that the right microphone is chosen and not muted.",
        "no_speech": "No speech was recognised in this recording, so nothing is said about how you speak. Check the microphone, whether it is quiet enough around you, and whether the language is the one that is expected.",
        "no_words": "There is sound in this recording, but no words could be made out in it, so nothing is said about how you speak. Is it quiet around you, without music, are you close to the microphone, and do you speak {language}? Another language isn't understood.",
        "no_audio_stream": "This recording has no sound track. Allow the browser to use the microphone and record it again.",
        "not_written_down": "What was said was not written down, so nothing is said about your words. {unheard}",
        "not_looked_at": "The picture was not looked at, so nothing is said about how you come across in it. {unseen}",
        "noisy_audio": "Your voice stands only {snr:.0f} dB above the noise around it: words may be wrong, and pauses are measured less exactly.",
        "words_lost": "Your voice stands only {snr:.0f} dB above the noise around it, and words were lost in it: pace and fillers aren't told, and the transcript is a guess in parts. Record it again where it is quieter, or closer to the microphone.",
        "not_understood": "{doubt} of the words in the transcript are guesses: what was said was not understood, so nothing of it is counted, quoted or judged. It was taken for {language}: is that what you speak? Speak clearly, close to the microphone, where it is quiet.",
        "words_unsure": "{doubt} of the words in the transcript are guesses, so nothing of it is quoted or judged as an answer, and pace and fillers are told less exactly. It was taken for {language}; another language isn't understood.",
        "clipping": "{clipped} of the sound is cut off because it is too loud. Move away from the microphone a little, or turn its level down.",
        "no_face": "There is a face in next to no frame of this recording, so nothing is said about how you come across in the picture.",
        "low_face_coverage": "Your face is in {face} of the frames alone; what is said about it holds for those.",
        "multiple_faces": "There is more than one face in {several} of the frames. The largest one is taken for yours.",
        "too_dark": "The picture is very dark. Put a lamp or a window in front of you rather than behind you.",
        "truncated_recording": "The recording breaks off after {seconds}: the file ends before it should, and what came after is not in it. Wait for the end of the upload before you leave the page.",
        "damaged_recording": "Parts of the recording can't be read and were left out.",
    }
)  # fmt: skip


def remarks(measured: Measured, metrics: Metrics) -> tuple[Remarked, ...]:
    """The worst first; each code once."""
    voice, visual = metrics.voice, metrics.visual
    values = {
        "snr": (voice.snr_db if voice else None) or 0.0,
        "doubt": percent((measured.transcript.doubt if measured.transcript else None) or 0.0),
        "language": named(measured.transcript.language if measured.transcript else ""),
        "clipped": f"{100 * ((voice.clipping if voice else None) or 0.0):.1f}%",
        "face": percent((visual.face if visual else None) or 0.0),
        "several": percent((visual.several_faces if visual else None) or 0.0),
        "seconds": clock(measured.media.seconds),
        "unheard": measured.absent.get("transcript", ""),
        "unseen": measured.absent.get("faces", ""),
    }
    return tuple(
        Remarked(code=code, message=TEXTS[code].format_map(values))
        for code in _codes(measured, metrics)
    )


def _codes(measured: Measured, metrics: Metrics) -> Iterator[str]:
    if measured.silence:
        yield "silent_audio" if measured.silence == "silent" else measured.silence
    if measured.media.audio_codec is None:
        yield "no_audio_stream"
    elif "transcript" in measured.absent and measured.silence is None:
        yield "not_written_down"
    if "faces" in measured.absent and measured.media.kind == "video":
        yield "not_looked_at"
    yield from _of_voice(metrics) if measured.silence != "silent" else ()
    yield from _of_words(measured) if not measured.silence else ()
    yield from _of_picture(metrics.visual) if metrics.visual else ()
    if measured.media.truncated:
        yield "truncated_recording"
    if measured.damaged:
        yield "damaged_recording"


def _of_words(measured: Measured) -> Iterator[str]:
    if measured.drowned:
        yield "words_lost"
    elif measured.guessed:
        yield "not_understood"
    elif measured.unsure:
        yield "words_unsure"


def _of_voice(metrics: Metrics) -> Iterator[str]:
    voice = metrics.voice
    if voice and voice.snr_db is not None and voice.snr_db < NOISY:
        yield "noisy_audio"
    if voice and voice.clipping is not None and voice.clipping > CLIPPED:
        yield "clipping"


def _of_picture(visual: VisualMetrics) -> Iterator[str]:
    if visual.face is not None and visual.face < FEWEST_FACES:
        yield "no_face"
    elif visual.face is not None and visual.face < FEW_FACES:
        yield "low_face_coverage"
    if visual.several_faces is not None and visual.several_faces > SEVERAL:
        yield "multiple_faces"
    if visual.brightness is not None and visual.brightness < DARK:
        yield "too_dark"
