"""The summary of an interview, as it stands."""

from collections.abc import Sequence
from datetime import datetime

from hirewire_common.contracts import Coaching, Interview, Summary, SummedTurn, Turn
from hirewire_interview_analyzer.domain.summing.gains import Gain
from hirewire_interview_analyzer.domain.summing.kinds import by_kind, left_out
from hirewire_interview_analyzer.domain.summing.patterns import Came, patterns
from hirewire_interview_analyzer.domain.summing.remarks import contested, gains, improvements
from hirewire_interview_analyzer.domain.summing.scores import (
    Exchange,
    averages,
    exchanges,
    overall,
    spoken_of,
    tier,
)
from hirewire_interview_analyzer.domain.summing.strengths import strengths
from hirewire_interview_analyzer.domain.summing.telling import counted, told


def summed(
    interview: Interview, turns: Sequence[Turn], earlier: Sequence[Came], at: datetime
) -> Summary:
    """`earlier` is what earlier interviews of the account came to, newest first. What is painful counts, and isn't spoken of."""
    asked = exchanges(turns)
    scores = [one.score for one in asked if one.score is not None]
    skipped = sum(one.turn.state == "skipped" for one in asked)
    found, shown = averages(asked), spoken_of(asked)
    context = interview.setting.context
    most = gains(shown, context)
    good = strengths(shown, found, contested(most, shown), context)
    score = overall(scores, skipped)
    came = Came(found, score, tuple(improvements(most)), len(scores))
    summary = Summary(
        status=interview.status,
        partial=not interview.over,
        overall=score,
        tier=tier(score, len(scores), interview.total),
        dimensions=found,
        strengths=good,
        improvements=came.improvements,
        questions=tuple(_listed(one) for one in asked),
        patterns=patterns(came, earlier),
        coaching=_coaching(interview, asked),
        seconds=_seconds(interview, at),
        answered=len(scores),
        skipped=skipped,
        total=interview.total,
        scored_by=_scored_by(turns),
        notes=_notes(turns),
    )
    return summary.model_copy(update={"feedback": _feedback(summary, asked, most)})


def _feedback(summary: Summary, asked: Sequence[Exchange], most: Sequence[Gain]) -> str:
    number = counted(summary.answered, summary.skipped, summary.total)
    if not summary.answered:
        return number
    kinds = [by_kind(spoken_of(asked)), left_out(asked, summary.total)]
    advice = [one.advice for one in most]
    return told(summary.tier, number, kinds, summary.strengths, advice, summary.patterns)


def _coaching(interview: Interview, asked: Sequence[Exchange]) -> Coaching | None:
    """Without samples for what is painful, as one of an earlier version may have."""
    if interview.coaching is None:
        return None
    painful = {one.turn.question.id for one in asked if one.painful}
    kept = tuple(
        one for one in interview.coaching.samples if one.question.removesuffix("f") not in painful
    )
    return interview.coaching.model_copy(update={"samples": kept})


def _listed(asked: Exchange) -> SummedTurn:
    turn, evaluation = asked.turn, asked.turn.evaluation and asked.turn.evaluation.discreet
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
