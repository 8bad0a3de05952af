"""What is plotted, in which order, on which scale; and where the reason stands when it can't be."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts.analysis import Moment, Timeline
from hirewire_interview_analyzer.domain.delivery.timeline import EMOTION

Kind = Literal["line", "area"]
_SHARES = ((0.0, "0%"), (1.0, "100%"))


@dataclass(frozen=True, slots=True)
class Panel:
    """`ticks` are values with their labels, `usual` the band that is told of in the score, `events` what is marked in it.

    What lies beyond `low` and `high` is drawn at the edge. `lacks` are the fields whose reasons tell why there is no series.
    """

    series: str
    title: str
    unit: str
    kind: Kind
    height: float
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    lacks: tuple[str, ...]
    usual: tuple[float, float] | None = None
    events: tuple[str, ...] = ()
    about: str = ""


_VISUAL = "metrics.visual"
PACE = Panel(
    "wpm", "Pace", "words a minute", "line", 92, 0, 300,
    ((0, "0"), (100, "100"), (200, "200"), (300, "300")),
    ("metrics.speech", "metrics.speech.speech_rate", "transcript"),
    usual=(130, 175),
    about="In the ten seconds around each moment. The band is what is usual, 130 to 175.",
)  # fmt: skip
PANELS = (
    PACE,
    Panel(
        "fillers", "Fillers", "each one a mark", "area", 34, 0, 1, (),
        ("metrics.speech", "metrics.speech.fillers", "transcript"), events=("filler",),
        about="Named where there is room; the numbers below have all of them.",
    ),
    Panel(
        "pause", "Pauses", "share of the time", "area", 44, 0, 1, _SHARES,
        ("metrics.speech", "metrics.speech.pauses"), events=("long_pause",),
        about="The bars on top are pauses of two seconds and more.",
    ),
    Panel(
        "loudness_db", "Loudness", "dBFS", "line", 70, -60, 0,
        ((-60, "−60"), (-40, "−40"), (-20, "−20"), (0, "0")), ("metrics.voice", "metrics.voice.loudness"),
        about="What is quieter than −60 is drawn there.",
    ),
    Panel(
        "pitch_st", "Pitch", "semitones from your median", "line", 70, -12, 12,
        ((-12, "−12"), (0, "0"), (12, "+12")), ("metrics.voice", "metrics.voice.pitch_median"),
        about="There is no line where no voice is.",
    ),
    Panel(
        "face", "Face in the picture", "share of the frames", "area", 44, 0, 1, _SHARES,
        (_VISUAL, "metrics.visual.face"), events=("face_lost", "several_faces"),
        about="Bars on top are more than one face, bars below are none, for two seconds and more.",
    ),
    Panel(
        "yaw", "Head turned", "degrees from the camera", "line", 70, -60, 60,
        ((-45, "−45"), (0, "0"), (45, "+45")), (_VISUAL, "metrics.visual.facing"),
        usual=(-15, 15), events=("look_away",),
        about="Within the band, 15 degrees to each side, you face the camera; bars on top are where you don't, for two seconds and more.",
    ),
    Panel(
        "smile", "Smile", "share of the frames with a face", "area", 44, 0, 1, _SHARES,
        (_VISUAL, "metrics.visual.smile"),
    ),
)  # fmt: skip
EMOTIONS_LACK = (_VISUAL, "metrics.visual.emotions")


def panels_of(timeline: Timeline) -> tuple[Panel, ...]:
    """Those of which something is known, emotions last."""
    return tuple(one for one in (*PANELS, *_emotions(timeline)) if is_known(timeline, one.series))


def is_known(timeline: Timeline, series: str) -> bool:
    return any(value is not None for value in timeline.series.get(series, ()))


def marked(panel: Panel, timeline: Timeline) -> tuple[Moment, ...]:
    return tuple(one for one in timeline.events if one.type in panel.events)


def _emotions(timeline: Timeline) -> Iterable[Panel]:
    for name in sorted(name for name in timeline.series if name.startswith(EMOTION)):
        title = f"Looks {name.removeprefix(EMOTION).lower()}"
        yield Panel(name, title, "share", "area", 30, 0, 1, _SHARES, EMOTIONS_LACK)
