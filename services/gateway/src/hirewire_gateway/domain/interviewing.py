"""Where an interview stands, and what may be done with it now."""

from dataclasses import dataclass
from datetime import datetime

from hirewire_common.contracts import Interview, InterviewStatus, Said, Turn
from hirewire_gateway.domain.interviews import Action, SentAnswer, SentSkip
from hirewire_gateway.domain.problems import Problem

_PLANNING = 2.0
"""Seconds after which it may be asked again whether an interview is planned."""


@dataclass(frozen=True, slots=True)
class Aimed:
    """An answer, or a skip when `said` is None, with the turn that it is about; `named` when the client has said which."""

    seen: int
    said: Said | None
    named: bool = False


def asked_meanwhile(interview: Interview, arrived: datetime, looked: datetime) -> bool:
    """Whether the open question was asked after this request had come, so that its client can't have seen it.

    By two clocks: one that is ahead of the other only counts where both ends agree.
    """
    return interview.current is not None and arrived < interview.current.asked_at <= looked


def aimed(interview: Interview, sent: SentSkip, handle: str, *, unseen: bool) -> Aimed:
    """What the client means. When the open question is `unseen` by it, it means the one before: once more the same, or it
    comes from another tab. Raises Problem 409 where nothing is open, or something else than what is meant.
    """
    turn, last = interview.current, interview.last
    check_begun(interview)
    about_last = _is_about_last(interview, sent, unseen=unseen)
    if last is not None and about_last and _repeats(last, sent):
        return Aimed(last.number, last.said)
    check_open(interview, handle)
    if turn is None:
        raise not_ready()
    if (_names(sent) and not _is_named(turn, sent)) or unseen:
        raise not_current(turn, handle)
    said = sent.said if isinstance(sent, SentAnswer) else None
    return Aimed(turn.number, said, named=_names(sent))


def _is_about_last(interview: Interview, sent: SentSkip, *, unseen: bool) -> bool:
    turn, last = interview.current, interview.last
    if turn is None or last is None:
        return isinstance(sent, SentAnswer) or _names(sent)
    if _names(sent):
        return _is_named(last, sent) and not _is_named(turn, sent)
    return unseen


def _repeats(last: Turn, sent: SentSkip) -> bool:
    if not isinstance(sent, SentAnswer):
        return last.state == "skipped" and (not _names(sent) or _is_named(last, sent))
    meant = not _names(sent) or _is_named(last, sent)
    return meant and last.said is not None and last.said.text.strip() == sent.answer_text.strip()


def _names(sent: SentSkip) -> bool:
    return sent.question_id is not None or sent.question_number is not None


def _is_named(turn: Turn, sent: SentSkip) -> bool:
    number = str(turn.question.number)
    by_id = sent.question_id in (None, turn.question.id, number)
    return by_id and sent.question_number in (None, number)


def check_begun(interview: Interview) -> None:
    """Raises Problem 409 while its questions are being planned."""
    if interview.status == "planning":
        raise not_ready()


def check_open(interview: Interview, handle: str) -> None:
    """Raises Problem 409 for one that does not go on, with what to do."""
    check_begun(interview)
    if interview.status == "completed":
        raise completed(handle)
    if interview.status == "paused":
        raise Problem(
            409,
            "interview_paused",
            f"This interview is paused. Go on with POST /api/session/{handle}/resume, then answer.",
            extra={"resume_url": f"/api/session/{handle}/resume"},
        )
    if interview.status == "abandoned":
        raise _abandoned(interview, handle)


_ALREADY: dict[Action, InterviewStatus] = {
    "pause": "paused",
    "resume": "asking",
    "end": "completed",
}


def is_already(interview: Interview, action: Action) -> bool:
    """Whether the interview is what the action would make of it."""
    over = action == "end" and interview.status == "abandoned" and not can_go_on(interview)
    return over or interview.status == _ALREADY[action]


def check_steering(interview: Interview, action: Action, handle: str) -> None:
    """Raises Problem 409 for one that can't be steered so; what it is `is_already` is asked before."""
    check_begun(interview)
    if interview.status == "completed":
        raise completed(handle)
    if interview.status == "abandoned" and (action == "pause" or not can_go_on(interview)):
        raise _abandoned(interview, handle)


def can_go_on(interview: Interview) -> bool:
    """Of one that was abandoned: whether it was only left, neither ended nor never planned."""
    return bool(interview.plan) and not interview.over


def _abandoned(interview: Interview, handle: str) -> Problem:
    if can_go_on(interview):
        return Problem(
            409,
            "interview_abandoned",
            f"Nobody came back to this interview for long. Go on with POST /api/session/{handle}/resume, then answer.",
            extra={"resume_url": f"/api/session/{handle}/resume"},
        )
    why = (
        "was ended before anything was answered or skipped"
        if interview.plan
        else "could not be planned"
    )
    return Problem(
        409,
        "interview_abandoned",
        f"This interview {why}. Begin another with POST /api/session/create-conversational.",
    )


def not_ready() -> Problem:
    return Problem(
        409,
        "not_ready",
        "The questions of this interview are still being planned. Try again in a moment.",
        retry_after=_PLANNING,
    )


def completed(handle: str) -> Problem:
    url = f"/api/session/{handle}/summary"
    return Problem(
        409,
        "interview_completed",
        f"This interview is completed. Its summary is at GET {url}.",
        extra={"summary_url": url},
    )


def not_current(turn: Turn, handle: str) -> Problem:
    question, number = turn.question, turn.question.number
    return Problem(
        409,
        "not_current",
        f"Another question is open now: {question.id}. Load it with GET /api/session/{handle}, and answer that one:"
        f" {question.text}",
        extra={
            "current_question_id": question.id,
            "current_question_number": number,
            "current_question": question.text,
        },
    )


def no_session() -> Problem:
    return Problem(
        400,
        "bad_request",
        "session_id: is missing. Send the id that POST /api/session/create-conversational gave.",
    )


def unknown_interview() -> Problem:
    return Problem(
        404,
        "not_found",
        "This session does not exist, is not yours, or has no interview. Begin one with POST"
        " /api/session/create-conversational.",
    )
