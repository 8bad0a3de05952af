"""What already works: parts of the score that are where they should be, on enough speech to say so."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from hirewire_common.contracts.analysis import Component, Evidence
from hirewire_interview_analyzer.domain.delivery.case import Case, Finding
from hirewire_interview_analyzer.domain.delivery.numbers import level, percent
from hirewire_interview_analyzer.domain.delivery.points import VISUAL, Part
from hirewire_interview_analyzer.domain.delivery.scoring import of_part
from hirewire_interview_analyzer.domain.delivery.speech import LONG_PAUSE, length

GOOD: Mapping[Part, float] = MappingProxyType({"fillers": 85.0})
"""Points from which a part is praised, where that isn't all of them: what is praised is what is usual, and fillers are so from 85 on."""
ALL = 100.0
STEADY = 85.0
"""Points of the pauses, from which a pace is one."""
FEWEST_WORDS = 60
"""Of an answer whose delivery is praised."""
FEWEST_SECONDS = 20.0
"""Of a picture that is."""
Told = Callable[[Case, float], tuple[str, str, tuple[Evidence, ...]]]
"""Title, sentence and moments, by the part's value."""
_TOPICS: Mapping[Part, str] = MappingProxyType(
    {"voice": "sound", "presence": "framing", "expressiveness": "smile"}
)
"""Where a part's topic isn't named as itself."""


def strengths(case: Case) -> Iterator[Finding]:
    """Of each part that is within what is usual; fillers only where all of them are counted."""
    for component in case.scores.components:
        part = _part(component)
        if part and component.value is not None and (component.score or 0) >= GOOD.get(part, ALL) and _shown(case, part):  # fmt: skip
            title, text, evidence = _TOLD[part](case, component.value)
            worth = component.weight * (component.score or 0)
            yield Finding(part, _TOPICS.get(part, part), worth, title, text, evidence)


def _part(component: Component) -> Part | None:
    return next((part for part in _TOLD if part == component.id), None)


def _shown(case: Case, part: Part) -> bool:
    if part in VISUAL:
        return case.measured.media.seconds >= FEWEST_SECONDS
    fillers = case.metrics.speech.fillers if case.metrics.speech else None
    if part == "fillers" and not (fillers and fillers.disfluencies):
        return False
    # a mean of haste and long silences is no easy pace
    halting = part == "pace" and (of_part(case.scores, "pauses").score or 0) < STEADY
    return not halting and case.speech is not None and len(case.speech.words) >= FEWEST_WORDS


def _pace(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"{round(value)} words a minute"
    typical = min(case.paces, key=lambda one: abs(one.value - value), default=None)
    shown = (
        (case.during(typical, f"{round(typical.value)} words a minute"),)
        if typical
        else case.whole(metric)
    )
    return "An easy pace", f"You speak {metric}, which is easy to follow.", shown


def _fillers(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"{value:.1f} fillers in 100 words"
    told = f"There are {metric}: nobody will notice them." if value else "No filler was heard."
    return "Hardly a filler", told, case.whole(metric)


def _pauses(case: Case, _value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    found = [one for one in (case.speech.pauses if case.speech else ()) if length(one) < LONG_PAUSE]
    told = case.metrics.speech.pauses if case.metrics.speech else None
    metric = f"{told.per_minute:.0f} pauses a minute" if told else ""
    longest = max(found, key=length, default=None)
    shown = (
        (case.at(longest.start, longest.end, f"{length(longest):.1f} seconds"),)
        if longest
        else case.whole(metric)
    )
    return "Pauses in good measure", f"You make {metric}, and they leave room to follow.", shown


def _variety(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"{value:.1f} semitones"
    typical = min(case.ranges, key=lambda one: abs(one.value - value), default=None)
    shown = (
        (case.during(typical, f"{typical.value:.1f} semitones"),) if typical else case.whole(metric)
    )
    return "A voice that moves", f"Your voice moves over {metric}, which is pleasant to listen to.", shown  # fmt: skip


def _voice(case: Case, _value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    voice = case.metrics.voice
    metric = level(voice.loudness) if voice and voice.loudness is not None else ""
    return "A clear recording", "Your voice is loud enough and stands well above the noise.", case.whole(metric)  # fmt: skip


def _facing(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"facing the camera in {percent(value)} of the frames"
    return "Turned to your listeners", f"You are {metric} that show you.", case.whole(metric)


def _presence(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"in the picture {percent(value)} of the time"
    return "Well in the picture", f"Your face is {metric}.", case.whole(metric)


def _smile(case: Case, value: float) -> tuple[str, str, tuple[Evidence, ...]]:
    metric = f"in {percent(value)} of the frames"
    return "A smile now and then", f"You smile {metric} that show you.", case.whole(metric)


_TOLD: Mapping[Part, Told] = MappingProxyType(
    {
        "pace": _pace, "fillers": _fillers, "pauses": _pauses, "variety": _variety, "voice": _voice,
        "facing": _facing, "presence": _presence, "expressiveness": _smile,
    }
)  # fmt: skip
