"""All that is known of one recording before anything is made of it, and whether somebody can be heard in it at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from hirewire_common.contracts.recording import Faces, Media, RecordingTranscript, Sound
from hirewire_interview_analyzer.domain.delivery.content import Content
from hirewire_interview_analyzer.domain.delivery.numbers import percentile

Silence = Literal["silent", "no_speech", "no_words"]
"""No sound; hardly any, and no words in it; plenty, or some that stands out, and no words in it."""
SILENT = -60.0
"""dBFS that the loudest twentieth of a recording doesn't reach: a microphone that is muted, or not there."""
LOUD = -50.0
"""dBFS that the loudest twentieth reaches where more is recorded than a room in which nobody speaks."""
LEAST_SPEECH = 0.5
"""Seconds; less is a click."""
FEWEST_FACES = 0.05
"""The share of the frames with a face below which nothing is said of the face."""
UNSURE, LOST = 0.4, 18.0
"""Mean confidence of a transcript's words, and dB between voice and noise, below both of which words are left out:
on synthesised speech every seventh at 15 dB, every third at 10 dB (`make bench-media`)."""
GUESSED, DOUBTFUL = 0.5, 0.4
"""Shares of the words that are guesses. From the first on nobody knows what was said: synthesised speech in German, French and
Spanish has 0.51 to 0.71, and its words are counted up to 40% wrong. From the second on too much is wrong to be quoted or judged."""
CLEAR, FROM_NOISE = 35.0, 0.03
"""dB between voice and noise, and for each dB less the share that noise accounts for: English has up to 0.6 at 30 dB, 0.8 at 20,
and its words are counted within a tenth at 30."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Measured:
    """What wasn't or couldn't be measured is None; `absent` says why, by `transcript`, `sound`, `faces`, in words for users.

    `emotions` is the setting; `content` what the words are worth as an answer, None where nobody was asked.
    """

    media: Media
    transcript: RecordingTranscript | None = None
    sound: Sound | None = None
    faces: Faces | None = None
    absent: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    emotions: bool = True
    content: Content | None = None

    @cached_property
    def silence(self) -> Silence | None:
        """None where somebody speaks, and where neither sound nor words are known."""
        if self.sound is not None and _silent(self.sound):
            return "silent"
        if self.transcript is not None:
            return None if self.transcript.words else self._wordless
        return self._wordless if self.sound is not None and not self.sound.speech else None

    @property
    def _wordless(self) -> Silence:
        if self.sound is None:
            return "no_speech"
        loud = bool(self.sound.loudness) and percentile(self.sound.loudness, 0.95) >= LOUD
        return "no_words" if loud or self.sound.speech else "no_speech"

    @property
    def damaged(self) -> bool:
        """Something can't be read, be it that this showed only as the sound, or the pictures, were decoded."""
        seen = self.faces is not None and self.faces.damaged
        return seen or self._sound_damaged

    @property
    def heard_whole(self) -> bool:
        """As far as is known, all is there of what was said; else nothing can be told of what an answer lacks."""
        return not (self._sound_damaged or self.media.truncated)

    @property
    def _sound_damaged(self) -> bool:
        return self.media.damaged or (self.sound is not None and self.sound.damaged)

    @cached_property
    def drowned(self) -> bool:
        """Words are lost in noise: whoever counts the rest tells of the noise, not of the speaker."""
        transcript, snr = self.transcript, self.sound.snr_db if self.sound else None
        if transcript is None or transcript.confidence is None or snr is None:
            return False
        return transcript.confidence < UNSURE and snr < LOST

    @cached_property
    def guessed(self) -> bool:
        """The words are the transcriber's rather than the speaker's, and that isn't the noise: another language, or speech that isn't clear."""
        snr = self.sound.snr_db if self.sound else None
        noise = FROM_NOISE * max(0.0, CLEAR - snr) if snr is not None else 0.0
        return self._doubt >= GUESSED + noise and not self.drowned

    @property
    def uncounted(self) -> bool:
        """The words tell nothing of the speaker; of what was said the sound is left."""
        return self.drowned or self.guessed

    @property
    def unsure(self) -> bool:
        """The words are near enough to be counted, and too often wrong to be quoted or judged."""
        return self._doubt >= DOUBTFUL and not self.uncounted

    @property
    def judgeable(self) -> bool:
        """There are words, and they may be held against whoever said them."""
        words = self.transcript is not None and bool(self.transcript.words)
        return words and not (self.silence or self.uncounted or self.unsure)

    @property
    def _doubt(self) -> float:
        return (self.transcript.doubt if self.transcript else None) or 0.0

    @cached_property
    def faceless(self) -> bool:
        """There are frames, and a face in next to none of them."""
        samples = self.faces.samples if self.faces else ()
        shown = sum(one.faces > 0 for one in samples)
        return bool(samples) and shown < FEWEST_FACES * len(samples)


def _silent(sound: Sound) -> bool:
    """A sound without any span is none of it: in loud noise nothing stands out, and words may still be heard."""
    if sound.loudness and percentile(sound.loudness, 0.95) < SILENT:
        return True
    spoken = sum(max(0.0, span.end - span.start) for span in sound.speech)
    return bool(sound.speech) and spoken < LEAST_SPEECH
