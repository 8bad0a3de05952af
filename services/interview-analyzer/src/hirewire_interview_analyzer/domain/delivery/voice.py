"""How the voice sounds: how high, how varied, how loud, how clean."""

from collections.abc import Iterator

from hirewire_common.contracts.analysis import VoiceMetrics
from hirewire_common.contracts.recording import SOUND_STEP, Sound
from hirewire_interview_analyzer.domain.delivery.numbers import median, percentile, semitones

LEAST_VOICED = 20
"""Steps, two seconds; the range of less is that of a word."""


def voice_metrics(sound: Sound) -> VoiceMetrics:
    """Loudness is that of speech alone; the pitch range is None below LEAST_VOICED steps with a voice."""
    spoken = list(_spoken(sound))
    voiced = [hz for hz in sound.pitch if hz is not None]
    return VoiceMetrics(
        pitch_median=median(voiced),
        pitch_range=_range(voiced) if len(voiced) >= LEAST_VOICED else None,
        loudness=median(spoken),
        loudness_range=percentile(spoken, 0.9) - percentile(spoken, 0.1) if spoken else None,
        snr_db=sound.snr_db,
        clipping=sound.clipping if sound.loudness else None,
    )


def _spoken(sound: Sound) -> Iterator[float]:
    """The loudness of each step whose middle is in speech."""
    for span in sound.speech:
        for at in range(int(span.start / SOUND_STEP), int(span.end / SOUND_STEP) + 1):
            if at < len(sound.loudness) and span.start <= (at + 0.5) * SOUND_STEP <= span.end:
                yield sound.loudness[at]


def _range(voiced: list[float]) -> float:
    """Of the middle four fifths: the ends are where pitch trackers err by an octave."""
    return semitones(percentile(voiced, 0.9), percentile(voiced, 0.1))
