"""Everything that a report says, in the order in which it says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.contracts.analysis import Analysis, Component
from hirewire_interview_analyzer.domain.report import naming
from hirewire_interview_analyzer.domain.report.advice import Coaching, coaching_of
from hirewire_interview_analyzer.domain.report.charts import (
    Absent,
    Chart,
    Table,
    absent_of,
    charts_of,
    table_of,
)
from hirewire_interview_analyzer.domain.report.facts import Facts, facts_of
from hirewire_interview_analyzer.domain.report.numbers import (
    clock,
    measured,
    moment,
    rounded,
    share,
)
from hirewire_interview_analyzer.domain.report.words import Piece, pieces_of

TITLE = "Report of a recorded answer"
LIMITS = (
    "Everything here was computed from what could be measured in this recording. It says nothing of what somebody feels, wants or is. What is usual are averages of other people's "
    "judgements, mostly of English in North America; a language, an accent, an impairment or a culture moves them. Compare your own recordings under the same "
    "conditions, not two people."
)


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is a dash where there is none, and `why` says so."""

    title: str
    value: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """`score` is None where it isn't known; `weight` is its share of the delivery score, of 100."""

    title: str
    score: float | None
    shown: str
    weight: str
    value: str
    band: str
    why: str


@dataclass(frozen=True, slots=True)
class Unknown:
    fields: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    about: str
    question: str
    """That was answered; empty where none was sent."""
    id: str
    scores: tuple[Score, ...]
    coverage: str
    parts: tuple[Part, ...]
    content: tuple[Part, ...]
    """Parts of the content score; empty where there is none."""
    content_why: str
    warnings: tuple[str, ...]
    coaching: Coaching
    charts: tuple[Chart, ...]
    absent: tuple[Absent, ...]
    table: Table | None
    facts: tuple[Facts, ...]
    transcript: tuple[Piece, ...]
    doubt: str
    """How much of the transcript is guessed; empty where that isn't known."""
    language: str
    """Of the transcript, by its two or three letters; empty where it isn't known."""
    unspoken: str
    """Why there is no transcript."""
    unknown: tuple[Unknown, ...]
    limits: str


_WORTH_TELLING = 0.005
"""The share of guesses that is told as a per cent and more."""


def page_of(analysis: Analysis) -> Page:
    coaching = coaching_of(analysis)
    transcript = pieces_of(analysis.transcript)
    return Page(
        title=TITLE,
        about=_about(analysis),
        question=analysis.question,
        id=str(analysis.id),
        scores=tuple(_scores(analysis)),
        coverage=share(analysis.scores.coverage),
        parts=tuple(map(_part, analysis.scores.components)),
        content=tuple(map(_part, analysis.scores.content_parts)),
        content_why=analysis.scores.content_why,
        warnings=tuple(one.message for one in analysis.warnings),
        coaching=coaching,
        charts=charts_of(analysis, coaching.notes),
        absent=absent_of(analysis),
        table=table_of(analysis),
        facts=facts_of(analysis),
        transcript=transcript,
        doubt=_doubt(analysis),
        language=_language(analysis),
        unspoken="" if transcript else _reason(analysis, "transcript", "metrics.speech"),
        unknown=tuple(_unknown(analysis)),
        limits=LIMITS,
    )


def _about(analysis: Analysis) -> str:
    kind = f"{analysis.media.kind.capitalize()} of {clock(analysis.media.seconds)}"
    return f"{kind}, analysed on {moment(analysis.begun_at)}" if analysis.begun_at else kind


def _scores(analysis: Analysis) -> Iterator[Score]:
    scores = analysis.scores
    for name, value in (("overall", scores.overall), ("delivery", scores.delivery), ("content", scores.content)):  # fmt: skip
        why = _reason(analysis, f"scores.{name}") if value is None else ""
        yield Score(name.capitalize(), rounded(value), why)


def _part(one: Component) -> Part:
    return Part(
        title=naming.part(one.id),
        score=one.score,
        shown=rounded(one.score),
        weight=f"{one.weight:g}",
        value=measured(one.value, one.unit),
        band=one.band,
        why=one.why,
    )


def _doubt(analysis: Analysis) -> str:
    doubt = analysis.transcript.doubt if analysis.transcript else None
    if doubt is None:
        return ""
    guesses = f"; {share(doubt)} of these words are guesses" if doubt >= _WORTH_TELLING else ""
    return f"As a machine heard it{guesses}."


def _language(analysis: Analysis) -> str:
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", analysis.transcript.language) if analysis.transcript else None  # fmt: skip
    return found[0].lower() if found else ""


def _reason(analysis: Analysis, *fields: str) -> str:
    told = {one.field: one.reason for one in analysis.missing}
    known = (told[name] for name in fields if name in told)
    return next(known, "No words were recognised." if "transcript" in fields else "")


def _unknown(analysis: Analysis) -> Iterator[Unknown]:
    """By their reasons, in the order in which those come."""
    by_reason: dict[str, list[str]] = {}
    for one in analysis.missing:
        by_reason.setdefault(one.reason, []).append(naming.field(one.field))
    for reason, fields in by_reason.items():
        yield Unknown(", ".join(dict.fromkeys(fields)), reason)
