"""The summary of an interview, as it stands."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from hirewire_common.contracts import Dimension, Interview, Summary, SummedTurn, Turn
from hirewire_interview_analyzer.domain.summing.patterns import patterns
from hirewire_interview_analyzer.domain.summing.remarks import improvements, strengths
from hirewire_interview_analyzer.domain.summing.scores import (
    Exchange,
    averages,
    exchanges,
    overall,
    tier,
)
from hirewire_interview_analyzer.domain.summing.telling import told


def summed(
    interview: Interview,
    turns: Sequence[Turn],
    earlier: Sequence[Mapping[Dimension, float]],
    at: datetime,
) -> Summary:
    """`earlier` are the dimensions' averages of earlier interviews of the account, newest first."""
    asked = exchanges(turns)
    scores = [one.score for one in asked if one.score is not None]
    skipped = sum(one.turn.state == "skipped" for one in asked)
    found = averages(asked)
    score = overall(scores, skipped)
    reached = tier(score, len(scores), interview.total)
    good, lacking = strengths(asked, found), improvements(asked, found)
    return Summary(
        status=interview.status,
        partial=not interview.over,
        overall=score,
        tier=reached,
        feedback=told(reached, len(scores), skipped, interview.total, good, lacking),
        dimensions=found,
        strengths=good,
        improvements=lacking,
        questions=tuple(_listed(one) for one in asked),
        patterns=patterns(found, earlier, len(scores)),
        coaching=interview.coaching,
        seconds=_seconds(interview, at),
        answered=len(scores),
        skipped=skipped,
        total=interview.total,
        scored_by=_scored_by(turns),
        notes=_notes(turns),
    )


def _listed(asked: Exchange) -> SummedTurn:
    turn, evaluation = asked.turn, asked.turn.evaluation
    times = [one.said.seconds for one in asked.turns if one.said and one.said.seconds is not None]
    return SummedTurn(
        id=turn.question.id,
        number=turn.question.number,
        question=turn.question.text,
        category=turn.question.slot,
        focus=turn.question.focus,
        state=turn.state,
        score=asked.score,
        feedback=evaluation.feedback if evaluation else "",
        scored_by=evaluation.scored_by if evaluation else "",
        seconds=sum(times) if times else None,
    )


def _seconds(interview: Interview, at: datetime) -> int:
    """From the first question to the end or to now, without the time in which it was paused."""
    if interview.started_at is None:
        return 0
    end = interview.ended_at or interview.paused_at or at
    return max(0, round((end - interview.started_at).total_seconds() - interview.paused_seconds))


def _scored_by(turns: Sequence[Turn]) -> str:
    """`rules`, the model's name, or both."""
    names = dict.fromkeys(one.evaluation.scored_by for one in turns if one.evaluation)
    return ", ".join(names) or "rules"


def _notes(turns: Sequence[Turn]) -> tuple[str, ...]:
    """Why answers were read by rules alone where a model was meant to."""
    why = (one.evaluation.degraded_reason for one in turns if one.evaluation)
    return tuple(dict.fromkeys(one for one in why if one))[:10]
