"""What was measured in a recording: its media, its words, its sound, its faces. Times are seconds from its start."""

from functools import partial
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from hirewire_common.contracts.message import Data

Figure = Annotated[float, AfterValidator(partial(round, ndigits=4))]
"""To four places, which is more than any of it is known to."""
Seconds = Annotated[Figure, Field(ge=0)]
Share = Annotated[Figure, Field(ge=0, le=1)]
Hertz = Annotated[float, Field(ge=1)]
Emotion = Literal[
    "HAPPY", "SAD", "ANGRY", "CONFUSED", "DISGUSTED", "SURPRISED", "CALM", "FEAR", "UNKNOWN"
]
"""How a face looks, by Amazon Rekognition's names; never what somebody feels."""
SOUND_STEP = 0.1
"""Seconds between two measurements of loudness and pitch."""
UNCLEAR = 0.5
"""Confidence of a transcriber in a word, below which that is a guess."""


class Media(Data):
    """`seconds` is what could be decoded; `declared` what the file claims, None where it claims nothing."""

    kind: Literal["video", "audio"]
    container: str
    video_codec: str | None = None
    audio_codec: str | None = None
    seconds: Seconds
    declared: float | None = None
    width: int | None = None
    height: int | None = None
    fps: float | None = None
    size: int = Field(ge=0)
    """In bytes."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    truncated: bool = False
    """It breaks off: before the length that it claims, or inside of something."""
    damaged: bool = False
    """Parts could not be decoded, and were left out."""


class SpokenWord(Data):
    text: str = Field(min_length=1, max_length=100)
    start: Seconds
    end: Seconds
    confidence: Share | None = None


class SpokenSegment(Data):
    """A sentence where the transcriber knows sentences, else what was said between two pauses."""

    text: str = Field(min_length=1)
    start: Seconds
    end: Seconds
    confidence: Share | None = None


class RecordingTranscript(Data):
    """`language` as a tag (`en-US`); `confidence` is the mean of the words', None where there is none."""

    language: str
    text: str = ""
    confidence: Share | None = None
    words: tuple[SpokenWord, ...] = ()
    segments: tuple[SpokenSegment, ...] = ()
    disfluencies: bool = False
    """Whether this transcriber writes down "um" and "uh"; without, nothing is known of them."""
    word_times: bool = True
    """Whether each word's times were heard; without, words are spread evenly over what they were said in."""
    notes: tuple[str, ...] = ()

    @property
    def doubt(self) -> float | None:
        """The share of the words that are guesses; None where the transcriber doesn't say how sure it is of each."""
        sure = [one.confidence for one in self.words if one.confidence is not None]
        return sum(one < UNCLEAR for one in sure) / len(sure) if sure else None


class Span(Data):
    start: Seconds
    end: Seconds


class Sound(Data):
    """`loudness` in dBFS and `pitch` in Hz, each SOUND_STEP seconds; no pitch where no voice is.

    `speech` is where somebody speaks, by the level alone. `snr_db` is None where nothing stands out.
    """

    seconds: Seconds
    loudness: tuple[float, ...] = ()
    pitch: tuple[Hertz | None, ...] = ()
    speech: tuple[Span, ...] = ()
    snr_db: float | None = None
    clipping: Share = 0.0
    """Of the samples."""
    damaged: bool = False
    """Parts could not be decoded; they are silence here."""


class Angles(Data):
    """In degrees; straight into the camera is 0, 0."""

    yaw: float
    pitch: float


class FaceSample(Data):
    """One frame. What the analyser can't know is None.

    `box` is left, top, width, height of the largest face as shares of the picture, `brightness` the picture's mean.
    """

    at: Seconds
    faces: int = Field(ge=0)
    box: tuple[float, float, float, float] | None = None
    head: Angles | None = None
    gaze: Angles | None = None
    smile: bool | None = None
    emotions: dict[Emotion, Share] | None = None
    brightness: Share | None = None
    blinks: int | None = Field(default=None, ge=0)
    """Since the frame before, where it was looked at often enough in between."""


class FaceAbilities(Data):
    """What an analyser can tell of a face, whatever this recording shows; named as the fields of a sample."""

    head: bool = False
    gaze: bool = False
    smile: bool = False
    emotions: bool = False
    blinks: bool = False


class Faces(Data):
    """Frames in order, `step` seconds apart as far as the recording has them."""

    step: float = Field(gt=0)
    knows: FaceAbilities = FaceAbilities()
    samples: tuple[FaceSample, ...] = ()
    damaged: bool = False
    """Parts could not be decoded, and were left out."""
