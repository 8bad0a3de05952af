"""The coaching, and the moments that it is about, numbered as they are in the plots."""

from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.contracts.analysis import Advice, Analysis, Evidence
from hirewire_interview_analyzer.domain.report.numbers import span
from hirewire_interview_analyzer.domain.report.plots import Note

_MOST = 0.8
"""Of the recording: what takes longer is about all of it, and no place in a plot."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`number` is None of what is about the whole recording."""

    number: int | None
    at: str
    quote: str
    metric: str


@dataclass(frozen=True, slots=True)
class Tip:
    title: str
    advice: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Coaching:
    summary: str
    improvements: tuple[Tip, ...]
    strengths: tuple[Tip, ...]
    drills: tuple[str, ...]
    next_practice: str
    written_by: str
    notes: tuple[Note, ...]


class _Notes:
    """Numbers moments in the order in which they are told of; the same time has one number."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.taken: dict[tuple[float, float], Note] = {}

    def number(self, evidence: Evidence) -> int | None:
        end = evidence.end if evidence.end is not None else evidence.start
        if end - evidence.start >= _MOST * self._seconds:
            return None
        at = (evidence.start, end)
        return self.taken.setdefault(at, Note(len(self.taken) + 1, *at)).number


def coaching_of(analysis: Analysis) -> Coaching:
    coaching, notes = analysis.coaching, _Notes(analysis.media.seconds)
    improvements = tuple(_tip(one, notes) for one in coaching.improvements)
    strengths = tuple(_tip(one, notes) for one in coaching.strengths)
    return Coaching(
        summary=coaching.summary,
        improvements=improvements,
        strengths=strengths,
        drills=coaching.drills,
        next_practice=coaching.next_practice,
        written_by="" if coaching.source == "rules" else f"Worded by {coaching.source}.",
        notes=tuple(notes.taken.values()),
    )


def _tip(advice: Advice, notes: _Notes) -> Tip:
    return Tip(advice.title, advice.advice, tuple(_moments(advice, notes)))


def _moments(advice: Advice, notes: _Notes) -> Iterator[Moment]:
    for one in advice.evidence:
        number = notes.number(one)
        at = span(one.start, one.end) if number else "throughout"
        yield Moment(number, at, one.quote, one.metric)
