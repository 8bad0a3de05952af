"""The metrics as a table: what was measured, by group, in words and units."""

from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.contracts.analysis import Analysis, SpeechMetrics, VisualMetrics, VoiceMetrics
from hirewire_interview_analyzer.domain.report.numbers import (
    NONE,
    clock,
    counted,
    rounded,
    seconds,
    share,
)


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    title: str
    facts: tuple[Fact, ...]


def facts_of(analysis: Analysis) -> tuple[Facts, ...]:
    """Groups of which something was measured; a value that isn't known is a dash."""
    metrics = analysis.metrics
    groups = [Facts("Recording", tuple(_recording(analysis)))]
    if metrics.speech:
        groups.append(Facts("Speech", tuple(_speech(metrics.speech))))
    if metrics.voice:
        groups.append(Facts("Voice", tuple(_voice(metrics.voice))))
    if metrics.visual:
        groups.append(Facts("Picture", tuple(_visual(metrics.visual))))
    return tuple(groups)


def _recording(analysis: Analysis) -> Iterator[Fact]:
    media = analysis.media
    yield Fact("Length", clock(media.seconds))
    yield Fact("Kind", f"{media.kind}, {media.container}")
    doubt = analysis.transcript.doubt if analysis.transcript else None
    if doubt is not None:
        yield Fact("Words that are guesses", share(doubt))
    for part, provider in analysis.providers.items():
        who = " ".join(filter(None, (provider.name, provider.model, provider.version)))
        yield Fact(
            part.capitalize(), f"{who} ({provider.degraded})" if provider.degraded else who or NONE
        )


def _speech(speech: SpeechMetrics) -> Iterator[Fact]:
    yield Fact("Words", counted(speech.words))
    yield Fact("Words a minute, with pauses", rounded(speech.speech_rate))
    yield Fact("Words a minute, without", rounded(speech.articulation_rate))
    yield Fact("Until the first word", seconds(speech.response_latency))
    if fillers := speech.fillers:
        yield Fact("Fillers", f"{fillers.count}, {rounded(fillers.per_100_words, 1)} in 100 words")
        if fillers.by_term:
            often = sorted(fillers.by_term.items(), key=lambda one: (-one[1], one[0]))
            yield Fact("Which", ", ".join(f"{term} {count}" for term, count in often))
    if pauses := speech.pauses:
        yield Fact(
            "Pauses", f"{pauses.count}, {rounded(pauses.per_minute, 1)} a minute, {pauses.long} of 2 s and more"
        )  # fmt: skip
        yield Fact("Longest pause", seconds(pauses.longest))
        yield Fact("Time in pauses", share(pauses.silence_ratio))
    yield Fact("“Maybe”, “I guess” and the like", counted(speech.hedges))
    yield Fact("Words said twice in a row", counted(speech.repeats))
    yield Fact("Different words in 50", share(speech.lexical_diversity))


def _voice(voice: VoiceMetrics) -> Iterator[Fact]:
    yield Fact("Pitch, median", _with(rounded(voice.pitch_median), "Hz"))
    yield Fact("Pitch range", _with(rounded(voice.pitch_range, 1), "semitones"))
    yield Fact("Loudness, median", _with(rounded(voice.loudness), "dBFS"))
    yield Fact("Above the noise", _with(rounded(voice.snr_db), "dB"))
    yield Fact("Cut off by being too loud", share(voice.clipping))


def _visual(visual: VisualMetrics) -> Iterator[Fact]:
    yield Fact("Frames looked at", counted(visual.frames))
    yield Fact("A face in", share(visual.face))
    yield Fact("More than one face in", share(visual.several_faces))
    yield Fact("Facing the camera", share(visual.facing))
    yield Fact("A smile", share(visual.smile))
    yield Fact("Blinks a minute", rounded(visual.blinks_per_minute))
    yield Fact("Face from the middle, of the width", share(visual.off_center))
    yield Fact("Brightness of the picture", share(visual.brightness))


def _with(value: str, unit: str) -> str:
    return value if value == NONE else f"{value} {unit}"
