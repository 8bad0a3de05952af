"""What an interview is after an answer or an end, and the news and orders that tell of it."""

from datetime import datetime
from uuid import uuid5

from hirewire_common.contracts import (
    AnswerTaken,
    CoachCandidate,
    Evaluation,
    Interview,
    InterviewStatus,
    ScoreAnswer,
    SteerInterview,
    TakeAnswer,
    Turn,
)


def taken(turn: Turn, command: TakeAnswer, evaluation: Evaluation | None, at: datetime) -> Turn:
    """The turn that was open, answered or skipped."""
    state = "answered" if command.said else "skipped"
    changed = {"said": command.said, "evaluation": evaluation, "state": state, "answered_at": at}
    return turn.model_copy(update=changed)


def ended(
    interview: Interview, status: InterviewStatus, at: datetime, paused_seconds: float
) -> Interview:
    changed = {"status": status, "ended_at": at, "paused_seconds": paused_seconds}
    return interview.model_copy(update=changed)


def again(command: TakeAnswer, interview: Interview, before: Turn) -> AnswerTaken:
    """What became of an answer that comes once more, as things stand now."""
    return AnswerTaken(
        **command.common,
        interview=interview.id,
        number=before.number,
        question=before.question.id,
        evaluation=before.evaluation,
        next=interview.current,
        total=interview.total,
        answered=interview.answered,
        skipped=interview.skipped,
        repeated=True,
    )


def scoring(command: TakeAnswer, turn: Turn) -> ScoreAnswer:
    """The order to have a model read this answer."""
    common = command.common | {"job": uuid5(command.job, "score")}
    return ScoreAnswer(**common, turn=turn.number, own_model=command.own_model)


def coaching(command: TakeAnswer | SteerInterview) -> CoachCandidate:
    """The order to have a model look at the whole of it."""
    common = command.common | {"job": uuid5(command.job, "coach")}
    return CoachCandidate(**common, own_model=command.own_model)
