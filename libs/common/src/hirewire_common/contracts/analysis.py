"""What a recorded answer came to: metrics, a timeline to plot, scores with their reasons, advice with its moments.

Nothing here is guessed: what can't be known is None, and `missing` says why.
"""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.client_analysis import ClientAnalysis
from hirewire_common.contracts.message import Data
from hirewire_common.contracts.questions import LONGEST_QUESTION
from hirewire_common.contracts.recording import (
    Emotion,
    Figure,
    Media,
    RecordingTranscript,
    Seconds,
    Share,
)

AnalysisPart = Literal["transcriber", "faces", "coach"]
MOST_POINTS = 600
"""Of a series."""


class Provider(Data):
    """Who did a part. `degraded` says why it wasn't who should have.

    `version` is that of what is installed here; empty of what somebody else runs, who tells no more than a model's name.
    """

    name: str
    model: str = ""
    version: str = ""
    degraded: str = ""


class Fillers(Data):
    """`count` of the words and phrases in `by_term`; "um" and "uh" are among them only where `disfluencies`."""

    count: int
    per_100_words: Figure
    by_term: dict[str, int] = Field(default_factory=dict)
    disfluencies: bool = False
    sentence_starts: Share | None = None
    """Of the sentences, those that begin with a filler or with "so", "okay", "well"; None of fewer than four."""


class Pauses(Data):
    """Gaps of a quarter of a second and more between words; `long` are those of two seconds and more."""

    count: int
    per_minute: Figure
    mean: Seconds | None = None
    longest: Seconds | None = None
    long: int = 0
    long_per_minute: Figure = 0.0
    silence_ratio: Share = 0.0
    """Of the time from the first word to the last."""


class SpeechMetrics(Data):
    """Rates are in words a minute: `speech_rate` with pauses, `articulation_rate` without."""

    words: int | None = None
    """None where there is no transcript; what can be told then is told by the sound."""
    speaking_seconds: Seconds | None = None
    speech_rate: Figure | None = None
    articulation_rate: Figure | None = None
    pace_variation: Figure | None = None
    """Standard deviation of the words in 15 seconds, as a share of their mean; None under a minute."""
    phonation_ratio: Share | None = None
    response_latency: Seconds | None = None
    """From the start to the first word."""
    fillers: Fillers | None = None
    hedges: int | None = None
    repeats: int | None = None
    pauses: Pauses | None = None
    lexical_diversity: Share | None = None
    """MATTR: the mean share of different words in windows of 50."""
    we_to_i: Figure | None = None
    """First persons plural for each singular."""


class VoiceMetrics(Data):
    """Pitch range in semitones from the 10th to the 90th percentile; loudness in dBFS where somebody speaks."""

    pitch_median: Figure | None = None
    pitch_range: Figure | None = None
    loudness: Figure | None = None
    loudness_range: Figure | None = None
    snr_db: Figure | None = None
    clipping: Share | None = None


class VisualMetrics(Data):
    """Shares are of the frames, those of `facing`, `gaze`, `smile` and `emotions` of the frames with a face."""

    frames: int
    face: Share | None = None
    several_faces: Share | None = None
    face_size: Share | None = None
    """Median width of the face as a share of the picture's."""
    off_center: Figure | None = None
    """Median distance of the face's middle from the picture's, in widths of the picture."""
    facing: Share | None = None
    gaze: Share | None = None
    smile: Share | None = None
    motion: Figure | None = None
    """Median way of the face's middle in a second, in widths of the face."""
    brightness: Share | None = None
    blinks_per_minute: float | None = None
    """Told and not scored."""
    emotions: dict[Emotion, Share] | None = None


class Metrics(Data):
    speech: SpeechMetrics | None = None
    voice: VoiceMetrics | None = None
    visual: VisualMetrics | None = None


class Moment(Data):
    """Something at a time that is worth going back to."""

    type: Literal["filler", "long_pause", "face_lost", "look_away", "several_faces"]
    start: Seconds
    end: Seconds | None = None
    label: str = ""


class Timeline(Data):
    """Series on one grid, `step` seconds apart, None where nothing is known; all are of one length, at most MOST_POINTS."""

    step: float = Field(gt=0)
    series: dict[str, tuple[float | None, ...]] = Field(default_factory=dict)
    events: tuple[Moment, ...] = ()


class Component(Data):
    """One part of the delivery score. `value` is in `unit`; `score` 0 to 100, None where the value isn't known."""

    id: str
    score: Figure | None = None
    weight: Figure
    value: Figure | None = None
    unit: str = ""
    band: str = ""
    """What is usual, in words."""
    why: str = ""


class DeliveryScore(Data):
    """0 to 100. `coverage` is the share of the weights that could be measured; below a half there is no `delivery`.

    `content` is what the words are worth as an answer, None where no question is known; `content_why` says why, and
    `content_parts` are what it is made of, each `value` a level.
    """

    overall: Figure | None = None
    delivery: Figure | None = None
    content: Figure | None = None
    content_why: str = Field(default="", max_length=2000)
    content_parts: tuple[Component, ...] = Field(default=(), max_length=10)
    components: tuple[Component, ...] = ()
    coverage: Share = 0.0


class Evidence(Data):
    """A moment, with the words or the metric that is meant."""

    start: Seconds
    end: Seconds | None = None
    quote: str = ""
    metric: str = ""


class Advice(Data):
    id: str
    priority: Figure
    title: str
    advice: str
    evidence: tuple[Evidence, ...] = ()


class DeliveryCoaching(Data):
    """`source` is `rules`, or the model that wrote the words.

    What is `sensitive` belongs to an answer that tells of something painful: nothing is quoted, and only the recording is advised on.
    """

    source: str = "rules"
    degraded: str = ""
    sensitive: bool = False
    summary: str = ""
    strengths: tuple[Advice, ...] = ()
    improvements: tuple[Advice, ...] = ()
    drills: tuple[str, ...] = ()
    next_practice: str = ""


class Remarked(Data):
    code: str
    message: str


class MissingField(Data):
    field: str
    reason: str


class Analysis(Data):
    """All of one recording; `schema_version` grows when a field changes its meaning."""

    schema_version: int = 1
    id: UUID
    question: str = Field(default="", max_length=LONGEST_QUESTION)
    """That was answered; empty where none was sent."""
    begun_at: datetime | None = None
    """When the analysis was begun."""
    media: Media
    providers: dict[AnalysisPart, Provider] = Field(default_factory=dict)
    transcript: RecordingTranscript | None = None
    metrics: Metrics = Metrics()
    timeline: Timeline | None = None
    scores: DeliveryScore = DeliveryScore()
    coaching: DeliveryCoaching = DeliveryCoaching()
    warnings: tuple[Remarked, ...] = ()
    missing: tuple[MissingField, ...] = ()
    client: ClientAnalysis | None = None
    timings: dict[str, Figure] = Field(default_factory=dict)
    """Seconds of each stage."""
